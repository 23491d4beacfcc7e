import { ofOfficeLanguage } from '../../locale/office-languages.ts';
import type { ReceiptWords } from './catalogue.ts';
import { en } from './en.ts';

const CATALOGUES = { en };

/** The words of receipts in the office's language, a BCP 47 tag with or without a region. */
export const receiptWords = (language: string): ReceiptWords =>
  ofOfficeLanguage(CATALOGUES, language);
