import { foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import type { CalendarDate, Embargo, Instant } from '../release.ts';
import type { EmbargoDoubt } from '../remarks/facts.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import type { NamedCity } from './city-zones.ts';
import { type ClockTime, clockTimeIn } from './clock-time.ts';
import { type FoundDate, findDates, isoDay, type NumericOrder, weekdayOf } from './dates.ts';
import { zoneWordsIn } from './embargo-words.ts';
import {
  instantOf,
  type LocalTime,
  localDay,
  offsetAt,
  type Resolved,
  resolveLocal,
} from './local-time.ts';
import { type NamedZone, zonesIn } from './zones.ts';

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

const noEmbargoAt = phraseAtStart(phrasesOf('noEmbargo'));
const openerAt = phraseAtStart([...phrasesOf('embargoOpeners'), ...phrasesOf('embargoLabels')]);
const TODAY = new Set(phrasesOf('today'));

/**
 * Reads an embargo as typed, whatever the words around it. Fails closed: what cannot be read for
 * certain holds the release; a local time that daylight saving skips or repeats rejects it.
 */
export function readEmbargo(typed: string, facts: EmbargoFacts): ReadEmbargo {
  const words = firstSentence(typed.trim());
  const folded = foldText(words.slice(0, 300));
  if (isNone(folded)) return { embargo: { kind: 'none' }, diagnostics: [] };
  const iso = isoInstant(words);
  if (iso !== null) {
    return iso.isAlone
      ? until(iso.instant, words, facts, [])
      : held(words, facts, { why: 'several-times' });
  }
  if (words.length > 300) return held(words, facts, { why: 'too-long' });

  const dates = findDates(words, facts.order);
  const [found] = dates;
  if (found === undefined) return held(words, facts, { why: 'no-day' });
  if (new Set(dates.map(({ month, day }) => `${month}-${day}`)).size > 1) {
    return held(words, facts, { why: 'several-days' });
  }
  const year = found.year ?? missingYear(found, facts);
  if (year === null) return held(words, facts, { why: 'no-year' });
  const notes: Remark[] = [];
  const day = isoDay(year, found.month, found.day);
  if (found.weekday !== null && weekdayOf(day) !== found.weekday) {
    return held(words, facts, { why: 'other-weekday', day });
  }
  if (found.isAmbiguous) return held(words, facts, { why: 'two-readings' });

  const rest = `${words.slice(0, found.start)} | ${words.slice(found.end)}`;
  const foldedRest = foldText(rest);
  const named = zonesIn(foldedRest);
  const around = named.length === 0 ? zoneWordsIn(foldedRest) : { kind: 'none' as const };
  if (around.kind === 'unknown') {
    return held(words, facts, { why: 'unknown-zone', words: shorten(around.words) });
  }
  const zones = around.kind === 'city' ? [cityZone(around.city)] : named;
  const times = timesByZone(foldedRest, zones) ?? [clockTimeIn(withoutZones(foldedRest, zones))];
  const isUnclear =
    times.some(({ kind }) => kind === 'unclear') || hasRelativeDay(withoutZones(foldedRest, zones));
  if (isUnclear) return held(words, facts, { why: 'unclear-time' });
  if (times.some(({ kind }) => kind === 'midnight')) {
    notes.push(remark('embargo-midnight', facts.line, { day }));
  }
  const locals = times.map((time) => localTime(year, found, time));
  return inZones(locals, zones, words, facts, notes);
}

/** A zone that a city names, wherever it stood. */
const cityZone = ({ zone, typed }: NamedCity): NamedZone => ({
  zone,
  region: null,
  typed,
  start: 0,
  end: 0,
});

/** `09:00 EDT / 13:00 GMT`: each zone with the time before it. Null where they are not paired. */
function timesByZone(folded: string, zones: readonly NamedZone[]): readonly ClockTime[] | null {
  if (zones.length < 2) return null;
  const times = zones.map(({ start }, i) =>
    clockTimeIn(folded.slice(zones[i - 1]?.end ?? 0, start)),
  );
  const isPaired = times.every(({ kind }) => kind === 'time');
  return isPaired && !/\d/.test(folded.slice(zones.at(-1)?.end)) ? times : null;
}

function localTime(year: number, { month, day }: FoundDate, time: ClockTime): LocalTime {
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

function inZones(
  locals: readonly LocalTime[],
  zones: readonly NamedZone[],
  typed: string,
  facts: EmbargoFacts,
  notes: readonly Remark[],
): ReadEmbargo {
  const assumed = zones.length === 0;
  const named = assumed ? [{ zone: facts.timeZone, region: null, typed: '' }] : zones;
  const resolved = named.map((one, i) => inZone((locals[i] ?? locals[0]) as LocalTime, one));
  const clash = resolved.find(isImpossible);
  if (clash !== undefined) return impossibleHour(clash, typed, facts);
  const instants = new Set(resolved.map((r) => (r.kind === 'instant' ? r.instant : '')));
  const [instant] = instants;
  if (instants.size > 1) return held(typed, facts, { why: 'zones-disagree' });
  if (!instant) return held(typed, facts, { why: 'no-such-time' });
  const assumption = assumed
    ? [
        remark('embargo-zone-assumed', facts.line, {
          zone: facts.timeZone,
          offset: offsetAt(instant, facts.timeZone),
        }),
      ]
    : [];
  const seasons = resolved.flatMap(({ zone, outOfSeason }) =>
    outOfSeason === null ? [] : [wrongSeason(zone, outOfSeason, facts)],
  );
  return until(instant, typed, facts, [...notes, ...assumption, ...seasons]);
}

/** An abbreviation of the other half of the year, with both instants that it can mean. */
interface OutOfSeason {
  readonly typed: string;
  readonly region: string;
  readonly asTyped: Instant;
  readonly byRegion: Instant;
}

type InZone = Resolved & { readonly zone: string; readonly outOfSeason: OutOfSeason | null };

/**
 * A local time in a zone as typed. `EDT` in December is a slip of the pen more often than an offset,
 * so it counts as the later of what it says and what the clocks there show: never early.
 */
function inZone(
  time: LocalTime,
  { zone, region, typed }: Omit<NamedZone, 'start' | 'end'>,
): InZone {
  const resolved = resolveLocal(time, zone);
  if (resolved.kind !== 'instant' || region === null || offsetAt(resolved.instant, region) === zone)
    return { ...resolved, zone, outOfSeason: null };
  const local = resolveLocal(time, region);
  if (local.kind === 'impossible') return { ...local, zone, outOfSeason: null };
  const byRegion =
    local.kind === 'instant' ? local.instant : instantOf(Date.parse(local.candidates[1]));
  const outOfSeason = { typed: typed.toUpperCase(), region, asTyped: resolved.instant, byRegion };
  const later = byRegion > resolved.instant ? byRegion : resolved.instant;
  return { kind: 'instant', instant: later, zone, outOfSeason };
}

const wrongSeason = (
  zone: string,
  { typed, region, asTyped, byRegion }: OutOfSeason,
  facts: EmbargoFacts,
): Remark =>
  remark('embargo-zone-season', facts.line, {
    typed,
    typedOffset: zone,
    region,
    regionOffset: offsetAt(byRegion, region),
    asTyped,
    byRegion,
  });

function until(
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
function held(typed: string, { line }: EmbargoFacts, doubt: EmbargoDoubt): ReadEmbargo {
  return {
    embargo: { kind: 'hold', typed },
    diagnostics: [remark('embargo-held', line, { ...doubt, typed: shorten(typed) })],
  };
}

type ImpossibleHour = Extract<Resolved, { kind: 'skipped' | 'repeated' }> & {
  readonly zone: string;
};

const isImpossible = (one: InZone): one is InZone & ImpossibleHour =>
  one.kind === 'skipped' || one.kind === 'repeated';

function impossibleHour(clash: ImpossibleHour, typed: string, facts: EmbargoFacts): ReadEmbargo {
  const { kind, zone, candidates } = clash;
  return {
    embargo: { kind: 'hold', typed },
    diagnostics: [
      remark(`embargo-time-${kind}`, facts.line, { typed: shorten(typed), zone, candidates }),
    ],
  };
}

const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 97)}…` : text);

/** `Embargo: none`, `no embargo`, `for immediate release`. Nothing may follow: `no publication before …` is one. */
function isNone(folded: string): boolean {
  if (folded === 'false' || folded === '0' || folded === 'null') return true;
  const label = openerAt(folded);
  const rest = (label === null ? folded : folded.slice(label.length)).replace(/^[\s:.(–-]+/, '');
  const none = noEmbargoAt(rest);
  return none !== null && /^[\s.!)*–-]*$/.test(rest.slice(none.length));
}

/** ISO 8601 with an offset says everything; without one it goes the way of other local times. */
function isoInstant(text: string): { readonly instant: Instant; readonly isAlone: boolean } | null {
  const match =
    /\b(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)(?![\d:])/i.exec(
      text.slice(0, 300),
    );
  if (match === null) return null;
  const zone = (match[3] ?? '').toUpperCase();
  const offset = /^[+-]/.test(zone)
    ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
    : zone;
  const ms = Date.parse(`${match[1]}T${match[2]}${offset}`);
  const isRealDay = new Date(`${match[1]}T00:00Z`).getUTCDate() === Number(match[1]?.slice(8));
  if (Number.isNaN(ms) || !isRealDay) return null;
  return { instant: instantOf(ms), isAlone: !/\d/.test(text.replace(match[0], '')) };
}

/** A time, then a sentence on what it means: only the time is read. */
function firstSentence(text: string): string {
  if (text.length <= 160) return text;
  const end = /(?<=[\p{L}\d)]{2})\.\s+(?=\p{Lu})/u.exec(text.slice(0, 300));
  return end === null ? text : text.slice(0, end.index);
}

/** From the release's date, else the day of upload: the next such day that fits the printed weekday. */
function missingYear(found: FoundDate, facts: EmbargoFacts): number | null {
  const base = facts.date ?? localDay(facts.now, facts.timeZone);
  const first = Number(base.slice(0, 4));
  const candidates = [first, first + 1].filter(
    (year) => isoDay(year, found.month, found.day) >= base,
  );
  const fitting = candidates.find(
    (year) =>
      found.weekday === null || weekdayOf(isoDay(year, found.month, found.day)) === found.weekday,
  );
  return fitting ?? null;
}

function withoutZones(folded: string, zones: readonly NamedZone[]): string {
  return [...zones]
    .reverse()
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, folded);
}

/** "Tomorrow" beside a date: one of the two is stale. */
const hasRelativeDay = (folded: string): boolean =>
  folded.split(/[^\p{L}'-]+/u).some((word) => TODAY.has(word));
