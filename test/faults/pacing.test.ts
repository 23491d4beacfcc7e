import { expect, it } from 'vitest';
import { type FaultyNewsroom, releaseText, withNewsroom } from './newsroom-under-fault.ts';

const HOUR_MS = 3_600_000;

async function states({ deliveries }: FaultyNewsroom): Promise<Readonly<Record<string, number>>> {
  const groups = Map.groupBy(await deliveries(), ({ state }) => state);
  return Object.fromEntries([...groups].map(([state, group]) => [state, group.length]));
}

it('a used-up day puts the rest off, and the next day serves it: all once, none dead-lettered', async () => {
  await withNewsroom({ readers: 220, isSerial: false }, async (newsroom) => {
    const { run, put, limit, mailsByReader } = newsroom;
    const start = run.engine.clock.now();
    await limit({ max24HourSend: 100 });

    await put('a.en.txt', releaseText());
    await run.engine.settle({ until: start + 3 * HOUR_MS });
    const firstDay = await states(newsroom);
    await run.engine.clock.moveTo(start + 24 * HOUR_MS);
    await run.engine.settle({ until: start + 27 * HOUR_MS });
    const secondDay = await states(newsroom);
    await run.engine.clock.moveTo(start + 49 * HOUR_MS);
    await run.engine.settle({ until: start + 52 * HOUR_MS });

    expect(firstDay).toEqual({ delivered: 100, pending: 120 });
    expect(secondDay).toEqual({ delivered: 200, pending: 20 });
    expect(Object.values(mailsByReader())).toEqual(Array(220).fill(1));
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
    await run.engine.settle({ until: run.engine.clock.now() + 2 * HOUR_MS });

    const others = (await newsroom.deliveries()).filter(({ state }) => state !== 'delivered');
    expect(others).toEqual([]);
    const counts = Object.values(mailsByReader());
    expect(counts).toHaveLength(400);
    expect(counts.filter((count) => count !== 1)).toEqual([]);
    expect(run.engine.deadLetters()).toEqual([]);
  });
});
