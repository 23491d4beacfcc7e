import { type FoundDate, findDates, isoDay, weekdayOf } from './fields/dates.ts';
import type { CalendarDate, Release } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Labelled, Understood } from './understood.ts';

/** Of one kind; more would bury the others. */
const MOST_REMARKS = 10;
/** Longest part of a paragraph that is looked at. */
const SAMPLE = 4000;
const PARTS = new Set('deck highlights lead body pointer notes'.split(' '));

/**
 * Days in the text that stand beside a weekday which is not theirs. A day without a year is the one
 * nearest to the release's own date; the dates of the release itself are looked at where it is decided.
 */
export function wrongWeekdays(
  { date: own }: Release,
  { labelled, dates }: Understood,
): readonly Remark<'weekday-mismatch'>[] {
  const isOwn = ({ line }: Labelled, found: FoundDate): boolean =>
    dates.some((one) => one.line === line && one.found.date === found.date);
  return labelled
    .filter(({ part }) => PARTS.has(part))
    .flatMap((unit) =>
      sentencesOf(unit.text).flatMap((sentence) =>
        findDates(sentence, 'day-first').flatMap((found) => {
          const day = found.isAmbiguous ? null : (found.date ?? nearest(found, own));
          if (day === null || found.weekday === null || isOwn(unit, found)) return [];
          if (weekdayOf(day) === found.weekday) return [];
          const typed = sentence.slice(found.start, found.end);
          return [remark('weekday-mismatch', unit.line, { typed, day })];
        }),
      ),
    )
    .slice(0, MOST_REMARKS);
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .slice(0, SAMPLE)
    .split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})/u)
    .filter((sentence) => /\d/.test(sentence));

/** A day without a year in the year that brings it nearest to another day. */
function nearest({ month, day }: FoundDate, own: CalendarDate | null): CalendarDate | null {
  if (own === null) return null;
  const year = Number(own.slice(0, 4));
  const [first] = [year - 1, year, year + 1]
    .map((one) => isoDay(one, month, day))
    .sort((a, b) => distance(a, own) - distance(b, own));
  return first ?? null;
}

const distance = (a: CalendarDate, b: CalendarDate): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) || 0;
