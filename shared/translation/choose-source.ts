import { mayBeSeen, type ReleaseRecord } from '../release/lifecycle.ts';
import type { Instant, LanguageTag } from '../release/release.ts';
import type { Translation } from './edition.ts';

/** How an engine gets from one language to another: itself, by way of a third language, or not at all. */
export type Reach = 'direct' | 'pivot' | 'none';

interface FamilyFacts {
  readonly records: readonly ReleaseRecord[];
  readonly translations: readonly Translation[];
  /** Languages whose edition has been out. */
  readonly published: ReadonlySet<LanguageTag>;
}

/**
 * Languages of the newsroom that have no human document, and so are to be translated into. A withdrawn
 * document is one: its address must go on saying so.
 */
export const languagesToTranslate = (
  languages: readonly LanguageTag[],
  records: readonly ReleaseRecord[],
): readonly LanguageTag[] =>
  languages.filter((language) => records.every((record) => record.language !== language));

/**
 * The human document to translate from: the one that a published translation came from, so that readers
 * never see its text change languages; else one that may be seen rather than one under embargo, one
 * that the engine translates from directly rather than by way of a third language, and then the first
 * language of the newsroom.
 *
 * @returns null when the engine has no way from any of them
 */
export function chooseSource(
  target: LanguageTag,
  { records, translations, published }: FamilyFacts,
  reachFrom: ReadonlyMap<LanguageTag, Reach>,
  languages: readonly LanguageTag[],
  now: Instant,
): ReleaseRecord | null {
  const reach = ({ language }: ReleaseRecord): Reach => reachFrom.get(language) ?? 'none';
  const candidates = records.filter(
    (record) => record.withdrawal === null && reach(record) !== 'none',
  );
  const previous = translations.find(({ language }) => language === target);
  const kept = candidates.find(({ language }) => language === previous?.sourceLanguage);
  if (kept !== undefined && published.has(target)) return kept;

  const rank = (record: ReleaseRecord): readonly number[] => {
    const place = languages.indexOf(record.language);
    return [
      mayBeSeen(record, now) ? 0 : 1,
      reach(record) === 'direct' ? 0 : 1,
      place === -1 ? languages.length : place,
    ];
  };
  return candidates.toSorted((a, b) => compare(rank(a), rank(b)))[0] ?? null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
