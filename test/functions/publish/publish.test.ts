import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { createPublish, type NewsroomDesign } from '../../../functions/publish/publish.ts';
import { scopePath } from '../../../shared/locale/site-addresses.ts';
import type { Receipt } from '../../../shared/messages/receipt.ts';
import { archiveKey, receiptDraftKey } from '../../../shared/release/archive.ts';
import type { ReleaseRecord } from '../../../shared/release/lifecycle.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { firstWork } from '../../fakes/work.ts';

const NOW = '2026-10-22T12:00:00.000Z';

const file = (path: string, body: string) => ({
  path,
  body,
  contentType: 'text/plain',
  cacheControl: 'no-store',
});
const families = (editions: readonly Edition[]) => editions.map(({ family }) => family).join(' ');
/** Says in one line what a page or list is made of. */
const design: NewsroomDesign = {
  releaseFiles: (e) => [
    file(`${e.language}/${e.slug}`, e.withdrawal?.reason ?? `${e.headline} v${e.version}`),
  ],
  listFiles: (scope, { editions, live, noticed }) => [
    file(`${scopePath(scope)}/list`, families(editions)),
    file(`${scopePath(scope)}/feed`, families(live)),
    file(`${scopePath(scope)}/notices`, families(noticed)),
  ],
  siteFiles: () => [file('robots.txt', 'all')],
  releasePaths: ({ language, slug }) => [`${language}/${slug}`],
};

async function newsroomOf(...records: readonly ReleaseRecord[]) {
  const releases = memoryReleaseStore();
  const archive = memoryObjectStore();
  const site = memoryObjectStore();
  const drop = memoryObjectStore();
  const world = { now: NOW };
  const publish = createPublish({
    releases,
    archive,
    site,
    drop,
    design,
    clock: { now: () => world.now },
    config,
  });
  async function store(
    record: ReleaseRecord,
    previous: ReleaseRecord | null = null,
    subjects: readonly string[] = [],
  ) {
    const json = { contentType: 'application/json' };
    await releases.claimSlug(record.family, record.slug);
    await releases.putRecord(record, previous);
    const document = releaseOf({
      language: record.language,
      family: record.family,
      subjects,
    });
    await archive.put(archiveKey(record), JSON.stringify(document), json);
    const receipt: Receipt = {
      file: 'a.txt',
      outcome: 'published',
      headline: document.headline,
      reference: record.reference,
      family: record.family,
      language: record.language,
      version: record.version,
      embargoUntil: null,
      warnings: [],
      reasons: [],
    };
    await archive.put(receiptDraftKey(record), JSON.stringify(receipt), json);
  }
  for (const record of records) await store(record);
  return {
    world,
    releases,
    site,
    drop,
    store,
    publish: (family = '453/14') => publish({ version: 1, family }, firstWork),
  };
}
const out = recordOf({ publishedAt: NOW });

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
    const field = {
      text: 'Titular',
      engine: 'apertium',
      sourceLanguage: 'en',
      sourceHash: 'h',
      fallback: null,
    };
    await newsroom.releases.putTranslation({
      family: '453/14',
      language: 'es',
      sourceLanguage: 'en',
      sourceVersion: 1,
      headline: field,
      subheadline: null,
      summary: null,
      keywords: [],
    });
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
});
