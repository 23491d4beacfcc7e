import type { LanguageTables } from './language-tables.ts';
import { LANGUAGES } from './tables.ts';

type PhraseField = {
  [Key in keyof LanguageTables]: LanguageTables[Key] extends readonly string[] ? Key : never;
}[keyof LanguageTables];

/** All phrases of one kind in all languages: a label is read before anybody knows the language. */
export const phrasesOf = (field: PhraseField): readonly string[] =>
  LANGUAGES.flatMap((tables) => tables[field]);

/**
 * Finds the longest phrase that `folded` begins with, ending at a word's end.
 *
 * @returns a function of folded text: the phrase, or null
 */
export function phraseAtStart(phrases: readonly string[]): (folded: string) => string | null {
  const byWord = new Map<string, string[]>();
  for (const phrase of phrases) {
    const word = firstWord(phrase);
    byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.length - a.length);
  return (folded) =>
    byWord
      .get(firstWord(folded))
      ?.find((phrase) => folded.startsWith(phrase) && !isWordChar(folded, phrase)) ?? null;
}

const firstWord = (text: string): string => /^[^\s,:;.()|/-]*/.exec(text.slice(0, 60))?.[0] ?? '';

/** A phrase that ends in an apostrophe (`about l'`) goes on in the same word. */
const isWordChar = (folded: string, phrase: string): boolean =>
  !phrase.endsWith("'") && /[\p{L}\p{N}]/u.test(folded[phrase.length] ?? '');
