import { LANGUAGES } from '../languages/tables.ts';

/**
 * Abbreviations with one meaning in press offices, as IANA zones where they follow the season and as
 * offsets where they name one. Ambiguous ones (IST, CST in Asia) are left out: they hold the release.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  bst: '+01:00',
  wet: '+00:00',
  west: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  et: 'America/New_York',
  est: '-05:00',
  edt: '-04:00',
  ct: 'America/Chicago',
  cst: '-06:00',
  cdt: '-05:00',
  mt: 'America/Denver',
  mst: '-07:00',
  mdt: '-06:00',
  pt: 'America/Los_Angeles',
  pst: '-08:00',
  pdt: '-07:00',
  hne: '-05:00',
  hae: '-04:00',
  aest: '+10:00',
  aedt: '+11:00',
  brt: '-03:00',
  art: '-03:00',
  jst: '+09:00',
};

const PHRASES: readonly (readonly [string, string])[] = LANGUAGES.flatMap(({ zones }) =>
  Object.entries(zones),
).sort((a, b) => b[0].length - a[0].length);

/** A zone named in a line: an IANA name or an offset, and where it stood in the folded line. */
export interface NamedZone {
  readonly zone: string;
  readonly start: number;
  readonly end: number;
}

/** All zones that a folded line names, longest phrases first, none counted twice. */
export function zonesIn(folded: string): readonly NamedZone[] {
  const found: NamedZone[] = [];
  const add = (zone: string, start: number, end: number): void => {
    if (!found.some((other) => start < other.end && end > other.start))
      found.push({ zone, start, end });
  };
  for (const match of folded.matchAll(/\b(?:gmt|utc)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?\b/g)) {
    const offset = `${match[1]}${(match[2] ?? '').padStart(2, '0')}:${match[3] ?? '00'}`;
    add(offset, match.index, match.index + match[0].length);
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
  for (const match of folded.matchAll(/[a-z]{1,4}/g)) {
    const zone = Object.hasOwn(ABBREVIATIONS, match[0]) ? ABBREVIATIONS[match[0]] : undefined;
    const isWord =
      !/[\p{L}'.]/u.test(folded[match.index - 1] ?? ' ') &&
      !/[\p{L}']/u.test(folded[match.index + match[0].length] ?? ' ');
    // `et` is French for "and": it is a zone only right behind a time.
    const isBehindTime = /(\d|[ap]\.?m\.?|h|hrs|noon|midnight|,|\(|\/)\s*$/.test(
      folded.slice(0, match.index),
    );
    if (zone !== undefined && isWord && isBehindTime) {
      add(zone, match.index, match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function canonicalZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
