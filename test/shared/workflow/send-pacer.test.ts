import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SendQuota } from '../../../shared/delivery/pace.ts';
import type { PaceStore, SendPacer } from '../../../shared/ports/pacing.ts';
import { createSendPacer } from '../../../shared/workflow/send-pacer.ts';
import { memoryPaceStore } from '../../fakes/memory-pace-store.ts';
import { virtualTime } from '../../fakes/virtual-time.ts';
import { silentTelemetry } from '../../fakes/work.ts';

const START = Date.parse('2026-11-01T09:00:00.000Z');

/** Workers of one account whose quota can be changed, in time that passes by sleeping alone. */
function account(facts: Partial<SendQuota> = {}) {
  const time = virtualTime(START);
  const memory = memoryPaceStore();
  const calls = { reads: 0, takes: 0, changes: 0, asked: [] as number[] };
  const store: PaceStore = {
    read() {
      calls.reads += 1;
      return memory.read();
    },
    take(...request) {
      calls.takes += 1;
      return memory.take(...request);
    },
    begin: (...request) => memory.begin(...request),
    insert: (...request) => memory.insert(...request),
    change(...request) {
      calls.changes += 1;
      return memory.change(...request);
    },
  };
  const quota = { maxSendRate: 50, max24HourSend: 50_000, sentLast24Hours: 0, ...facts };
  const source = {
    async quota() {
      calls.asked.push(time.nowMs() - START);
      return { ...quota };
    },
  };
  const sentAt: number[] = [];
  /** Sends until the budget is used up; what is put off comes again after its delay. */
  async function work(pacer: SendPacer, budget: { left: number }): Promise<void> {
    while (budget.left > 0) {
      const turn = await pacer.turn(Math.min(10, budget.left), silentTelemetry);
      if (turn.kind === 'later') {
        await time.sleep(turn.delaySeconds * 1000);
        continue;
      }
      const slots = Math.min(turn.slots, budget.left);
      budget.left -= slots;
      for (let slot = 0; slot < slots; slot += 1) {
        await turn.slot(slot);
        sentAt.push(time.nowMs() - START);
      }
    }
  }
  const pacerOf = () => createSendPacer({ store, source, time });
  return {
    time,
    store,
    source,
    quota,
    calls,
    sentAt,
    pacerOf,
    send: (mails: number, workers: number) => {
      const budget = { left: mails };
      return time.run(Promise.all(Array.from({ length: workers }, () => work(pacerOf(), budget))));
    },
  };
}

/** The most sends in any second. */
function busiestSecond(sentAt: readonly number[]): number {
  const sorted = sentAt.toSorted((a, b) => a - b);
  return Math.max(
    ...sorted.map((at, i) => sorted.slice(i).filter((other) => other < at + 1000).length),
  );
}

describe('the send pacer', () => {
  it.each([
    [1, 8],
    [14, 100],
    [50, 400],
    [200, 1000],
  ])('keeps ten workers at %d a second, and uses 97 %% of it', async (maxSendRate, mails) => {
    const { send, sentAt } = account({ maxSendRate });

    await send(mails, 10);

    expect(sentAt).toHaveLength(mails);
    expect(busiestSecond(sentAt)).toBeLessThanOrEqual(maxSendRate);
    const seconds = (Math.max(...sentAt) - Math.min(...sentAt)) / 1000;
    expect((mails - 1) / seconds / maxSendRate).toBeGreaterThan(0.97);
  });

  it('lets no send in so late, where a machine stood still, that one a second later is too early', async () => {
    const stalls = fc.array(
      fc.record({ atMs: fc.nat({ max: 4_000 }), lengthMs: fc.integer({ min: 5, max: 120 }) }),
      { minLength: 1, maxLength: 5 },
    );
    const rates = fc.constantFrom(1, 14, 50, 200, 500);
    await fc.assert(
      fc.asyncProperty(rates, stalls, async (maxSendRate, standing) => {
        const { time, store, source } = account({ maxSendRate });
        const stalledTime = {
          nowMs: time.nowMs,
          async sleep(milliseconds: number) {
            await time.sleep(milliseconds);
            for (const { atMs, lengthMs } of standing) {
              const sinceMs = time.nowMs() - START - atMs;
              if (sinceMs >= 0 && sinceMs < lengthMs) await time.sleep(lengthMs - sinceMs);
            }
          },
        };
        const sentAt: number[] = [];
        const worker = async () => {
          const pacer = createSendPacer({ store, source, time: stalledTime });
          while (time.nowMs() < START + 6_000) {
            const turn = await pacer.turn(50, silentTelemetry);
            if (turn.kind === 'later' || !(await turn.begins())) throw new Error('no turn');
            const slots = Array.from({ length: turn.slots }, async (_, slot) => {
              if (await turn.slot(slot)) sentAt.push(time.nowMs());
            });
            await Promise.all(slots);
          }
        };
        // So many that the line is never empty.
        await time.run(Promise.all(Array.from({ length: 4 }, worker)));

        // 5 ms remain for ways to SES that differ.
        for (const [i, at] of sentAt.slice(maxSendRate).entries()) {
          expect(at - (sentAt[i] ?? 0)).toBeGreaterThanOrEqual(1_004.9);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('reads the quota once a minute for all workers, and follows it', async () => {
    const { send, sentAt, quota, calls } = account({ maxSendRate: 20 });

    await send(1000, 5);
    quota.maxSendRate = 10;
    await send(1000, 5);

    for (const [i, at] of calls.asked.entries()) {
      if (i > 0) expect(at - (calls.asked[i - 1] ?? 0)).toBeGreaterThanOrEqual(60_000);
    }
    expect(calls.asked.length).toBeLessThanOrEqual(4);
    expect(busiestSecond(sentAt.filter((at) => at > 115_000))).toBe(10);
  });

  it('costs one write per turn, and nothing where the quota is beyond reach', async () => {
    const paced = account({ maxSendRate: 100 });
    await paced.send(1000, 1);
    const free = account({ maxSendRate: 10_000, max24HourSend: -1 });
    await free.send(1000, 1);

    expect(paced.calls.takes).toBeLessThanOrEqual(101);
    expect(paced.calls.reads).toBeLessThan(10);
    expect(free.calls.takes).toBe(0);
    expect(free.calls.reads + free.calls.changes).toBeLessThan(10);
  });

  it('stops before the day is used up, and goes on when the next quota has room', async () => {
    const { time, quota, pacerOf, sentAt, send } = account({ max24HourSend: 30 });
    await send(30, 3);

    const full = await time.run(pacerOf().turn(10, silentTelemetry));
    Object.assign(quota, { max24HourSend: 40, sentLast24Hours: 30 });
    await time.run(time.sleep(900_000));
    const freed = await time.run(pacerOf().turn(20, silentTelemetry));

    expect(sentAt).toHaveLength(30);
    expect(full).toEqual({ kind: 'later', delaySeconds: 900, reason: 'throttled-daily' });
    expect(freed).toMatchObject({ kind: 'go', slots: 10 });
  });

  it('uses the whole day, though slots go by and sends are throttled', async () => {
    const { time, pacerOf, quota } = account({ max24HourSend: 100 });
    const pacer = pacerOf();
    let sent = 0;
    for (let turns = 0; turns < 50; turns += 1) {
      const turn = await time.run(pacer.turn(10, silentTelemetry));
      if (turn.kind === 'later') break;
      expect(sent + turn.slots).toBeLessThanOrEqual(quota.max24HourSend);
      // Slow: half of the turns are over before anything is sent.
      if (turns % 2 === 0) await time.run(time.sleep(1000));
      let attempted = 0;
      for (let slot = 0; slot < turn.slots; slot += 1) {
        if (await time.run(turn.slot(slot))) attempted += 1;
      }
      const throttled = attempted > 1 ? 1 : 0;
      sent += attempted - throttled;
      await time.run(pacer.tried({ throttled, attempted }, silentTelemetry));
    }

    expect(sent).toBe(100);
  });

  it('counts the day alone at a rate that nobody reaches, however late a send comes', async () => {
    const { time, pacerOf } = account({ maxSendRate: 10_000, max24HourSend: 70 });
    const pacer = pacerOf();
    const turn = await time.run(pacer.turn(50, silentTelemetry));
    if (turn.kind === 'later') throw new Error('put off');
    await time.run(time.sleep(2000));

    expect(turn.isOver()).toBe(false);
    for (let slot = 0; slot < 50; slot += 1) {
      expect(await time.run(turn.slot(slot))).toBe(true);
    }
    expect(await time.run(pacer.turn(50, silentTelemetry))).toMatchObject({ slots: 20 });
  });

  it('begins earlier where the last turn was prepared too slowly', async () => {
    const { time, pacerOf } = account({ maxSendRate: 10 });
    const pacer = pacerOf();
    const isInTime: boolean[] = [];
    for (let turns = 0; turns < 2; turns += 1) {
      const turn = await time.run(pacer.turn(20, silentTelemetry));
      if (turn.kind === 'later') throw new Error('put off');
      await time.run(turn.begins());
      await time.run(time.sleep(400));
      isInTime.push(await time.run(turn.slot(0)));
    }

    expect(isInTime).toEqual([false, true]);
  });

  it.each([
    ['at once', 140],
    ['with its second turn', 1500],
  ])(
    'lets a worker alone send a single mail %s, however long it prepares',
    async (_, preparedMs) => {
      const { time, pacerOf } = account({ maxSendRate: 50 });
      const pacer = pacerOf();
      const isInTime: boolean[] = [];
      for (let turns = 0; turns < 2; turns += 1) {
        const turn = await time.run(pacer.turn(1, silentTelemetry));
        if (turn.kind === 'later') throw new Error('put off');
        await time.run(turn.begins());
        await time.run(time.sleep(preparedMs));
        isInTime.push(await time.run(turn.slot(0)));
      }

      expect(isInTime.at(-1)).toBe(true);
      expect(isInTime[0]).toBe(preparedMs < 190);
    },
  );

  it('makes all workers wait a quarter of an hour when SES says that the day is used up', async () => {
    const { time, pacerOf } = account();
    const [first, second] = [pacerOf(), pacerOf()];
    await time.run(second.turn(1, silentTelemetry));

    await first.usedUp();
    const meanwhile = await time.run(pacerOf().turn(1, silentTelemetry));
    await time.run(time.sleep(900_000));
    const after = await time.run(second.turn(1, silentTelemetry));

    expect(meanwhile).toMatchObject({ kind: 'later', delaySeconds: 900 });
    expect(after.kind).toBe('go');
  });

  it('slows down for all workers when one is throttled for long at a quota that stays', async () => {
    const { time, pacerOf } = account({ maxSendRate: 100 });
    const [first, second] = [pacerOf(), pacerOf()];
    await time.run(first.turn(10, silentTelemetry));

    await time.run(first.tried({ throttled: 5, attempted: 10 }, silentTelemetry));
    await time.run(time.sleep(5000));
    await time.run(first.tried({ throttled: 5, attempted: 10 }, silentTelemetry));
    const turn = await time.run(second.turn(10, silentTelemetry));

    if (turn.kind === 'later') throw new Error('put off');
    await time.run(turn.slot(0));
    const started = time.nowMs();
    await time.run(turn.slot(1));
    expect(time.nowMs() - started).toBeCloseTo(20.4, 0);
  });

  it('asks for the quota at once when sends are throttled, and calls all workers back from the line', async () => {
    const { time, quota, pacerOf, calls } = account({ maxSendRate: 100 });
    const [first, second] = [pacerOf(), pacerOf()];
    await time.run(first.turn(50, silentTelemetry));
    const waiting = await time.run(second.turn(50, silentTelemetry));
    await time.run(time.sleep(1000));
    quota.maxSendRate = 50;

    await time.run(first.tried({ throttled: 1, attempted: 50 }, silentTelemetry));
    expect(calls.asked).toHaveLength(1);
    await time.run(first.tried({ throttled: 2, attempted: 50 }, silentTelemetry));
    expect(calls.asked).toHaveLength(2);

    if (waiting.kind === 'later') throw new Error('put off');
    expect(await time.run(waiting.begins())).toBe(false);
    const after = await time.run(second.turn(2, silentTelemetry));
    if (after.kind === 'later') throw new Error('put off');
    await time.run(after.slot(0));
    const started = time.nowMs();
    await time.run(after.slot(1));
    expect(time.nowMs() - started).toBeCloseTo(20.4, 0);
  });

  it('goes on at the smallest pace there is while the quota cannot be read', async () => {
    const time = virtualTime(START);
    const facts: string[] = [];
    const pacer = createSendPacer({
      store: memoryPaceStore(),
      source: { quota: () => Promise.reject(new Error('AccessDenied')) },
      time,
    });

    const turn = await time.run(
      pacer.turn(10, { ...silentTelemetry, fact: (event) => facts.push(event) }),
    );

    expect(turn).toMatchObject({ kind: 'go', slots: 3 });
    expect(facts).toEqual(['quota.unread']);
  });

  it('takes no slot that went by', async () => {
    const { time, pacerOf } = account({ maxSendRate: 50 });
    const turn = await time.run(pacerOf().turn(3, silentTelemetry));
    if (turn.kind === 'later') throw new Error('put off');
    // The lead of 150 ms, and one and a half of the slots.
    await time.run(time.sleep(150 + 31));

    const isInTime = [];
    for (const slot of [0, 1, 2]) isInTime.push(await time.run(turn.slot(slot)));

    expect(isInTime).toEqual([false, true, true]);
  });

  it('puts off what would wait too long', async () => {
    const { time, pacerOf } = account({ maxSendRate: 1 });
    const turns = [];
    for (let n = 0; n < 12; n += 1) turns.push(await time.run(pacerOf().turn(3, silentTelemetry)));

    expect(turns.filter(({ kind }) => kind === 'go')).toHaveLength(10);
    expect(turns.at(-1)).toEqual({ kind: 'later', delaySeconds: 31, reason: 'paced' });
  });

  it('lets a correction in where alerts leave it room, however many there are', async () => {
    const { store, source, time, pacerOf } = account({ maxSendRate: 10 });
    const corrections = createSendPacer({ store, source, time }, 'correction');
    const turns = await time.run(
      (async () => {
        // Nobody waits for the turns: the line grows to where an alert takes no more.
        let alert = await pacerOf().turn(35, silentTelemetry);
        for (let tries = 0; alert.kind === 'go' && tries < 20; tries += 1) {
          alert = await pacerOf().turn(35, silentTelemetry);
        }
        return { alert, correction: await corrections.turn(35, silentTelemetry) };
      })(),
    );

    expect(turns.alert).toMatchObject({ kind: 'later', reason: 'paced' });
    expect(turns.correction).toMatchObject({ kind: 'go' });
  });

  it('puts a digest off while the line is long, and leaves alerts room behind it', async () => {
    const { store, source, time, pacerOf } = account({ maxSendRate: 10 });
    const digests = createSendPacer({ store, source, time }, 'digest');
    const turns = await time.run(
      (async () => {
        // Nobody waits for the turns: the line grows to where a digest takes no more.
        let digest = await digests.turn(50, silentTelemetry);
        for (let tries = 0; digest.kind === 'go' && tries < 10; tries += 1) {
          digest = await digests.turn(50, silentTelemetry);
        }
        return { digest, alert: await pacerOf().turn(50, silentTelemetry) };
      })(),
    );

    expect(turns.digest).toMatchObject({ kind: 'later', reason: 'paced' });
    expect(turns.alert).toMatchObject({ kind: 'go' });
    expect(turns.alert.kind === 'go' ? turns.alert.startsInMs : 0).toBeLessThan(20_000);
  });

  it('lets a confirmation in behind the turns that have begun, and moves the others on', async () => {
    const { time, store, source, pacerOf } = account({ maxSendRate: 14 });
    const [first, second, third] = [pacerOf(), pacerOf(), pacerOf()];
    const confirmations = createSendPacer({ store, source, time }, 'confirmation');
    const sentAt: [string, number][] = [];
    const send = async (name: string, pacer: SendPacer, wanted: number) => {
      const turn = await pacer.turn(wanted, silentTelemetry);
      if (turn.kind === 'later' || !(await turn.begins())) throw new Error('no turn');
      for (let slot = 0; slot < turn.slots; slot += 1) {
        await turn.slot(slot);
        sentAt.push([name, time.nowMs() - START]);
      }
    };

    const alerts = [first, second, third].map((pacer, n) => send(`alert ${n}`, pacer, 28));
    await time.run(time.sleep(500));
    const confirmed = [1, 2].map(() => send('confirmation', confirmations, 1));
    await time.run(Promise.all([...alerts, ...confirmed]));

    const waits = sentAt.filter(([name]) => name === 'confirmation').map(([, at]) => at);
    expect(Math.max(...waits)).toBeLessThan(2_500);
    const all = sentAt.map(([, at]) => at);
    expect(all).toHaveLength(86);
    expect(busiestSecond(all)).toBeLessThanOrEqual(14);
  });
});
