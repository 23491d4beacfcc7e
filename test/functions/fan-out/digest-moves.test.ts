import fc from 'fast-check';
import { expect, it } from 'vitest';
import dateline from '../../../dateline.config.ts';
import { createClock } from '../../../functions/clock/clock.ts';
import { createFanOut } from '../../../functions/fan-out/fan-out.ts';
import { DIGEST_FREQUENCIES, DIGESTS } from '../../../shared/delivery/digest.ts';
import type {
  DistributionMessage,
  MailMessage,
  NewsroomMessage,
} from '../../../shared/messages/messages.ts';
import { recordOf } from '../../factories/release.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { memoryDeliveryLedger } from '../../fakes/memory-delivery-ledger.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { firstWork, silentTelemetry } from '../../fakes/work.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ZONES = ['Pacific/Auckland', 'Asia/Kolkata', 'Europe/Madrid', 'America/Santiago'];
const digest = { hour: 7, weekday: 1, timeZones: [...ZONES, 'Pacific/Honolulu'] };
const config = { ...dateline, mail: { ...dateline.mail, digest } };
const READER = 'ana-1';

type Happening =
  | { readonly at: number; readonly kind: 'release'; readonly family: string }
  | ({ readonly at: number; readonly kind: 'move' } & Wish)
  | { readonly at: number; readonly kind: 'tick' };
interface Wish {
  readonly timeZone: string | null;
  readonly frequency: 'daily' | 'weekly';
}

/** Lets all this happen to a newsroom and one reader of digests; returns what stood in each of their digests. */
async function digestsOf(first: Wish, happenings: readonly Happening[]) {
  let now = new Date(0).toISOString();
  const clock = { now: () => now };
  const releases = memoryReleaseStore();
  const subscribers = memorySubscriberStore([subscriberOf({ id: READER, ...first })]);
  const ledger = memoryDeliveryLedger();
  const distributionQueue = memoryQueue<DistributionMessage>();
  const tick = createClock({
    releases,
    distributionQueue,
    clock,
    digestTimes: { ...digest, timeZone: config.timeZone },
  });
  const fanOut = createFanOut({
    releases,
    subscribers,
    ledger,
    distributionQueue: memoryQueue<DistributionMessage>(),
    mailQueue: memoryQueue<MailMessage>(),
    newsroomQueue: memoryQueue<NewsroomMessage>(),
    drop: memoryObjectStore(),
    archive: memoryObjectStore(),
    clock,
    worker: 'fan-out-1',
    config,
  });
  for (const happening of [...happenings].sort((a, b) => a.at - b.at)) {
    now = new Date(happening.at).toISOString();
    switch (happening.kind) {
      case 'release': {
        const { family } = happening;
        await releases.claimSlug(family, family);
        await releases.putRecord(recordOf({ family, reference: family }), null);
        await fanOut({ version: 1, family, reason: 'ready' }, firstWork);
        break;
      }
      case 'move': {
        const { timeZone, frequency } = happening;
        const wish = { languages: ['en'], subjects: [], timeZone, frequency };
        await subscribers.changePreferences(READER, wish);
        break;
      }
      case 'tick':
        await tick(silentTelemetry);
        for (const { message, delaySeconds } of distributionQueue.sent.splice(0)) {
          if (!('digest' in message)) continue;
          now = new Date(happening.at + delaySeconds * 1000).toISOString();
          await fanOut(message, firstWork);
        }
    }
  }
  const digests = await ledger.audiences(DIGESTS);
  const chunks = await Promise.all(digests.map(({ notice }) => ledger.chunks(DIGESTS, notice)));
  return chunks
    .flat()
    .flatMap(({ notice, deliveries }) =>
      deliveries.map(({ items = [] }) => ({ notice, families: items.map((i) => i.family) })),
    );
}

const zone = fc.constantFrom(null, ...digest.timeZones);
const wish = fc.record({ timeZone: zone, frequency: fc.constantFrom(...DIGEST_FREQUENCIES) });
const WEEK_MINUTES = 7 * 24 * 60;
const MOVED_MINUTES = 5 * WEEK_MINUTES;
/**
 * Somebody who moves every other week at most, mostly between a Monday's first morning on earth and its last: then
 * they leave a digest before it comes for one that has been. Between two moves a digest reaches them.
 */
const moves = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: -7 * 60, max: 20 * 60 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 36 * 60 }) },
      ),
      wish,
    ),
    { maxLength: 2 },
  )
  .map((all) =>
    all.map(([minutes, to], n) => ({
      kind: 'move' as const,
      minutes: (1 + 2 * n) * WEEK_MINUTES + minutes,
      ...to,
    })),
  );
/** A clock that mostly runs every few hours, and now and then stands still for days. */
const ticks = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 60, max: 9 * 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 9 * 60, max: 3 * 24 * 60 }) },
    ),
    { maxLength: 70 },
  )
  .map((gaps) => {
    const all = [0];
    const next = (gap: number) => all.push((all.at(-1) ?? 0) + gap);
    gaps.forEach(next);
    // In the end everything has had a weekly digest to come in.
    while ((all.at(-1) ?? 0) < MOVED_MINUTES + 2 * WEEK_MINUTES) next(11 * 60);
    return all;
  });

it('brings each release exactly once to who moves between zones and frequencies, however late the clock runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      // Weeks that begin on a Monday, across four changes of the clocks.
      fc.integer({ min: 0, max: 100 }),
      wish,
      fc.array(fc.integer({ min: 1, max: MOVED_MINUTES }), { minLength: 4, maxLength: 8 }),
      moves,
      ticks,
      async (week, first, releases, moved, ticked) => {
        const start = Date.UTC(2026, 0, 5) + week * 7 * DAY_MS;
        const at = (minutes: number) => start + minutes * 60_000;
        const families = releases.map((_, index) => `${index + 1}-26`);
        const digests = await digestsOf(first, [
          ...releases.map((minutes, index) => ({
            at: at(minutes),
            kind: 'release' as const,
            family: families[index] as string,
          })),
          ...moved.map(({ minutes, ...move }) => ({ at: at(minutes), ...move })),
          ...ticked.map((minutes) => ({ at: at(minutes), kind: 'tick' as const })),
        ]);
        expect(digests.flatMap((one) => one.families).sort()).toEqual(families);
      },
    ),
    { numRuns: 30, endOnFailure: true },
  );
});

it('loses nothing to a weekly reader who moves after the Monday of the new zone, before that of the old', async () => {
  const on = (day: number, hour: number) => Date.UTC(2026, 9, day, hour);
  const digests = await digestsOf({ timeZone: 'Pacific/Honolulu', frequency: 'weekly' }, [
    { at: on(4, 0), kind: 'tick' },
    // Monday the 5th at seven in Honolulu is 17 h in UTC; on the 12th it is seven in Auckland 23 h earlier.
    { at: on(5, 17), kind: 'tick' },
    { at: on(5, 18), kind: 'release', family: '1-26' },
    { at: on(11, 18), kind: 'tick' },
    { at: on(12, 16), kind: 'move', timeZone: 'Pacific/Auckland', frequency: 'weekly' },
    { at: on(12, 17), kind: 'tick' },
    { at: on(18, 18), kind: 'tick' },
  ]);

  expect(digests).toEqual([
    { notice: 'digest-weekly-20261019-pacific-auckland', families: ['1-26'] },
  ]);
});
