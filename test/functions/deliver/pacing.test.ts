import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DIGESTS } from '../../../shared/delivery/digest.ts';
import { archiveKey } from '../../../shared/release/archive.ts';
import { createSendPacer } from '../../../shared/workflow/send-pacer.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { freePacer } from '../../fakes/free-pacer.ts';
import { memoryPaceStore } from '../../fakes/memory-pace-store.ts';
import { virtualTime } from '../../fakes/virtual-time.ts';
import { at, chunkOf, english, MESSAGE, readers } from './chunk.ts';

/** Lets one slot after another begin, each when the one before has been answered. */
async function runInTurn(slots: readonly (() => void)[]): Promise<void> {
  for (const begin of slots) {
    begin();
    await setImmediate();
  }
}

describe('the pace of a chunk', () => {
  it('tries a throttled send again in the next window, and tells the pacer', async () => {
    const told: object[] = [];
    const chunk = await chunkOf(readers(52), {
      answer: (_mail, n) =>
        n === 4 ? { kind: 'throttled', scope: 'rate' } : { kind: 'accepted', messageId: `m-${n}` },
      pacer: { ...freePacer, tried: async (sends) => void told.push(sends) },
    });

    await chunk.deliver();

    expect(told).toEqual([
      { throttled: 1, attempted: 50 },
      { throttled: 0, attempted: 3 },
    ]);
    expect(new Set(await chunk.states())).toEqual(new Set(['sent']));
    expect(new Set(chunk.recipients()).size).toBe(52);
    expect(chunk.mailQueue.sent).toEqual([]);
  });

  it('leaves the rest of a turn when several in a row are throttled, and takes another', async () => {
    const told: object[] = [];
    const slots: (() => void)[] = [];
    const chunk = await chunkOf(readers(6), {
      answer: (_mail, n) =>
        n === 2 || n === 3
          ? { kind: 'throttled', scope: 'rate' }
          : { kind: 'accepted', messageId: `m-${n}` },
      pacer: {
        ...freePacer,
        turn: async (wanted) => ({
          kind: 'go',
          slots: wanted,
          startsInMs: 0,
          begins: async () => true,
          isOver: () => false,
          // One after another, as slots are.
          slot: (index) =>
            new Promise((resolve) => {
              slots[index] = () => resolve(true);
              if (index === wanted - 1) void runInTurn(slots);
            }),
        }),
        tried: async (sends) => void told.push(sends),
      },
    });

    await chunk.deliver();

    expect(told).toEqual([
      { throttled: 2, attempted: 3 },
      { throttled: 0, attempted: 5 },
    ]);
    const deliveries = (await chunk.ledger.chunk(MESSAGE))?.deliveries ?? [];
    expect(deliveries.map(({ state, attempts }) => [state, attempts])).toEqual(
      Array(6).fill(['sent', 1]),
    );
  });

  it('gives a slot that went by to the next turn', async () => {
    let turns = 0;
    const chunk = await chunkOf(readers(4), {
      pacer: {
        ...freePacer,
        turn: async (slots) => {
          turns += 1;
          const isFirst = turns === 1;
          return {
            kind: 'go',
            slots,
            startsInMs: 0,
            begins: async () => true,
            isOver: () => false,
            slot: async (index) => !(isFirst && index < 3),
          };
        },
      },
    });

    await chunk.deliver();

    expect(turns).toBe(2);
    expect(chunk.sent).toHaveLength(4);
    expect(await chunk.states()).toEqual(Array(4).fill('sent'));
  });

  it('marks nobody in a turn that is over before it was prepared, and takes another', async () => {
    let turns = 0;
    const chunk = await chunkOf(readers(4), {
      pacer: {
        ...freePacer,
        async turn(slots, telemetry) {
          turns += 1;
          const turn = await freePacer.turn(slots, telemetry);
          return turns === 1 ? { ...turn, isOver: () => true } : turn;
        },
      },
    });
    const marked: number[] = [];
    const { claim } = chunk.ledger;
    chunk.ledger.claim = (...facts) => {
      marked.push(turns);
      return claim.apply(chunk.ledger, facts);
    };

    await chunk.deliver();

    expect(marked).toEqual([2]);
    expect(await chunk.states()).toEqual(Array(4).fill('sent'));
  });

  it('takes another turn when the pace has changed before its own began', async () => {
    let turns = 0;
    const chunk = await chunkOf(readers(4), {
      pacer: {
        ...freePacer,
        async turn(slots, telemetry) {
          turns += 1;
          const turn = await freePacer.turn(slots, telemetry);
          return turns === 1 ? { ...turn, begins: async () => false } : turn;
        },
      },
    });

    await chunk.deliver();

    expect(turns).toBe(2);
    expect(await chunk.states()).toEqual(Array(4).fill('sent'));
  });

  it('tells the pacer when SES says that the day is used up', async () => {
    let told = 0;
    const chunk = await chunkOf(readers(2), {
      answer: () => ({ kind: 'throttled', scope: 'daily' }),
      pacer: {
        ...freePacer,
        usedUp: async () => {
          told += 1;
        },
      },
    });

    await chunk.deliver();

    expect(told).toBe(1);
    expect(await chunk.states()).toEqual(['pending', 'pending']);
  });

  it('waits in the lane of digests for a digest alone', async () => {
    const later = { kind: 'later', delaySeconds: 7, reason: 'paced' } as const;
    const digestPacer = { ...freePacer, turn: async () => later };
    const message = { ...MESSAGE, family: DIGESTS, notice: 'digest-daily-20261022' };
    const items = [{ ...english, family: '453/14', releaseVersion: null }];

    const alert = await chunkOf(readers(2), { digestPacer });
    await alert.deliver();
    expect(alert.sent).toHaveLength(2);

    const putOff = await chunkOf(readers(2), { message, facts: { items }, digestPacer });
    await putOff.deliver();
    expect(await putOff.states()).toEqual(['pending', 'pending']);

    const digest = await chunkOf(readers(2), { message, facts: { items } });
    await digest.deliver();
    expect(digest.sent.map(({ tags }) => tags.notice)).toEqual([message.notice, message.notice]);
  });

  it.each(['correction-en-2', 'withdrawal-en-2'])(
    'waits in the lane of corrections for a %s',
    async (notice) => {
      let turns = 0;
      const correctionPacer = {
        ...freePacer,
        turn: async () => {
          turns += 1;
          return { kind: 'later', delaySeconds: 7, reason: 'paced' } as const;
        },
      };
      const word = { version: 2, at: at(0) };
      const record = recordOf(
        notice === 'correction-en-2'
          ? { publishedAt: at(0), correction: { ...word, note: 'The city is Geneva.' } }
          : { publishedAt: at(0), withdrawal: { ...word, reason: 'sent in error' } },
      );
      const message = { ...MESSAGE, notice };

      const chunk = await chunkOf(readers(2), { message, record, correctionPacer });
      await chunk.deliver();

      expect(turns).toBe(1);
      expect(chunk.mailQueue.sent).toEqual([{ message, delaySeconds: 7 }]);
    },
  );

  it('gives the chunk back when its turn is too far away', async () => {
    const later = { kind: 'later', delaySeconds: 7, reason: 'paced' } as const;
    let turns = 0;
    const chunk = await chunkOf(readers(52), {
      pacer: {
        ...freePacer,
        turn: async (wanted, telemetry) => {
          turns += 1;
          return turns === 1 ? freePacer.turn(wanted, telemetry) : later;
        },
      },
    });

    await chunk.deliver();

    expect(chunk.sent).toHaveLength(50);
    expect(chunk.mailQueue.sent).toEqual([{ message: MESSAGE, delaySeconds: 7 }]);
    const seen = await chunk.ledger.chunk(MESSAGE);
    expect(seen?.lease).toBeNull();
    expect(seen?.deliveries.filter(({ state }) => state === 'sent')).toHaveLength(50);
  });

  it('keeps outcomes in the ledger while it waits for its next turn', async () => {
    const openAt: number[] = [];
    const chunk = await chunkOf(readers(52), {
      pacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 4000,
          async begins() {
            const seen = await chunk.ledger.chunk(MESSAGE);
            openAt.push(seen?.deliveries.filter(({ state }) => state === 'sending').length ?? -1);
            return true;
          },
          isOver: () => false,
          slot: async () => true,
        }),
      },
    });

    await chunk.deliver();

    expect(openAt).toEqual([0, 0]);
  });

  it.each([
    [3, 50, 90],
    [40, 500, 130],
    [1, 14, 200],
  ])(
    'gives a worker that is alone time to prepare: %i readers at %i/s, %i ms',
    async (people, rate, ms) => {
      const time = virtualTime(Date.parse(at(0)));
      const chunk = await chunkOf(readers(people), { pacer: pacerAt(rate, time) });
      slowReads(chunk, time, ms);

      await time.run(chunk.deliver(10));

      expect(new Set(await chunk.states())).toEqual(new Set(['sent']));
    },
  );

  it('reads the releases of a digest side by side, and before it takes slots', async () => {
    const time = virtualTime(Date.parse(at(0)));
    const families = Array.from({ length: 60 }, (_, n) => `family-${n}`);
    const items = families.map((family) => ({ ...english, family, releaseVersion: null }));
    const message = { ...MESSAGE, family: DIGESTS, notice: 'digest-daily-20261022' };
    const digestPacer = pacerAt(50, time);
    const chunk = await chunkOf(readers(40), { message, facts: { items }, digestPacer });
    for (const family of families) {
      const record = recordOf({ family, slug: family, publishedAt: at(0) });
      await chunk.releases.claimSlug(family, family);
      await chunk.releases.putRecord(record, null);
      const text = JSON.stringify(releaseOf({ family }));
      await chunk.archive.put(archiveKey(record), text, { contentType: 'application/json' });
    }
    slowReads(chunk, time, 20);

    await time.run(chunk.deliver(10));

    expect(await chunk.states()).toEqual(Array(40).fill('sent'));
  });
});

const pacerAt = (maxSendRate: number, time: ReturnType<typeof virtualTime>) =>
  createSendPacer({
    store: memoryPaceStore(),
    source: {
      quota: async () => ({ maxSendRate, max24HourSend: 50_000, sentLast24Hours: 0 }),
    },
    time,
  });

/** Each reading of a family or a document takes so long. */
function slowReads(
  { releases, archive }: Awaited<ReturnType<typeof chunkOf>>,
  time: ReturnType<typeof virtualTime>,
  ms: number,
): void {
  const family = releases.family.bind(releases);
  const get = archive.get.bind(archive);
  Object.assign(releases, {
    family: (name: string) => time.sleep(ms).then(() => family(name)),
  });
  Object.assign(archive, { get: (key: string) => time.sleep(ms).then(() => get(key)) });
}
