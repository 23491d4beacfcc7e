import type { NewsroomConfig } from '../config/config.ts';
import { type ArchiveAddress, type ListScope, scopePath } from '../locale/site-addresses.ts';
import type { Instant, LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { noticesOfEdition } from '../translation/edition-notices.ts';

/** The lists that the store keeps of one scope: what its page shows, what its feeds carry, its notices. */
export const listNames = (scope: ListScope) => ({
  editions: scopePath(scope),
  live: `${scopePath(scope)}#live`,
  noticed: `${scopePath(scope)}#notices`,
});

/** Every list of a language that has a page and feeds. */
export const scopesOf = (language: LanguageTag, config: NewsroomConfig): readonly ListScope[] => [
  { kind: 'all', language },
  ...config.subjects.map(({ key }) => ({ kind: 'subject' as const, language, subject: key })),
  { kind: 'corrections', language },
];

/** Releases in a full part of the archive. No more than a feed holds, so that feed and archive have no gap. */
export const archivePartSize = ({ feed }: NewsroomConfig): number => Math.min(50, feed.itemLimit);

/** The list that the store keeps of a part of the archive. */
export const partListName = ({ language, month, number }: ArchiveAddress): string =>
  `${language}#archive#${month}#${number}`;

/** The list that the store keeps of a numbered page. */
export const pageListName = (scope: ListScope, number: number): string =>
  `${scopePath(scope)}#page#${number}`;

const subjectScopesOf = ({ language, release }: Edition): readonly ListScope[] =>
  release.subjects.map((subject) => ({ kind: 'subject' as const, language, subject }));

/**
 * The lists on whose numbered pages an edition stands: of its subjects and, once it was corrected or withdrawn, of
 * corrections. Of all releases the archive is what these pages are of one list.
 */
export const numberedScopesOf = (edition: Edition): readonly ListScope[] => [
  ...subjectScopesOf(edition),
  ...(noticesOfEdition(edition).length === 0
    ? []
    : [{ kind: 'corrections' as const, language: edition.language }]),
];

/** The lists whose files change with an edition. */
export const scopesOfEdition = (edition: Edition): readonly ListScope[] => [
  { kind: 'all', language: edition.language },
  ...numberedScopesOf(edition),
];

/** Which lists an edition stands in, and where: by its publication, or by its newest notice. */
export function listsOf(
  edition: Edition,
): readonly { readonly list: string; readonly at: Instant }[] {
  const { language, publishedAt, isImport } = edition;
  const notice = noticesOfEdition(edition).at(-1);
  const scopes: readonly ListScope[] = [{ kind: 'all', language }, ...subjectScopesOf(edition)];
  return scopes.flatMap((scope) => {
    const names = listNames(scope);
    return [
      { list: names.editions, at: publishedAt },
      ...(isImport ? [] : [{ list: names.live, at: publishedAt }]),
      ...(notice === undefined ? [] : [{ list: names.noticed, at: notice.at }]),
    ];
  });
}
