import {
  DIGEST_FREQUENCIES,
  DIGESTS,
  type DigestFrequency,
  type DigestTimes,
  digestOfHold,
  isDigestNotice,
  nextDigest,
} from '../../shared/delivery/digest.ts';
import type { DistributionMessage } from '../../shared/messages/messages.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import type { Instant } from '../../shared/release/release.ts';

export interface ClockPorts {
  readonly releases: ReleaseStore;
  readonly distributionQueue: MessageQueue<DistributionMessage>;
  readonly clock: Clock;
  /** `timeZones`: zones whose readers have digests of their own. */
  readonly digestTimes: DigestTimes & { readonly timeZones: readonly string[] };
}

/** What a digest is called on the list of what becomes due. */
const dueName = (frequency: DigestFrequency, zone: string | null): string =>
  [DIGESTS, frequency, ...(zone === null ? [] : [zone])].join('/');

/** How far a tick looks ahead: the time to the next one. */
const TICK_MS = 60_000;

/**
 * Wakes what becomes due before the next tick, to the second, by an SQS delay. It only wakes: fan-out,
 * deliver and publish compare the instant themselves. What lies ahead stays on the list until its
 * instant has passed, so that a lost wake-up is repeated at the next tick.
 *
 * @returns until when ticks would find nothing to do, unless something else happens before
 */
export function createClock({ releases, distributionQueue, clock, digestTimes }: ClockPorts) {
  const { timeZone: newsroomZone, timeZones } = digestTimes;
  const zones = [null, ...timeZones.filter((zone) => zone !== newsroomZone)];
  const digests = DIGEST_FREQUENCIES.flatMap((frequency) =>
    zones.map((zone) => ({ frequency, zone, name: dueName(frequency, zone) })),
  );

  return async function tick(telemetry: Telemetry): Promise<{ readonly idleUntil: Instant }> {
    const now = Date.parse(clock.now());
    const list = [...(await releases.due())];
    // Written down ahead of its time: a clock that stood still over it finds it when it goes again.
    for (const { frequency, zone, name } of digests) {
      const times = { ...digestTimes, timeZone: zone ?? newsroomZone };
      const next = { at: nextDigest(frequency, clock.now(), times), family: name };
      if (list.some(({ at, family }) => at === next.at && family === next.family)) continue;
      await releases.addDue(next.at, next.family);
      list.push(next);
    }
    const due = list.filter(({ at }) => Date.parse(at) <= now + TICK_MS);
    for (const { at, family } of due) {
      const delaySeconds = Math.max(0, Math.ceil((Date.parse(at) - now) / 1000));
      const digest = digests.find(({ name }) => name === family);
      const named = digestOfHold(family);
      if (digest === undefined && named !== null && !isDigestNotice(named)) {
        // Of a zone that is offered no more: its readers get the newsroom's.
        await releases.removeDue(at, family);
        continue;
      }
      const message: DistributionMessage =
        digest === undefined
          ? { version: 1, family, reason: 'due', at }
          : {
              version: 1,
              digest: digest.frequency,
              at,
              ...(digest.zone === null ? {} : { timeZone: digest.zone }),
            };
      await distributionQueue.send(message, { delaySeconds });
      // One tick later: a fan-out whose clock runs behind this one must be woken again.
      if (Date.parse(at) <= now - TICK_MS) await releases.removeDue(at, family);
      if (digest !== undefined)
        telemetry.fact('digest.due', { digest: digest.frequency, at, delaySeconds });
      else if (named !== null) telemetry.fact('digest.look', { digest: named, at, delaySeconds });
      // No word of which: it is under embargo.
      else telemetry.fact('embargo.due', { delaySeconds });
    }
    // What was woken is woken once more, or taken off the list; the rest, one tick before its time.
    const ahead = list.map(({ at }) => Date.parse(at) - TICK_MS).filter((at) => at > now);
    const nextTick = due.length > 0 ? now + TICK_MS : Math.min(...ahead);
    return { idleUntil: new Date(nextTick).toISOString() };
  };
}
