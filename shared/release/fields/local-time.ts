import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../release.ts';

/** A wall-clock time on a day, in no zone yet. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * The instant of a local time. A time that daylight saving skips or repeats has no one instant: then
 * the candidates are given, as ISO 8601 with their offsets.
 */
export type Resolved =
  | { readonly kind: 'instant'; readonly instant: Instant }
  | { readonly kind: 'skipped' | 'repeated'; readonly candidates: readonly [string, string] }
  | { readonly kind: 'impossible' };

/** @param zone IANA name or an offset such as `-05:00` */
export function resolveLocal(time: LocalTime, zone: string): Resolved {
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from({ ...time }, { overflow: 'reject' });
  } catch {
    return { kind: 'impossible' };
  }
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { kind: 'instant', instant: instantOf(earlier.epochMilliseconds) };
  }
  const candidates = [isoWithOffset(earlier), isoWithOffset(later)] as const;
  const isRepeated = earlier.toPlainDateTime().equals(local);
  return { kind: isRepeated ? 'repeated' : 'skipped', candidates };
}

const isoWithOffset = (time: Temporal.ZonedDateTime): string =>
  time.toString({ timeZoneName: 'never', smallestUnit: 'minute', calendarName: 'never' });

/** @throws {RangeError} when the number is no time */
export const instantOf = (epochMilliseconds: number): Instant =>
  new Date(epochMilliseconds).toISOString();

/** The calendar day of an instant in a zone: `2014-10-22`. */
export const localDay = (instant: Instant, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Offset of a zone at an instant: `-04:00`. */
export const offsetAt = (instant: Instant, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offset;
