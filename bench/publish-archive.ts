import { readFileSync } from 'node:fs';
import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../dateline.config.ts';
import { createNewsroomWriter } from '../functions/publish/newsroom-writer.ts';
import { dynamoReleaseStore } from '../shared/aws/dynamo-release-store.ts';
import { s3ObjectStore } from '../shared/aws/s3-object-store.ts';
import { monthOf } from '../shared/locale/dates.ts';
import { newsroomDesign } from '../shared/newsroom/newsroom-design.ts';
import { archivePartSize, listsOf, partListName } from '../shared/newsroom/newsroom-lists.ts';
import type { ReleaseStore } from '../shared/ports/release-store.ts';
import { archiveKey, editionKey } from '../shared/release/archive.ts';
import { parseRelease } from '../shared/release/parse.ts';
import type { Release } from '../shared/release/release.ts';
import type { Edition } from '../shared/translation/edition.ts';
import { editionOf } from '../test/factories/edition.ts';
import { recordOf } from '../test/factories/release.ts';

export const BUCKETS = { archive: 'archive', site: 'site', drop: 'drop' } as const;
export const SITE_URL = 'https://news.example.org';

const JSON_TYPE = { contentType: 'application/json' };
/** Three hours between releases: ten thousand are three and a half years. */
const APART_MS = 3 * 3_600_000;
const LAST = Date.parse('2026-10-31T09:00:00Z');
/** No list shows older ones, nor does a part of the archive that is still written to. */
const READ_AGAIN = 200;
const AT_ONCE = 40;

export interface ArchiveClients {
  readonly dynamo: DynamoDBDocumentClient;
  readonly table: string;
  readonly s3: S3Client;
}

/**
 * Fills the stores, through their own adapters, as publishing so many releases would have left them: each in
 * every language of the configuration, with the text of the sample release.
 */
export async function fillArchive(
  { dynamo, table, s3 }: ArchiveClients,
  size: number,
): Promise<void> {
  for (const Bucket of Object.values(BUCKETS)) await s3.send(new CreateBucketCommand({ Bucket }));
  const releases = dynamoReleaseStore(dynamo, table);
  const archive = s3ObjectStore(s3, BUCKETS.archive);
  const release = sampleRelease();
  const editions = (i: number): readonly Edition[] =>
    config.languages.map((language) => numbered(i, size, language, release));
  for (let i = 0; i < size; i += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, size - i) }, (_, j) => i + j);
    await Promise.all(numbers.flatMap(editions).map((edition) => enterLists(releases, edition)));
  }
  // Parts fill one after another, but each language has its own.
  await Promise.all(
    config.languages.map(async (language) => {
      for (let i = 0; i < size; i += 1) {
        await enterArchive(releases, numbered(i, size, language, release));
      }
    }),
  );
  for (let i = Math.max(0, size - READ_AGAIN); i < size; i += 1) {
    for (const edition of editions(i)) {
      await archive.put(editionKey(edition), JSON.stringify(edition), JSON_TYPE);
    }
  }
  const design = newsroomDesign({ config, siteUrl: SITE_URL });
  const site = s3ObjectStore(s3, BUCKETS.site);
  await createNewsroomWriter({ releases, archive, site, design, config }).writeMissingLists();
}

/** Puts releases there that are let go and that publish has not seen. */
export async function letGo(
  { dynamo, table, s3 }: ArchiveClients,
  families: readonly string[],
): Promise<void> {
  const releases = dynamoReleaseStore(dynamo, table);
  const archive = s3ObjectStore(s3, BUCKETS.archive);
  const release = sampleRelease();
  for (const [i, family] of families.entries()) {
    const slug = await releases.claimSlug(family, family.replace('/', '-'));
    const at = new Date(LAST + (i + 1) * APART_MS).toISOString();
    for (const language of config.languages) {
      const record = recordOf({
        ...{ family, slug, language, reference: null, subjects: release.subjects },
        ...{ publishedAt: at, receivedAt: at, updatedAt: at },
      });
      await releases.putRecord(record, null);
      await archive.put(
        archiveKey(record),
        JSON.stringify({ ...release, family, language }),
        JSON_TYPE,
      );
    }
  }
}

function sampleRelease(): Release {
  const path = 'oas-idb-cyber-security.en.txt';
  const bytes = readFileSync(new URL(`../events/releases/${path}`, import.meta.url));
  const result = parseRelease({ path, bytes, now: new Date(LAST).toISOString(), config });
  if (result.outcome === 'rejected') throw new Error('The sample release is rejected');
  return { ...result.release, subjects: ['security'] };
}

function numbered(i: number, size: number, language: string, release: Release): Edition {
  const at = new Date(LAST - (size - 1 - i) * APART_MS).toISOString();
  return editionOf({
    ...{ family: `${i}/20`, slug: `${i}-20`, language, publishedAt: at, updatedAt: at },
    release: { ...release, language },
    headline: `${release.headline} ${i}`,
  });
}

async function enterLists(releases: ReleaseStore, edition: Edition): Promise<void> {
  const { family, language, slug, publishedAt } = edition;
  await releases.markEdition(family, language, publishedAt);
  for (const { list, at } of listsOf(edition)) {
    await releases.putNewsroomEntry({ list, at, family, language, slug });
  }
}

async function enterArchive(releases: ReleaseStore, edition: Edition): Promise<void> {
  const { family, language, slug, publishedAt } = edition;
  const month = monthOf(publishedAt, config.timeZone);
  const part = await releases.placeInArchive({ language, family, month }, archivePartSize(config));
  const list = partListName(part);
  await releases.putNewsroomEntry({ list, at: publishedAt, family, language, slug });
}
