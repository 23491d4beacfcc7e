import { html, type SafeHtml } from '../xml/html.ts';
import { textDirection } from './languages.ts';

/**
 * `lang` and `dir` of an element, with a space before. The direction is always said with the language: what
 * stands in a text of the other direction would else take its full stop to the wrong end.
 */
export const languageAttributes = (language: string): SafeHtml =>
  html` lang="${language}" dir="${textDirection(language)}"`;
