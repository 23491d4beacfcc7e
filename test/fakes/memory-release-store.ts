import { ALL_MAIL, type MailHold } from '../../shared/delivery/mail-hold.ts';
import type {
  ArchivePart,
  AssetTaker,
  DroppedObject,
  Family,
  NewsroomEntry,
  ReleaseOfFile,
  ReleaseStore,
} from '../../shared/ports/release-store.ts';
import type { ReleaseRecord } from '../../shared/release/lifecycle.ts';
import type { Translation } from '../../shared/translation/edition.ts';

interface Shelf {
  slug: string;
  readonly records: Map<string, ReleaseRecord>;
  readonly translations: Map<string, Translation>;
  readonly editionDates: Map<string, string>;
}

/** A ReleaseStore in memory; it passes the same contract suite as the DynamoDB adapter. */
export function memoryReleaseStore(): ReleaseStore {
  const shelves = new Map<string, Shelf>();
  const slugs = new Map<string, string>();
  const texts = new Map<string, string>();
  const objects = new Map<string, DroppedObject>();
  const releasesOfFiles = new Map<string, ReleaseOfFile>();
  const takers = new Map<string, { key: string; taker: AssetTaker }>();
  const holds = new Map<string, MailHold>();
  const due = new Map<string, { at: string; family: string }>();
  const released = new Map<string, { at: string; family: string }>();
  const entries = new Map<string, NewsroomEntry>();
  const places = new Map<string, ArchivePart>();
  const counts = new Map<string, number>();
  /** By list: the families in the order they came, page by page. */
  const pages = new Map<string, string[][]>();

  const shelf = (family: string): Shelf => {
    const known = shelves.get(family);
    if (known === undefined) throw new Error(`No slug was claimed for ${family}`);
    return known;
  };
  const change = (
    family: string,
    language: string,
    to: (r: ReleaseRecord) => ReleaseRecord,
  ): void => {
    const { records } = shelf(family);
    const record = records.get(language);
    if (record !== undefined) records.set(language, to(record));
  };

  return {
    async family(family) {
      const found = shelves.get(family);
      if (found === undefined) return null;
      const byKey = <V>(map: Map<string, V>): V[] =>
        [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
      return {
        family,
        slug: found.slug,
        records: byKey(found.records),
        translations: byKey(found.translations),
        editionDates: new Map(found.editionDates),
        mailHold: holds.get(family) ?? null,
      } satisfies Family;
    },
    async putRecord(record, previous) {
      const { records } = shelf(record.family);
      const stored = records.get(record.language) ?? null;
      const isSame =
        stored?.version === previous?.version && stored?.publishedAt === previous?.publishedAt;
      if (!isSame) return false;
      records.set(record.language, record);
      return true;
    },
    async markReady(family, language, version) {
      change(family, language, (r) =>
        r.version === version ? { ...r, readyVersion: version } : r,
      );
    },
    async markPublished({ family, language, version }, at) {
      const record = shelf(family).records.get(language);
      if (record?.version !== version || record.publishedAt !== null) return false;
      change(family, language, (r) => ({ ...r, publishedAt: at }));
      return true;
    },
    async putTranslation(translation) {
      shelf(translation.family).translations.set(translation.language, translation);
    },
    async markEdition(family, language, at) {
      const { editionDates } = shelf(family);
      const first = editionDates.get(language) ?? at;
      editionDates.set(language, first);
      return first;
    },
    async claimSlug(family, wanted) {
      const known = shelves.get(family);
      if (known !== undefined) return known.slug;
      let slug = wanted;
      for (let number = 2; (slugs.get(slug) ?? family) !== family; number += 1) {
        slug = `${wanted}-${number}`;
      }
      slugs.set(slug, family);
      shelves.set(family, {
        slug,
        records: new Map(),
        translations: new Map(),
        editionDates: new Map(),
      });
      return slug;
    },
    async claimText(hash, family) {
      const owner = texts.get(hash) ?? family;
      texts.set(hash, owner);
      return owner;
    },
    async putMailHold(name, hold) {
      const last = holds.get(name);
      const isUnwatched = (word: MailHold) => word.by === 'operator' && word.after === 'clock';
      const isOpen = (word: MailHold) => !word.isHeld && (name === ALL_MAIL || isUnwatched(word));
      if (hold.by === 'breaker' && last && !isOpen(last)) return false;
      const isDecided = (word: MailHold, since: string) => word.isHeld || word.at >= since;
      if (hold.by === 'clock' && last && isDecided(last, hold.scheduledFor)) return false;
      holds.set(name, hold);
      return true;
    },
    async mailHold(name) {
      return holds.get(name) ?? null;
    },
    async droppedObject(key) {
      return objects.get(key) ?? null;
    },
    async putDroppedObject(object) {
      const stored = objects.get(object.key);
      if (stored !== undefined && stored.sequencer > object.sequencer) return false;
      objects.set(object.key, object);
      return true;
    },
    async putAssetTaker(key, taker) {
      takers.set(`${key}\n${taker.document}`, { key, taker });
    },
    async assetTakers(key) {
      return [...takers.entries()]
        .filter(([, stored]) => stored.key === key)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { taker }]) => taker);
    },
    async putReleaseOfFile(key, release) {
      releasesOfFiles.set(key, release);
    },
    async releaseOfFile(key) {
      return releasesOfFiles.get(key) ?? null;
    },
    async addDue(at, family) {
      due.set(`${at}#${family}`, { at, family });
    },
    async addReleased(at, family) {
      released.set(`${at}#${family}`, { at, family });
    },
    async releasedSince(instant) {
      return [...released]
        .filter(([, { at }]) => at >= instant)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, entry]) => entry);
    },
    async due() {
      return [...due].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
    },
    async removeDue(at, family) {
      due.delete(`${at}#${family}`);
    },
    async putNewsroomEntry(entry) {
      entries.set(`${entry.list} ${entry.at}#${entry.family}`, entry);
    },
    async removeNewsroomEntry(entry) {
      entries.delete(`${entry.list} ${entry.at}#${entry.family}`);
    },
    async newsroomEntries(list, limit) {
      return [...entries.values()]
        .filter((entry) => entry.list === list)
        .sort((a, b) => (`${a.at}#${a.family}` < `${b.at}#${b.family}` ? 1 : -1))
        .slice(0, limit);
    },
    async newsroomNeighbours({ list, at, family }) {
      const place = `${at}#${family}`;
      const all = [...entries.values()]
        .filter((entry) => entry.list === list)
        .map((entry) => ({ entry, key: `${entry.at}#${entry.family}` }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      return {
        older: all.findLast(({ key }) => key < place)?.entry ?? null,
        newer: all.find(({ key }) => key > place)?.entry ?? null,
      };
    },
    async placeInArchive({ language, family, month }, size) {
      const known = places.get(`${language} ${family}`);
      if (known !== undefined) return known;
      let number = 1;
      const countOf = () => counts.get(`${language} ${month} ${number}`) ?? 0;
      while (countOf() >= size) number += 1;
      counts.set(`${language} ${month} ${number}`, countOf() + 1);
      const part = { language, month, number };
      places.set(`${language} ${family}`, part);
      return part;
    },
    async placeInPages({ list, family }, size) {
      const known = pages.get(list) ?? [];
      pages.set(list, known);
      const page = known.findIndex((families) => families.includes(family));
      if (page >= 0) return page + 1;
      const last = known.at(-1);
      if (last === undefined || last.length >= size) known.push([family]);
      else last.push(family);
      return known.length;
    },
    async lastPage(list) {
      return pages.get(list)?.length ?? 0;
    },
    async archiveParts(language) {
      const keyOf = ({ month, number }: ArchivePart) =>
        `${month}#${String(number).padStart(6, '0')}`;
      const parts = [...places.values()].filter((part) => part.language === language);
      return [...new Map(parts.map((part) => [keyOf(part), part]))]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, part]) => part);
    },
  };
}
