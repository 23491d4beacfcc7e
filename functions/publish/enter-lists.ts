import type { NewsroomConfig } from '../../shared/config/config.ts';
import { monthOf } from '../../shared/locale/dates.ts';
import { type ListScope, scopePath } from '../../shared/locale/site-addresses.ts';
import {
  archivePartSize,
  listNames,
  listsOf,
  numberedScopesOf,
  pageListName,
  partListName,
  scopesOf,
} from '../../shared/newsroom/newsroom-lists.ts';
import type { ArchivePart, NewsroomEntry, ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Edition } from '../../shared/translation/edition.ts';

interface ListPorts {
  readonly releases: ReleaseStore;
  readonly config: NewsroomConfig;
}

/** Where an edition stands for good. */
export interface Places {
  readonly part: ArchivePart;
  readonly pages: readonly { readonly scope: ListScope; readonly number: number }[];
}

/** The lists of the newest that an edition stands in; none in a language without lists. */
export const entriesOf = (edition: Edition, config: NewsroomConfig): readonly NewsroomEntry[] => {
  const { language, family, slug } = edition;
  if (!config.languages.includes(language)) return [];
  return listsOf(edition).map(({ list, at }) => ({ list, at, family, language, slug }));
};

/** The part of the archive of an edition: the same one at every call. */
export const partOf = (
  { releases, config }: ListPorts,
  { language, family, publishedAt }: Edition,
): Promise<ArchivePart> =>
  releases.placeInArchive(
    { language, family, month: monthOf(publishedAt, config.timeZone) },
    archivePartSize(config),
  );

/** The numbered page of an edition in a list: the same one at every call. */
export const pageOf = (
  { releases, config }: ListPorts,
  scope: ListScope,
  { family }: Edition,
): Promise<number> =>
  releases.placeInPages({ list: scopePath(scope), family }, archivePartSize(config));

/**
 * Enters an edition in every list that it stands in. Repeated it changes nothing.
 *
 * @returns null in a language without lists
 */
export async function enterLists(ports: ListPorts, edition: Edition): Promise<Places | null> {
  const { releases, config } = ports;
  const { language, family, slug, publishedAt: at } = edition;
  if (!config.languages.includes(language)) return null;
  for (const entry of entriesOf(edition, config)) await releases.putNewsroomEntry(entry);
  const part = await partOf(ports, edition);
  await releases.putNewsroomEntry({ list: partListName(part), at, family, language, slug });
  const pages: { scope: ListScope; number: number }[] = [];
  for (const scope of numberedScopesOf(edition)) {
    const number = await pageOf(ports, scope, edition);
    const list = pageListName(scope, number);
    await releases.putNewsroomEntry({ list, at, family, language, slug });
    pages.push({ scope, number });
  }
  return { part, pages };
}

/**
 * Reads all lists once, to know of any edition whether it is missing from one: as are those from before a language
 * or a kind of list was there.
 */
export async function readLists({ releases, config }: ListPorts) {
  const entered = new Set<string>();
  const read = async (list: string, name: string) => {
    for (const { family } of await releases.newsroomEntries(list, Number.MAX_SAFE_INTEGER)) {
      entered.add(`${name} ${family}`);
    }
  };
  for (const language of config.languages) {
    for (const scope of scopesOf(language, config)) {
      for (const list of Object.values(listNames(scope))) await read(list, list);
      const lastPage = await releases.lastPage(scopePath(scope));
      for (let number = 1; number <= lastPage; number += 1) {
        await read(pageListName(scope, number), anyPage(scope));
      }
    }
    for (const part of await releases.archiveParts(language)) {
      await read(partListName(part), anyPart(language));
    }
  }
  return {
    misses: (edition: Edition): boolean => {
      const { language, family } = edition;
      if (!config.languages.includes(language)) return false;
      const names = [
        ...listsOf(edition).map(({ list }) => list),
        ...numberedScopesOf(edition).map(anyPage),
        anyPart(language),
      ];
      return names.some((name) => !entered.has(`${name} ${family}`));
    },
  };
}

const anyPage = (scope: ListScope): string => `${scopePath(scope)}#page`;
const anyPart = (language: string): string => `${language}#archive`;
