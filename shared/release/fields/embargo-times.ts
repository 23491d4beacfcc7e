import { phrasesOf } from '../languages/phrases.ts';
import { type ClockTime, clockTimeIn } from './clock-time.ts';
import type { FoundDate } from './dates.ts';
import type { LocalTime } from './local-time.ts';
import type { NamedZone } from './zones.ts';

const TODAY = new Set(phrasesOf('today'));

/** `09:00 EDT / 13:00 GMT`: each zone with the time before it. Null where they are not paired. */
export function timesByZone(
  folded: string,
  zones: readonly NamedZone[],
): readonly ClockTime[] | null {
  if (zones.length < 2) return null;
  const times = zones.map(({ start }, i) =>
    clockTimeIn(folded.slice(zones[i - 1]?.end ?? 0, start)),
  );
  const isPaired = times.every(({ kind }) => kind === 'time');
  return isPaired && !/\d/.test(folded.slice(zones.at(-1)?.end)) ? times : null;
}

/** A day and a time on it; `midnight` is the end of the day. */
export function localTime(year: number, { month, day }: FoundDate, time: ClockTime): LocalTime {
  if (time.kind === 'midnight') {
    const next = new Date(Date.UTC(year, month - 1, day + 1));
    return {
      year: next.getUTCFullYear(),
      month: next.getUTCMonth() + 1,
      day: next.getUTCDate(),
      hour: 0,
      minute: 0,
      second: 0,
    };
  }
  const { hour, minute } = time.kind === 'time' ? time : { hour: 0, minute: 0 };
  return { year, month, day, hour, minute, second: 0 };
}

/** `tot en met woensdag`, `jusqu'au 4 mai inclus`, `bis Ende 4. Mai`: a day without an hour that is still under embargo itself. */
export const isInclusive = (folded: string): boolean => INCLUSIVE.test(folded);
const INCLUSIVE =
  /(?<!\p{L})(?:through|thru|and including|inclusive|incluid[ao]|inclus[eo]?|compreso|einschlie(?:ss|ß)lich|in[ck]l\.|tot en met|t\/m|t\.e\.m\.|(?:the )?end of(?: the)?(?: day)?|bis(?: zum)? ende|(?:el )?final del|la fin d|(?:ao|o) (?:fim|final) d|a tutto|eind(?:e)? van)(?!\p{L}{2})/u;

/** Words without the zones in them. */
export function withoutZones(folded: string, zones: readonly NamedZone[]): string {
  return [...zones]
    .reverse()
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, folded);
}

/** "Tomorrow" beside a date: one of the two is stale. */
export const hasRelativeDay = (folded: string): boolean =>
  folded.split(/[^\p{L}'-]+/u).some((word) => TODAY.has(word));
