import type { NewsroomConfig } from '../../shared/config/config.ts';
import { type ListScope, scopePath } from '../../shared/locale/site-addresses.ts';
import type { newsroomDesign } from '../../shared/newsroom/newsroom-design.ts';
import {
  BRIEF_CACHE,
  type NewsroomAsset,
  type NewsroomFile,
} from '../../shared/newsroom/newsroom-file.ts';
import {
  listNames,
  pageListName,
  partListName,
  scopesOf,
} from '../../shared/newsroom/newsroom-lists.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { ArchivePart, NewsroomEntry, ReleaseStore } from '../../shared/ports/release-store.ts';
import { assetKey, editionKey } from '../../shared/release/archive.ts';
import type { LanguageTag } from '../../shared/release/release.ts';
import { decodeEdition } from '../../shared/translation/decode-edition.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { assetsOfEdition, pathOfAsset } from '../../shared/translation/edition-assets.ts';

/** How editions look in public. */
export type NewsroomDesign = ReturnType<typeof newsroomDesign>;

export interface WriterPorts {
  readonly releases: ReleaseStore;
  readonly archive: ObjectStore;
  readonly site: ObjectStore;
  readonly design: NewsroomDesign;
  readonly config: NewsroomConfig;
}

type Address = Pick<Edition, 'slug' | 'language'>;

/** The first releases of a part have those beside it written: more than one, as one may fail for good. */
const BEGUN = 3;

export type NewsroomWriter = ReturnType<typeof createNewsroomWriter>;

/**
 * Writes files of the public bucket from what the store and the archive say was last published. Files
 * whose bytes are there already are left alone. Editions are read once: make a writer for one change.
 */
export function createNewsroomWriter({ releases, archive, site, design, config }: WriterPorts) {
  const written: string[] = [];
  const read = new Map<string, Promise<Edition | null>>();

  /** An edition as it was last published; null when it is not out. */
  function published(address: Address): Promise<Edition | null> {
    const key = editionKey(address);
    const known = read.get(key) ?? load(key);
    read.set(key, known);
    return known;
  }

  async function load(key: string): Promise<Edition | null> {
    const object = await archive.get(key);
    return object === null ? null : decodeEdition(object.body);
  }

  /** Keeps an edition as published, or forgets it. */
  async function keep(address: Address, edition: Edition | null): Promise<void> {
    const key = editionKey(address);
    read.set(key, Promise.resolve(edition));
    if (edition === null) await archive.delete(key);
    else await archive.put(key, JSON.stringify(edition), { contentType: 'application/json' });
  }

  async function editionsIn(list: string, limit: number): Promise<readonly Edition[]> {
    const entries = await releases.newsroomEntries(list, limit);
    const editions = await Promise.all(entries.map(published));
    return editions.filter((edition) => edition !== null);
  }

  const newest = (list: string) => editionsIn(list, config.feed.itemLimit);

  async function put(files: readonly (NewsroomFile | NewsroomAsset)[]): Promise<void> {
    await Promise.all(
      files.map(async ({ path, body, contentType, cacheControl }) => {
        const done = await site.putIfChanged(path, body, { contentType, cacheControl });
        if (done !== 'same') written.push(path);
      }),
    );
  }

  /** The files of an edition, with links to those before and after it. */
  async function writeRelease(edition: Edition): Promise<void> {
    const { older, newer } = await neighboursOf(edition);
    await put(
      design.releaseFiles(edition, {
        older: older === null ? null : await published(older),
        newer: newer === null ? null : await published(newer),
      }),
    );
  }

  /** The pictures and documents beside an original edition; translations lead to the same files. */
  async function writeAssets(edition: Edition): Promise<void> {
    if (edition.origin === 'translated') return;
    for (const asset of assetsOfEdition(edition)) {
      const key = assetKey(edition.slug, asset.sha256);
      const object = await archive.get(key);
      if (object === null) throw new Error(`The archive has no ${key}`);
      const path = pathOfAsset(edition, asset);
      const options = { contentType: asset.mediaType, cacheControl: BRIEF_CACHE };
      if ((await site.putIfChanged(path, object.body, options)) !== 'same') written.push(path);
    }
  }

  /** Takes away the files that stood beside an edition and do not any more; null: all of them. */
  async function removeAssets(before: Edition, after: Edition | null): Promise<void> {
    if (before.origin === 'translated') return;
    const kept = new Set(
      after === null ? [] : assetsOfEdition(after).map((asset) => pathOfAsset(after, asset)),
    );
    for (const asset of assetsOfEdition(before)) {
      const path = pathOfAsset(before, asset);
      if (!kept.has(path)) await site.delete(path);
    }
  }

  /** The places before and after an edition in its language, whether it stands there or not. */
  async function neighboursOf({ language, family, publishedAt }: Edition): Promise<{
    readonly older: NewsroomEntry | null;
    readonly newer: NewsroomEntry | null;
  }> {
    const list = listNames({ kind: 'all', language }).editions;
    if (!config.languages.includes(language)) return { older: null, newer: null };
    return releases.newsroomNeighbours({ list, at: publishedAt, family });
  }

  async function writeNeighbours(edition: Edition): Promise<void> {
    const { older, newer } = await neighboursOf(edition);
    for (const entry of [older, newer]) {
      const neighbour = entry === null ? null : await published(entry);
      if (neighbour !== null) await writeRelease(neighbour);
    }
  }

  /** Page and feeds of a list. */
  async function writeList(scope: ListScope): Promise<void> {
    const names = listNames(scope);
    const isNotices = scope.kind === 'corrections';
    const parts = scope.kind === 'all' ? await releases.archiveParts(scope.language) : [];
    const all: ListScope = { kind: 'all', language: scope.language };
    await put(
      design.listFiles(scope, {
        editions: isNotices ? [] : await newest(names.editions),
        live: isNotices ? [] : await newest(names.live),
        noticed: await newest(listNames(isNotices ? all : scope).noticed),
        lastPage: await releases.lastPage(scopePath(scope)),
        // The newest part is still being filled: what is in it is in the feed itself.
        newestArchive: parts.at(-2) ?? null,
      }),
    );
  }

  /** Lists that nothing was published in yet have pages too: every page leads there. */
  async function writeMissingLists(): Promise<void> {
    for (const language of config.languages) {
      for (const scope of scopesOf(language, config)) {
        if (!(await site.has(design.listPath(scope)))) await writeList(scope);
      }
      if (!(await site.has(design.archivePath(language)))) await writeArchive(language, []);
    }
  }

  /**
   * The archive's index and some of its parts; beside a part that was just begun, those whose pages lead to it, and
   * before it those whose Atom documents do: a part has one once another comes after it.
   *
   * @param touched null: every part
   */
  async function writeArchive(
    language: LanguageTag,
    touched: readonly Omit<ArchivePart, 'language'>[] | null,
  ): Promise<void> {
    const parts = await releases.archiveParts(language);
    await put(design.archiveIndexFiles(language, parts));
    const isTouched = (part: ArchivePart) =>
      touched === null ||
      touched.some(({ month, number }) => part.month === month && part.number === number);
    const begun = await Promise.all(parts.map(async (part) => isTouched(part) && isBegun(part)));
    for (const [i, part] of parts.entries()) {
      const isNearBegun = [i - 1, i + 1, i + 2].some((near) => begun[near] === true);
      if (!isTouched(part) && !isNearBegun) continue;
      const editions = await editionsIn(partListName(part), Number.MAX_SAFE_INTEGER);
      const beside = {
        older: parts[i - 1] ?? null,
        newer: parts[i + 1] ?? null,
        newerIsComplete: i + 2 < parts.length,
      };
      await put(design.archiveFiles(part, editions, beside));
    }
  }

  const isBegun = async (part: ArchivePart) => isListBegun(partListName(part));

  async function isListBegun(list: string): Promise<boolean> {
    return (await releases.newsroomEntries(list, BEGUN + 1)).length <= BEGUN;
  }

  /**
   * A numbered page of a list, and the one before it when this was just begun. While there is but one,
   * the list's own page has everything.
   *
   * @param touched null: every page
   */
  async function writeNumbered(scope: ListScope, touched: number | null): Promise<void> {
    const lastPage = await releases.lastPage(scopePath(scope));
    if (lastPage < 2) return;
    const isBegunPage = touched !== null && (await isListBegun(pageListName(scope, touched)));
    const first = touched === null ? 1 : isBegunPage ? Math.max(1, touched - 1) : touched;
    for (let number = first; number <= (touched ?? lastPage); number += 1) {
      const editions = await editionsIn(pageListName(scope, number), Number.MAX_SAFE_INTEGER);
      await put(design.numberedFiles(scope, { number, lastPage }, editions));
    }
  }

  async function writeSite(): Promise<void> {
    const all = config.languages.map((language) => listNames({ kind: 'all', language }));
    await put([...design.logoFiles(), ...design.iconFiles()]);
    await put(
      design.siteFiles({
        latest: (await Promise.all(all.map(({ editions }) => newest(editions)))).flat(),
        live: (await Promise.all(all.map(({ live }) => newest(live)))).flat(),
        parts: (await Promise.all(config.languages.map((l) => releases.archiveParts(l)))).flat(),
      }),
    );
  }

  return {
    /** Paths of what changed so far. */
    written: (): readonly string[] => written,
    published,
    keep,
    writeAssets,
    removeAssets,
    remove: (path: string): Promise<void> => site.delete(path),
    writeRelease,
    writeNeighbours,
    writeList,
    writeNumbered,
    writeMissingLists,
    writeArchive,
    writeSite,
  };
}
