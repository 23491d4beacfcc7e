import { foldText } from '../text/normalise.ts';
import { remembered } from '../text/remembered.ts';
import { checkWordsOf } from './languages/checks/tables.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Understood } from './understood.ts';

/** Longest part of a block that is looked at. */
const SAMPLE = 4000;
/** Signs that stand for something in every language. */
const SIGN =
  /[£$€]\s?X+(?:[.,]X+)?(?:m|bn|k)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])X{2,3}(?:m|bn|k|km)(?![\p{L}\p{N}])|\bX{4,}\b|\bX{2,3}[./:-]X{2,4}\b|\b[Ll]orem ipsum\b|\?{3,}|\b_{4,}|<<[^<>\n]{1,40}>>|\b(?:DD|TT|JJ|GG)[./-]MM[./-](?:YYYY|AAAA|JJJJ|YY|AA|JJ)\b/u;
const SQUARE = /\[([^[\]\n]{2,60})\]/g;
const CROSSES = /(?<![\p{L}\p{N}])X{2,3}(?![\p{L}\p{N}])/gu;
/** Crosses that are the letters of a plate: `HST-XX 555`, `AB-123-XX`, `XX-123-B`. */
const PLATE = /\p{Lu}-X{2,3}(?: \d|-\d{3}(?!\d))|\p{Lu}-\d{2,4}-X{2,3}|X{2,3}-\d{2,4}-\p{Lu}/u;
/** Million and billion in seven languages, folded. */
const MILLIONS = /^(?:mil[hijl]|mrd|mio|mld|bil[hjl])/;
/** Newsrooms write TK for what is to come. */
const TO_COME = /(?<![\p{L}(])TK(?![\p{L})])/u;
/** Longer sentences that end in "to be confirmed" speak of something else. */
const MAX_WORDS = 10;

/** What the checks look for in a language. */
interface Words {
  readonly nouns: ReadonlySet<string>;
  readonly orders: readonly string[];
  readonly numbered: ReadonlySet<string>;
  readonly unsettled: readonly string[];
  readonly isGerman: boolean;
}

const wordsOf = remembered((language): Words => {
  const tables = checkWordsOf(language);
  return {
    nouns: new Set(tables.flatMap(({ gapNouns }) => gapNouns)),
    orders: tables.flatMap(({ fillIn }) => fillIn),
    numbered: new Set(tables.flatMap(({ romanBeside }) => romanBeside)),
    unsettled: tables.flatMap(({ unsettled }) => unsettled),
    isGerman: tables.some((one) => one.language === 'de'),
  };
});

/** Places that somebody meant to fill in: `[NAME]`, `XX million`, "Venue: to be confirmed". */
export function gaps(language: string, { labelled }: Understood): readonly Remark<'placeholder'>[] {
  const words = wordsOf(language);
  const isTuberculosis = labelled.some(({ text }) => /tubercul/i.test(text.slice(0, SAMPLE)));
  return labelled.flatMap(({ part, text, line }) => {
    if (part === 'end mark') return [];
    const sample = text.slice(0, SAMPLE);
    const sign =
      SIGN.exec(sample)?.[0] ??
      bracket(sample, words) ??
      crosses(sample, words) ??
      (language === 'en' ? TO_COME.exec(sample)?.[0] : undefined) ??
      unsettled(sample, words);
    if (sign === undefined || (/^tbc$/i.test(sign) && isTuberculosis)) return [];
    return [remark('placeholder', line, { sign })];
  });
}

/** `[NAME]`, `[insert quote]`, `[DATE OF THE EVENT]`; not `[sic]` or `[the plan]`, which an editor wrote. */
function bracket(text: string, { nouns, orders }: Words): string | undefined {
  const isGap = (inside: string): boolean => {
    const folded = foldText(inside);
    if (nouns.has(folded)) return true;
    if (
      orders.some(
        (order) => `${folded} `.startsWith(`${order} `) || ` ${folded}`.endsWith(` ${order}`),
      )
    )
      return true;
    return /^\p{Lu}{2,}(?:[\s,/]+\p{Lu}{2,})+$/u.test(inside);
  };
  return [...text.matchAll(SQUARE)].find(([, inside = '']) => isGap(inside))?.[0];
}

/** `XX million`; not a Roman number, which stands beside a name or a noun that is numbered. */
function crosses(text: string, { numbered, isGerman }: Words): string | undefined {
  const isRoman = ({ index, 0: sign }: RegExpExecArray): boolean => {
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + sign.length, index + sign.length + 40);
    const isAmount = /^[%€$£]/.test(after.trim()) || /[€$£]\s?$/.test(before);
    if (isAmount || MILLIONS.test(foldText(after))) return false;
    if (PLATE.test(before.slice(-8) + sign + after.slice(0, 8))) return true;
    // “XX” in marks is a name; German numbers kings and congresses with a full stop.
    if (/["“„«‘]$/.test(before)) return true;
    const numeral = isGerman ? /^\.?\s+(\p{L}+)/u : /^\s+(\p{L}+)/u;
    const next = numeral.exec(after)?.[1] ?? '';
    if (numbered.has(foldText(next)) || /^\p{Lu}\p{Ll}/u.test(next)) return true;
    const last = /(?:^|(\S)\s+)([\p{L}]+)[\s,]+$/u.exec(before);
    const name = last?.[2] ?? '';
    if (numbered.has(foldText(name))) return true;
    return last?.[1] !== undefined && !/[.!?:]/.test(last[1]) && /^\p{Lu}\p{Ll}{2,}$/u.test(name);
  };
  return [...text.matchAll(CROSSES)].find((match) => !isRoman(match))?.[0];
}

/** "The place is TBC.", "Venue: to be confirmed", "(por confirmar)". */
function unsettled(text: string, { unsettled: phrases }: Words): string | undefined {
  const clauses = foldText(text).split(/[.!?;:()[\]|]+(?:\s|$)|\s?[([]|,\s/);
  for (const clause of clauses) {
    if (clause.split(' ').length > MAX_WORDS) continue;
    const found = phrases.find((phrase) => ` ${clause.trim()}`.endsWith(` ${phrase}`));
    if (found !== undefined) return asTyped(text, found);
  }
  return undefined;
}

/** A folded phrase as it stands in a text. */
function asTyped(text: string, phrase: string): string {
  const words = text.split(/\s+/);
  const count = phrase.split(' ').length;
  const bare = (at: number): string =>
    words
      .slice(at, at + count)
      .join(' ')
      .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return words.map((_, at) => bare(at)).find((own) => foldText(own) === phrase) ?? phrase;
}
