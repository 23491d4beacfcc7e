import { remembered } from './remembered.ts';

/** Spaces that are not U+0020: no-break, thin, ideographic and their kin. Tabs stay: they mark columns. */
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Soft hyphen, zero-width marks, bidirectional controls (right-to-left letters need none of them). */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
/** Joiners mean something only inside Arabic and Indic words and in emoji. */
const STRAY_JOINERS =
  /(?<!(?:[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Malayalam}\p{Extended_Pictographic}]|\uFE0F))[\u200C\u200D]/gu;
/** Controls and non-characters: most are illegal in XML and would break a feed for everybody (XML 1.0, 2.2). */
const CONTROLS = /(?![\t\n])\p{Cc}|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
/** Bullets of Symbol and Wingdings, which word processors put before items: places of these fonts alone. */
const SYMBOL_BULLETS = /[\uF06E\uF071\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC]/g;
/** No script stacks more than four marks on a letter; what does is there to break layouts. */
const MARK_TOWER = /(\p{M}{4})\p{M}+/gu;

/** Line ends that Word and page-layout programs put inside a paragraph: vertical tab, form feed and U+0085, U+2028, U+2029. */
const SOFT_LINE_ENDS = /[\v\f\u0085\u2028\u2029]/g;

/**
 * Text as a newsroom may publish it: NFC, LF line ends, plain spaces, nothing invisible. Keeps the
 * number of lines, so that line numbers stay those of the source: soft line ends count only where the text has no others.
 */
export function normaliseText(text: string): string {
  const softEnd = /[\r\n]/.test(text) ? ' ' : '\n';
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(SOFT_LINE_ENDS, softEnd)
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINERS, '')
    .replace(ODD_SPACES, ' ')
    .replace(SYMBOL_BULLETS, '•')
    .normalize('NFC')
    .replace(MARK_TOWER, '$1');
}

/** One line of text: every run of white space becomes one space, none at the ends. */
export const collapseSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** For comparing words: lower case without accents, straight quotes and hyphens, single spaces. */
export const foldText = remembered((text) =>
  collapseSpaces(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’‘ʼ´`]/g, "'")
      .replace(/[‐‑‒–—−]/g, '-')
      .replace(/ß/g, 'ss'),
  ),
);
