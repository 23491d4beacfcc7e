import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { SendOutcome } from '../../shared/ports/mail-transport.ts';
import type { Instant } from '../../shared/release/release.ts';

/** What a chunk still needs when its worker is done: nothing (null), or another look after a delay. */
export type NextLook = { readonly delaySeconds: number; readonly reason: string } | null;

export interface Settled {
  readonly delivery: Delivery;
  readonly look: NextLook;
  /** Nobody else of the chunk should be tried now. */
  readonly stop: boolean;
}

/** SQS's longest delay. */
export const MAX_DELAY_SECONDS = 900;
const RATE_DELAY_SECONDS = 2;
const RETRY_DELAY_SECONDS = 5;

/** The state of a delivery after one attempt. A throttled or unconnected send goes back unharmed. */
export function settle(
  delivery: Delivery,
  outcome: SendOutcome,
  { at, unknownAfterMs }: { readonly at: Instant; readonly unknownAfterMs: number },
): Settled {
  // What surely was not sent does not count as an attempt.
  const back = (reason: string): Delivery => ({
    ...delivery,
    state: 'pending',
    at,
    attempts: delivery.attempts - 1,
    reason,
  });
  switch (outcome.kind) {
    case 'accepted':
      return {
        delivery: { ...delivery, state: 'sent', at, messageId: outcome.messageId, reason: null },
        look: null,
        stop: false,
      };
    case 'refused':
      return {
        delivery: { ...delivery, state: 'failed', at, reason: outcome.reason },
        look: null,
        stop: false,
      };
    case 'unknown':
      return {
        delivery: { ...delivery, state: 'unknown', at, reason: outcome.reason },
        look: { delaySeconds: unknownAfterMs / 1000, reason: 'answer-lost' },
        stop: false,
      };
    case 'throttled': {
      const reason = `throttled-${outcome.scope}`;
      const delaySeconds = outcome.scope === 'daily' ? MAX_DELAY_SECONDS : RATE_DELAY_SECONDS;
      return { delivery: back(reason), look: { delaySeconds, reason }, stop: true };
    }
    case 'unsent':
      return {
        delivery: back(outcome.reason),
        look: { delaySeconds: RETRY_DELAY_SECONDS, reason: 'not-connected' },
        stop: true,
      };
    case 'paused':
      return {
        delivery: back(outcome.reason),
        look: { delaySeconds: MAX_DELAY_SECONDS, reason: outcome.reason },
        stop: true,
      };
  }
}
