import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoPaceStore } from '../../shared/aws/dynamo-pace-store.ts';
import { NEW_PACE } from '../../shared/delivery/pace.ts';
import type { PaceStore } from '../../shared/ports/pacing.ts';
import { dynaliteTable } from '../fakes/dynalite-table.ts';
import { memoryPaceStore } from '../fakes/memory-pace-store.ts';

const NOW = Date.parse('2026-11-01T09:00:00.000Z');
const QUOTA = { maxSendRate: 50, max24HourSend: 1000, sentLast24Hours: 7 };

let table: Awaited<ReturnType<typeof dynaliteTable>>;
beforeEach(async () => {
  table = await dynaliteTable();
});
afterEach(() => table.stop());

const stores: [string, () => PaceStore][] = [
  ['in memory', memoryPaceStore],
  ['on DynamoDB', () => dynamoPaceStore(table.client, table.table)],
];

describe.each(stores)('a pace store %s', (_kind, create) => {
  const ask = (nowMs: number, slots = 10) => ({
    slots,
    lengthMs: slots * 20,
    nowMs,
    latestMs: nowMs + 5_000,
  });

  /** A store whose quota was read. */
  async function readyStore() {
    const store = create();
    await store.change(await store.read(), { quota: QUOTA });
    return store;
  }

  it('begins with a new pace and keeps what is changed', async () => {
    const store = create();

    const first = await store.read();
    const isChanged = await store.change(first, { quota: QUOTA, askedAtMs: NOW, factor: 0.5 });

    expect(first).toEqual(NEW_PACE);
    expect(isChanged).toBe(true);
    const changed = { quota: QUOTA, askedAtMs: NOW, factor: 0.5, revision: 1 };
    expect(await store.read()).toMatchObject({ ...NEW_PACE, ...changed });
  });

  it('lets one of two change what both saw, also the first time', async () => {
    const store = create();
    for (const askedAtMs of [1, 2]) {
      const seen = await store.read();
      const changes = await Promise.all([
        store.change(seen, { askedAtMs }),
        store.change(seen, { askedAtMs }),
      ]);
      expect(changes.filter(Boolean)).toHaveLength(1);
    }
  });

  it('gives slots from now on when nobody has any', async () => {
    const store = await readyStore();

    const after = await store.take(await store.read(), ask(NOW));

    expect(after).toMatchObject({ nextAtMs: NOW + 200, taken: 10, revision: 1 });
  });

  it('gives each of many workers slots of their own, one after another', async () => {
    const store = await readyStore();
    const seen = await store.take(await store.read(), ask(NOW));
    if (seen === null) throw new Error('no slots');

    const taken = await Promise.all([1, 2, 3, 4].map(() => store.take(seen, ask(NOW))));

    const ends = taken.map((pace) => (pace?.nextAtMs ?? 0) - NOW).sort((a, b) => a - b);
    expect(ends).toEqual([400, 600, 800, 1000]);
    expect((await store.read()).taken).toBe(50);
  });

  it('gives no slot that went by, but for the last few milliseconds', async () => {
    const store = await readyStore();
    const first = await store.take(await store.read(), ask(NOW));
    if (first === null) throw new Error('no slots');

    const late = await store.take(first, ask(NOW + 205));
    if (late === null) throw new Error('no slots');
    const later = await store.take(late, ask(NOW + 900));

    expect(late.nextAtMs).toBe(NOW + 400);
    expect(later?.nextAtMs).toBe(NOW + 1100);
  });

  it('gives nothing that begins too late, and nothing to whom the quota has changed for', async () => {
    const store = await readyStore();
    const seen = await store.read();
    const full = await store.take(seen, { ...ask(NOW), lengthMs: 6_000 });
    if (full === null) throw new Error('no slots');

    const tooLate = await store.take(full, ask(NOW));
    await store.change(full, { factor: 0.7 });
    const outdated = await store.take(full, ask(NOW + 5_000));

    expect([tooLate, outdated]).toEqual([null, null]);
    expect((await store.read()).nextAtMs).toBe(NOW + 6_000);
  });

  it('keeps slots that are taken while something else changes', async () => {
    const store = await readyStore();
    const seen = await store.read();
    await store.take(seen, ask(NOW));

    await store.change(seen, { pausedUntilMs: NOW + 1 });

    expect(await store.read()).toMatchObject({ nextAtMs: NOW + 200, taken: 10, revision: 2 });
  });
});
