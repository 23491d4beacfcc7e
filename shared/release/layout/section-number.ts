import type { Seen } from './neighbours.ts';

/** `I. INTRODUCTION`, `II – FINDINGS` */
const ROMAN = /^(I|II|III|IV|V|VI{1,3}|IX|X)\s?[.)–—-]\s?(?=\p{Lu})/u;
const LONGEST = 14;

const numberOf = ({ text, words, endsSentence }: Seen): string | null =>
  words <= LONGEST && !endsSentence ? (ROMAN.exec(text)?.[1] ?? null) : null;

/** Which lines head the numbered sections of a statement: a first and a second one, so that no initial is taken for a number. */
export function numberedSections(all: readonly Seen[]): ReadonlySet<number> {
  const numbers = all.map(numberOf);
  const found = new Set<number>();
  if (!numbers.includes('I') || !numbers.includes('II')) return found;
  for (const [i, number] of numbers.entries()) if (number !== null) found.add(i);
  return found;
}
