import { Temporal } from 'temporal-polyfill';
import { zoneSlug } from '../config/time-zone.ts';
import type { Instant } from '../release/release.ts';
import type { Delivery } from './delivery.ts';

/** Digests lie in the ledger as notices of this name, which no family can have. */
export const DIGESTS = '#digests';

export type DigestFrequency = 'daily' | 'weekly';
export const DIGEST_FREQUENCIES: readonly DigestFrequency[] = ['daily', 'weekly'];

/** When digests go out: full hour in a zone, and day of the week for weekly ones (1 is Monday). */
export interface DigestTimes {
  readonly hour: number;
  readonly weekday: number;
  readonly timeZone: string;
}

/** More would not be read, and must stay below the size at which Gmail clips. */
export const MAX_DIGEST_ITEMS = 40;
const DAY_MS = 24 * 3_600_000;
const LONGEST_PERIOD_MS = 7 * DAY_MS;
/** A week, and a day for an hour of daylight saving and for wake-ups that are repeated. */
const LOOK_BACK_MS = LONGEST_PERIOD_MS + DAY_MS;

/**
 * The next time of a digest after an instant. An hour that daylight saving skips is the next one that
 * exists, an hour that comes twice is the first of the two.
 */
export function nextDigest(
  frequency: DigestFrequency,
  after: Instant,
  { hour, weekday, timeZone }: DigestTimes,
): Instant {
  const now = Temporal.Instant.from(after);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const days = frequency === 'daily' ? 0 : (weekday - today.dayOfWeek + 7) % 7;
  const step = frequency === 'daily' ? 1 : 7;
  const at = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) });
  const first = at(today.add({ days }));
  const isAhead = first.epochMilliseconds > now.epochMilliseconds;
  const next = isAhead ? first : at(today.add({ days: days + step }));
  return new Date(next.epochMilliseconds).toISOString();
}

/**
 * Name of a digest by its local day, so that a day has one of each kind and zone: `digest-daily-20261102`, and
 * `digest-daily-20261102-america-lima`.
 *
 * @param zone of its readers; null for the newsroom's
 */
export function digestNotice(
  frequency: DigestFrequency,
  at: Instant,
  newsroomZone: string,
  zone: string | null = null,
): string {
  const timeZone = zone ?? newsroomZone;
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const name = `digest-${frequency}-${day.replaceAll('-', '')}`;
  return zone === null ? name : `${name}-${zoneSlug(zone)}`;
}

const NOTICE = /^(digest-(?:daily|weekly))-\d{8}(?:-([a-z0-9-]+))?$/;

export const isDigestNotice = (notice: string): boolean => NOTICE.test(notice);

/** Name of all digests of a frequency and zone: `digest-daily`, `digest-weekly-america-lima`. */
export const digestSeries = (frequency: DigestFrequency, zone: string | null): string =>
  `digest-${frequency}${zone === null ? '' : `-${zoneSlug(zone)}`}`;

/** The series that a digest is of. */
export function seriesOfNotice(notice: string): string {
  const [, frequency = notice, zone] = NOTICE.exec(notice) ?? [];
  return zone === undefined ? frequency : `${frequency}-${zone}`;
}

/** The one of these zones that a digest is for; null for the newsroom's, or when it is offered no more. */
export function zoneOfDigest(notice: string, zones: readonly string[]): string | null {
  const slug = NOTICE.exec(notice)?.[2];
  return zones.find((zone) => zoneSlug(zone) === slug) ?? null;
}

/**
 * Where a digest begins to look for what somebody is owed: before the instant up to which they are served, for what was stopped
 * then, or had no edition for them. Who has a release already is left to the ledger.
 *
 * @param scheduledFor when the first digest of theirs was to go out, however late it is
 * @param servedUntil null for who was never served
 */
export function digestSince(scheduledFor: Instant, servedUntil: Instant | null): Instant {
  const from =
    servedUntil === null ? Date.parse(scheduledFor) - LONGEST_PERIOD_MS : Date.parse(servedUntil);
  return new Date(from - LOOK_BACK_MS).toISOString();
}

/** Name of the mail that a delivery belongs to, whatever was said about it since: a family, or one digest. */
export const mailingOf = ({ family, notice }: { family: string; notice: string }): string =>
  family === DIGESTS ? notice : family;

/** Name under which a mailing is stopped and let go on: a family, or one digest as `#digests/digest-daily-20261102`. */
export const holdName = ({ family, notice }: { family: string; notice: string }): string =>
  family === DIGESTS ? `${DIGESTS}/${notice}` : family;

/** The digest that such a name speaks of; null for a family. */
export const digestOfHold = (name: string): string | null =>
  name.startsWith(`${DIGESTS}/`) ? name.slice(DIGESTS.length + 1) : null;

/** A digest's delivery as one of a family that was in it, for corrections and for who asks; none if it was not. */
export function aboutFamily(
  { items = [], ...delivery }: Delivery,
  family: string,
): readonly Delivery[] {
  const item = items.find((i) => i.family === family);
  if (item === undefined) return [];
  const { language, releaseLanguage, releaseVersion } = item;
  return [{ ...delivery, language, releaseLanguage, releaseVersion }];
}
