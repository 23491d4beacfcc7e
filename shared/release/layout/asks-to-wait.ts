import { WEEKDAYS } from '../fields/date-words.ts';
import { findDates } from '../fields/dates.ts';
import { isPublishing } from '../fields/embargo-words.ts';

const NOT = new Set(
  "not no don't never nicht nichts keine kein niet geen ne pas non nao prohibida prohibido proibida proibido vietata vietato interdite interdit verboten untersagt".split(
    ' ',
  ),
);
const BEFORE = new Set(
  "before until till prior earlier vor bis erst eher voor tot eerder prima avant jusqu'au jusqu'a jusque antes hasta ate fino".split(
    ' ',
  ),
);
const FROM = new Set(
  'from after ab erst vanaf partir dal dalle des apres desde despues dopo na'.split(' '),
);
/** What may stand beside them, ahead of the day. */
const SMALL = new Set(
  (
    'a al alla alle allowed am an and any as at autorisee autorizada autorizzata be bitte consentita contents contenuto d da das de del della delle dem den der di die do dan du e el en essere favor for ' +
    'graag het i il in informations information it l la las le les lo material media merci news nota notizia o of om on or ore os para per permessa permise permitida please por prego press ' +
    'se si su sua than the this to toegestaan um und van veuillez vrij y zu zum zur'
  ).split(' '),
);
/** Zones, cities and verbs behind the day. */
const MOST_BEHIND = 4;
const AT_TIME = /\d{1,2}[:.h]\d{2}|\d\s?(?:[ap]\.?m\b|uhr|uur|hrs?\b|h\b|horas|heures)|\bore \d/;

/**
 * Whether a short line asks not to publish before a day, or to publish from a time on, in whatever order and with whatever
 * verb: `Bitte nicht vor dem 3. März veröffentlichen`. Ahead of the day nothing else may stand, as in `No release of hostages
 * before 3 March`.
 *
 * @param folded by `foldLine`
 */
export function asksToWait(folded: string): boolean {
  // Dates are dear to find; most lines name no publishing.
  if (!wordsOf(folded).some(isPublishing)) return false;
  const day = findDates(folded, 'day-first')[0] ?? weekdayIn(folded);
  if (day === undefined) return false;
  const figure = folded.search(/\d/);
  const at = figure < 0 ? day.start : figure;
  const ahead = wordsOf(folded.slice(0, Math.min(at, day.start)));
  const behind = wordsOf(folded.slice(day.end));
  const all = [...ahead, ...behind];
  if (!all.some(isPublishing) || behind.length > MOST_BEHIND) return false;
  const isWaiting = ahead.some((word) => NOT.has(word)) && ahead.some((word) => BEFORE.has(word));
  const isFrom = ahead.some((word) => FROM.has(word)) && AT_TIME.test(folded);
  const isKnown = (word: string): boolean =>
    NOT.has(word) || BEFORE.has(word) || FROM.has(word) || SMALL.has(word) || isPublishing(word);
  return (isWaiting || isFrom) && ahead.every(isKnown);
}

/**
 * `Nicht vor Dienstag veröffentlichen`: the first weekday that is written out; which Tuesday is for the embargo to say.
 *
 * @param folded by `foldText`
 */
export function weekdayIn(
  folded: string,
): { readonly start: number; readonly end: number } | undefined {
  for (const { 0: word, index } of folded.matchAll(/\p{L}{4,}(?:-feira)?/gu)) {
    if (WEEKDAYS.has(word.replace(/-feira$/, '')))
      return { start: index, end: index + word.length };
  }
  return undefined;
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}[\p{L}'-]*/gu) ?? [];
