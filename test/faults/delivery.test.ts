import { expect, it } from 'vitest';
import { subscriberOf } from '../factories/subscriber.ts';
import { releaseText, withNewsroom } from './newsroom-under-fault.ts';

const HOUR_MS = 3_600_000;

it.each(['claimed', 'after-ses', 'recorded'])(
  'a worker killed at “%s” skips nobody, and nobody is sent twice what SES told of',
  async (name) => {
    await withNewsroom({ readers: 45, crashAt: `${name}:1` }, async (newsroom) => {
      const { run, put, events, mailsByReader, deliveries } = newsroom;

      await put('a.en.txt', releaseText());
      await run.engine.settle({ until: run.engine.clock.now() + 3_600_000 });

      const killed = events.filter(({ kind }) => kind === 'function.failed');
      expect(killed.length, 'the worker was killed').toBe(1);
      const counts = mailsByReader();
      expect(Object.keys(counts)).toHaveLength(45);
      expect(Object.values(counts).filter((count) => count !== 1)).toEqual([]);
      const states = (await deliveries()).map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(['delivered']));
      expect(run.engine.deadLetters()).toEqual([]);
    });
  },
);

it.each(['claimed', 'after-ses', 'recorded'])(
  'a worker killed in mid-digest at “%s”, and a clock that wakes everything twice: each digest once',
  async (name) => {
    const daily = { readers: 100, frequency: 'daily', crashAt: `${name}:2` } as const;
    await withNewsroom(daily, async ({ run, put, events, mailsByReader, deliveries }) => {
      run.engine.faults.add({
        service: 'sqs',
        action: 'SendMessage',
        fault: { kind: 'duplicate' },
      });

      await put('a.en.txt', releaseText());
      const start = run.engine.clock.now();
      await run.engine.settle({ until: start + 5 * HOUR_MS });
      // The next day's digest has nothing for anybody; it is made three hours later in the day than the clock began.
      await run.engine.clock.moveTo(start + 26 * HOUR_MS);
      await run.engine.settle({ until: start + 28 * HOUR_MS });

      const killed = events.filter(({ kind }) => kind === 'function.failed');
      expect(killed.length, 'the worker was killed').toBe(1);
      expect(Object.values(mailsByReader())).toEqual(Array(100).fill(1));
      const notices = (await run.ledger.audiences('#digests')).map(({ notice }) => notice);
      expect(notices).toContain('digest-daily-20261102');
      const digests = await deliveries('#digests', 'digest-daily-20261101');
      expect(digests).toHaveLength(100);
      expect(new Set(digests.map(({ state }) => state))).toEqual(new Set(['delivered']));
      expect(run.engine.deadLetters()).toEqual([]);
    });
  },
);

it('an answer lost after acceptance is settled by SES’s own events, not by a second mail', async () => {
  await withNewsroom({ readers: 12 }, async ({ run, put, mailsByReader, deliveries }) => {
    run.engine.faults.add({
      service: 'ses',
      action: 'SendRawEmail',
      nth: [2, 7, 11],
      fault: { kind: 'drop-after' },
    });

    await put('a.en.txt', releaseText());
    await run.engine.settle({ until: run.engine.clock.now() + 3_600_000 });

    expect(run.engine.faults.injected()).toHaveLength(3);
    const counts = mailsByReader();
    expect(Object.keys(counts)).toHaveLength(12);
    expect(Object.values(counts).every((count) => count === 1)).toBe(true);
    expect(new Set((await deliveries()).map(({ state }) => state))).toEqual(new Set(['delivered']));
  });
});

it('a request lost before SES saw it is repeated after 15 minutes without a Send event', async () => {
  await withNewsroom({ readers: 3 }, async ({ run, put, mailsByReader }) => {
    run.engine.faults.add({
      service: 'ses',
      action: 'SendRawEmail',
      nth: 2,
      fault: { kind: 'drop-before' },
    });

    await put('a.en.txt', releaseText());
    await run.engine.settle({ until: run.engine.clock.now() + 3_600_000 });

    expect(Object.values(mailsByReader())).toEqual([1, 1, 1]);
    const [first, , last] = run.engine.mails().map(({ acceptedAt }) => acceptedAt);
    expect(((last ?? 0) - (first ?? 0)) / 60_000).toBeGreaterThanOrEqual(15);
  });
});

it('throttled sends go back unharmed: all arrive, none twice, nothing is dead-lettered', async () => {
  await withNewsroom({ readers: 40 }, async ({ run, put, mailsByReader }) => {
    run.engine.faults.add({
      service: 'ses',
      action: 'SendRawEmail',
      probability: 0.3,
      fault: { kind: 'throttle' },
    });

    await put('a.en.txt', releaseText());
    await run.engine.settle({ until: run.engine.clock.now() + 3_600_000 });

    const counts = Object.values(mailsByReader());
    expect(run.engine.faults.injected().length).toBeGreaterThan(5);
    expect(counts).toHaveLength(40);
    expect(counts.every((count) => count === 1)).toBe(true);
    expect(run.engine.deadLetters()).toEqual([]);
  });
});

it('a permanent bounce suppresses the reader: the next release does not go there', async () => {
  await withNewsroom({ readers: 1 }, async ({ run, put }) => {
    const bouncing = 'bounce@simulator.amazonses.com';
    await run.subscribers.add(subscriberOf({ id: 'bouncing', email: bouncing }));

    await put('a.en.txt', releaseText());
    await run.engine.settle();
    await put('b.en.txt', releaseText().replace('E-510/26', 'E-511/26'));
    await run.engine.settle();

    const bounced = await run.subscribers.findByAddress(bouncing);
    expect(bounced).toMatchObject({ status: 'suppressed' });
    expect(run.engine.mails().filter(({ to }) => to.includes(bouncing))).toHaveLength(1);
  });
});
