import { chooseEdition } from '../../shared/audience/edition-choice.ts';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { Family } from '../../shared/ports/release-store.ts';
import type { Instant, LanguageTag } from '../../shared/release/release.ts';
import { type EditionChoice, visibleEditions } from '../../shared/translation/editions.ts';

const MINUTE_MS = 60_000;

/** The edition for a reader's languages; null while there is nothing to send yet. */
export type Choose = (languages: readonly LanguageTag[]) => EditionChoice | null;

/** What readers of each language get of a family at `now`. */
export function choiceOf(family: Family, now: Instant, config: NewsroomConfig): Choose {
  const editions = visibleEditions(family, now);
  const options = {
    expected: family.records
      .filter((r) => r.readyVersion < r.version && r.embargo.kind === 'none')
      .map(({ language }) => language),
    isGraceOver: graceEnds(family, config) <= Date.parse(now),
    newsroomLanguages: config.languages,
  };
  return (languages) => chooseEdition(languages, editions, options);
}

/** Readers of other languages wait this long, from the family's first publication. In Unix milliseconds. */
export function graceEnds(family: Family, config: NewsroomConfig): number {
  const published = family.records.flatMap(({ publishedAt }) =>
    publishedAt === null ? [] : [Date.parse(publishedAt)],
  );
  return Math.min(...published) + config.translation.graceMinutes * MINUTE_MS;
}
