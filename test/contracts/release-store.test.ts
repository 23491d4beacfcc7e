import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoReleaseStore } from '../../shared/aws/dynamo-release-store.ts';
import { ALL_MAIL } from '../../shared/delivery/mail-hold.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import { recordOf } from '../factories/release.ts';
import { dynaliteTable } from '../fakes/dynalite-table.ts';
import { memoryReleaseStore } from '../fakes/memory-release-store.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const LATER = '2026-10-22T13:00:00.000Z';

let table: Awaited<ReturnType<typeof dynaliteTable>>;
beforeAll(async () => {
  table = await dynaliteTable();
});
afterAll(() => table.stop());

const stores: [string, () => ReleaseStore][] = [
  ['in memory', memoryReleaseStore],
  ['on DynamoDB', () => dynamoReleaseStore(table.client, table.table)],
];

describe.each(stores)('a release store %s', (kind, create) => {
  let number = 0;
  /** A family of its own, so that tests do not meet. */
  async function shelved() {
    number += 1;
    const family = `${kind} ${number}`;
    const store = create();
    const slug = await store.claimSlug(family, `slug-${kind}-${number}`);
    const record = recordOf({ family, slug, readyVersion: 0 });
    await store.putRecord(record, null);
    const read = async () => (await store.family(family))?.records[0];
    return { store, family, record, read };
  }

  it('knows nothing of a family that was never claimed', async () => {
    expect(await create().family(`${kind} nobody`)).toBeNull();
  });

  it('lets one of two first writers win', async () => {
    const { store, record } = await shelved();

    expect(await store.putRecord({ ...record, contentHash: 'other' }, null)).toBe(false);
  });

  it('refuses a version made from a record that changed meanwhile', async () => {
    const { store, record, read } = await shelved();
    await store.markPublished(record, NOW);

    const stale = await store.putRecord({ ...record, version: 2 }, record);
    const fresh = await store.putRecord(
      { ...record, version: 2, publishedAt: NOW },
      (await read()) ?? null,
    );

    expect([stale, fresh]).toEqual([false, true]);
    expect(await read()).toMatchObject({ version: 2, publishedAt: NOW });
  });

  it('keeps the first publication', async () => {
    const { store, family, record, read } = await shelved();

    expect(await store.markPublished(record, NOW)).toBe(true);
    expect(await store.markPublished(record, LATER)).toBe(false);

    expect((await read())?.publishedAt).toBe(NOW);
    expect(await store.markEdition(family, 'fr', NOW)).toBe(NOW);
    expect(await store.markEdition(family, 'fr', LATER)).toBe(NOW);
  });

  it('does not stamp a version that came in since', async () => {
    const { store, record, read } = await shelved();
    await store.putRecord({ ...record, version: 2 }, record);

    expect(await store.markPublished(record, NOW)).toBe(false);
    expect((await read())?.publishedAt).toBeNull();
  });

  it('marks ready only the version that is stored', async () => {
    const { store, record, family, read } = await shelved();
    await store.putRecord({ ...record, version: 2 }, record);

    await store.markReady(family, 'en', 1);
    expect((await read())?.readyVersion).toBe(0);

    await store.markReady(family, 'en', 2);
    expect((await read())?.readyVersion).toBe(2);
  });

  it('gives two families with one slug an address each, and the same one at every call', async () => {
    const store = create();
    const first = await store.claimSlug(`${kind} E-1/14`, `${kind}-e-1-14`);
    const second = await store.claimSlug(`${kind} E-1-14`, `${kind}-e-1-14`);

    expect(second).not.toBe(first);
    expect(await store.claimSlug(`${kind} E-1/14`, 'another')).toBe(first);
    expect(await store.claimSlug(`${kind} E-1-14`, `${kind}-e-1-14`)).toBe(second);
  });

  it('remembers the family that a text first came in as', async () => {
    const store = create();
    expect(await store.claimText(`hash ${kind}`, 'a.txt')).toBe('a.txt');
    expect(await store.claimText(`hash ${kind}`, 'b.txt')).toBe('a.txt');
    expect(await store.claimText(`hash ${kind}`, 'a.txt')).toBe('a.txt');
  });

  it('refuses an object event older than the one it knows', async () => {
    const store = create();
    const key = `incoming/${kind}.txt`;

    expect(await store.putDroppedObject({ key, sequencer: '0002', isDone: false })).toBe(true);
    expect(await store.putDroppedObject({ key, sequencer: '0001', isDone: false })).toBe(false);
    expect(await store.putDroppedObject({ key, sequencer: '0002', isDone: true })).toBe(true);
    expect(await store.droppedObject(key)).toEqual({ key, sequencer: '0002', isDone: true });
  });

  it('knows which releases took which version of a picture', async () => {
    const store = create();
    const key = `incoming/${kind}/photo.jpg`;
    expect(await store.assetTakers(key)).toEqual([]);

    await store.putAssetTaker(key, { document: 'a/r.es.md', versionId: 'v1' });
    await store.putAssetTaker(key, { document: 'a/r.en.md', versionId: 'v1' });
    await store.putAssetTaker(key, { document: 'a/r.en.md', versionId: 'v2' });

    expect(await store.assetTakers(key)).toEqual([
      { document: 'a/r.en.md', versionId: 'v2' },
      { document: 'a/r.es.md', versionId: 'v1' },
    ]);
    expect(await store.droppedObject(key)).toBeNull();
  });

  it('knows which release a file was taken for last, whatever event comes of it', async () => {
    const store = create();
    const key = `incoming/${kind}/same.en.txt`;
    expect(await store.releaseOfFile(key)).toBeNull();

    await store.putReleaseOfFile(key, { family: 'a', language: 'en' });
    await store.putReleaseOfFile(key, { family: 'b', language: 'es' });
    await store.putDroppedObject({ key, sequencer: '0002', isDone: true });

    expect(await store.releaseOfFile(key)).toEqual({ family: 'b', language: 'es' });
  });

  it('lists what came out at or after an instant, the oldest first, once per family and instant', async () => {
    const store = create();
    await store.addReleased('2031-01-02T00:00:00.000Z', 'c');
    await store.addReleased('2031-01-01T00:00:00.000Z', 'b');
    await store.addReleased('2031-01-01T00:00:00.000Z', 'b');
    await store.addReleased('2030-12-31T23:59:59.999Z', 'a');
    expect(await store.releasedSince('2031-01-01T00:00:00.000Z')).toEqual([
      { at: '2031-01-01T00:00:00.000Z', family: 'b' },
      { at: '2031-01-02T00:00:00.000Z', family: 'c' },
    ]);
  });

  it('lists what is due, the earliest first, until it is removed', async () => {
    const store = create();
    for (const { at, family } of await store.due()) await store.removeDue(at, family);
    await store.addDue('2031-01-01T00:00:00.000Z', 'c');
    await store.addDue(LATER, 'b');
    await store.addDue(NOW, 'a');

    expect((await store.due()).map(({ family }) => family)).toEqual(['a', 'b', 'c']);

    await store.removeDue(NOW, 'a');
    expect((await store.due()).map(({ family }) => family)).toEqual(['b', 'c']);
  });

  it('lists the newest entries of a list first, up to the limit', async () => {
    const store = create();
    const list = `${kind} en`;
    const entry = { list, language: 'en' };
    for (const [family, at] of [
      ['old', NOW],
      ['new', LATER],
      ['older', '2025-01-01T00:00:00.000Z'],
    ] as const) {
      await store.putNewsroomEntry({ ...entry, family, slug: family, at });
    }

    const entries = await store.newsroomEntries(list, 2);

    expect(entries.map(({ family }) => family)).toEqual(['new', 'old']);

    await store.removeNewsroomEntry({ ...entry, family: 'new', slug: 'new', at: LATER });
    const left = await store.newsroomEntries(list, 9);
    expect(left.map(({ family }) => family)).toEqual(['old', 'older']);
  });

  it('keeps the last word of an operator on a family’s mail, and the breaker’s only before it', async () => {
    const store = create();
    const family = `${kind} stopped`;
    await store.claimSlug(family, `stopped-${Buffer.from(kind).toString('hex')}`);
    const said = async () => (await store.family(family))?.mailHold ?? null;
    const tripped = { isHeld: true, by: 'breaker', reason: 'bounces', at: NOW } as const;
    const resumed = { isHeld: false, by: 'operator', reason: 'resumed', at: LATER } as const;

    expect(await said()).toBeNull();
    expect(await store.putMailHold(family, tripped)).toBe(true);
    expect(await said()).toEqual(tripped);
    expect(await store.putMailHold(family, resumed)).toBe(true);
    expect(await store.putMailHold(family, tripped)).toBe(false);
    expect(await said()).toEqual(resumed);
    expect(await store.mailHold(family)).toEqual(resumed);
  });

  it('takes the breaker’s word after an operator let go on what the clock alone had stopped', async () => {
    const store = create();
    const family = `${kind} late and bad`;
    const tripped = { isHeld: true, by: 'breaker', reason: 'bounces', at: LATER } as const;
    const word = { by: 'operator', reason: 'word', at: NOW } as const;

    await store.putMailHold(family, { ...word, isHeld: true, after: 'clock' });
    expect(await store.putMailHold(family, tripped)).toBe(false);
    await store.putMailHold(family, { ...word, isHeld: false, after: 'clock' });
    expect(await store.mailHold(family)).toEqual({ ...word, isHeld: false, after: 'clock' });
    expect(await store.putMailHold(family, tripped)).toBe(true);
    expect(await store.mailHold(family)).toEqual(tripped);

    await store.putMailHold(family, { ...word, isHeld: false });
    expect(await store.putMailHold(family, tripped)).toBe(false);
  });

  it('lets the breaker stop all mail once more after it was let go on, and not what is stopped', async () => {
    const store = create();
    const tripped = { isHeld: true, by: 'breaker', reason: 'bounces', at: NOW } as const;
    const resumed = { isHeld: false, by: 'operator', reason: 'resumed', at: LATER } as const;

    await store.putMailHold(ALL_MAIL, resumed);
    expect(await store.putMailHold(ALL_MAIL, tripped)).toBe(true);
    expect(await store.putMailHold(ALL_MAIL, { ...tripped, at: LATER })).toBe(false);
    expect(await store.mailHold(ALL_MAIL)).toEqual(tripped);
  });

  it('keeps a hold on a digest, which is no family', async () => {
    const store = create();
    const digest = `${kind} #digests/digest-daily-20261101`;
    const tripped = { isHeld: true, by: 'breaker', reason: 'bounces', at: NOW } as const;

    expect(await store.mailHold(digest)).toBeNull();
    expect(await store.putMailHold(digest, tripped)).toBe(true);

    expect(await store.mailHold(digest)).toEqual(tripped);
    expect(await store.family(digest)).toBeNull();
  });

  it('lets the clock stop what it finds late, but nothing that was let go on since', async () => {
    const store = create();
    const family = `${kind} late`;
    const held = {
      isHeld: true,
      by: 'clock',
      reason: 'late',
      at: '2026-10-25T12:00:00.000Z',
    } as const;
    const word = { isHeld: false, by: 'operator', reason: 'resumed' } as const;
    const scheduledFor = '2026-10-22T12:00:00.000Z';

    expect(await store.mailHold(family)).toBeNull();
    expect(await store.putMailHold(family, { ...held, scheduledFor })).toBe(true);
    expect(await store.mailHold(family)).toEqual({ ...held, scheduledFor });
    expect(await store.putMailHold(family, { ...held, scheduledFor, reason: 'again' })).toBe(false);
    expect(await store.mailHold(family)).toMatchObject({ reason: 'late' });

    await store.putMailHold(family, { ...word, at: '2026-10-25T13:00:00.000Z' });
    expect(await store.putMailHold(family, { ...held, scheduledFor })).toBe(false);
    expect(await store.mailHold(family)).toMatchObject({ isHeld: false });

    const next = { ...held, scheduledFor: '2026-10-29T12:00:00.000Z' };
    expect(await store.putMailHold(family, next)).toBe(true);
    expect(await store.mailHold(family)).toEqual(next);
  });

  it('finds what stands beside a place, whether something stands there or not', async () => {
    const store = create();
    const entry = { list: `${kind} beside`, language: 'en', slug: 's' };
    for (const [family, at] of [
      ['a', NOW],
      ['b', LATER],
    ] as const) {
      await store.putNewsroomEntry({ ...entry, family, at });
    }
    const beside = async (at: string, family: string) => {
      const { older, newer } = await store.newsroomNeighbours({ list: entry.list, at, family });
      return [older?.family ?? null, newer?.family ?? null];
    };

    expect(await beside(NOW, 'a')).toEqual([null, 'b']);
    expect(await beside(LATER, 'b')).toEqual(['a', null]);
    expect(await beside(NOW, 'aa')).toEqual(['a', 'b']);
  });

  it('fills numbered pages one after the other, each list for itself, and moves nothing', async () => {
    const store = create();
    const place = async (list: string, family: string) => {
      await store.claimSlug(`${kind} ${family}`, `${kind}-pages-${family}`);
      return store.placeInPages({ list: `${kind} ${list}`, family: `${kind} ${family}` }, 2);
    };

    expect(await store.lastPage(`${kind} one`)).toBe(0);
    const placed = [];
    for (const family of ['a', 'b', 'c', 'd', 'e']) placed.push(await place('one', family));

    expect(placed).toEqual([1, 1, 2, 2, 3]);
    expect(await place('one', 'b')).toBe(1);
    expect(await place('two', 'e')).toBe(1);
    expect(await store.lastPage(`${kind} one`)).toBe(3);
    expect(await store.lastPage(`${kind} two`)).toBe(1);
  });

  it('fills the parts of an archive one after the other, and moves nothing', async () => {
    const store = create();
    const language = `x-${kind.length}`;
    const place = async (family: string, month: string) => {
      await store.claimSlug(`${kind} ${family}`, `${kind}-archive-${family}`);
      await store.markEdition(`${kind} ${family}`, language, NOW);
      const part = await store.placeInArchive({ language, family: `${kind} ${family}`, month }, 2);
      return `${part.month}/${part.number}`;
    };

    const first = [
      await place('a', '2026-10'),
      await place('b', '2026-10'),
      await place('c', '2026-10'),
      await place('d', '2025-01'),
    ];

    expect(first).toEqual(['2026-10/1', '2026-10/1', '2026-10/2', '2025-01/1']);
    expect(await place('a', '2026-10')).toBe('2026-10/1');
    expect(await place('e', '2026-10')).toBe('2026-10/2');
    expect((await store.archiveParts(language)).map((p) => `${p.month}/${p.number}`)).toEqual([
      '2025-01/1',
      '2026-10/1',
      '2026-10/2',
    ]);
  });

  it('keeps families whose names are hostile to a key apart', async () => {
    const store = create();
    for (const family of ['__proto__', 'a#b', 'constructor', 'ünïcode/1']) {
      const slug = await store.claimSlug(
        family,
        `hostile-${kind}-${Buffer.from(family).toString('hex')}`,
      );
      await store.putRecord(recordOf({ family, slug }), null);
      expect((await store.family(family))?.records.map((r) => r.family)).toEqual([family]);
    }
  });
});
