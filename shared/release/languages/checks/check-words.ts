import type { LanguageTag } from '../../release.ts';

/**
 * The words by which the sub-editor of one language sees what is missing or left over. All folded
 * (lower case, no accents, straight quotes and hyphens).
 */
export interface CheckWords {
  readonly language: LanguageTag;
  /** Where a link stood: "here". Points somewhere only beside one of `access`. */
  readonly here: readonly string[];
  /** Behind these an address must follow: "at", "visit", "following link". */
  readonly beforeAddress: readonly string[];
  /** Stems of words for what is opened by a link, and for opening it: "download", "gallery". */
  readonly access: readonly string[];
  /** Said of what nobody knows yet, at the end of a short sentence: "to be confirmed". */
  readonly unsettled: readonly string[];
  /** What stands in brackets until somebody fills it in: "[name]". */
  readonly gapNouns: readonly string[];
  /** How an order to fill a gap begins: "[insert …]". */
  readonly fillIn: readonly string[];
  /** Nouns beside which XX is a Roman number: "century XX", "XX edición". */
  readonly romanBeside: readonly string[];
  /** What a word processor writes before a comment: "commented [AL1]:". */
  readonly reviewComments: readonly string[];
  /** And before a tracked change: "deleted:". */
  readonly reviewChanges: readonly string[];
  /** The numbers 13 to 20, 30, 40 … 100. */
  readonly numbers: readonly string[];
}
