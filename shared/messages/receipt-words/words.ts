import { ofOfficeLanguage } from '../../locale/office-languages.ts';
import type { ReceiptWords } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

const CATALOGUES = { en, es, fr, pt, de, it, nl };

/** The words of receipts in the office's language, a BCP 47 tag with or without a region. */
export const receiptWords = (language: string): ReceiptWords =>
  ofOfficeLanguage(CATALOGUES, language);
