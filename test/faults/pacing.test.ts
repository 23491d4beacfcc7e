import { expect, it } from 'vitest';
import { resumeMailing, stopMailing } from '../../shared/workflow/mailings.ts';
import { memoryQueue } from '../fakes/memory-queue.ts';
import { type FaultyNewsroom, releaseText, withNewsroom } from './newsroom-under-fault.ts';

const HOUR_MS = 3_600_000;

async function states({ deliveries }: FaultyNewsroom): Promise<Readonly<Record<string, number>>> {
  const groups = Map.groupBy(await deliveries(), ({ state }) => state);
  return Object.fromEntries([...groups].map(([state, group]) => [state, group.length]));
}

it('a used-up day puts the rest off, and the next day serves it: all once, none dead-lettered', async () => {
  await withNewsroom({ readers: 45 }, async (newsroom) => {
    const { run, put, limit, mailsByReader } = newsroom;
    const start = run.engine.clock.now();
    await limit({ max24HourSend: 20 });

    await put('a.en.txt', releaseText());
    await run.engine.settle({ until: start + 3 * HOUR_MS });
    const firstDay = await states(newsroom);
    await run.engine.settle({ until: start + 25 * HOUR_MS });
    const secondDay = await states(newsroom);
    await run.engine.settle({ until: start + 50 * HOUR_MS });

    expect(firstDay).toEqual({ delivered: 20, pending: 25 });
    expect(secondDay).toEqual({ delivered: 40, pending: 5 });
    expect(Object.values(mailsByReader())).toEqual(Array(45).fill(1));
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('in SES’s sandbox, with one mail a second, all are served once', async () => {
  await withNewsroom({ readers: 6 }, async ({ run, put, limit, mailsByReader, events }) => {
    await limit({ maxSendRate: 1 });

    await put('a.en.txt', releaseText());
    await run.engine.settle();

    expect(Object.values(mailsByReader())).toEqual(Array(6).fill(1));
    const failed = events.filter(({ kind }) => kind === 'function.failed');
    expect(failed).toEqual([]);
  });
});

it('ten workers at fifty a second, each killed once, answers lost, messages doubled: each address once', async () => {
  const crashing = { readers: 400, isSerial: false, crashAt: 'after-ses:3' };
  await withNewsroom(crashing, async (newsroom) => {
    const { run, put, limit, mailsByReader } = newsroom;
    await limit({ maxSendRate: 50 });
    run.engine.faults.add({
      service: 'ses',
      action: 'SendRawEmail',
      probability: 0.01,
      fault: { kind: 'drop-after' },
    });
    for (const action of ['SendMessage', 'SendMessageBatch']) {
      run.engine.faults.add({
        service: 'sqs',
        action,
        probability: 0.2,
        fault: { kind: 'duplicate' },
      });
    }

    await put('a.en.txt', releaseText());
    await run.engine.settle({ until: run.engine.clock.now() + HOUR_MS });

    const counts = Object.values(mailsByReader());
    expect(counts).toHaveLength(400);
    expect(counts.filter((count) => count !== 1)).toEqual([]);
    expect(await states(newsroom)).toEqual({ delivered: 400 });
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('who leaves in mid-mailing gets nothing that was not under way', async () => {
  await withNewsroom({ readers: 120, isSerial: false }, async (newsroom) => {
    const { run, put, limit, mailed, mailsByReader, deliveries } = newsroom;
    // Slow enough that most of the mailing lies ahead when they leave, on a busy machine too.
    await limit({ maxSendRate: 15 });

    await put('a.en.txt', releaseText());
    const settled = run.engine.settle();
    await mailed(20);
    const open = (await deliveries()).filter(({ state }) => state === 'pending').slice(-30);
    const at = new Date(run.engine.clock.now()).toISOString();
    await Promise.all(open.map(({ subscriberId }) => run.subscribers.leave(subscriberId, at)));
    const underWay = new Set(
      (await deliveries()).flatMap(({ state, subscriberId }) =>
        state === 'pending' ? [] : [subscriberId],
      ),
    );
    await settled;

    const left = open.filter(({ subscriberId }) => !underWay.has(subscriberId));
    const mails = mailsByReader();
    const wronged = left.filter(({ subscriberId }) => mails[`${subscriberId}@example.org`]);
    expect(left.length).toBeGreaterThan(10);
    // Whoever was looked at in the last quarter of a second may still be written to: one window.
    expect(wronged.length).toBeLessThanOrEqual(10);
    const skipped = open.filter(({ subscriberId }) => !mails[`${subscriberId}@example.org`]);
    expect((await states(newsroom)).skipped).toBe(skipped.length);
  });
});

it('a stopped mailing stays where it is and goes on from there, each reader once', async () => {
  await withNewsroom({ readers: 150, isSerial: false }, async (newsroom) => {
    const { run, put, limit, mailed, mailsByReader } = newsroom;
    await limit({ maxSendRate: 40 });
    const clock = { now: () => new Date(run.engine.clock.now()).toISOString() };

    await put('a.en.txt', releaseText());
    const settled = run.engine.settle();
    await mailed(20);
    await stopMailing({ releases: run.releases, clock }, '510/26', 'wrong figure');
    const before = run.engine.mails().length;
    await settled;
    const stopped = run.engine.mails().length;

    const mailQueue = memoryQueue<never>();
    const open = await resumeMailing({ ...run, mailQueue, clock, worker: 'test' }, '510/26');

    // Windows that were marked when it was stopped are sent to their end: ten for each worker at most.
    expect(stopped - before).toBeLessThanOrEqual(100);
    expect(stopped + open).toBe(150);
    expect(open).toBeGreaterThan(0);
    expect(Object.values(mailsByReader())).toEqual(Array(stopped).fill(1));
    expect(mailQueue.sent.length).toBeGreaterThan(0);
    expect(run.engine.deadLetters()).toEqual([]);
  });
});
