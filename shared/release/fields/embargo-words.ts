import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { type NamedPlace, placesIn } from './city-zones.ts';

/** Words beside a date and a time that name no zone, in all languages. */
const FILLERS = new Set(
  (
    'a am an and at ab around as ate by by, clock d da das dia tag giorno jour dag day beachten respetar be de del den der des di do dos du e el em et from h hasta heure heures im in it ' +
    "hour hours hr hrs hora horas il jusqu'a jusqu'au l la las le les los m o of o'clock on ora ore p prompt sharp the till to um until uhr uur vom von y am pm noon midnight"
  ).split(' '),
);
/** Words of a zone's name that need the name of a place. */
const ZONE_WORDS = new Set(
  'local time standard zone horario hora heure tiempo oficial zeit ortszeit tijd locale ora'.split(
    ' ',
  ),
);
const KNOWN = [
  ...phrasesOf('noon'),
  ...phrasesOf('midnight'),
  ...phrasesOf('embargoOpeners'),
  ...phrasesOf('embargoLabels'),
  ...phrasesOf('releaseLabels'),
];
const knownAt = phraseAtStart(KNOWN);

/** Stems of the verbs and nouns for making something public, folded. */
const PUBLISHING =
  /^(?:publi[ckqs]|publiz|veroffentlich|freigabe|freigegeb|verbreit|broadcast|releas|diffus|diffond|difund|difus|divulg|pubblic|verspreid|shar(?:e|ing)|distribu|circulat|post(?:ed|ing)?$|use[d]?$|print(?:ed|ing)?$)/;

/** Whether a folded word means that something is made public. */
export const isPublishing = (word: string): boolean => PUBLISHING.test(word);

/** The zone that the words around a time name by its city or country, or the words that nobody understands. */
export type ZoneWords =
  | { readonly kind: 'none' }
  | { readonly kind: 'places'; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'unknown'; readonly words: string };

/**
 * Looks at what stands around the time of an embargo that names no zone as such. Fails closed: a word
 * that is neither a filler nor a place may be a zone.
 *
 * @param folded the folded line with a `|` in the place of its date
 */
export function zoneWordsIn(folded: string): ZoneWords {
  const words = wordsOf(aroundTime(folded));
  const places = placesIn(words);
  const others = words.filter((_, at) => !places.some(({ from, to }) => at >= from && at < to));
  const rest = places.length === 0 ? others : others.filter((word) => !ZONE_WORDS.has(word));
  const unknown = rest.filter((word) => !FILLERS.has(word) && !isPublishing(word));
  if (unknown.length > 0) return { kind: 'unknown', words: unknown.join(' ') };
  // `09:00 – French release`: without “time” beside it such a word is on a language or a people.
  const adjective = words.find((word) => ADJECTIVE.test(word));
  if (places.length > 0 && adjective !== undefined && !words.some((word) => ZONE_WORDS.has(word)))
    return { kind: 'unknown', words: adjective };
  return places.length === 0 ? { kind: 'none' } : { kind: 'places', places };
}

const ADJECTIVE = /(?:ese|ish|ian|ean|french|german|isch\w{0,2}|aise?|ienne)$/;

/** `09:00 CST (Mexico City)`: the places that a bracket right behind a zone names; they may have another time. */
export function placesBehind(folded: string, zoneEnds: readonly number[]): readonly NamedPlace[] {
  return zoneEnds.flatMap((end) => {
    const bracket = /^\s*\(([^()\d]{2,40})\)/.exec(folded.slice(end))?.[1];
    return bracket === undefined ? [] : placesIn(wordsOf(bracket));
  });
}

/** From the date or the first figure to the end of its sentence. */
function aroundTime(folded: string): string {
  const first = folded.search(/[|\d]/);
  const rest = folded.slice(Math.max(0, first));
  const end = /[\p{L}\d)|]{2}\s?[.!;](?:\s|$)|\d[.!;](?=\s+\p{L})|\|\s*[.!;]/u.exec(rest);
  if (end === null) return rest;
  const length = end.index + end[0].length;
  // A time in the next sentence belongs to the day in this one.
  return /\d/.test(rest.slice(length)) ? rest : rest.slice(0, length);
}

function wordsOf(text: string): readonly string[] {
  let rest = text;
  const words: string[] = [];
  while (rest !== '') {
    const known = knownAt(rest);
    if (known !== null) {
      rest = rest.slice(known.length);
      continue;
    }
    const word = /^[\p{L}][\p{L}\p{M}'/_-]*/u.exec(rest)?.[0];
    if (word !== undefined) {
      // `heure d'Alger`
      words.push(...word.replace(/^[dl]'|[-'/]+$/g, '').split('_'));
    }
    rest = rest.slice(word?.length ?? 1);
  }
  return words.filter((word) => word !== '');
}
