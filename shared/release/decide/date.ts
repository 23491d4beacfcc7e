import { type FoundDate, findDates, type NumericOrder, weekdayOf } from '../fields/dates.ts';
import type { CalendarDate } from '../release.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import type { Understood } from '../understood.ts';
import type { OverrideFacts } from './facts.ts';

/** Decides the release's own date: by hand, else the first one printed. Says what does not fit. */
export function dateOf(
  typed: string | null,
  understood: Understood,
  { order }: OverrideFacts,
  parsed: <T>(key: string, value: T) => T,
  diagnostics: Remark[],
): CalendarDate | null {
  if (typed !== null) {
    const [found] = findDates(typed, order);
    if (found?.date) return found.date;
    diagnostics.push(remark('date-unreadable', null, { typed: typed.slice(0, 40) }));
  }
  const words = (found: FoundDate, line: number): string =>
    typedDate(understood, found, line, order);
  for (const { found, line } of understood.dates) {
    if (found.date !== null && found.weekday !== null && weekdayOf(found.date) !== found.weekday) {
      diagnostics.push(
        remark('weekday-mismatch', line, { typed: words(found, line), day: found.date }),
      );
    }
    if (found.isAmbiguous && found.date !== null) {
      diagnostics.push(
        remark('ambiguous-date', line, { typed: words(found, line), day: found.date }),
      );
    }
  }
  const days = [
    ...new Set(understood.dates.map(({ found }) => found.date).filter((day) => day !== null)),
  ];
  if (days.length > 1) {
    diagnostics.push(remark('two-dates', understood.dates[1]?.line ?? null, { days }));
  }
  return parsed('date', days[0] ?? null);
}

/** A date as it was typed on its line. */
function typedDate(
  { labelled }: Understood,
  { date }: FoundDate,
  line: number,
  order: NumericOrder,
): string {
  for (const unit of labelled.filter((one) => one.line === line)) {
    const found = findDates(unit.text, order).find((one) => one.date === date);
    if (found !== undefined) return unit.text.slice(found.start, found.end);
  }
  return date ?? '';
}
