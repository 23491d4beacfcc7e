import type { CalendarDate, Embargo, Instant } from '../release.ts';
import type { EmbargoDoubt } from '../remarks/facts.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import type { NumericOrder } from './dates.ts';
import type { Resolved } from './local-time.ts';

export interface EmbargoFacts {
  /** The newsroom's zone: used, with a warning, where the text names none. */
  readonly timeZone: string;
  readonly now: Instant;
  readonly order: NumericOrder;
  /** The release's own date, which supplies a missing year. */
  readonly date: CalendarDate | null;
  readonly line: number | null;
}

export interface ReadEmbargo {
  readonly embargo: Embargo;
  readonly diagnostics: readonly Remark[];
}

/** An embargo that ends at an instant. */
export function until(
  instant: Instant,
  typed: string,
  facts: EmbargoFacts,
  notes: readonly Remark[],
): ReadEmbargo {
  const isPast = Date.parse(instant) <= Date.parse(facts.now);
  const isFar = Date.parse(instant) - Date.parse(facts.now) > 366 * 86_400_000;
  return {
    embargo: { kind: 'until', until: instant, typed },
    diagnostics: [
      ...notes,
      ...(isPast ? [remark('embargo-past', facts.line, { until: instant })] : []),
      ...(isFar ? [remark('embargo-far', facts.line, { day: instant.slice(0, 10) })] : []),
    ],
  };
}

/** A release held because its embargo cannot be read. */
export function held(typed: string, { line }: EmbargoFacts, doubt: EmbargoDoubt): ReadEmbargo {
  return {
    embargo: { kind: 'hold', typed },
    diagnostics: [remark('embargo-held', line, { ...doubt, typed: shorten(typed) })],
  };
}

/** A local time that daylight saving skips or repeats, in its zone. */
export type ImpossibleHour = Extract<Resolved, { kind: 'skipped' | 'repeated' }> & {
  readonly zone: string;
};

/** A release held because no clock, or two, show the time of its embargo. */
export function impossibleHour(
  clash: ImpossibleHour,
  typed: string,
  facts: EmbargoFacts,
): ReadEmbargo {
  const { kind, zone, candidates } = clash;
  return {
    embargo: { kind: 'hold', typed },
    diagnostics: [
      remark(`embargo-time-${kind}`, facts.line, { typed: shorten(typed), zone, candidates }),
    ],
  };
}

/** Words as a remark quotes them. */
export const shorten = (text: string): string =>
  text.length > 100 ? `${text.slice(0, 97)}…` : text;
