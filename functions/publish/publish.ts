import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { NewsroomMessage } from '../../shared/messages/messages.ts';
import type { Receipt } from '../../shared/messages/receipt.ts';
import type { newsroomDesign } from '../../shared/newsroom/newsroom-design.ts';
import type { NewsroomFile } from '../../shared/newsroom/newsroom-file.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Family, ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { editionKey, receiptDraftKey } from '../../shared/release/archive.ts';
import { stateOf } from '../../shared/release/lifecycle.ts';
import type { LanguageTag } from '../../shared/release/release.ts';
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
    for (const language of config.languages) await putLists(language);
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

  async function putEdition(edition: Edition): Promise<void> {
    const { language, family, slug, publishedAt } = edition;
    await archive.put(editionKey(edition), JSON.stringify(edition), {
      contentType: 'application/json',
    });
    for (const file of ports.design.releaseFiles(edition)) await putFile(file);
    if (config.languages.includes(language)) {
      await releases.putNewsroomEntry({ language, family, slug, publishedAt });
    }
  }

  /** An edition that was out and is no more, its words replaced: nothing of it may stay. */
  async function removeStale(family: Family, editions: readonly Edition[]): Promise<void> {
    const isOnItsWay = family.records.some((r) => r.readyVersion < r.version);
    if (isOnItsWay) return;
    for (const language of family.editionDates.keys()) {
      if (editions.some((edition) => edition.language === language)) continue;
      const gone = { language, slug: family.slug };
      for (const path of ports.design.releasePaths(gone)) await site.delete(path);
      await archive.delete(editionKey(gone));
    }
  }

  async function putLists(language: LanguageTag): Promise<void> {
    const files = ports.design.languageFiles(language, await newest(language));
    for (const file of files) await putFile(file);
  }

  async function putSite(): Promise<void> {
    const lists = await Promise.all(config.languages.map((language) => newest(language)));
    for (const file of ports.design.siteFiles(lists.flat())) await putFile(file);
  }

  /** The newest editions of a language, as they were last published. */
  async function newest(language: LanguageTag): Promise<readonly Edition[]> {
    const entries = await releases.newsroomEntries(language, config.feed.itemLimit);
    const editions = await Promise.all(
      entries.map(async ({ slug }) => {
        const object = await archive.get(editionKey({ slug, language }));
        return object === null
          ? null
          : (JSON.parse(new TextDecoder().decode(object.body)) as Edition);
      }),
    );
    return editions.filter((edition) => edition !== null);
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
