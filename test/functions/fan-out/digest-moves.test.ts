import fc from 'fast-check';
import { expect, it } from 'vitest';
import dateline from '../../../dateline.config.ts';
import { createClock } from '../../../functions/clock/clock.ts';
import { createFanOut } from '../../../functions/fan-out/fan-out.ts';
import { DIGESTS } from '../../../shared/delivery/digest.ts';
import type {
  DistributionMessage,
  MailMessage,
  NewsroomMessage,
} from '../../../shared/messages/messages.ts';
import type { Frequency } from '../../../shared/subscriber/subscriber.ts';
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
  readonly frequency: Frequency;
  readonly pausedUntil?: string | null;
}

/** Lets all this happen to a newsroom and one reader; returns what was in each of their mails, alerts first. */
async function mailsOf(first: Wish, happenings: readonly Happening[]) {
  let now = new Date(0).toISOString();
  const clock = { now: () => now };
  const releases = memoryReleaseStore();
  const subscribers = memorySubscriberStore([subscriberOf({ id: READER, ...first })], clock);
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
  const families: string[] = [];
  for (const happening of [...happenings].sort((a, b) => a.at - b.at)) {
    now = new Date(happening.at).toISOString();
    switch (happening.kind) {
      case 'release': {
        const { family } = happening;
        families.push(family);
        await releases.claimSlug(family, family);
        await releases.putRecord(recordOf({ family, reference: family }), null);
        await fanOut({ version: 1, family, reason: 'ready' }, firstWork);
        break;
      }
      case 'move': {
        const { at: _at, kind: _kind, ...wish } = happening;
        await subscribers.changePreferences(READER, { languages: ['en'], subjects: [], ...wish });
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
  const alerts = families.map((family) => ({ family, notice: 'alert' }));
  const digests = (await ledger.audiences(DIGESTS)).map(({ family, notice }) => ({
    family,
    notice,
  }));
  const chunks = await Promise.all(
    [...alerts, ...digests].map(({ family, notice }) => ledger.chunks(family, notice)),
  );
  return chunks.flat().flatMap(({ family, notice, deliveries }) =>
    deliveries.map(({ items = [{ family }] }) => ({
      notice,
      families: items.map((item) => item.family),
    })),
  );
}

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const LAST_CHANGE = 5 * WEEK_MINUTES;
const wish = fc.record({
  timeZone: fc.constantFrom(null, ...digest.timeZones),
  frequency: fc.constantFrom<Frequency>('immediate', 'daily', 'daily', 'weekly', 'weekly'),
});
/**
 * Any number of changes, close together or weeks apart; many lie between a Monday's first morning on earth and its
 * last, where who leaves a digest before it comes can go to one that has been.
 */
const moves = fc.array(
  fc.record({
    minutes: fc.oneof(
      fc.integer({ min: 1, max: LAST_CHANGE }),
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -7 * 60, max: 20 * 60 }))
        .map(([week, minutes]) => week * WEEK_MINUTES + minutes),
    ),
    to: wish,
  }),
  { maxLength: 8 },
);
/** A clock that mostly runs every few hours, and now and then stands still for days. */
const ticks = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 60, max: 9 * 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 9 * 60, max: 3 * DAY_MINUTES }) },
    ),
    { maxLength: 70 },
  )
  .map((gaps) => {
    const all = [0];
    const next = (gap: number) => all.push((all.at(-1) ?? 0) + gap);
    gaps.forEach(next);
    // Until every digest, weekly ones too, came once after the last change.
    while ((all.at(-1) ?? 0) < LAST_CHANGE + WEEK_MINUTES) next(11 * 60);
    return all;
  });
/** Weeks that begin on a Monday, across four changes of the clocks. */
const beginning = fc
  .integer({ min: 0, max: 100 })
  .map((week) => Date.UTC(2026, 0, 5) + week * 7 * DAY_MS);
const published = fc.array(fc.integer({ min: 1, max: LAST_CHANGE }), {
  minLength: 4,
  maxLength: 8,
});

const happeningsOf = (
  start: number,
  releases: readonly number[],
  moved: readonly { readonly minutes: number; readonly to: Wish }[],
  ticked: readonly number[],
): Happening[] => {
  const at = (minutes: number) => start + minutes * 60_000;
  return [
    ...releases.map((minutes, index) => ({
      at: at(minutes),
      kind: 'release' as const,
      family: `${index + 1}-26`,
    })),
    ...moved.map(({ minutes, to }) => ({ at: at(minutes), kind: 'move' as const, ...to })),
    ...ticked.map((minutes) => ({ at: at(minutes), kind: 'tick' as const })),
  ];
};

it('brings each release exactly once, whatever zones and frequencies a reader changes between and however late the clock runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      ...[beginning, wish, published, moves, ticks],
      async (start, first, releases, moved, ticked) => {
        const mails = await mailsOf(first, happeningsOf(start, releases, moved, ticked));
        expect(mails.flatMap(({ families }) => families).toSorted()).toEqual(
          releases.map((_, index) => `${index + 1}-26`),
        );
      },
    ),
    { numRuns: 30, endOnFailure: true },
  );
});

it('brings each release once to who pauses now and then as well, but for those that a pause may concern', async () => {
  const pauses = fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: LAST_CHANGE }),
      days: fc.integer({ min: 1, max: 3 }),
      to: wish,
    }),
    { minLength: 1, maxLength: 2 },
  );
  await fc.assert(
    fc.asyncProperty(
      ...[beginning, wish, published, moves, pauses, ticks],
      async (start, first, releases, moved, paused, ticked) => {
        const until = (minutes: number, days: number) => minutes + days * DAY_MINUTES;
        const pausing = paused.map(({ minutes, days, to }) => ({
          minutes,
          to: {
            ...to,
            pausedUntil: new Date(start + until(minutes, days) * 60_000).toISOString(),
          },
        }));
        const mails = await mailsOf(
          first,
          happeningsOf(start, releases, [...moved, ...pausing], ticked),
        );
        const times = new Map<string, number>();
        for (const family of mails.flatMap(({ families }) => families)) {
          times.set(family, (times.get(family) ?? 0) + 1);
        }
        expect(Math.max(0, ...times.values())).toBeLessThanOrEqual(1);
        releases.forEach((minutes, index) => {
          // Its digest came before the pause, or after it, unless the clock stood still: within a week of the release,
          // or of the last change, each of which may lead to a digest that has just been.
          const mayFallIn = paused.some((pause) => {
            const changes = [...moved, ...paused].filter(
              (change) => change.minutes >= minutes && change.minutes < pause.minutes,
            );
            const longest = (changes.length + 1) * WEEK_MINUTES + 4 * DAY_MINUTES;
            return minutes < until(pause.minutes, pause.days) && minutes > pause.minutes - longest;
          });
          if (!mayFallIn) expect(times.get(`${index + 1}-26`)).toBe(1);
        });
      },
    ),
    { numRuns: 20, endOnFailure: true },
  );
});

it('loses nothing to a weekly reader who moves after the Monday of the new zone, before that of the old', async () => {
  const on = (day: number, hour: number) => Date.UTC(2026, 9, day, hour);
  const mails = await mailsOf({ timeZone: 'Pacific/Honolulu', frequency: 'weekly' }, [
    { at: on(4, 0), kind: 'tick' },
    // Monday the 5th at seven in Honolulu is 17 h in UTC; on the 12th it is seven in Auckland 23 h earlier.
    { at: on(5, 17), kind: 'tick' },
    { at: on(5, 18), kind: 'release', family: '1-26' },
    { at: on(11, 18), kind: 'tick' },
    { at: on(12, 16), kind: 'move', timeZone: 'Pacific/Auckland', frequency: 'weekly' },
    { at: on(12, 17), kind: 'tick' },
    { at: on(18, 18), kind: 'tick' },
  ]);

  expect(mails).toEqual([
    { notice: 'digest-weekly-20261019-pacific-auckland', families: ['1-26'] },
  ]);
});

it('loses nothing to who changes twice before a digest reaches them', async () => {
  const on = (day: number, hour: number) => Date.UTC(2026, 9, day, hour);
  const weekly = { frequency: 'weekly', timeZone: 'Pacific/Auckland' } as const;
  const mails = await mailsOf(weekly, [
    { at: on(4, 0), kind: 'tick' },
    { at: on(4, 18), kind: 'tick' },
    { at: on(4, 20), kind: 'release', family: '1-26' },
    { at: on(5, 17), kind: 'tick' },
    // Each move to a zone whose Monday has begun, from one where it has not.
    { at: on(11, 17), kind: 'move', ...weekly, timeZone: 'Pacific/Honolulu' },
    { at: on(11, 18), kind: 'tick' },
    { at: on(12, 16), kind: 'move', ...weekly },
    { at: on(12, 17), kind: 'tick' },
    { at: on(18, 17), kind: 'move', ...weekly, timeZone: 'Pacific/Honolulu' },
    { at: on(18, 18), kind: 'tick' },
    { at: on(19, 16), kind: 'move', ...weekly },
    { at: on(19, 17), kind: 'tick' },
    { at: on(25, 18), kind: 'tick' },
  ]);

  expect(mails).toEqual([
    { notice: 'digest-weekly-20261026-pacific-auckland', families: ['1-26'] },
  ]);
});

it('brings who changes to mail at once what the next digest would have had, with that digest', async () => {
  const on = (day: number, hour: number) => Date.UTC(2026, 9, day, hour);
  const mails = await mailsOf({ timeZone: null, frequency: 'daily' }, [
    { at: on(5, 12), kind: 'tick' },
    { at: on(5, 13), kind: 'release', family: '1-26' },
    { at: on(5, 14), kind: 'move', timeZone: null, frequency: 'immediate' },
    { at: on(5, 15), kind: 'release', family: '2-26' },
    { at: on(6, 12), kind: 'tick' },
    { at: on(7, 12), kind: 'tick' },
  ]);

  expect(mails).toEqual([
    { notice: 'alert', families: ['2-26'] },
    { notice: 'digest-daily-20261006', families: ['1-26'] },
  ]);
});
