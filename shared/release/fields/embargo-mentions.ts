import { foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import type { Instant } from '../release.ts';
import { type ClockTime, clockTimeIn } from './clock-time.ts';
import { MONTHS, WEEKDAYS } from './date-words.ts';
import { type FoundDate, findDates, isoDay, type NumericOrder, weekdayOf } from './dates.ts';
import { withoutZones } from './embargo-times.ts';
import { zoneWordsIn } from './embargo-words.ts';
import { zonesIn } from './zones.ts';

/** An embargo that was read to the instant at which it ends. */
export interface FullMention {
  readonly text: string;
  readonly until: Instant;
}

/**
 * Whether a mention of an embargo says nothing that another, read in full, does not say: that there is one (`Sous embargo – un
 * cartulaire retrouvé`), a part of its end (`EMBARGO Tues 7am`), or, ahead of its words, something earlier that is under it
 * (`Interviews on 17 June, under embargo`). Fails closed: what may mean a later end is not within it.
 */
export function isWithin(mention: string, full: FullMention, order: NumericOrder): boolean {
  if (mention.length > LONGEST_MENTION) return false;
  const end = piecesOf(full.text, order);
  const [day] = end.dates;
  if (day === undefined || end.dates.length > 1) return false;
  const date = nearest(day, full.until);
  return (
    saysPartOf(mention, end, date, order) ||
    saysItIs(mention, date, order) ||
    isAside(mention, date, order)
  );
}

/** `Interviews on Wednesday 20 May between 10:00 and 15:00, under embargo.`: its words come last, so its figures are of something else, as those of a long text may be. */
export const endsWithItsWords = (text: string): boolean =>
  text.length > LONGEST_MENTION || AT_END.test(foldText(text));
/** In characters; what is longer is no line on an embargo, and long to look through. */
const LONGEST_MENTION = 400;

/** `EMBARGO Tues 7am`, `Embargo`, `Embargoed until 19 May`: behind the label nothing but parts of the end that are the same, perhaps with a headline. */
function saysPartOf(mention: string, end: Pieces, date: string, order: NumericOrder): boolean {
  const line = mention.replace(/^[\s*[(!]+|[\s*\])!.]+$/g, '');
  const label = labelAt(foldText(line));
  if (label === null) return false;
  const [head = '', ...tail] = line
    .slice(label.length)
    .replace(/^\s*:\s*/, '')
    .split(/\s[-–—|]\s|:\s+(?=\p{Lu}\p{Ll})|[\])]\s/u);
  const rest = head.trim();
  // `Sperrfrist: Redebeginn` says when.
  if (rest === '') return tail.length === 0 && !UNTIL_AT_END.test(label);
  // `Sob embargo até dia 14`: of the month that the other names.
  const [, dayAlone] = DAY_ALONE.exec(foldText(rest)) ?? [];
  if (dayAlone !== undefined)
    return Number(dayAlone) === Number(date.slice(8)) && tail.length === 0;
  const own = piecesOf(rest, order);
  if (!tail.every((words) => isHeadline(words, own.clock.kind === 'time', order))) return false;
  const [typedYear, typedMonth, typedDay] = date.split('-').map(Number);
  const isSameDay = own.dates.every(
    ({ month, day, year }) =>
      month === typedMonth && day === typedDay && (year === null || year === typedYear),
  );
  return (
    isSameDay &&
    isSameTime(own.clock, end.clock) &&
    own.zones.every((zone) => end.zones.includes(zone)) &&
    isWeekdayOf(own, date) &&
    zoneWordsIn(`| ${own.bare.replace(WORD, (word) => (WEEKDAYS.has(word) ? ' ' : word))}`).kind ===
      'none'
  );
}

const DAY_ALONE = /^(?:ate |hasta |fino a |(?:a?o|el|al|il) )*(?:dia|giorno) (\d{1,2})$/;

const isSameTime = (own: ClockTime, end: ClockTime): boolean =>
  own.kind === 'none' ||
  (own.kind === 'time' &&
    end.kind === 'time' &&
    own.hour === end.hour &&
    own.minute === end.minute);

/** Whether words behind a part of the end say none; behind an hour `before` and the like belong to a headline unless it opens with them. */
function isHeadline(text: string, isBehindHour: boolean, order: NumericOrder): boolean {
  const words = text.trim().split(/\s+/);
  const [first = ''] = words;
  const isOnTime = words.length < 4 ? saysAnotherTime(text) : hasEnd(isBehindHour ? first : text);
  return (
    !isOnTime &&
    weekdaysIn(text).length === 0 &&
    findDates(text, order).length === 0 &&
    !/\d[:.h]\d{2}(?!\d)|\d\s?(?:[ap]\.?m\b|uhr|uur|h\b)/i.test(text)
  );
}

/** `Sous embargo – un cartulaire retrouvé`, `a story for Tuesday, under embargo`: that it is under embargo, and no other time. */
function saysItIs(mention: string, date: string, order: NumericOrder): boolean {
  const folded = foldText(mention);
  const state = STATE.exec(folded);
  if (state === null) return false;
  const end = state.index + state[0].length;
  const behind = folded.slice(end);
  // `Under embargo – Museum opens its 18th hall`: whose it is says that it is no day.
  const own = withoutHeadline(folded, end);
  const figures = own === folded ? '' : behind.replace(OWN_ORDINAL, '');
  if (/\d/.test(own + figures)) return false;
  return (
    BEHIND_STATE.test(behind) &&
    !PUBLISHES.test(behind.replace(/(?:press|news|media) releases?/g, '')) &&
    !saysAnotherTime(own) &&
    !hasEnd(folded) &&
    isWeekdayOf(piecesOf(mention, order), date)
  );
}

const OWN_ORDINAL =
  /(?<!\p{L})(?:its|their|su|sua|seu|son|sa|leur|ihren?|ihrer?|seinen?|seiner?|suo|zijn|haar) \d{1,3}(?:st|nd|rd|th|\.?[ªºao]|e|er|eme|\.)(?= \p{L}{4})/gu;

/** What is said of publishing behind it may be another condition: `release upon signature of the treaty`. */
const PUBLISHES =
  /(?<!\p{L})(?:releas|publi[csz]|freigab|frei(?!\p{L})|veroffentlich|diffus|divulg|difund|pubblic|vrijgegeven)/u;
const BEHIND_STATE =
  /^(?:\s*(?:$|[-–—:.,;!)\]])|\s(?:e|and|y|et|und|en|(?:press |news |media )?(?:releases?|story|stories|copy|report|study|paper|announcement|news|text|materials?|briefing))(?![\p{L}-]))/u;

/** What is under embargo before its end: all its days, of the sixty before. */
function isAside(mention: string, date: string, order: NumericOrder): boolean {
  if (!endsWithItsWords(mention) || saysAnotherTime(mention)) return false;
  const { dates, weekdays } = piecesOf(mention, order);
  return (
    dates.length > 0 &&
    weekdays.length === 0 &&
    dates.every((found) => {
      const own = nearest(found, date);
      const ahead = (Date.parse(date) - Date.parse(own)) / DAY_MS;
      const isOwnWeekday = found.weekday === null || found.weekday === weekdayOf(own);
      return ahead > 0 && ahead <= FARTHEST && isOwnWeekday && !found.isAmbiguous;
    })
  );
}
const DAY_MS = 86_400_000;
const FARTHEST = 60;

interface Pieces {
  readonly dates: readonly FoundDate[];
  /** Days of the week that belong to no date. */
  readonly weekdays: readonly number[];
  readonly clock: ClockTime;
  readonly zones: readonly string[];
  /** Folded, without dates and zones. */
  readonly bare: string;
}

function piecesOf(text: string, order: NumericOrder): Pieces {
  const dates = findDates(text, order);
  const rest = [...dates]
    .reverse()
    .reduce((left, { start, end }) => `${left.slice(0, start)} | ${left.slice(end)}`, text);
  const folded = foldText(rest);
  const zones = zonesIn(folded);
  const bare = withoutZones(folded, zones);
  return {
    dates,
    weekdays: weekdaysIn(rest),
    clock: clockTimeIn(bare),
    zones: zones.map(({ zone }) => zone),
    bare,
  };
}

/** Of two letters only with a capital one: `Di`, but not `so` and `do`. What may be one is one: it holds where it is of another day. */
const weekdaysIn = (text: string): readonly number[] =>
  (text.match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const day = WEEKDAYS.get(foldText(word));
    return day === undefined || (word.length === 2 && /^\p{Ll}/u.test(word)) ? [] : [day];
  });
const isWeekdayOf = ({ weekdays }: Pieces, date: string): boolean =>
  weekdays.every((day) => day === weekdayOf(date));

/** A day as typed, in the year that brings it nearest to an instant. */
function nearest({ year, month, day }: FoundDate, to: string): string {
  const base = Number(to.slice(0, 4));
  const away = (date: string): number => Math.abs(Date.parse(date) - Date.parse(to));
  const years = year === null ? [base, base - 1, base + 1] : [year];
  const [first = ''] = years
    .map((one) => isoDay(one, month, day))
    .sort((a, b) => away(a) - away(b));
  return first;
}

const WORD = /\p{L}+/gu;
const labelAt = phraseAtStart([
  ...phrasesOf('embargoOpeners').filter((phrase) => /embarg|sperr|gesperrt/.test(phrase)),
  ...phrasesOf('embargoLabels').filter((phrase) => phrase.includes('embargo')),
]);
const UNTIL_AT_END = /(?:until|till|to|hasta|jusqu'(?:au?)?|ate|bis|fino|tot)$/;
const STATED =
  '(?:(?:strictly )?embargoed|embargad[oa]s?|embargat[oa]|(?:under|sous|bajo|sob|sotto|onder|unter)(?: (?:an?|un|een|strict|strengem|estricto|stretto|rigoroso))* (?:embargo|sperrfrist)(?: (?:strict|estricto|informativo|stretto|total))?)';
const STATE = new RegExp(`(?<!\\p{L})${STATED}(?!\\p{L})`, 'u');
const AT_END = new RegExp(`\\d.*(?<!\\p{L})${STATED}[\\s.!)\\]]*$`, 'u');

/** Whether words beside an embargo may tell when it ends, other than by a day of the week. */
const saysAnotherTime = (text: string): boolean =>
  hasEnd(text) ||
  wordsOf(text).some(
    (word) => TIMES.test(word) || (word.length > 3 && MONTHS.has(word) && findsNoDay(text)),
  );
const hasEnd = (text: string): boolean => wordsOf(text).some((word) => ENDS.test(word));
const wordsOf = (text: string): readonly string[] => foldText(text).match(WORD) ?? [];
/** `in June`: a month without a day. */
const findsNoDay = (text: string): boolean => findDates(text, 'day-first').length === 0;
/** `Under embargo: Council opens the night library`: the hours of a headline are of the story. */
const withoutHeadline = (folded: string, at: number): string => {
  const headline = /^\s*(?:\s[-–—]|:)\s+((?:\S+\s+){3,}\S+)$/u.exec(folded.slice(at));
  return headline === null ? folded : folded.slice(0, at);
};
/** Words for an end, an event, or a day seen from the writer's, folded. */
const ENDS =
  /^(?:until|till|before|after|once|when|unless|pending|following|upon|during|subject|conclusion|signature|signing|easter|christmas|abschluss|unterzeichnung|verkundung|ostern|weihnachten|lors|cloture|paques|noel|termino|firma|pascua|navidad|assinatura|encerramento|pascoa|natal|conclusione|pasqua|natale|ondertekening|afloop|pasen|kerst\w*|lift(?:s|ed|ing)?|ends?|ended|expir\w*|delivery|delivered|start\w*|begin\w*|today|tonight|tomorrow|bis|vor|nach|sobald|wenn|erst|redebeginn|ubermorgen|heute|morgen|hasta|antes|despues|cuando|tras|levant\w*|inicio|comienzo|hoy|manana|jusqu|avant|apres|lorsqu\w*|quand|leve[er]?s?|prononc\w*|aujourd|demain|ate|apos|depois|quando|hoje|amanha|fino|prima|dopo|appena|inizio|oggi|domani|tot|voor|nadat|zodra|aanvang|vandaag)$/;
/** Words for other times that no clock tells, folded. */
const TIMES =
  /^(?:next|later|week\w*|months?|noon|midday|midnight|morning|afternoon|evening|night|hours?|days?|nachste\w*|woche\w*|monats?|mittag|mitternacht|abends?|stunden?|tage?n?|proxim\w*|semana\w*|mes|mediodia|medianoche|tarde|noche|horas?|dias?|prochain\w*|semaines?|mois|midi|minuit|matin|soir|nuit|heures?|jours?|meio|noite|prossim\w*|settiman\w*|mese|mezzogiorno|mezzanotte|mattin\w*|notte|giorn[oi]|or[ae]|volgende|maand|middag|middernacht|avond|nacht|ochtend|uren|dagen)$/;
