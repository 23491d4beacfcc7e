import { returnsOf, spikeIn } from '../../shared/delivery/breaker.ts';
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

/** Counting reads the whole audience: every fifth bounce is often enough, complaints are rare. */
const COUNTED_BOUNCE = 5;

/**
 * Stops the mail about a release, or a digest, whose bounces or complaints spike. It counts in the ledger, so that
 * repeated and disordered events change nothing; what an operator let go on stays on, unless only
 * the clock had stopped it.
 */
export function createBreaker({ ledger, releases, clock }: BreakerPorts) {
  const bounces = new Map<string, number>();
  /** Its word is given: whatever an operator says of it since is the last one, so that counting on is of no use. */
  const stopped = new Set<string>();

  return async function breakOn(
    { kind, delivery: { family, notice } }: DeliveryEvidence,
    telemetry: Telemetry,
  ): Promise<void> {
    if (kind !== 'bounce' && kind !== 'complaint') return;
    const name = JSON.stringify([family, notice]);
    if (stopped.has(name)) return;
    if (kind === 'bounce') {
      const seen = (bounces.get(name) ?? 0) + 1;
      bounces.set(name, seen);
      if (seen % COUNTED_BOUNCE !== 0) return;
    }
    const chunks = await ledger.chunks(family, notice);
    const reason = spikeIn(returnsOf(chunks.flatMap(({ deliveries }) => deliveries)));
    if (reason === null) return;
    const hold = { isHeld: true, by: 'breaker', reason, at: clock.now() } as const;
    if (!(await releases.putMailHold(holdName({ family, notice }), hold))) return;
    stopped.add(name);
    telemetry.fact('mailing.stopped', { family, notice, reason });
    telemetry.count('MailingsStopped');
  };
}
