import { madeOnce } from './made-once.ts';

/**
 * Name of a language in the words of another, from CLDR: `languageName('en', 'es')` is `inglés`. The
 * tag itself where CLDR has no name.
 */
export const languageName = (language: string, inLanguage: string): string =>
  namesIn(inLanguage).of(language) ?? language;

const namesIn = madeOnce(
  (inLanguage: string) => new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }),
);

const knownNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether CLDR knows the language of a tag: true for `pt-BR`, false for `xx`.
 *
 * @param tag well-formed BCP 47
 */
export const isNamedLanguage = (tag: string): boolean =>
  knownNames.of(new Intl.Locale(tag).language) !== undefined;

/** A language's own name as it stands alone in a menu: `Español`. */
export function ownLanguageName(language: string): string {
  const name = languageName(language, language);
  const [first = ''] = name;
  return first.toLocaleUpperCase(language) + name.slice(first.length);
}

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** Direction of a language's usual script, for `dir` attributes. */
export const textDirection = madeOnce((language: string): 'ltr' | 'rtl' => {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
});
