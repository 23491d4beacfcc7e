import type { NewsroomConfig } from '../../shared/config/config.ts';
import { isOpen } from '../../shared/delivery/delivery.ts';
import { isDigestNotice } from '../../shared/delivery/digest.ts';
import { lateHold } from '../../shared/delivery/lateness.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Audience, DeliveryLedger } from '../../shared/ports/delivery-ledger.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import type { Instant } from '../../shared/release/release.ts';

export interface LatePorts {
  readonly releases: ReleaseStore;
  readonly ledger: DeliveryLedger;
  readonly clock: Clock;
  readonly config: NewsroomConfig;
}

/**
 * Stops mail that is found long after its time, until an operator lets it go on: after days of standstill it may
 * be stale, and a table restored to an earlier moment knows nothing of what went out since.
 */
export function createLateMail({ releases, ledger, clock, config }: LatePorts) {
  const holdOf = (at: Instant) => lateHold(at, clock.now(), config.mail.lateAfterHours);

  /**
   * Stops mail that was to go out at an instant, if that is long past.
   *
   * @param name of a family, or of a digest: see `holdName`
   */
  async function holdIfLate(name: string, at: Instant, telemetry: Telemetry): Promise<void> {
    const hold = holdOf(at);
    if (hold === null || !(await releases.putMailHold(name, hold))) return;
    telemetry.fact('mailing.late', { mailing: name, scheduledFor: at });
    telemetry.count('MailingsLate');
  }

  /** The same for a family that could go then, unless its alert has gone to all its readers before. */
  async function holdIfDueLate(family: string, at: Instant, telemetry: Telemetry): Promise<void> {
    if (holdOf(at) === null) return;
    const alert = (await ledger.audiences(family)).find(({ notice }) => notice === 'alert');
    const isWritten = alert !== undefined && alert.total !== null;
    if (isWritten && !(await isAnyOpen(alert))) return;
    await holdIfLate(family, at, telemetry);
  }

  /** The same for a mailing that was to be looked at then, where anybody is still to be written to. */
  async function holdIfLookedAtLate(
    family: string,
    at: Instant,
    telemetry: Telemetry,
  ): Promise<void> {
    if (holdOf(at) !== null && (await isUnderWay(family))) await holdIfLate(family, at, telemetry);
  }

  async function isUnderWay(family: string): Promise<boolean> {
    for (const audience of await ledger.audiences(family)) {
      if (!isDigestNotice(audience.notice) && (await isAnyOpen(audience))) return true;
    }
    return false;
  }

  async function isAnyOpen({ family, notice }: Audience): Promise<boolean> {
    const chunks = await ledger.chunks(family, notice);
    return chunks.some(({ deliveries }) => deliveries.some(isOpen));
  }

  return { holdIfLate, holdIfDueLate, holdIfLookedAtLate };
}
