import { LANGUAGES } from '../languages/tables.ts';

/**
 * Abbreviations with one meaning in press offices, as IANA zones where they follow the season, as
 * offsets where they name one, and as an offset with its region where the region uses it for half the
 * year only. Ambiguous ones (IST, CST in Asia) are left out: they hold the release.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  bst: '+01:00 Europe/London',
  wet: '+00:00 Europe/Lisbon',
  west: '+01:00 Europe/Lisbon',
  cet: '+01:00 Europe/Paris',
  cest: '+02:00 Europe/Paris',
  mez: '+01:00 Europe/Berlin',
  mesz: '+02:00 Europe/Berlin',
  eet: '+02:00 Europe/Athens',
  eest: '+03:00 Europe/Athens',
  et: 'America/New_York',
  est: '-05:00 America/New_York',
  edt: '-04:00 America/New_York',
  ct: 'America/Chicago',
  cst: '-06:00 America/Chicago',
  cdt: '-05:00 America/Chicago',
  mt: 'America/Denver',
  mst: '-07:00 America/Denver',
  mdt: '-06:00 America/Denver',
  pt: 'America/Los_Angeles',
  pst: '-08:00 America/Los_Angeles',
  pdt: '-07:00 America/Los_Angeles',
  he: 'America/Toronto',
  hne: '-05:00 America/Toronto',
  hae: '-04:00 America/Toronto',
  hna: '-04:00 America/Halifax',
  haa: '-03:00 America/Halifax',
  hnc: '-06:00 America/Winnipeg',
  hac: '-05:00 America/Winnipeg',
  hnr: '-07:00 America/Edmonton',
  har: '-06:00 America/Edmonton',
  hnp: '-08:00 America/Vancouver',
  hap: '-07:00 America/Vancouver',
  aest: '+10:00 Australia/Sydney',
  aedt: '+11:00 Australia/Sydney',
  aet: '+10:00 Australia/Sydney',
  acst: '+09:30 Australia/Adelaide',
  acdt: '+10:30 Australia/Adelaide',
  awst: '+08:00',
  brt: '-03:00',
  art: '-03:00',
  uyt: '-03:00',
  clt: '-04:00 America/Santiago',
  clst: '-03:00 America/Santiago',
  bot: '-04:00',
  vet: '-04:00',
  cot: '-05:00',
  pet: '-05:00',
  sast: '+02:00',
  cat: '+02:00',
  eat: '+03:00',
  wat: '+01:00',
  gst: '+04:00',
  pkt: '+05:00',
  kst: '+09:00',
  tu: '+00:00',
  jst: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
  hst: '-10:00',
  akst: '-09:00 America/Anchorage',
  akdt: '-08:00 America/Anchorage',
  nzst: '+12:00 Pacific/Auckland',
  nzdt: '+13:00 Pacific/Auckland',
  msk: '+03:00',
};

/** Abbreviations that are words, too: zones only where nothing but a sign or the date follows. */
const WORDS_TOO = new Set([
  'art',
  'bot',
  'cat',
  'cot',
  'eat',
  'gst',
  'he',
  'pet',
  'tu',
  'vet',
  'wat',
]);

const PHRASES: readonly (readonly [string, string])[] = LANGUAGES.flatMap(({ zones }) =>
  Object.entries(zones),
).sort((a, b) => b[0].length - a[0].length);

/** `9 a.m. Eastern`, and nothing behind it. */
const US_ZONES: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
};

const BEHIND_TIME = /(\d|[ap]\.?m\.?|h|hrs|noon|midnight|uhr|uur|horas?|heures?|,|\(|\/)\s*$/;

/** `00:01 Tuesday 3 March 2026 GMT`: behind the date, for which a `|` stands, and nothing follows. */
const isLastBehindDate = (folded: string, match: RegExpMatchArray): boolean =>
  /\|\s*$/.test(folded.slice(0, match.index)) &&
  /^[\s).,;*]*$/.test(folded.slice((match.index ?? 0) + match[0].length));

/** A zone named in a line, and where it stood in the folded line. */
export interface NamedZone {
  /** An IANA name or an offset. */
  readonly zone: string;
  /** Where the zone is an offset that names a season: the region whose season it is. */
  readonly region: string | null;
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** All zones that a folded line names, longest phrases first, none counted twice. */
export function zonesIn(folded: string): readonly NamedZone[] {
  const found: NamedZone[] = [];
  const add = (meaning: string, start: number, end: number): void => {
    const [zone = '', region = null] = meaning.split(' ');
    if (!found.some((other) => start < other.end && end > other.start))
      found.push({ zone, region, typed: folded.slice(start, end), start, end });
  };
  for (const match of folded.matchAll(/\b(?:gmt|utc)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?\b/g)) {
    const offset = `${match[1]}${(match[2] ?? '').padStart(2, '0')}:${match[3] ?? '00'}`;
    add(offset, match.index, match.index + match[0].length);
  }
  for (const { index, hours, minutes, sign, length } of offsetsBehindTimes(folded)) {
    add(`${sign}${hours}:${minutes}`, index, index + length);
  }
  for (const match of folded.matchAll(/[a-z]+\/[a-z_]+(?:\/[a-z_]+)?/g)) {
    const zone = canonicalZone(match[0]);
    if (zone !== null) add(zone, match.index, match.index + match[0].length);
  }
  for (const [phrase, zone] of PHRASES) {
    const at = folded.indexOf(phrase);
    if (
      at >= 0 &&
      !/[a-z]/.test(folded[at - 1] ?? ' ') &&
      !/[a-z]/.test(folded[at + phrase.length] ?? ' ')
    )
      add(zone, at, at + phrase.length);
  }
  for (const match of folded.matchAll(
    /\b(?:eastern|central|mountain|pacific)(?=\s*(?:[,.;|)(]|$))/g,
  )) {
    if (BEHIND_TIME.test(folded.slice(0, match.index)))
      add(`${US_ZONES[match[0]]}`, match.index, match.index + match[0].length);
  }
  for (const match of folded.matchAll(/[a-z]{1,4}/g)) {
    const zone = Object.hasOwn(ABBREVIATIONS, match[0]) ? ABBREVIATIONS[match[0]] : undefined;
    const isWord =
      !/[\p{L}'.]/u.test(folded[match.index - 1] ?? ' ') &&
      !/[\p{L}']/u.test(folded[match.index + match[0].length] ?? ' ');
    // `et` is French for "and": it is a zone only right behind a time.
    const isBehindTime = BEHIND_TIME.test(folded.slice(0, match.index));
    const isClosed =
      !WORDS_TOO.has(match[0]) ||
      /^\s*(?:[,.;:|)(/–-]|$)/.test(folded.slice(match.index + match[0].length));
    if (
      zone !== undefined &&
      isWord &&
      isClosed &&
      (isBehindTime || isLastBehindDate(folded, match))
    ) {
      add(zone, match.index, match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `09:00 -08`, `9 a.m. +02:00`, `09:00+02`. A dash without a space before it may stand for "to". */
function offsetsBehindTimes(folded: string) {
  const form =
    /(?:(?<=\d[:.]\d{2}\s|[ap]\.?m\.?\s|h\s|hrs\s)([+-])|(?<=\d[:.]\d{2})(\+))(\d{2}|\d(?!\d))(?::?(\d{2}))?(?![\d:.]|\s?[ap]\.?m|\s?h)/g;
  return [...folded.matchAll(form)]
    .map((match) => ({
      index: match.index,
      length: match[0].length,
      sign: match[1] ?? match[2] ?? '+',
      hours: (match[3] ?? '').padStart(2, '0'),
      minutes: match[4] ?? '00',
    }))
    .filter(({ hours, minutes }) => Number(hours) <= 14 && Number(minutes) < 60);
}

function canonicalZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
