import { newestFirst } from '../../shared/newsroom/entries.ts';
import { scopesOf } from '../../shared/newsroom/newsroom-lists.ts';
import type { ObjectStore, Written } from '../../shared/ports/object-store.ts';
import { EDITIONS_PREFIX } from '../../shared/release/archive.ts';
import { decodeEdition } from '../../shared/translation/decode-edition.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { enterLists, readLists } from './enter-lists.ts';
import { createNewsroomWriter, type WriterPorts } from './newsroom-writer.ts';

export interface Rebuilt {
  /** How many files the newsroom has. */
  readonly files: number;
  /** Paths whose bytes were not what they should be, or that were not there. */
  readonly changed: readonly string[];
  /** Paths that nothing leads to any more. What has a hash in its name stays. */
  readonly surplus: readonly string[];
  /** Releases that were missing from a list, `en/453-14`: a check leaves them so. */
  readonly unlisted: readonly string[];
}

/** Some ten requests an edition: ten thousand releases in four languages would take hours one after another. */
const AT_ONCE = 16;

const addressOf = ({ language, slug }: Edition): string => `${language}/${slug}`;

/** Old ones stay: pages that caches keep for a while ask for them. */
const isHashed = (key: string): boolean =>
  key.startsWith('assets/') || /^logo\.[0-9a-f]+\.(svg|png)$/.test(key);

/**
 * Makes the whole public bucket anew from the store and the editions as they were last published: after
 * a change of design or configuration, or when somebody touched the bucket. Publishing should rest
 * meanwhile, or what it writes may be written over with what was there before.
 *
 * @param isCheck compares only
 */
export async function rebuildNewsroom(ports: WriterPorts, isCheck: boolean): Promise<Rebuilt> {
  const { config, archive, site } = ports;
  const lists = await readLists(ports);
  const unlisted = new Map<string, Edition>();
  const made = new Set<string>();
  const changed: string[] = [];
  const recorder: ObjectStore = {
    ...site,
    async putIfChanged(key, body, options) {
      made.add(key);
      const written = isCheck
        ? await differenceOf(site, key, body, options.contentType)
        : await site.putIfChanged(key, body, options);
      if (written !== 'same') changed.push(key);
      return written;
    },
  };
  // One writer per release and list: each keeps what it has read.
  const writer = () => createNewsroomWriter({ ...ports, site: recorder });

  // Before the editions are listed: what is published from now on is none of our business.
  const before = await site.list('');
  // Beside the editions lie notes of which receipts were answered.
  const editions = (await archive.list(EDITIONS_PREFIX)).filter((key) => key.endsWith('.json'));
  for (let start = 0; start < editions.length; start += AT_ONCE) {
    await Promise.all(editions.slice(start, start + AT_ONCE).map(writeAsPublished));
  }
  // In the order they came out, as publishing would have numbered them.
  const late = newestFirst([...unlisted.values()]).toReversed();
  if (!isCheck) {
    for (const edition of late) await enterLists(ports, edition);
    for (const edition of late) {
      await writer().writeRelease(edition);
      await writer().writeNeighbours(edition);
    }
  }
  for (const language of config.languages) {
    for (const scope of scopesOf(language, config)) {
      await writer().writeList(scope);
      await writer().writeNumbered(scope, null);
    }
    await writer().writeArchive(language, null);
  }
  await writer().writeSite();

  const surplus = before.filter((key) => !made.has(key) && !isHashed(key));
  if (!isCheck) for (const key of surplus) await site.delete(key);
  return {
    files: made.size,
    changed: [...new Set(changed)].sort(),
    surplus,
    unlisted: late.map(addressOf),
  };

  /** Again when it was published anew meanwhile: what is withdrawn must not come back. */
  async function writeAsPublished(key: string): Promise<void> {
    for (let written: string | null = null; ; ) {
      const object = await archive.get(key);
      if (object === null) return;
      const current = new TextDecoder().decode(object.body);
      if (current === written) return;
      const edition = decodeEdition(object.body);
      await writer().writeAssets(edition);
      await writer().writeRelease(edition);
      if (lists.misses(edition)) unlisted.set(key, edition);
      else unlisted.delete(key);
      written = current;
    }
  }
}

async function differenceOf(
  site: ObjectStore,
  key: string,
  body: string | Uint8Array,
  contentType: string,
): Promise<Written> {
  const object = await site.get(key);
  if (object === null) return 'new';
  const isSame =
    object.contentType === contentType && Buffer.from(object.body).equals(Buffer.from(body));
  return isSame ? 'same' : 'changed';
}
