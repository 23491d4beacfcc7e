import { ofOfficeLanguage } from '../../locale/office-languages.ts';
import type { RemarkCatalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { RemarkCode } from './facts.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { RemarkLevel } from './levels.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import type { Remark } from './remark.ts';

/** A remark as somebody reads it. */
export interface WordedRemark {
  /** Stable kebab-case name: `weekday-mismatch`. */
  readonly code: string;
  readonly level: RemarkLevel;
  /** 1-based line of the source, or null when it concerns the whole file. */
  readonly line: number | null;
  /** What it is about, what is wrong and what to do, in the office's language. */
  readonly message: string;
}

const CATALOGUES = { en, es, fr, pt, de, it, nl };

/**
 * Puts a remark into the office's language.
 *
 * @param language BCP 47 tag of a language that has a catalogue, with or without a region
 */
export const inWords = (remark: Remark, language: string): WordedRemark => ({
  code: remark.code,
  level: remark.level,
  line: remark.line,
  message: sentence(remark, ofOfficeLanguage(CATALOGUES, language)),
});

const sentence = <C extends RemarkCode>({ code, facts }: Remark<C>, words: RemarkCatalogue) =>
  words[code](facts);
