import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../release/release.ts';
import { digestZone, type ZoneConfig } from './digest-zone.ts';
import type { Subscriber } from './subscriber.ts';

const zoneOf = (reader: Pick<Subscriber, 'timeZone'>, config: ZoneConfig): string =>
  digestZone(reader, config) ?? config.timeZone;

/**
 * When a pause ends that lasts until a day: at the day's first moment where the reader is, or the newsroom where that
 * is not known. The first, where daylight saving skips midnight.
 *
 * @param day yyyy-mm-dd
 * @returns null for an empty field and for what is no day
 */
export function pauseUntil(
  day: string,
  reader: Pick<Subscriber, 'timeZone'>,
  config: ZoneConfig,
): Instant | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  try {
    const plain = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(date) },
      { overflow: 'reject' },
    );
    const start = plain.toZonedDateTime(zoneOf(reader, config));
    return new Date(start.epochMilliseconds).toISOString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The day that a pause lasts until, as a date field has it; empty for no pause. */
export function pauseDay(
  reader: Pick<Subscriber, 'timeZone' | 'pausedUntil'>,
  config: ZoneConfig,
): string {
  if (reader.pausedUntil === null) return '';
  return Temporal.Instant.from(reader.pausedUntil)
    .toZonedDateTimeISO(zoneOf(reader, config))
    .toPlainDate()
    .toString();
}
