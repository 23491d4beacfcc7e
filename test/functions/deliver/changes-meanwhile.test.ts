import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/delivery/delivery.ts';
import { DIGESTS, holdName } from '../../../shared/delivery/digest.ts';
import { readersOfEarlierVersion } from '../../../shared/delivery/notices.ts';
import type { SendPacer } from '../../../shared/ports/pacing.ts';
import { archiveKey } from '../../../shared/release/archive.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { freePacer } from '../../fakes/free-pacer.ts';
import { at, chunkOf, english, MESSAGE, readers } from './chunk.ts';

describe('what changes while a chunk waits for its turn', () => {
  /** Counts the turns that are taken. */
  function countingPacer() {
    const turns = { count: 0 };
    const pacer: SendPacer = {
      ...freePacer,
      turn(slots, telemetry) {
        turns.count += 1;
        return freePacer.turn(slots, telemetry);
      },
    };
    return { turns, pacer };
  }

  it('takes no slots for a release that was withdrawn, so that the mail that says so need not wait', async () => {
    const { turns, pacer } = countingPacer();
    const withdrawal = { version: 1, reason: 'in error', at: at(0) };
    const record = recordOf({ publishedAt: at(0), withdrawal });
    const chunk = await chunkOf(readers(4), { pacer, record });

    await chunk.deliver();

    expect(await chunk.states()).toEqual(Array(4).fill('superseded'));
    expect(turns.count).toBe(0);
  });

  it('takes no slots for a correction that a newer one overtook', async () => {
    const { turns, pacer } = countingPacer();
    const correction = { version: 3, note: '36, not 35', at: at(0) };
    const chunk = await chunkOf(readers(2), {
      pacer,
      record: recordOf({ publishedAt: at(0), version: 3, readyVersion: 3, correction }),
      message: { ...MESSAGE, notice: 'correction-en-2' },
    });

    await chunk.deliver();

    expect(await chunk.states()).toEqual(['superseded', 'superseded']);
    expect(turns.count).toBe(0);
  });

  it('takes no slots for a release whose mail is stopped', async () => {
    const { turns, pacer } = countingPacer();
    const chunk = await chunkOf(readers(4), { pacer });
    const stopped = { isHeld: true, by: 'operator', reason: 'wrong figure', at: at(0) } as const;
    await chunk.releases.putMailHold('453/14', stopped);

    await chunk.deliver();

    expect(turns.count).toBe(0);
    expect(chunk.sent).toEqual([]);
  });

  it('writes to nobody who left, while it waited for its turn', async () => {
    const people = readers(4);
    const chunk = await chunkOf(people, {
      pacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 4000,
          async begins() {
            await chunk.subscribers.leave('s-01', at(1));
            chunk.world.now = at(4);
            return true;
          },
          isOver: () => false,
          slot: async () => true,
        }),
      },
    });

    await chunk.deliver();

    expect(await chunk.states()).toEqual(['sent', 'skipped', 'sent', 'sent']);
  });

  it('sends no more of a version once the readers of a correction are counted', async () => {
    const turns: (() => Promise<void>)[] = [];
    const chunk = await chunkOf(readers(52), {
      pacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 0,
          async begins() {
            await turns.shift()?.();
            return true;
          },
          isOver: () => false,
          slot: async () => true,
        }),
      },
    });
    let counted: readonly Delivery[] = [];
    turns.push(
      async () => {},
      async () => {
        const family = await chunk.releases.family('453/14');
        const [first] = family?.records ?? [];
        if (first === undefined) throw new Error('no record');
        const correction = { version: 2, note: '36, not 35', at: at(0) };
        const second = { ...first, version: 2, readyVersion: 2, correction };
        await chunk.archive.put(archiveKey(second), JSON.stringify(releaseOf()), {
          contentType: 'x',
        });
        await chunk.releases.putRecord(second, first);
        const chunks = await chunk.ledger.fence('453/14', 'alert');
        counted = readersOfEarlierVersion(
          chunks.flatMap(({ deliveries }) => deliveries),
          { releaseLanguage: 'en', version: 2 },
        );
      },
    );

    await chunk.deliver();
    expect(chunk.sent).toHaveLength(50);
    expect(chunk.mailQueue.sent).toEqual([{ message: MESSAGE, delaySeconds: 1 }]);
    await chunk.deliver(2);

    const deliveries = (await chunk.ledger.chunk(MESSAGE))?.deliveries ?? [];
    const hadFirst = deliveries.filter(({ releaseVersion }) => releaseVersion === 1);
    expect(deliveries.map(({ state }) => state)).toEqual(Array(52).fill('sent'));
    expect(hadFirst.map(({ subscriberId }) => subscriberId)).toEqual(
      counted.map(({ subscriberId }) => subscriberId),
    );
    expect(hadFirst).toHaveLength(50);
  });

  it('sends nothing more once its mail is stopped, and goes on when it is resumed', async () => {
    let turns = 0;
    const stopped = { isHeld: true, by: 'operator', reason: 'wrong figure', at: at(0) } as const;
    const chunk = await chunkOf(readers(65), {
      pacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 0,
          async begins() {
            turns += 1;
            if (turns === 2) await chunk.releases.putMailHold('453/14', stopped);
            // Two seconds later: what was looked at before is looked at anew.
            chunk.world.now = at(turns * 2);
            return true;
          },
          isOver: () => false,
          slot: async () => true,
        }),
      },
    });

    await chunk.deliver();
    expect(chunk.sent).toHaveLength(50);
    expect(chunk.mailQueue.sent).toEqual([]);
    await chunk.deliver(10);
    expect(chunk.sent).toHaveLength(50);

    await chunk.releases.putMailHold('453/14', { ...stopped, isHeld: false });
    await chunk.deliver(20);
    expect(new Set(chunk.recipients()).size).toBe(65);
    expect(chunk.sent).toHaveLength(65);
  });

  it('sends nothing more of a digest once it is stopped, takes no slots for it, and goes on after', async () => {
    let turns = 0;
    const message = { ...MESSAGE, family: DIGESTS, notice: 'digest-daily-20261022' };
    const stopped = { isHeld: true, by: 'breaker', reason: 'bounces', at: at(0) } as const;
    const items = [{ ...english, family: '453/14', releaseVersion: null }];
    const chunk = await chunkOf(readers(65), {
      message,
      facts: { items },
      digestPacer: {
        ...freePacer,
        turn: async (slots) => ({
          kind: 'go',
          slots,
          startsInMs: 0,
          async begins() {
            turns += 1;
            if (turns === 2) await chunk.releases.putMailHold(holdName(message), stopped);
            return true;
          },
          isOver: () => false,
          slot: async () => true,
        }),
      },
    });

    await chunk.deliver();
    await chunk.deliver(10);
    expect(chunk.sent).toHaveLength(50);
    expect(chunk.mailQueue.sent).toEqual([]);
    expect(turns).toBe(2);

    await chunk.releases.putMailHold(holdName(message), {
      ...stopped,
      by: 'operator',
      isHeld: false,
    });
    await chunk.deliver(20);
    expect(new Set(chunk.recipients()).size).toBe(65);
    expect(chunk.sent).toHaveLength(65);
  });
});
