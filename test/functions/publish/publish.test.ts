import { describe, expect, it } from 'vitest';
import { assetKey } from '../../../shared/release/archive.ts';
import type { ReleaseRecord } from '../../../shared/release/lifecycle.ts';
import { assetOf, recordOf } from '../../factories/release.ts';

import { NOW, newsroomOf, out } from './newsroom-in-memory.ts';

/** Spanish metadata of a version of the English release. */
const spanishOf = (sourceVersion: number) => ({
  ...{ family: '453/14', language: 'es', sourceLanguage: 'en', sourceVersion },
  headline: {
    ...{ text: 'Titular', engine: 'apertium', sourceLanguage: 'en', sourceHash: 'h' },
    fallback: null,
  },
  subheadline: null,
  summary: null,
  keywords: [],
});

describe('publish', () => {
  it('writes the page, the lists of every language, and the receipt', async () => {
    const newsroom = await newsroomOf(out);

    await newsroom.publish();

    expect(newsroom.site.text('en/453-14')).toBe('States agree on safer networks v1');
    expect(newsroom.site.text('en/list')).toBe('453/14');
    expect(newsroom.site.text('fr/list')).toBe('');
    expect(newsroom.drop.keys()).toEqual(['receipts/a.txt.json', 'receipts/a.txt.txt']);
  });

  it('writes nothing of what its own clock says is under embargo', async () => {
    const until = '2026-10-22T12:00:01.000Z';
    const newsroom = await newsroomOf(
      recordOf({ publishedAt: NOW, embargo: { kind: 'until', until, typed: '' } }),
    );

    await newsroom.publish();
    expect(newsroom.site.text('en/453-14')).toBeNull();
    expect(newsroom.site.text('en/list')).toBe('');
    expect(newsroom.drop.keys()).toEqual([]);

    newsroom.world.now = until;
    await newsroom.publish();
    expect(newsroom.site.text('en/453-14')).not.toBeNull();
  });

  it('puts the newest first, and each family once', async () => {
    const newsroom = await newsroomOf(
      out,
      recordOf({ family: '460/14', slug: '460-14', publishedAt: '2026-10-23T12:00:00.000Z' }),
    );
    for (const family of ['453/14', '460/14', '453/14']) await newsroom.publish(family);

    expect(newsroom.site.text('en/list')).toBe('460/14 453/14');
  });

  it('puts the notice in the place of what is withdrawn', async () => {
    const newsroom = await newsroomOf(out);
    await newsroom.publish();
    await newsroom.store(
      recordOf({
        version: 2,
        readyVersion: 2,
        publishedAt: NOW,
        withdrawal: { version: 2, reason: 'Sent in error.', at: NOW },
      }),
      out,
    );

    await newsroom.publish();

    expect(newsroom.site.text('en/453-14')).toBe('Sent in error.');
    expect(newsroom.site.text('en/list')).toBe('453/14');
  });

  it('takes away an edition whose words were replaced and not translated again', async () => {
    const newsroom = await newsroomOf(out);
    await newsroom.releases.putTranslation(spanishOf(1));
    await newsroom.publish();
    expect(newsroom.site.text('es/453-14')).toBe('Titular v1');

    const second = recordOf({ version: 2, publishedAt: NOW, readyVersion: 1 });
    await newsroom.store(second, out);
    await newsroom.publish();
    expect(newsroom.site.text('es/453-14')).toBe('Titular v1');

    await newsroom.releases.markReady('453/14', 'en', 2);
    await newsroom.publish();
    expect(newsroom.site.text('es/453-14')).toBeNull();
    expect(newsroom.site.text('es/list')).toBe('');
  });

  it('counts versions on when an official text takes the place of a translation', async () => {
    const newsroom = await newsroomOf();
    const second = recordOf({ version: 2, readyVersion: 2, publishedAt: NOW });
    await newsroom.store(second);
    await newsroom.releases.putTranslation(spanishOf(2));
    await newsroom.publish();
    expect(newsroom.site.text('es/453-14')).toBe('Titular v2');

    await newsroom.store(recordOf({ language: 'es', publishedAt: NOW }));
    await newsroom.publish();
    await newsroom.publish();

    expect(newsroom.site.text('es/453-14')).toMatch(/ v3$/);
    expect(newsroom.site.text('en/453-14')).toMatch(/ v2$/);
  });

  it('moves a release from the list of one subject to that of another', async () => {
    const newsroom = await newsroomOf();
    await newsroom.store(out, null, ['security']);
    await newsroom.publish();
    expect(newsroom.site.text('en/topics/security/feed')).toBe('453/14');

    const second = recordOf({ version: 2, readyVersion: 2, publishedAt: NOW });
    await newsroom.store(second, out, ['democracy']);
    await newsroom.publish();

    expect(newsroom.site.text('en/topics/security/feed')).toBe('');
    expect(newsroom.site.text('en/topics/democracy/feed')).toBe('453/14');
  });

  it('keeps a withdrawn release in the lists where readers had it, with a notice', async () => {
    const newsroom = await newsroomOf();
    await newsroom.store(out, null, ['security']);
    await newsroom.publish();
    const withdrawal = { version: 2, reason: 'Sent in error.', at: '2026-10-23T08:00:00.000Z' };
    const gone = recordOf({ version: 2, readyVersion: 2, publishedAt: NOW, withdrawal });
    await newsroom.store(gone, out);

    await newsroom.publish();

    for (const list of ['en', 'en/topics/security']) {
      expect(newsroom.site.text(`${list}/feed`)).toBe('453/14');
      expect(newsroom.site.text(`${list}/notices`)).toBe('453/14');
    }
    expect(newsroom.site.text('en/corrections/notices')).toBe('453/14');
  });

  it('gives a back-file its page and keeps it out of the feeds', async () => {
    const newsroom = await newsroomOf(recordOf({ publishedAt: NOW, isImport: true }));

    await newsroom.publish();

    expect(newsroom.site.text('en/list')).toBe('453/14');
    expect(newsroom.site.text('en/feed')).toBe('');
  });

  const day = (d: number) => `2026-10-${d}T12:00:00.000Z`;
  const numbered = (d: number, facts: Partial<ReleaseRecord> = {}) =>
    recordOf({ family: `${d}/14`, slug: `${d}-14`, publishedAt: day(d), ...facts });

  it('links each release with those beside it, and writes those anew', async () => {
    const newsroom = await newsroomOf(numbered(10), numbered(20), numbered(15));
    for (const family of ['10/14', '20/14', '15/14']) await newsroom.publish(family);

    expect(newsroom.site.text('en/10-14/beside')).toBe('- 15/14');
    expect(newsroom.site.text('en/15-14/beside')).toBe('10/14 20/14');
    expect(newsroom.site.text('en/20-14/beside')).toBe('15/14 -');
  });

  it('uploads again only what changed', async () => {
    const newsroom = await newsroomOf(numbered(10), numbered(20));
    await newsroom.publish('10/14');
    await newsroom.publish('20/14');
    const versionOf = async (path: string) => (await newsroom.site.get(path))?.versionId;
    const before = await Promise.all(newsroom.site.keys().map(versionOf));

    await newsroom.publish('20/14');
    await newsroom.publish('10/14');

    expect(await Promise.all(newsroom.site.keys().map(versionOf))).toEqual(before);
  });

  it('puts each release into the archive of its month', async () => {
    const september = numbered(11, { publishedAt: '2026-09-11T12:00:00.000Z' });
    const newsroom = await newsroomOf(numbered(10), numbered(20), september);
    for (const family of ['10/14', '20/14', '11/14', '20/14']) await newsroom.publish(family);

    expect(newsroom.site.text('en/archive')).toBe('2026-09/1 2026-10/1');
    expect(newsroom.site.text('en/archive/2026-10/1')).toBe('20/14 10/14');
    expect(newsroom.site.text('en/archive/2026-09/1')).toBe('11/14');
    expect(newsroom.site.text('fr/archive')).toBe('');
  });

  it('numbers the pages of a subject from the oldest once there is more than one', async () => {
    const newsroom = await newsroomOf();
    const minute = (i: number) => new Date(Date.parse(day(10)) + i * 60_000).toISOString();
    const publish = async (from: number, to: number) => {
      for (let i = from; i < to; i += 1) {
        const facts = { family: `${i}/14`, slug: `${i}-14`, publishedAt: minute(i) };
        await newsroom.store(recordOf(facts), null, ['security']);
        await newsroom.publish(`${i}/14`);
      }
    };
    const page = (number: number) => {
      const path = `en/topics/security/${number}`;
      return newsroom.site.keys().includes(path) ? newsroom.site.text(path) : null;
    };

    await publish(0, 50);
    expect(page(1)).toBeNull();

    await publish(50, 51);
    expect(page(1)).toMatch(/^49\/14 .* 0\/14 of 2$/);
    expect(page(2)).toBe('50/14 of 2');

    const before = page(1);
    await publish(51, 52);
    expect([page(1), page(2)]).toEqual([before, '51/14 50/14 of 2']);

    const moved = recordOf({
      family: '7/14',
      slug: '7-14',
      publishedAt: minute(7),
      version: 2,
      readyVersion: 2,
    });
    const last = (await newsroom.releases.family('7/14'))?.records[0] ?? null;
    await newsroom.store(moved, last, ['democracy']);
    await newsroom.publish('7/14');
    expect(page(1)).not.toContain(' 7/14');
    expect(page(2)).toBe('51/14 50/14 of 2');
  }, 30_000);

  it('numbers the pages of corrections by when a release was corrected first', async () => {
    const newsroom = await newsroomOf();
    const minute = (i: number) => new Date(Date.parse(day(10)) + i * 60_000).toISOString();
    const corrected = (i: number, version: number) => {
      const at = minute(100 + i + version);
      const correction = { version, note: 'The day was wrong.', at };
      const facts = { family: `${i}/14`, slug: `${i}-14`, publishedAt: minute(i) };
      return recordOf({ ...facts, version, readyVersion: version, correction });
    };
    for (let i = 0; i < 51; i += 1) {
      await newsroom.store(corrected(i, 2));
      await newsroom.publish(`${i}/14`);
    }
    const before = [1, 2].map((number) => newsroom.site.text(`en/corrections/${number}`));
    expect(before[0]).toMatch(/^49\/14 .* 0\/14 of 2$/);
    expect(before[1]).toBe('50/14 of 2');

    await newsroom.store(corrected(7, 3), corrected(7, 2));
    await newsroom.publish('7/14');

    expect([1, 2].map((number) => newsroom.site.text(`en/corrections/${number}`))).toEqual(before);
  }, 30_000);

  it('reads no more when the archive is larger', async () => {
    const readsOf = async (releases: number) => {
      const minute = (i: number) => new Date(Date.parse(day(10)) + i * 60_000).toISOString();
      const records = Array.from({ length: releases }, (_, i) =>
        recordOf({ family: `${i}/14`, slug: `${i}-14`, publishedAt: minute(i) }),
      );
      const newsroom = await newsroomOf(...records);
      for (const { family } of records) await newsroom.publish(family);
      const before = newsroom.archiveReads();
      await newsroom.publish(records.at(-1)?.family);
      return newsroom.archiveReads() - before;
    };

    expect(await readsOf(230)).toBeLessThanOrEqual((await readsOf(130)) + 1);
  }, 60_000);

  it('has the edge fetch anew what changed, and nothing when nothing did', async () => {
    const newsroom = await newsroomOf(out);
    await newsroom.publish();
    const second = recordOf({ version: 2, readyVersion: 2, publishedAt: NOW });
    await newsroom.store(second, out);

    await newsroom.publish();
    await newsroom.publish();

    expect(newsroom.world.refreshed.slice(1)).toEqual([['en/453-14'], []]);
  });

  it('has the hub told which feeds changed, once they are there', async () => {
    const newsroom = await newsroomOf(out);
    await newsroom.publish();
    const second = recordOf({ family: '460/14', slug: '460-14', publishedAt: NOW });
    await newsroom.store(second);
    newsroom.hubQueue.take();
    const seen: (string | null)[] = [];
    const { send } = newsroom.hubQueue;
    newsroom.hubQueue.send = async (message) => {
      seen.push(newsroom.site.text('en/feed.xml'));
      await send(message);
    };

    await newsroom.publish('460/14');
    await newsroom.publish('460/14');

    expect(newsroom.hubQueue.take()).toEqual([{ version: 1, feeds: ['en/feed.xml'] }]);
    expect(seen).toEqual(['460/14 453/14']);
  });

  it('publishes and answers also when nothing can be queued for the hub', async () => {
    const newsroom = await newsroomOf(out);
    newsroom.hubQueue.send = async () => {
      throw new Error('SQS answered 503');
    };

    await newsroom.publish();

    expect(newsroom.site.text('en/feed.xml')).toBe('453/14');
    expect(newsroom.drop.keys()).toContain('receipts/a.txt.json');
  });
});

describe('publish: pictures and documents', () => {
  const ship = assetOf({ name: 'ship.jpg', sha256: 'a'.repeat(64) });
  const plan = assetOf({ name: 'plan.pdf', mediaType: 'application/pdf', sha256: 'b'.repeat(64) });
  const files = (newsroom: Awaited<ReturnType<typeof newsroomOf>>) =>
    newsroom.site.keys().filter((key) => /\.(jpg|pdf)$/.test(key));

  it('puts them beside the page, under their own type', async () => {
    const newsroom = await newsroomOf();
    await newsroom.store(out, null, [], [ship, plan]);

    await newsroom.publish();

    expect(files(newsroom)).toEqual(['en/453-14/ship.jpg', 'en/453-14/plan.pdf']);
    const stored = await newsroom.site.get('en/453-14/plan.pdf');
    expect(stored?.contentType).toBe('application/pdf');
  });

  it('keeps them back to the end of the embargo', async () => {
    const until = '2026-10-22T12:00:01.000Z';
    const newsroom = await newsroomOf();
    await newsroom.store(
      recordOf({ publishedAt: NOW, embargo: { kind: 'until', until, typed: '' } }),
      null,
      [],
      [ship],
    );

    await newsroom.publish();
    expect(files(newsroom)).toEqual([]);

    newsroom.world.now = until;
    await newsroom.publish();
    expect(files(newsroom)).toEqual(['en/453-14/ship.jpg']);
  });

  it('takes away what a new version does not have', async () => {
    const newsroom = await newsroomOf();
    await newsroom.store(out, null, [], [ship, plan]);
    await newsroom.publish();
    const next = { ...out, version: 2, readyVersion: 2, contentHash: 'hash-2' };
    await newsroom.store(next, out, [], [plan]);

    await newsroom.publish();

    expect(files(newsroom)).toEqual(['en/453-14/plan.pdf']);
  });

  it('takes all away when the release is withdrawn', async () => {
    const newsroom = await newsroomOf();
    await newsroom.store(out, null, [], [ship]);
    await newsroom.publish();
    const withdrawal = { version: 2, reason: 'wrong', at: NOW };
    const gone = { ...out, version: 2, readyVersion: 2, contentHash: 'hash-2', withdrawal };
    await newsroom.store(gone, out, [], [ship]);

    await newsroom.publish();

    expect(files(newsroom)).toEqual([]);
  });

  it('fails rather than publish a page whose picture the archive lacks', async () => {
    const newsroom = await newsroomOf();
    await newsroom.store(out, null, [], [ship]);
    await newsroom.archive.delete(assetKey('453-14', ship.sha256));

    await expect(newsroom.publish()).rejects.toThrow('The archive has no releases/453-14/assets/');
    expect(newsroom.site.text('en/453-14')).toBeNull();
  });
});
