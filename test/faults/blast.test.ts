import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { sumsOf } from '../../shared/delivery/reach.ts';
import { releaseText, withNewsroom } from './newsroom-under-fault.ts';

const READERS = 5_000;
const HOUR_MS = 3_600_000;
const KILL_EVERY_MS = 2000;

it('a long mailing at 50 a second, a worker killed every two seconds, answers lost, messages doubled: each once', async () => {
  await withNewsroom({ readers: READERS, isSerial: false }, async (newsroom) => {
    const { run, put, limit, mailsByReader, deliveries } = newsroom;
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
        probability: 0.02,
        fault: { kind: 'duplicate' },
      });
    }

    await put('a.en.txt', releaseText());
    const isOver = new AbortController();
    const killed = killEvery(KILL_EVERY_MS, () => run.engine.kill('Deliver'), isOver.signal);
    await run.engine.settle({ until: run.engine.clock.now() + 2 * HOUR_MS });
    isOver.abort();

    expect(await killed, 'workers were killed').toBeGreaterThan(20);
    const counts = Object.values(mailsByReader());
    expect(counts).toHaveLength(READERS);
    expect(counts.filter((count) => count !== 1)).toEqual([]);
    expect(sumsOf(await deliveries())).toMatchObject({ audience: READERS, sent: READERS });
    expect(run.engine.deadLetters()).toEqual([]);
  });
}, 600_000);

/** @returns how often there was something to kill, once the signal ends it */
async function killEvery(
  ms: number,
  kill: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  while (!signal.aborted) {
    await sleep(ms, undefined, { signal }).catch(() => {});
    if (!signal.aborted && (await kill())) count += 1;
  }
  return count;
}
