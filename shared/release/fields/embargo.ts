import { foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import type { NamedPlace } from './city-zones.ts';
import { clockTimeIn } from './clock-time.ts';
import { type FoundDate, findDates, isoDay, weekdayOf } from './dates.ts';
import { type EmbargoFacts, held, type ReadEmbargo, shorten, until } from './embargo-answer.ts';
import {
  hasRelativeDay,
  isInclusive,
  localTime,
  timesByZone,
  withoutZones,
} from './embargo-times.ts';
import { placesBehind, zoneWordsIn } from './embargo-words.ts';
import { inZones } from './embargo-zones.ts';
import { isoInstant } from './iso-instant.ts';
import { localDay } from './local-time.ts';
import { type NamedZone, zonesIn } from './zones.ts';

const noEmbargoAt = phraseAtStart(phrasesOf('noEmbargo'));
const openerAt = phraseAtStart([...phrasesOf('embargoOpeners'), ...phrasesOf('embargoLabels')]);

/**
 * Reads an embargo as typed, whatever the words around it. Fails closed: what cannot be read for
 * certain holds the release; a local time that daylight saving skips or repeats rejects it.
 */
export function readEmbargo(typed: string, facts: EmbargoFacts): ReadEmbargo {
  const words = firstSentence(typed.trim());
  if (isNoEmbargo(words)) return { embargo: { kind: 'none' }, diagnostics: [] };
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
  const ends = named.map(({ end }) => end);
  const places = around.kind === 'places' ? around.places : placesBehind(foldedRest, ends);
  const times = timesByZone(foldedRest, named) ?? [clockTimeIn(withoutZones(foldedRest, named))];
  const isUnclear =
    times.some(({ kind }) => kind === 'unclear') || hasRelativeDay(withoutZones(foldedRest, named));
  if (isUnclear) return held(words, facts, { why: 'unclear-time' });
  if (times.some(({ kind }) => kind === 'midnight')) {
    notes.push(remark('embargo-midnight', facts.line, { day }));
  }
  const dayEnd = isInclusive(foldedRest) ? ({ kind: 'midnight' } as const) : null;
  const locals = times.map((time) =>
    localTime(year, found, time.kind === 'none' ? (dayEnd ?? time) : time),
  );
  return inZones(locals, [...named, ...places.map(placeZone)], words, facts, notes);
}

/** `Embargo: none`, `no embargo`, `for immediate release`. Nothing may follow: `no publication before …` is one. */
export function isNoEmbargo(text: string): boolean {
  const folded = foldText(text.slice(0, 300)).trim();
  if (folded === 'false' || folded === '0' || folded === 'null') return true;
  const label = openerAt(folded);
  const rest = (label === null ? folded : folded.slice(label.length)).replace(/^[\s:.(–-]+/, '');
  const none = noEmbargoAt(rest);
  return none !== null && /^[\s.!)*–-]*$/.test(rest.slice(none.length));
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

/** A zone that a place names, wherever it stood. */
const placeZone = ({ zone, typed }: NamedPlace): NamedZone => ({
  zone,
  region: null,
  typed,
  start: 0,
  end: 0,
});
