import { normaliseText } from '../text/normalise.ts';
import { foldedWords } from '../text/phrases.ts';

/** More would be a long form for few, and each is looked for in every release. */
export const MAX_KEYWORDS = 20;
/** In characters; a name of an institution fits. */
export const MAX_KEYWORD_LENGTH = 60;

/** The commas and semicolons of all scripts that we speak, and line ends. */
const SEPARATORS = /[,;\n،؛、，；]/u;

/** Spreadsheets take a cell that begins so for a formula, and lists are opened there; no search needs it. */
const FORMULA = /^[ =+\-@]+/;

export interface TypedKeywords {
  /** As typed, spaces apart; each once, however it is spelt. */
  readonly keywords: readonly string[];
  readonly isWithinLimits: boolean;
}

/** Words and phrases that somebody follows, from a list with commas, semicolons or line ends. What has no letter or digit is none. */
export function readKeywords(text: string): TypedKeywords {
  const byWords = new Map<string, string>();
  for (const typed of normaliseText(text).split(SEPARATORS)) {
    const keyword = typed.replace(/\s+/g, ' ').replace(FORMULA, '').trim();
    const folded = foldedWords(keyword).join(' ');
    if (folded !== '' && !byWords.has(folded)) byWords.set(folded, keyword);
  }
  const keywords = [...byWords.values()];
  return {
    keywords,
    isWithinLimits:
      keywords.length <= MAX_KEYWORDS &&
      keywords.every((keyword) => [...keyword].length <= MAX_KEYWORD_LENGTH),
  };
}

/** A list that {@link readKeywords} reads back as it is. */
export const writeKeywords = (keywords: readonly string[], separator: ', ' | '; '): string =>
  keywords.join(separator);
