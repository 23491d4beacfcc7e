import { eld } from 'eld/extrasmall';
import type { LanguageTag } from '../release.ts';

/** A language as told by the text alone. */
export interface IdentifiedLanguage {
  readonly language: LanguageTag;
  /** How far it leads over the next: 0 a tie, 1 no other language scored. Sisters (es, pt) lie 0.1 apart. */
  readonly margin: number;
  /** Words that were looked at. Few words and a small margin mean a guess. */
  readonly words: number;
}

/** More tells nothing new, and takes longer. */
const SAMPLE_CHARACTERS = 1500;
/** Addresses of web and mail are in no language. */
const ADDRESS = /@|:\/\/|^www\./;

/**
 * Tells the language of a text from its n-grams, among the sixty that the library knows. Right from
 * about six words on (docs/decisions/0008).
 *
 * @returns the best guess, or null for a text without words
 */
export function identifyLanguage(text: string): IdentifiedLanguage | null {
  const sample = text
    .slice(0, SAMPLE_CHARACTERS)
    .split(/\s+/)
    .filter((word) => !ADDRESS.test(word))
    .join(' ');
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  if (words === 0) return null;
  const result = eld.detect(sample);
  if (result.language === '') return null;
  const [best = 0, second = 0] = Object.values(result.getScores()).sort((a, b) => b - a);
  return { language: result.language, margin: (best - second) / best, words };
}
