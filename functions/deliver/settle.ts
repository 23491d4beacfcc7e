import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { SendOutcome } from '../../shared/ports/mail-transport.ts';
import type { Instant } from '../../shared/release/release.ts';

/** What a chunk still needs when its worker is done: nothing (null), or another look after a delay. */
export type NextLook = { readonly delaySeconds: number; readonly reason: string } | null;

export interface Settled {
  readonly delivery: Delivery;
  readonly look: NextLook;
  /** `again`: with the next turn. `stop`: nobody else of the chunk should be tried now. */
  readonly verdict: 'done' | 'again' | 'stop';
}

/** SQS's longest delay. */
export const MAX_DELAY_SECONDS = 900;
const RETRY_DELAY_SECONDS = 5;

/** Why a delivery is pending again that SES throttled for its rate. */
export const THROTTLED = 'throttled-rate';

/** A delivery that was marked `sending` and surely was not sent, which does not count as an attempt. */
const back = (delivery: Delivery, reason: string | null, at: Instant): Delivery => ({
  ...delivery,
  state: 'pending',
  at,
  attempts: delivery.attempts - 1,
  reason,
});

/** A delivery whose slot was not used. */
export const notTried = (delivery: Delivery, at: Instant): Settled => ({
  delivery: back(delivery, null, at),
  look: null,
  verdict: 'again',
});

/** The state of a delivery after one attempt. A throttled or unconnected send goes back unharmed. */
export function settle(
  delivery: Delivery,
  outcome: SendOutcome,
  { at, unknownAfterMs }: { readonly at: Instant; readonly unknownAfterMs: number },
): Settled {
  const stopped = (reason: string, delaySeconds: number): Settled => ({
    delivery: back(delivery, reason, at),
    look: { delaySeconds, reason },
    verdict: 'stop',
  });
  switch (outcome.kind) {
    case 'accepted':
      return {
        delivery: { ...delivery, state: 'sent', at, messageId: outcome.messageId, reason: null },
        look: null,
        verdict: 'done',
      };
    case 'refused':
      return {
        delivery: { ...delivery, state: 'failed', at, reason: outcome.reason },
        look: null,
        verdict: 'done',
      };
    case 'unknown':
      return {
        delivery: { ...delivery, state: 'unknown', at, reason: outcome.reason },
        look: { delaySeconds: unknownAfterMs / 1000, reason: 'answer-lost' },
        verdict: 'done',
      };
    case 'throttled':
      return outcome.scope === 'daily'
        ? stopped('throttled-daily', MAX_DELAY_SECONDS)
        : { delivery: back(delivery, THROTTLED, at), look: null, verdict: 'again' };
    case 'unsent':
      return stopped(outcome.reason, RETRY_DELAY_SECONDS);
    case 'paused':
      return stopped(outcome.reason, MAX_DELAY_SECONDS);
  }
}

export const secondsUntil = (instant: Instant, now: Instant): number =>
  (Date.parse(instant) - Date.parse(now)) / 1000;
