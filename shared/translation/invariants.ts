import type { LanguageTag } from '../release/release.ts';
import { figuresOf, monthsOf, writesMonthsAsFigures } from './figures.ts';
import { wholeWord } from './whole-word.ts';

/** What an engine did to a text that it must not do. */
export type BrokenInvariant =
  | 'empty'
  | 'length'
  | 'markup'
  | 'control-character'
  | 'name'
  | 'address'
  | 'figures'
  | 'date';

/** Longer than any honest translation: what repeats itself or answers with a story. */
const GROWTH = 3;
const GROWTH_CHARACTERS = 60;

const ADDRESSES = /(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Compares a translation with its source: names, web and mail addresses, figures and dates must have
 * survived, and nothing that no headline holds may have come in.
 *
 * @param names glossary names and the reference; those that the source holds must stand in the
 *   translation as often
 * @returns the first breach; null when there is none
 */
export function brokenInvariant(
  source: Text,
  translated: Text,
  names: readonly string[],
): BrokenInvariant | null {
  const { text } = translated;
  if (text.trim() === '') return 'empty';
  if (text.length > source.text.length * GROWTH + GROWTH_CHARACTERS) return 'length';
  if (/[<>]/.test(text) && !/[<>]/.test(source.text)) return 'markup';
  if (/\p{Cc}/u.test(text)) return 'control-character';
  if (names.some((name) => count(text, name) !== count(source.text, name))) return 'name';
  if (!isSame(addressesOf(source.text), addressesOf(text))) return 'address';
  if (!isSame(figuresWithMonths(source, translated), figuresWithMonths(translated, source))) {
    return 'figures';
  }
  const hasMonthNames = ![source, translated].some((t) => writesMonthsAsFigures(t.language));
  if (hasMonthNames && !isSame(datesOf(source), datesOf(translated))) return 'date';
  return null;
}

interface Text {
  readonly text: string;
  readonly language: LanguageTag;
}

const datesOf = ({ text, language }: Text): readonly number[] => monthsOf(text, language);

/** The figures, and the months too where only the other language writes them as figures. */
function figuresWithMonths(one: Text, other: Text): readonly string[] {
  const becomesFigures =
    writesMonthsAsFigures(other.language) && !writesMonthsAsFigures(one.language);
  return [...figuresOf(one.text), ...(becomesFigures ? datesOf(one).map(String) : [])].sort();
}

const count = (text: string, name: string): number =>
  text.match(new RegExp(wholeWord(name), 'gu'))?.length ?? 0;

const addressesOf = (text: string): readonly string[] =>
  (text.match(ADDRESSES) ?? []).map((address) => address.replace(/[.,;:!?)\]]+$/, '')).sort();

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
