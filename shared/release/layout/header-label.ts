import { foldText } from '../../text/normalise.ts';
import { standaloneDateline } from '../fields/dateline.ts';
import { findDates } from '../fields/dates.ts';
import { ORGANISATION } from '../fields/offices.ts';
import { OTHER_HEADERS } from '../languages/other-headers.ts';
import { phraseAtStart } from '../languages/phrases.ts';
import { PRESS_HEADERS, PRESS_READERS } from '../languages/press-labels.ts';
import { LANGUAGES } from '../languages/tables.ts';
import type { Features } from './features.ts';
import { isTitleCase } from './prose.ts';

const headers = new Map(
  [PRESS_HEADERS, ...LANGUAGES.map(({ headers: own }) => own), OTHER_HEADERS].flatMap((own) =>
    Object.entries(own),
  ),
);
const headerAt = phraseAtStart([...headers.keys()]);
const readersAt = phraseAtStart(PRESS_READERS);
/** Behind whom it is for: nothing, or that they know where they are. */
const AT_THEIR_DESKS = /^[\s:,.–-]*(?:loro sedi)?$/;

/** `bern, ` before a day, folded. */
const PLACE = /^[^,.:;\d]{2,40},\s*/;
/** What leads from a label to its day. */
const OF_DAY = /^(?:of|from|dated|del?|du|dell['’]|do|vom|van)(?:\s+|(?<=['’]))/;

/** `eco/dev/417`, `(e-731/26)`, `tse-bp-061-2026`; `covid-19` is none. */
const CODE =
  /^\(?[a-z]{1,8}(?:[/.-][a-z0-9]{1,8}){0,5}(?:\/\d{1,6}|[/-]\d{1,6}-(?:19|20)\d{2})\)?(?=[\s,|]|$)/;

/** Whether words are what a release is called, and nothing more; folded. */
export const isWholeLabel = (folded: string): boolean => headerAt(folded) === folded;

/** A title without the label before it: `Persbericht: Ferries sail again`, `PRESS RELEASE – Ferries sail again`. */
export function withoutLabel(title: string): string {
  const [separator] = /\s?[:|–—-]\s+(?=\S)/.exec(title) ?? [];
  if (separator === undefined) return title;
  const at = title.indexOf(separator);
  const first = foldText(title.slice(0, at).trim());
  const isInitials = separator.startsWith(':') && INITIALS.test(first);
  return isWholeLabel(first) || isInitials ? title.slice(at + separator.length) : title;
}

/** `CS: Tornano i buttigheri`: what desks call a release in a subject, folded. */
const INITIALS = /^(?:cs|cp|np|pm|pr|pb|mm|ndp|cdp)$/;

/** What a line such as `MEDIA ADVISORY` or `Press Release No. 14/2021` says that the document is. */
export function headerOf(folded: string, words: number): Features['header'] {
  const label = headerAt(folded);
  const readers = readersAt(folded);
  if (readers !== null && AT_THEIR_DESKS.test(folded.slice(readers.length)))
    return { type: 'press-release', label: readers };
  if (label === null) return null;
  const rest = folded.slice(label.length).trim();
  // `MEDIA NOTICE – PHOTO OPPORTUNITY`: two labels.
  const second = rest.replace(/^[\s:/|-]+/, '');
  const isWhole =
    /^[:.\s*|-]*$/.test(rest) ||
    (second !== rest && /^[:.\s*|-]*$/.test(second.slice(headerAt(second)?.length ?? 0)));
  // `Press Release No. 14/2021 | Köln, 3.2.2021`: number, place, date, but no sentence.
  const isNumbered =
    /^(\(?(n[o.°ºr]*\.?|number|num\.?|numero|nr\.?|national)\b|[|:#–-]|\d)/.test(rest) &&
    words <= 12 &&
    /\d/.test(rest) &&
    !(/^\d/.test(rest) && goesOn(rest));
  // `Press Release ECO/DEV/417`, `Press release E-731/26, Bern, 4 May 2026`
  const code = CODE.exec(rest)?.[0] ?? null;
  const behind = rest
    .slice(code?.length)
    .replace(/^[\s,|/-]+/, '')
    .replace(OF_DAY, '');
  const isCoded =
    code !== null &&
    (behind === '' ||
      findsDate(behind) ||
      findsDate(behind.replace(PLACE, '').replace(OF_DAY, '')));
  // `Press release of the Example Foundation`: whose it is, and no verb.
  const isIssued =
    words <= 10 &&
    OF_PRESS.test(label) &&
    !/\s(?:on|about|over|su|sur|sobre|zu|zum|zur|uber)\s/.test(rest) &&
    /^(?:of|by|from|de|du|des|da|do|dos|della|dell['’]|del|van|von|der|des|d['’])(?:\s|(?<=['’]))[^.!?:]{3,70}$/.test(
      rest,
    );
  // `Persbericht gemeente Waverdam`
  const isOrganisations =
    words <= 6 &&
    label.length > SHORTEST_LABEL &&
    OF_PRESS.test(label) &&
    ORGANISATION.exec(rest)?.index === 0 &&
    !/[.!?:]/.test(rest);
  // `Medieninformation vom 8. Oktober 2026`
  const isDated = findsDate(rest.replace(OF_DAY, ''));
  // `STATEMENT ATTRIBUTABLE TO THE COORDINATOR`
  const isAttributed = /^attributable to \S/.test(rest) && words <= 14;
  if (
    !isAttributed &&
    !isWhole &&
    !isNumbered &&
    !isIssued &&
    !isCoded &&
    !isDated &&
    !isOrganisations
  )
    return null;
  return { type: headers.get(label) ?? 'press-release', label };
}

/** `News 24/7 opens its doors`: behind the figures neither a sign, nor whose it is, nor a day. */
const goesOn = (rest: string): boolean => {
  const behind = rest.replace(/^[\d./-]+/, '');
  return (
    /^\s+\p{L}/u.test(behind) &&
    !/^\s+(?:of|by|from|dated|vom|von|van|der|des|de|du|del|dell'|della|da|do|dos|d'|zu|zum|zur|national|int)(?![\p{L}])/u.test(
      behind,
    ) &&
    findDates(rest, 'probably-day-first').length === 0
  );
};

/** `Sawtooth Mesa National Park News Release`: a label behind the name of who issues it, and nothing else. */
export function labelBehindName(text: string): Features['header'] {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 8 || !isTitleCase(text)) return null;
  for (const count of [4, 3, 2, 1]) {
    const label = foldText(words.slice(-count).join(' '));
    const type = words.length > count ? headers.get(label) : undefined;
    if (type !== undefined && label.length > SHORTEST_LABEL && OF_PRESS.test(label))
      return { type, label };
  }
  return null;
}

/**
 * `persbericht 2026-03` of `Dorpswinkel persbericht 2026-03`: a label to the press and its number, at the end of a short line.
 * Null where there is none.
 */
export function numberedLabelAtEnd(text: string): string | null {
  const words = text.trim().split(/\s+/);
  if (words.length > 12) return null;
  for (let at = 0; at < words.length - 1; at++) {
    const folded = foldText(words.slice(at).join(' '));
    const label = headerAt(folded);
    if (label === null || (!OF_PRESS.test(label) && !/^statement/.test(label))) continue;
    if (NUMBER_AT_END.test(folded.slice(label.length))) return words.slice(at).join(' ');
  }
  return null;
}
/** `no. 3/2026`, `nr. 4`, `2026-03`, `3/26`, folded; a bare figure may be anything. */
const NUMBER_AT_END =
  /^,?\s+(?:(?:n\.?[°ºo]?|no|nr|num|numero|number)[.:]?\s?\d{1,6}(?:[/-]\d{2,4})?|\d{1,4}[/-]\d{2,4})$/;

/** `news` and `press` open headlines, too. */
const SHORTEST_LABEL = 8;
const OF_PRESS = /press|news|media|medien|prensa|imprensa|stampa|pers/;

/** A label glued to what it announces: `Press Release: Ministers meet`, `[MEDIA ADVISORY] Ministers meet`. The length of the label, or 0. */
export function gluedHeaderLength(text: string): number {
  const [bracket = '', words = ''] = /^\s*\[([^\]]{3,40})\]\s*(?=\S+\s+\S+\s+\S)/.exec(text) ?? [];
  if (headers.has(foldText(words.trim()))) return bracket.length;
  const colon = text.slice(0, 40).indexOf(':');
  if (colon < 0) return 0;
  const label = foldText(text.slice(0, colon));
  if (
    !headers.has(label) ||
    text
      .slice(colon + 1)
      .trim()
      .split(/\s+/).length < 3
  )
    return 0;
  return findsDate(text.slice(colon + 1)) ? 0 : colon + 1;
}

const findsDate = (text: string): boolean =>
  standaloneDateline(text.trim(), 'probably-day-first') !== null;
