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
    returned: 0,
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

  it('takes slots back that were not used, with the next that are taken', async () => {
    const store = await readyStore();
    const seen = await store.take(await store.read(), ask(NOW));
    if (seen === null) throw new Error('no slots');

    const after = await store.take(seen, { ...ask(NOW, 3), returned: 7 });

    expect(after).toMatchObject({ nextAtMs: NOW + 260, taken: 6 });
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

  it('begins a turn where the line has come to since it was taken, unless it was broken up', async () => {
    const store = await readyStore();
    const taken = await store.take(await store.read(), ask(NOW));
    if (taken === null) throw new Error('no slots');
    const moved = await store.insert(taken, { lengthMs: 20, nowMs: NOW });

    const begun = await store.begin(taken, taken.nextAtMs);
    await store.change(taken, { line: taken.line + 1 });
    const outdated = await store.begin(taken, taken.nextAtMs);

    expect(moved?.shiftMs).toBe(20);
    expect(begun).toMatchObject({ begunUntilMs: NOW + 220, shiftMs: 20 });
    expect(outdated).toBeNull();
  });

  it.each([
    ['right behind the turn that has begun', 200, 1000, { begunUntilMs: 220, nextAtMs: 1020 }],
    ['at once when nobody has begun', -500, 1000, { begunUntilMs: 20, nextAtMs: 1020 }],
    ['at once when there is no line', -500, -400, { begunUntilMs: 20, nextAtMs: 20 }],
  ])('lets one in %s', async (_where, begunUntil, nextAt, expected) => {
    const store = await readyStore();
    const line = { begunUntilMs: NOW + begunUntil, nextAtMs: NOW + nextAt };
    await store.change(await store.read(), line);

    const after = await store.insert(await store.read(), { lengthMs: 20, nowMs: NOW });

    expect(after).toMatchObject({
      begunUntilMs: NOW + expected.begunUntilMs,
      nextAtMs: NOW + expected.nextAtMs,
      shiftMs: 20,
      taken: 1,
    });
    expect(await store.read()).toEqual(after);
  });

  it('lets nobody in to whom the pace has changed', async () => {
    const store = await readyStore();
    const seen = await store.read();
    await store.change(seen, { factor: 0.7 });

    expect(await store.insert(seen, { lengthMs: 20, nowMs: NOW })).toBeNull();
  });
});
