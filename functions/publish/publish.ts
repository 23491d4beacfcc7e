import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { ListScope } from '../../shared/locale/site-addresses.ts';
import type { NewsroomMessage } from '../../shared/messages/messages.ts';
import type { Receipt } from '../../shared/messages/receipt.ts';
import type { newsroomDesign } from '../../shared/newsroom/newsroom-design.ts';
import type { NewsroomFile } from '../../shared/newsroom/newsroom-file.ts';
import { listNames, listsOf, scopesOf } from '../../shared/newsroom/newsroom-lists.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Family, NewsroomEntry, ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { editionKey, receiptDraftKey } from '../../shared/release/archive.ts';
import { stateOf } from '../../shared/release/lifecycle.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { loadEditions } from '../../shared/workflow/documents.ts';
import { writeReceipt } from '../../shared/workflow/receipts.ts';

/** How editions look in public. */
export type NewsroomDesign = ReturnType<typeof newsroomDesign>;

export interface PublishPorts {
  readonly releases: ReleaseStore;
  readonly archive: ObjectStore;
  readonly site: ObjectStore;
  readonly drop: ObjectStore;
  readonly design: NewsroomDesign;
  readonly clock: Clock;
  readonly config: NewsroomConfig;
}

/**
 * Writes what the public may see of a family now, and the lists and feeds it stands in. Everything is
 * made anew from the stores, so that repeated and reordered messages end in the same bytes; it runs one
 * message at a time (FIFO queue, one group).
 */
export function createPublish(ports: PublishPorts) {
  const { releases, archive, site, config } = ports;

  return async function publish({ family: name }: NewsroomMessage, work: Work): Promise<void> {
    const family = await releases.family(name);
    if (family === null) throw new Error(`No family ${name} in the release store`);
    const editions = await withDates(family, await loadEditions(ports, family));
    for (const edition of editions) await putEdition(edition);
    await removeStale(family, editions);
    for (const language of config.languages) {
      for (const scope of scopesOf(language, config)) await putList(scope);
    }
    await putSite();
    await answer(family);
    work.fact('newsroom.published', {
      family: name,
      reference: editions[0]?.reference ?? null,
      languages: editions.map(({ language }) => language).join(' '),
    });
  };

  /** The first publication of an edition stands, also when an official text replaces a translation. */
  async function withDates(
    family: Family,
    editions: readonly Edition[],
  ): Promise<readonly Edition[]> {
    const dated: Edition[] = [];
    for (const edition of editions) {
      const { language, publishedAt } = edition;
      const first = await releases.markEdition(family.family, language, publishedAt);
      dated.push({ ...edition, publishedAt: first });
    }
    return dated;
  }

  async function putEdition(understood: Edition): Promise<void> {
    const before = await published(understood);
    const edition = keepingSubjects(understood, before);
    await leaveLists(before, edition);
    await archive.put(editionKey(edition), JSON.stringify(edition), {
      contentType: 'application/json',
    });
    for (const file of ports.design.releaseFiles(edition)) await putFile(file);
    for (const entry of entriesOf(edition)) await releases.putNewsroomEntry(entry);
  }

  function entriesOf(edition: Edition): readonly NewsroomEntry[] {
    const { language, family, slug } = edition;
    if (!config.languages.includes(language)) return [];
    return listsOf(edition).map(({ list, at }) => ({ list, at, family, language, slug }));
  }

  /** Takes an edition out of the lists where it is no more; null takes it out of all. */
  async function leaveLists(before: Edition | null, after: Edition | null): Promise<void> {
    if (before === null) return;
    const kept = new Set((after === null ? [] : entriesOf(after)).map(placeOf));
    for (const entry of entriesOf(before)) {
      if (!kept.has(placeOf(entry))) await releases.removeNewsroomEntry(entry);
    }
  }

  /** An edition that was out and is no more, its words replaced: nothing of it may stay. */
  async function removeStale(family: Family, editions: readonly Edition[]): Promise<void> {
    const isOnItsWay = family.records.some((r) => r.readyVersion < r.version);
    if (isOnItsWay) return;
    for (const language of family.editionDates.keys()) {
      if (editions.some((edition) => edition.language === language)) continue;
      const gone = { language, slug: family.slug };
      await leaveLists(await published(gone), null);
      for (const path of ports.design.releasePaths(gone)) await site.delete(path);
      await archive.delete(editionKey(gone));
    }
  }

  async function putList(scope: ListScope): Promise<void> {
    const names = listNames(scope);
    const isNotices = scope.kind === 'corrections';
    const files = ports.design.listFiles(scope, {
      editions: isNotices ? [] : await newest(names.editions),
      live: isNotices ? [] : await newest(names.live),
      noticed: await newest(listNames(isNotices ? { ...scope, kind: 'all' } : scope).noticed),
    });
    for (const file of files) await putFile(file);
  }

  async function putSite(): Promise<void> {
    const lists = await Promise.all(
      config.languages.map((language) => newest(listNames({ kind: 'all', language }).editions)),
    );
    for (const file of ports.design.siteFiles(lists.flat())) await putFile(file);
  }

  /** The newest editions of a list, as they were last published. */
  async function newest(list: string): Promise<readonly Edition[]> {
    const entries = await releases.newsroomEntries(list, config.feed.itemLimit);
    const editions = await Promise.all(entries.map(published));
    return editions.filter((edition) => edition !== null);
  }

  /** An edition as it was last published; null when it is not out. */
  async function published(address: Pick<Edition, 'slug' | 'language'>): Promise<Edition | null> {
    const object = await archive.get(editionKey(address));
    return object === null ? null : (JSON.parse(new TextDecoder().decode(object.body)) as Edition);
  }

  async function putFile({ path, body, contentType, cacheControl }: NewsroomFile): Promise<void> {
    await site.put(path, body, { contentType, cacheControl });
  }

  /** Tells the press office that its files are out (or withdrawn). */
  async function answer(family: Family): Promise<void> {
    const now = ports.clock.now();
    for (const record of family.records) {
      const isAnswered = ['published', 'corrected', 'withdrawn'].includes(stateOf(record, now));
      if (!isAnswered || record.readyVersion < record.version) continue;
      const draft = await archive.get(receiptDraftKey(record));
      if (draft === null) continue;
      const receipt = JSON.parse(new TextDecoder().decode(draft.body)) as Receipt;
      await writeReceipt(ports.drop, receipt, config.timeZone);
    }
  }
}

const placeOf = ({ list, at }: NewsroomEntry): string => `${at} ${list}`;

/** A withdrawn release stays in the lists it was in, whatever its last document says of subjects. */
function keepingSubjects(edition: Edition, before: Edition | null): Edition {
  if (edition.withdrawal === null || before === null) return edition;
  return { ...edition, release: { ...edition.release, subjects: before.release.subjects } };
}
