import { returnsOf, spikeInLatest } from '../../shared/delivery/breaker.ts';
import { type Delivery, isAcceptedSince } from '../../shared/delivery/delivery.ts';
import { DIGESTS } from '../../shared/delivery/digest.ts';
import { ALL_MAIL, begunAt } from '../../shared/delivery/mail-hold.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Audience, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Telemetry } from '../../shared/ports/work.ts';

export interface ReturnsPorts {
  readonly ledger: DeliveryLedger;
  readonly releases: ReleaseStore;
  readonly clock: Clock;
}

/** What was sent longer ago tells nothing of the list as it is now. */
const LOOK_BACK_MS = 30 * 24 * 3_600_000;

/** A mailing and what has become of it so far. */
export interface CountedMailing {
  readonly audience: Pick<Audience, 'family' | 'notice' | 'frozenAt'>;
  readonly deliveries: readonly Delivery[];
}

/**
 * Watches all mailings together, as SES does: each of many small ones may be too small for the breaker, and what
 * comes back of them still costs the account its sending. Mailings are counted here when somebody reads them anyway.
 * After an operator let all mail go on, what went out before counts no more; what waited counts as new mail does.
 */
export function createWatchReturns({ ledger, releases, clock }: ReturnsPorts) {
  return async function watchReturns(
    mailings: readonly CountedMailing[],
    telemetry: Telemetry,
  ): Promise<void> {
    if (mailings.length === 0) return;
    const last = await releases.mailHold(ALL_MAIL);
    for (const { audience, deliveries } of mailings) {
      const { family, notice, frozenAt } = audience;
      const mailing = family === DIGESTS ? notice : `${family}#${notice}`;
      const since = begunAt(frozenAt, [last]);
      const counted = deliveries.filter((delivery) => isAcceptedSince(delivery, since));
      await ledger.putReturns({ mailing, since, ...returnsOf(counted) });
    }
    if (last?.isHeld === true) return;
    const now = clock.now();
    const oldest = new Date(Date.parse(now) - LOOK_BACK_MS).toISOString();
    const since = last === null || last.at < oldest ? oldest : last.at;
    const reason = spikeInLatest(await ledger.returnsSince(since));
    if (reason === null) return;
    const hold = { isHeld: true, by: 'breaker', reason, at: now } as const;
    if (!(await releases.putMailHold(ALL_MAIL, hold))) return;
    telemetry.fact('mail.stopped', { reason });
    telemetry.count('AllMailStopped');
  };
}
