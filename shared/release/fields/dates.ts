import { foldText } from '../../text/normalise.ts';
import { remembered } from '../../text/remembered.ts';
import type { CalendarDate } from '../release.ts';
import { DASHES, FILLERS, MONTHS, ORDINALS, WEEKDAYS } from './date-words.ts';

/** A date as it stands in a text. */
export interface FoundDate {
  /** Null when the year is missing. */
  readonly date: CalendarDate | null;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 1 = Monday … 7 = Sunday; null when none is printed before it. */
  readonly weekday: number | null;
  /** From the weekday, where there is one, to the end of the date. */
  readonly start: number;
  readonly end: number;
  /** Numeric, and day and month could be exchanged. */
  readonly isAmbiguous: boolean;
}

/**
 * How `07/04/2018` is read where day and month could be exchanged: every language but English is
 * sure of the day; English depends on the country, and the reading is a guess.
 */
export type NumericOrder = 'day-first' | 'probably-day-first' | 'probably-month-first';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the dates in a short text, in order: written out in any supported language, numeric, or ISO.
 * Looks at the first 400 characters only.
 */
export function findDates(text: string, order: NumericOrder): readonly FoundDate[] {
  const tokens = tokenise(text.slice(0, 400));
  const found: FoundDate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const hit = numericAt(tokens, i, order) ?? dayMonthAt(tokens, i) ?? monthDayAt(tokens, i);
    if (hit === null) continue;
    const { next, ...parts } = hit;
    const weekday = weekdayBefore(tokens, i);
    const first = tokens[weekday?.index ?? i] as Token;
    const last = tokens[next - 1] as Token;
    found.push({
      ...parts,
      date: parts.year === null ? null : isoDay(parts.year, parts.month, parts.day),
      weekday: weekday?.day ?? null,
      start: first.start,
      end: last.end,
    });
    i = next - 1;
  }
  return found;
}

/** Where a text names a month of a year and no day: `noviembre de 2026`. Null where it names a day too, or several months. */
export function findMonth(text: string): { readonly start: number; readonly end: number } | null {
  const tokens = tokenise(text.slice(0, 400));
  const at = tokens.findIndex(({ text: word }) => MONTHS.has(word));
  const year = FILLERS.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  if (at < 0 || yearAt(tokens, year) === null || /^\d/.test(tokens[at - 1]?.text ?? ''))
    return null;
  return { start: (tokens[at] as Token).start, end: (tokens[year] as Token).end };
}

const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY_FIRST = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH_NAME}\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH_NAME}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b`, 'i');

/** How an English text orders the days that it writes out: `8 March`, `March 8`; null where it does neither, or both. */
export function writtenOrder(text: string): 'day-first' | 'month-first' | null {
  const isDayFirst = DAY_FIRST.test(text);
  if (isDayFirst === MONTH_FIRST.test(text)) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

type Hit = Pick<FoundDate, 'year' | 'month' | 'day' | 'isAmbiguous'> & { readonly next: number };

const tokenise = remembered((text): readonly Token[] =>
  [...text.matchAll(/\d+|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu)].map((match) => ({
    text: /^\p{L}/u.test(match[0]) ? foldText(match[0]) : match[0],
    start: match.index,
    end: match.index + match[0].length,
  })),
);

const numberAt = (tokens: readonly Token[], i: number, most: number): number | null => {
  const text = tokens[i]?.text ?? '';
  if (!/^\d{1,2}$/.test(text)) return null;
  const value = Number(text);
  return value >= 1 && value <= most ? value : null;
};

const yearAt = (tokens: readonly Token[], i: number): number | null => {
  const text = tokens[i]?.text ?? '';
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null;
};

const touches = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.end === tokens[i]?.start;

/** `2024-03-05`, `05/03/2024`, `5.3.24`. */
function numericAt(tokens: readonly Token[], i: number, order: NumericOrder): Hit | null {
  const sign = tokens[i + 1]?.text ?? '';
  if (!DASHES.has(sign) || tokens[i + 3]?.text !== sign) return null;
  if (i > 0 && touches(tokens, i) && /[\d/.-]/.test(tokens[i - 1]?.text ?? '')) return null;
  if (!touches(tokens, i + 1) || !touches(tokens, i + 3)) return null;
  const isoYear = yearAt(tokens, i);
  if (isoYear !== null) {
    const month = numberAt(tokens, i + 2, 12);
    const day = numberAt(tokens, i + 4, 31);
    if (month === null || day === null) return null;
    return real({ year: isoYear, month, day, isAmbiguous: false, next: i + 5 });
  }
  const a = numberAt(tokens, i, 31);
  const b = numberAt(tokens, i + 2, 31);
  const yearText = tokens[i + 4]?.text ?? '';
  const year = yearAt(tokens, i + 4) ?? (/^\d\d$/.test(yearText) ? 2000 + Number(yearText) : null);
  if (a === null || b === null || year === null) return null;
  const canSwap = a <= 12 && b <= 12;
  const isMonthFirst = sign === '/' && (canSwap ? order === 'probably-month-first' : b > 12);
  const [day, month] = isMonthFirst ? [b, a] : [a, b];
  return real({
    year,
    month,
    day,
    isAmbiguous: canSwap && a !== b && sign === '/' && order !== 'day-first',
    next: i + 5,
  });
}

/** `21 April 2016`, `1er juin`, `9 de março de 2016`, `2. Juni 2020`. */
function dayMonthAt(tokens: readonly Token[], i: number): Hit | null {
  const day = numberAt(tokens, i, 31);
  if (day === null) return null;
  let at = i + 1;
  if (ORDINALS.has(tokens[at]?.text ?? '') && touches(tokens, at)) at++;
  // `4-Feb-2026`
  const isHyphenated = tokens[at]?.text === '-' && touches(tokens, at) && touches(tokens, at + 1);
  if (isHyphenated) at++;
  for (let n = 0; n < 3 && FILLERS.has(tokens[at]?.text ?? ''); n++) at++;
  const month = MONTHS.get(tokens[at]?.text ?? '');
  if (month === undefined) return null;
  return withYear(
    tokens,
    isHyphenated && tokens[at + 1]?.text === '-' ? at + 2 : at + 1,
    month,
    day,
  );
}

/** `April 21, 2016`, `Nov. 3`. */
function monthDayAt(tokens: readonly Token[], i: number): Hit | null {
  const month = MONTHS.get(tokens[i]?.text ?? '');
  if (month === undefined) return null;
  let at = i + 1;
  if (tokens[at]?.text === '.') at++;
  const day = numberAt(tokens, at, 31);
  if (day === null) return null;
  at++;
  if (ORDINALS.has(tokens[at]?.text ?? '') && touches(tokens, at)) at++;
  return withYear(tokens, at, month, day);
}

function withYear(tokens: readonly Token[], i: number, month: number, day: number): Hit | null {
  let at = i;
  for (let n = 0; n < 2 && FILLERS.has(tokens[at]?.text ?? ''); n++) at++;
  const year = yearAt(tokens, at);
  // `4 June 2030 hrs` is a time.
  const isTime = /^(hrs?|hours|h|uhr)$/.test(tokens[at + 1]?.text ?? '');
  return year === null || isTime
    ? real({ year: null, month, day, isAmbiguous: false, next: i })
    : real({ year, month, day, isAmbiguous: false, next: at + 1 });
}

/** Days that the calendar has; 29 February passes where the year is unknown. */
const real = (hit: Hit): Hit | null =>
  hit.day <= new Date(Date.UTC(hit.year ?? 2024, hit.month, 0)).getUTCDate() ? hit : null;

function weekdayBefore(
  tokens: readonly Token[],
  i: number,
): { readonly day: number; readonly index: number } | null {
  for (let back = 1; back <= 4; back++) {
    const token = tokens[i - back];
    if (token === undefined) return null;
    // `Viña del Mar, 3 de mayo`: the sea, and no Tuesday.
    if (token.text === 'mar' && BEFORE_SEA.has(tokens[i - back - 1]?.text ?? '')) return null;
    const day = WEEKDAYS.get(token.text) ?? WEEKDAYS.get(token.text.replace(/-feira$/, ''));
    if (day !== undefined) return { day, index: i - back };
    if (
      !FILLERS.has(token.text) &&
      !['le', 'el', 'il', 'dem', 'am', 'em', 'on'].includes(token.text)
    )
      return null;
  }
  return null;
}

/** `Vilar do Mar`, `Lloret de Mar`, `Palma del Mar`, `Marina di Mar`. */
const BEFORE_SEA = new Set(['de', 'del', 'do', 'da', 'di', 'al', 'dal', 'sul']);

/** `2014-10-22` from its parts. */
export const isoDay = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: CalendarDate): number =>
  new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
