import { expect, it } from 'vitest';
import { createClock } from '../../../functions/clock/clock.ts';
import type { DistributionMessage } from '../../../shared/messages/messages.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { silentTelemetry } from '../../fakes/work.ts';

const digestTimes = { hour: 7, weekday: 1, timeZone: 'America/New_York', timeZones: [] };
const isFamily = ({ message }: { readonly message: DistributionMessage }) => 'family' in message;

async function clockAt(now: string) {
  const releases = memoryReleaseStore();
  const distributionQueue = memoryQueue<DistributionMessage>();
  await releases.addDue('2026-11-01T09:00:30.000Z', '453/14');
  await createClock({ releases, distributionQueue, clock: { now: () => now }, digestTimes })(
    silentTelemetry,
  );
  return {
    sent: distributionQueue.sent.filter(isFamily),
    left: (await releases.due()).filter(({ family }) => family === '453/14'),
  };
}

it('wakes a family to the second, and keeps it on the list until its instant has passed', async () => {
  const { sent, left } = await clockAt('2026-11-01T09:00:00.000Z');
  expect(sent).toEqual([
    {
      message: {
        version: 1,
        family: '453/14',
        reason: 'due',
        at: '2026-11-01T09:00:30.000Z',
      },
      delaySeconds: 30,
    },
  ]);
  expect(left).toHaveLength(1);
});

it('leaves alone what is due after the next tick', async () => {
  const { sent } = await clockAt('2026-11-01T08:59:00.000Z');
  expect(sent).toEqual([]);
});

it('wakes what is just over once more, for a fan-out whose clock runs behind', async () => {
  const { sent, left } = await clockAt('2026-11-01T09:01:00.000Z');
  expect(sent.map(({ delaySeconds }) => delaySeconds)).toEqual([0]);
  expect(left).toHaveLength(1);
});

it('wakes at once what is overdue, and takes it off the list', async () => {
  const { sent, left } = await clockAt('2026-11-03T00:00:00.000Z');
  expect(sent.map(({ delaySeconds }) => delaySeconds)).toEqual([0]);
  expect(left).toEqual([]);
});

it('wakes each digest once its time has come, also when the clock stood still over it', async () => {
  const releases = memoryReleaseStore();
  const distributionQueue = memoryQueue<DistributionMessage>();
  let now = '2026-11-01T09:00:00.000Z';
  const tick = createClock({ releases, distributionQueue, clock: { now: () => now }, digestTimes });
  await tick(silentTelemetry);
  expect(distributionQueue.sent).toEqual([]);

  now = '2026-11-01T15:00:00.000Z';
  await tick(silentTelemetry);
  await tick(silentTelemetry);
  expect(distributionQueue.sent).toEqual([
    { message: { version: 1, digest: 'daily', at: '2026-11-01T12:00:00.000Z' }, delaySeconds: 0 },
  ]);
});

it('wakes a look at a digest that is on its way, as it does of a family, and says which', async () => {
  const releases = memoryReleaseStore();
  const distributionQueue = memoryQueue<DistributionMessage>();
  const now = '2026-11-01T12:15:00.000Z';
  const family = '#digests/digest-daily-20261101-europe-madrid';
  await releases.addDue(now, family);
  await releases.addDue(now, '453/14');
  const facts: unknown[] = [];
  await createClock({ releases, distributionQueue, clock: { now: () => now }, digestTimes })({
    ...silentTelemetry,
    fact: (name, fields) => facts.push([name, fields]),
  });

  const due = { version: 1, reason: 'due', at: now };
  expect(distributionQueue.sent).toEqual([
    { message: { ...due, family }, delaySeconds: 0 },
    { message: { ...due, family: '453/14' }, delaySeconds: 0 },
  ]);
  const digest = 'digest-daily-20261101-europe-madrid';
  expect(facts).toEqual([
    ['digest.look', { digest, at: now, delaySeconds: 0 }],
    ['embargo.due', { delaySeconds: 0 }],
  ]);
});

it('wakes the digests of each other zone at their own hour, the newsroom’s zone once', async () => {
  const releases = memoryReleaseStore();
  const distributionQueue = memoryQueue<DistributionMessage>();
  let now = '2026-11-01T01:00:00.000Z';
  const timeZones = ['Europe/Madrid', 'America/New_York', 'America/Lima'];
  const tick = createClock({
    releases,
    distributionQueue,
    clock: { now: () => now },
    digestTimes: { ...digestTimes, timeZones },
  });
  await tick(silentTelemetry);
  expect((await releases.due()).map(({ at, family }) => [at, family])).toEqual([
    ['2026-11-01T06:00:00.000Z', '#digests/daily/Europe/Madrid'],
    ['2026-11-01T12:00:00.000Z', '#digests/daily'],
    ['2026-11-01T12:00:00.000Z', '#digests/daily/America/Lima'],
    ['2026-11-02T06:00:00.000Z', '#digests/weekly/Europe/Madrid'],
    ['2026-11-02T12:00:00.000Z', '#digests/weekly'],
    ['2026-11-02T12:00:00.000Z', '#digests/weekly/America/Lima'],
  ]);

  now = '2026-11-01T06:00:00.000Z';
  await tick(silentTelemetry);
  const at = '2026-11-01T06:00:00.000Z';
  expect(distributionQueue.sent).toEqual([
    { message: { version: 1, digest: 'daily', at, timeZone: 'Europe/Madrid' }, delaySeconds: 0 },
  ]);
});

it('takes a digest off its list whose zone is offered no more, and wakes nobody for it', async () => {
  const releases = memoryReleaseStore();
  const distributionQueue = memoryQueue<DistributionMessage>();
  await releases.addDue('2026-11-01T09:00:00.000Z', '#digests/daily/America/Lima');
  const clock = { now: () => '2026-11-01T09:00:00.000Z' };
  await createClock({ releases, distributionQueue, clock, digestTimes })(silentTelemetry);

  expect(distributionQueue.sent).toEqual([]);
  expect((await releases.due()).map(({ family }) => family)).not.toContain(
    '#digests/daily/America/Lima',
  );
});

it('says until when it would find nothing: one tick before what is due next, or the next digest', async () => {
  const releases = memoryReleaseStore();
  const distributionQueue = memoryQueue<DistributionMessage>();
  let now = '2026-11-01T09:00:00.000Z';
  const tick = createClock({ releases, distributionQueue, clock: { now: () => now }, digestTimes });
  expect(await tick(silentTelemetry)).toEqual({ idleUntil: '2026-11-01T11:59:00.000Z' });

  await releases.addDue('2026-11-01T10:00:30.000Z', '453/14');
  expect(await tick(silentTelemetry)).toEqual({ idleUntil: '2026-11-01T09:59:30.000Z' });

  now = '2026-11-01T10:00:00.000Z';
  expect(await tick(silentTelemetry)).toEqual({ idleUntil: '2026-11-01T10:01:00.000Z' });
});
