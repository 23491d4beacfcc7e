import { heardIn, returnsHeard, spikeIn } from '../../shared/delivery/breaker.ts';
import type { DeliveryEvidence } from '../../shared/delivery/delivery.ts';
import { holdName } from '../../shared/delivery/digest.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Telemetry } from '../../shared/ports/work.ts';

export interface BreakerPorts {
  readonly ledger: DeliveryLedger;
  readonly releases: ReleaseStore;
  readonly clock: Clock;
}

/**
 * Stops the mail about a release, or a digest, whose bounces or complaints spike. All workers count in one item of
 * the mailing, so that its size costs nothing. What an operator let go on stays on, unless only the clock had
 * stopped it.
 */
export function createBreaker({ ledger, releases, clock }: BreakerPorts) {
  /** Its word is given: whatever an operator says of it since is the last one, so that counting on is of no use. */
  const stopped = new Set<string>();

  /** @param news what the ledger did not know yet of one mailing */
  return async function breakOn(
    news: readonly DeliveryEvidence[],
    telemetry: Telemetry,
  ): Promise<void> {
    const [first] = news;
    if (first === undefined) return;
    const { family, notice } = first.delivery;
    const name = holdName({ family, notice });
    if (stopped.has(name)) return;
    const more = heardIn(news);
    const heard = await ledger.addHeard({ family, notice }, more);
    if (more.bounce + more.complaint === 0) return;
    const reason = spikeIn(returnsHeard(heard));
    if (reason === null) return;
    const hold = { isHeld: true, by: 'breaker', reason, at: clock.now() } as const;
    if (!(await releases.putMailHold(name, hold))) return;
    stopped.add(name);
    telemetry.fact('mailing.stopped', { family, notice, reason });
    telemetry.count('MailingsStopped');
  };
}
