import config from '../../../dateline.config.ts';
import type { NewsroomDesign } from '../../../functions/publish/newsroom-writer.ts';
import { createPublish } from '../../../functions/publish/publish.ts';
import { scopePath } from '../../../shared/locale/site-addresses.ts';
import type { HubMessage } from '../../../shared/messages/messages.ts';
import type { Receipt } from '../../../shared/messages/receipt.ts';
import { archiveKey, assetKey, receiptDraftKey } from '../../../shared/release/archive.ts';
import type { ReleaseRecord } from '../../../shared/release/lifecycle.ts';
import type { Asset } from '../../../shared/release/release.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { recordOf, releaseOf } from '../../factories/release.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { firstWork } from '../../fakes/work.ts';

export const NOW = '2026-10-22T12:00:00.000Z';

const file = (path: string, body: string) => ({
  path,
  body,
  contentType: 'text/plain',
  cacheControl: 'no-store',
});
const families = (editions: readonly Edition[]) => editions.map(({ family }) => family).join(' ');
/** Says in one line what a page or list is made of. */
const design: NewsroomDesign = {
  releaseFiles: (e, beside) => [
    file(`${e.language}/${e.slug}`, e.withdrawal?.reason ?? `${e.headline} v${e.version}`),
    file(
      `${e.language}/${e.slug}/beside`,
      `${beside?.older?.family ?? '-'} ${beside?.newer?.family ?? '-'}`,
    ),
  ],
  listFiles: (scope, { editions, live, noticed }) => [
    file(`${scopePath(scope)}/list`, families(editions)),
    file(`${scopePath(scope)}/feed`, families(live)),
    file(`${scopePath(scope)}/feed.xml`, families(live)),
    file(`${scopePath(scope)}/notices`, families(noticed)),
  ],
  numberedFiles: (scope, { number, lastPage }, editions) => [
    file(`${scopePath(scope)}/${number}`, `${families(editions)} of ${lastPage}`),
  ],
  listPath: (scope) => `${scopePath(scope)}/list`,
  archivePath: (language) => `${language}/archive`,
  archiveIndexFiles: (language, parts) => [
    file(`${language}/archive`, parts.map(({ month, number }) => `${month}/${number}`).join(' ')),
  ],
  archiveFiles: ({ language, month, number }, editions) => [
    file(`${language}/archive/${month}/${number}`, families(editions)),
  ],
  logoFiles: () => [],
  iconFiles: () => [],
  siteFiles: () => [file('robots.txt', 'all')],
  releasePaths: ({ language, slug }) => [`${language}/${slug}`, `${language}/${slug}/beside`],
};

/** Publish on memory, with these records in its store. */
export async function newsroomOf(...records: readonly ReleaseRecord[]) {
  const releases = memoryReleaseStore();
  const archive = memoryObjectStore();
  let reads = 0;
  const site = memoryObjectStore();
  const drop = memoryObjectStore();
  const hubQueue = memoryQueue<HubMessage>();
  const world: {
    now: string;
    readonly refreshed: (readonly string[])[];
  } = {
    refreshed: [],
    now: NOW,
  };
  const publish = createPublish({
    releases,
    archive: {
      ...archive,
      get: (key) => {
        reads += 1;
        return archive.get(key);
      },
    },
    site,
    drop,
    refreshEdge: async (keys) => {
      world.refreshed.push(keys);
    },
    hubQueue,
    design,
    clock: { now: () => world.now },
    config,
  });
  async function store(
    record: ReleaseRecord,
    previous: ReleaseRecord | null = null,
    subjects: readonly string[] = [],
    assets: readonly Asset[] = [],
  ) {
    const json = { contentType: 'application/json' };
    await releases.claimSlug(record.family, record.slug);
    await releases.putRecord(record, previous);
    const document = releaseOf({
      language: record.language,
      family: record.family,
      subjects,
      assets,
    });
    for (const { sha256, name } of assets) {
      await archive.put(assetKey(record.slug, sha256), name, json);
    }
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
    hubQueue,
    archiveReads: () => reads,
    releases,
    archive,
    site,
    drop,
    store,
    publish: (family = '453/14') => publish({ version: 1, family }, firstWork),
  };
}
/** A release that is out. */
export const out = recordOf({ publishedAt: NOW });
