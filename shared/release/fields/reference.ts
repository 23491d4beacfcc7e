import { foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { LANGUAGES } from '../languages/tables.ts';

const headerAt = phraseAtStart(LANGUAGES.flatMap(({ headers }) => Object.keys(headers)));
const labelAt = phraseAtStart(phrasesOf('referenceLabels'));

/**
 * Reads the identifier from a line such as `Reference: E-453/14` or `PRESSEMITTEILUNG Nr. 14/2021`.
 *
 * @param pattern the newsroom's own references, whole-string; they need no label
 */
export function readReference(line: string, pattern: RegExp): string | null {
  const text = line.slice(0, 200);
  const words = text.split(/\s+/).map((word) => word.replace(/^[([]+|[)\].,;:]+$/g, ''));
  const own = words.find((word) => pattern.test(word));
  if (own !== undefined) return own;
  const code = codeOf(text);
  if (code !== null) return KIND_AND_NUMBER.exec(code)?.[1] ?? code;
  const label = labelAt(foldText(text));
  if (label !== null) {
    const rest = text.slice(label.length).replace(/^(?:[\s.:#°º-]|o(?![\p{L}\p{N}]))*/iu, '');
    const spaced = SPACED.exec(rest)?.[0];
    if (spaced !== undefined) return spaced;
    const [word = ''] = rest.split(/\s+/);
    if (isIdentifier(word)) return word.replace(/[-.]$/, '');
  }
  // `Presse-Information 09/2026`, `Nota de prensa C-045/26 — 4 de mayo`: a header label and what looks like nothing else.
  const behind = text.slice(headerAt(foldText(text))?.length ?? text.length).trim();
  const spaced = SPACED.exec(behind.replace(/^(?:number|no|nr|n[.º°]+)?[\s.:#]*/i, ''))?.[0];
  if (spaced !== undefined) return spaced;
  const [first = ''] = behind.split(/\s+/);
  const bare = first.replace(/^\(|[),;:]{1,2}$/g, '');
  if ((/^\d+[/-]\d+$/.test(bare) || isCode(bare)) && isIdentifier(bare) && bare !== ROUND_THE_CLOCK)
    return bare;
  // `Boletín 203`: nothing else stands there, and no year.
  if (
    /^\d{1,4}$/.test(bare) &&
    (text.trim().endsWith(first) || first.endsWith(',')) &&
    !/^(?:19|20)\d{2}$/.test(bare)
  )
    return bare;
  const numbered =
    /(?:(?<!\p{L})n(?:(?:r|o|[uú]m)?\.\s?[°º]?|(?:r|o|[uú]m)\s?|\s?[°º]|(?=\s))|#|number|n[uú]mero)\s?((?=[A-Z/._-]{0,24}\d)[A-Z0-9][A-Z0-9/._-]{0,24})(\s\/\s(?:19|20)\d{2}(?!\d))?/iu.exec(
      text,
    );
  const word = numbered?.[1]?.replace(/[.,]$/, '') ?? '';
  // `Nr. 88 / 2026`
  return isIdentifier(word)
    ? `${word.replace(/-$/, '')}${/^\d+$/.test(word) ? (numbered?.[2] ?? '') : ''}`
    : null;
}

/** `UCC 2026/061`, `SMW 26/07` behind a label: an office and a number by the year. */
const SPACED = /^[A-Z]{2,8} (?:\d{2,4}[-/]\d{1,5}|\d{1,5}[-/](?:19|20)?\d{2})(?![\d/-])/;

/** `ICIW/PR/26/31`: letters and figures between strokes, as international bodies number their papers, perhaps with its language. */
export function codeOf(line: string): string | null {
  const [code = ''] = line.trim().split(/\s+(?=\p{Lu}\p{Ll}{3,}$)/u);
  return isCode(code) ? code : null;
}

const isCode = (line: string): boolean =>
  line.length <= 30 &&
  ((/^[A-Z]{1,8}(?:[/.-][A-Z0-9]{1,8}){1,5}$/.test(line) && /[/]\d/.test(line)) ||
    NUMBERED_BY_YEAR.test(line));

/** `TSE-BP-061-2026`, `HV-2026-031`, `CRDP_CP-37/2026`, `ECtR 118 (2026)` */
const NUMBERED_BY_YEAR =
  /^[A-Z][A-Za-z]{1,11}(?:[-_/][A-Z]{1,8}){0,3}(?:[-_/ ]\d{1,6}[-/](?:19|20)\d{2}|-(?:19|20)\d{2}-\d{2,5}|[- ]\d{1,5} \((?:19|20)\d{2}\))$/;

/** `PM 5/2026`, `Release 112/2026`: what it is, and its number. */
const KIND_AND_NUMBER = /^[A-Za-z]{2,12} (\d{1,6}[-/](?:19|20)\d{2})$/;

/** `News 24/7` */
export const ROUND_THE_CLOCK = '24/7';

/** Holds a figure and is no date (`23/12/2021`, `3.2.2021`). */
export const isIdentifier = (word: string): boolean =>
  /\d/.test(word) &&
  /^[A-Za-z0-9/._-]{1,30}$/.test(word) &&
  !/^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/.test(word);
