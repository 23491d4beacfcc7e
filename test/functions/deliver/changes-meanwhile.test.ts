import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/delivery/delivery.ts';
import { DIGESTS, holdName } from '../../../shared/delivery/digest.ts';
import { readersOfEarlierVersion } from '../../../shared/delivery/notices.ts';
import { archiveKey } from '../../../shared/release/archive.ts';
import { releaseOf } from '../../factories/release.ts';
import { freePacer } from '../../fakes/free-pacer.ts';
import { at, chunkOf, english, MESSAGE, readers } from './chunk.ts';

describe('what changes while a chunk waits for its turn', () => {
  it('takes no slots for a release whose mail is stopped', async () => {
    let turns = 0;
    const chunk = await chunkOf(readers(4), {
      pacer: {
        ...freePacer,
        turn(slots, telemetry) {
          turns += 1;
          return freePacer.turn(slots, telemetry);
        },
      },
    });
    const stopped = { isHeld: true, by: 'operator', reason: 'wrong figure', at: at(0) } as const;
    await chunk.releases.putMailHold('453/14', stopped);

    await chunk.deliver();

    expect(turns).toBe(0);
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
