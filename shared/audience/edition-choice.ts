import type { LanguageTag } from '../release/release.ts';
import type { EditionChoice } from '../translation/editions.ts';

/**
 * The edition a reader gets: the first language of their list that exists as an original, else the
 * first that exists as a translated edition, else, once the grace is over, the family's original in
 * the newsroom's order of languages.
 *
 * @param languages the reader's list, in order of preference
 * @param expected languages whose human document is on its way (parsed, not yet through translation):
 *   a reader who would get nothing better waits for it
 * @param newsroomLanguages the configured languages, the default first
 * @returns null while there is nothing to send yet
 */
export function chooseEdition(
  languages: readonly LanguageTag[],
  editions: readonly EditionChoice[],
  options: {
    readonly expected: readonly LanguageTag[];
    readonly isGraceOver: boolean;
    readonly newsroomLanguages: readonly LanguageTag[];
  },
): EditionChoice | null {
  const firstOf = (origin: EditionChoice['origin'], order: readonly LanguageTag[]) =>
    order
      .map((language) => editions.find((e) => e.origin === origin && e.language === language))
      .find((edition) => edition !== undefined);

  const original = firstOf('original', languages);
  const isAwaited = (language: LanguageTag) =>
    options.expected.includes(language) && !options.isGraceOver;
  if (original !== undefined) {
    const better = languages.slice(0, languages.indexOf(original.language));
    return better.some(isAwaited) ? null : original;
  }
  if (languages.some(isAwaited)) return null;
  const translated = firstOf('translated', languages);
  if (translated !== undefined) return translated;
  if (!options.isGraceOver) return null;
  return (
    firstOf('original', options.newsroomLanguages) ??
    editions.find(({ origin }) => origin === 'original') ??
    null
  );
}
