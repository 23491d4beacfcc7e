import { foldText } from '../../text/normalise.ts';
import { LANGUAGES } from '../languages/tables.ts';
import type { LanguageTag } from '../release.ts';

/** A language and how far it leads over the next: 0 a tie, 1 no other language scored. */
export interface IdentifiedLanguage {
  readonly language: LanguageTag;
  readonly margin: number;
  /** Words that spoke for it. Few words and a small margin mean a guess. */
  readonly evidence: number;
}

const SETS = LANGUAGES.map(({ language, stopWords }) => ({ language, words: new Set(stopWords) }));
/** How many languages share a word: `de` says little, `the` much. */
const SHARED = new Map<string, number>();
for (const { words } of SETS)
  for (const word of words) SHARED.set(word, (SHARED.get(word) ?? 0) + 1);

/** Letters that few of the languages use, and the languages that do. */
const LETTERS: readonly (readonly [RegExp, readonly LanguageTag[]])[] = [
  [/[ñ¿¡]/g, ['es']],
  [/[ãõ]/g, ['pt']],
  [/ç/g, ['fr', 'pt']],
  [/[œùûîëï]|\b[ldjnscq]['’](?=\p{L})/gu, ['fr']],
  [/[èò]/g, ['fr', 'it']],
  [/ß|[äöü]/g, ['de']],
  [/ción\b|ciones\b/g, ['es']],
  [/ção\b|ções\b|nh[aoe]/g, ['pt']],
  [/\bij|ij\b|aa|\boe/g, ['nl']],
  [/\bth|ing\b|tion\b.{0,3}\bof\b/g, ['en']],
];

/**
 * Tells the language of a text from its small words and telling letters. Looks at the first 8,000
 * characters.
 *
 * @returns the best guess, or null where no known word occurs
 */
export function identifyLanguage(text: string): IdentifiedLanguage | null {
  const sample = text.slice(0, 8000);
  const scores = new Map<LanguageTag, number>();
  const add = (language: LanguageTag, score: number): void => {
    scores.set(language, (scores.get(language) ?? 0) + score);
  };
  let evidence = 0;
  for (const word of foldText(sample).match(/[\p{L}']+/gu) ?? []) {
    const weight = 1 / (SHARED.get(word) ?? 1);
    for (const { language, words } of SETS) {
      if (!words.has(word)) continue;
      add(language, weight);
      evidence += weight;
    }
  }
  const lower = sample.toLowerCase();
  for (const [pattern, languages] of LETTERS) {
    const count = Math.min(lower.match(pattern)?.length ?? 0, 40);
    for (const language of languages) add(language, (count * 0.7) / languages.length);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] === 0) return null;
  const margin = (best[1] - (second?.[1] ?? 0)) / best[1];
  return { language: best[0], margin, evidence };
}
