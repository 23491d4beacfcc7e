import { findDates, weekdayOf } from '../fields/dates.ts';
import type { CalendarDate } from '../release.ts';
import type { Understood } from '../understand.ts';
import type { OverrideFacts, Remark } from './facts.ts';

/** Decides the release's own date: by hand, else the first one printed. Says what does not fit. */
export function dateOf(
  typed: string | null,
  understood: Understood,
  { order }: OverrideFacts,
  parsed: <T>(key: string, value: T) => T,
  remark: Remark,
): CalendarDate | null {
  if (typed !== null) {
    const [found] = findDates(typed, order);
    if (found?.date) return found.date;
    remark(
      'warning',
      'date-unreadable',
      null,
      `The date “${typed.slice(0, 40)}” cannot be read. Write it as 2014-10-22.`,
    );
  }
  for (const { found, line } of understood.dates) {
    if (found.date !== null && found.weekday !== null && weekdayOf(found.date) !== found.weekday) {
      const right = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
        new Date(`${found.date}T00:00:00Z`),
      );
      remark(
        'warning',
        'weekday-mismatch',
        line,
        `${found.date} is a ${right}, not the weekday printed with it. Correct the day or the weekday.`,
      );
    }
    if (found.isAmbiguous) {
      remark(
        'warning',
        'ambiguous-date',
        line,
        `The date can be read with day and month exchanged; ${found.date} was taken. Write the month as a word.`,
      );
    }
  }
  const days = [
    ...new Set(understood.dates.map(({ found }) => found.date).filter((day) => day !== null)),
  ];
  if (days.length > 1) {
    remark(
      'warning',
      'two-dates',
      understood.dates[1]?.line ?? null,
      `The release carries two dates, ${days.join(' and ')}; the first was taken. Correct the other.`,
    );
  }
  return parsed('date', days[0] ?? null);
}
