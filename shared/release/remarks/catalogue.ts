import type { RemarkCode, RemarkFacts } from './facts.ts';

/**
 * The remarks in one language, by code. Each says what it is about, in the words of the file where
 * there are any, what is wrong, and what to do. Keys of front matter and extensions stay as they are
 * in every language. A catalogue that lacks an entry, or has one too many, does not compile.
 */
export type RemarkCatalogue = {
  readonly [C in RemarkCode]: (facts: RemarkFacts[C]) => string;
};
