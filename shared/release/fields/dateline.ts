import { foldText } from '../../text/normalise.ts';
import { endsSentence, wordsIn } from '../../text/words.ts';
import { phrasesOf } from '../languages/phrases.ts';
import type { CalendarDate } from '../release.ts';
import { isCity } from './city-zones.ts';
import { type FoundDate, findDates, findMonth, type NumericOrder } from './dates.ts';
import { ORGANISATION } from './offices.ts';

/** Place and date at the head of the lead, or on a line by themselves. */
export interface FoundDateline {
  readonly location: string | null;
  readonly date: CalendarDate | null;
  readonly found: FoundDate | null;
  /** Wire or agency tag: `ots`, `PAHO`, `Business Wire`. */
  readonly agency: string | null;
  /** Characters to cut from the lead. */
  readonly length: number;
}

/** How far into a paragraph a dateline may reach. */
const REACH = 160;
const SEPARATOR =
  /\s+[-–—−]{1,3}\s+|\.?\s*(?:--|—)\s*|\.\s?[-–—]\s*|(?<=\))\s*[-–:]\s*|\s*–\s+|(?<=[\d)\p{L}.])[-–]\s+/gu;
const AGENCY = /\(([^()]{2,60})\)|(?<=\s)\/((?=[^/]*\p{L})[^/]{2,60})\//u;
/** Small words that may stand inside a place name. */
const PARTICLES = new Set(
  'de del la las los el do da dos das du des le les et and y e of the und am an der im sur upon d o di van den a i sul sulla sullo sui al alla alle nel nella ai sous aux en pres lez dei degli dello della delle ter ten aan bij op bei unter ob vor zum zur by under'.split(
    ' ',
  ),
);

/** Reads the dateline that a paragraph begins with. */
export function leadDateline(text: string, order: NumericOrder): FoundDateline | null {
  const head = text.slice(0, REACH);
  if (!/^[\p{Lu}\p{N}[("“]/u.test(head)) return null;
  let best: FoundDateline | null = null;
  for (const match of head.matchAll(SEPARATOR)) {
    const length = match.index + match[0].length;
    const rest = text.slice(length);
    if (rest.trim() === '' || match.index > 110) break;
    const prefix = withFullStop(head.slice(0, match.index), match[0]).replace(TIME_OF_ISSUE, '');
    const read = placeAndDate(prefix.replace(/\s*[–—]\s*|\s+-{1,2}\s+/g, ', '), order, JOINED);
    if (read === null) break;
    if (!isBelievable(read, rest, prefix)) continue;
    if (read.found?.year == null && !isOpened(rest)) continue;
    // `PORTLAND, Ore. — May 5, 2026 — …`: the date may have a dash of its own.
    // `Le 21 janvier 2026 - Rouyn (Québec) - …`: the day first, and the place behind it.
    const isMore =
      best !== null &&
      ((best.found === null && read.found !== null) ||
        (best.location === null && read.location !== null));
    if (best === null || isMore) best = { ...read, length };
  }
  return (
    best ??
    closedByDate(head, order) ??
    closedByMonth(head, order) ??
    closedByAgency(head, order) ??
    closedByStop(text)
  );
}

/** Whether there is a paragraph to begin: `Spatenstich am 14. April – Eröffnung im Herbst` is a line. */
const isOpened = (rest: string): boolean => wordsIn(rest) >= FEWEST_WORDS || endsSentence(rest);
const FEWEST_WORDS = 8;

/** The full stop of `Md. -` belongs to the abbreviation, that of `2024.-` to the dateline. */
const withFullStop = (prefix: string, separator: string): string =>
  separator.startsWith('.') &&
  // `BUENOS AIRES.–`: with no space behind it, after a word in capitals.
  !(/^\.[-–—]/.test(separator) && /\p{Lu}{3}$/u.test(prefix)) &&
  /(?:^|[\s,.])\p{Lu}\p{L}{0,4}$/u.test(prefix)
    ? `${prefix}.`
    : prefix;

/** `– 18h00`, `08:30 AM Eastern Daylight Time`, `– 14:35 Uhr` behind the date. */
const TIME_OF_ISSUE =
  /(?<=\d)(?:\s*[,|–—-]|\s+(?:at|um|à|a las|às|alle|om))?\s+\d{1,2}(?:\s?[:.h]\s?\d{2})(?:\s?(?:[ap]\.?\s?m\.?|h|hrs|Uhr|uur|horas))?(?:\s+(?:[A-Z]{2,4}|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\s(?:Time|time)))?$/iu;

/** Reads a line that is a place and a date and nothing else: `Paris, le 3 mars 2024`. */
export function standaloneDateline(text: string, order: NumericOrder): FoundDateline | null {
  if (text.length > 110) return null;
  const line = ownPart(text, order)
    .replace(/[.:]$/, '')
    .replace(TIME_OF_ISSUE, '')
    .replace(DONE, '');
  const read = placeAndDate(line.replace(/\s*[|–—]\s*|\s+-\s+/g, ', '), order);
  return read === null || read.found === null
    ? monthLine(line, order)
    : { ...read, length: text.length };
}

/** `Fait à Paris, le 3 mars 2024`: how a signature gives its place. */
const DONE =
  /^En\s+(?=\p{Lu}[^,]{2,50},\s+a\s+\d)|^(?:Fait|Hecho|Done|Feito|Fatto|Dado|Dada|Given|Suscrito|Geschehen|Gedaan)\s(?:à|en|at|in|em|a|zu|te)\s+(?=\p{Lu})/u;

/** `9 November 2026 | 3 min read` */
const READING_TIME =
  /\s*[|·•–-]\s*(?:lesezeit:?\s*)?\d{1,2}\s?min(?:ute[ns]?|utos|uti|uten)?\.?(?:\s(?:read|de lecture|de lectura|de leitura|lesezeit|leestijd|di lettura))?$/i;

/** `Landkreis Rhen | Pressestelle | Rhenstadt, den 3. März 2026`: the part of the line that has a place and a day; else all of it. */
function ownPart(text: string, order: NumericOrder): string {
  const all = text.replace(READING_TIME, '').split(/\s+[|I·•]\s+/);
  const desk = all.findLastIndex(isDesk);
  // `HOMELESSNESS | For immediate release | 2 February 2026` begins with a topic, and no place.
  const parts =
    all.length < 3
      ? all
      : all.filter(
          (part, at) =>
            !isDesk(part) && (at > desk || isCity(part) || findDates(part, order).length > 0),
        );
  const dated = parts.find((part) => findDates(part, order).length > 0) ?? text;
  return parts.length > 1 && /\p{L}{3},\s/u.test(dated) ? dated : parts.join(' | ');
}

/** `Buenos Aires, noviembre de 2026`: a month says when, and is no day. The place stands before a comma. */
function monthLine(line: string, order: NumericOrder): FoundDateline | null {
  const month = findMonth(line);
  if (month === null || line.slice(month.end).trim() !== '') return null;
  const before = line.slice(0, month.start).trim();
  if (before === '')
    return { location: null, date: null, found: null, agency: null, length: line.length };
  const place = /^([^,]{2,60}(?:,[^,]{2,30})?),(?:\s+(?:le|en|em|im|in))?$/.exec(before)?.[1];
  if (place !== undefined && NO_PLACE.test(foldText(place)))
    return { location: null, date: null, found: null, agency: null, length: line.length };
  const read = place === undefined ? null : placeAndDate(place, order);
  return read?.location == null ? null : { ...read, length: line.length };
}

const CLOSED_BRACKET = /^\s*\)\s*(?:\.-|[.:–—-])?\s+(?=[\p{Lu}«“"„¿¡])/u;
const CLOSED_DATE = /^\s*(?:\([^()]{2,40}\)\s*)?(?:\.-|[.:|])\s+(?=[\p{Lu}«“"„¿¡])/u;

/** `Bonn, 2. Juni 2020. Die …` and `Köln, 3.2.2021: Die …` */
function closedByDate(head: string, order: NumericOrder): FoundDateline | null {
  const [found] = findDates(head, order);
  if (found === undefined) return null;
  // Without a year, in brackets or behind a place: `Castrillo, 18 de mayo. Ciento …`
  if (found.year === null && !/^\(|^\p{Lu}[^,.:;\d]{2,40},\s+(?=\d)/u.test(head)) return null;
  // `(Zaragoza, 30 de septiembre de 2026). La …`: brackets around both, with a full stop or without.
  const closer = head.startsWith('(') ? CLOSED_BRACKET : CLOSED_DATE;
  const end = closer.exec(head.slice(found.end));
  if (end === null) return null;
  const read = placeAndDate(head.slice(0, found.end), order);
  // A bare date may open a sentence; behind a label or who announces it does not.
  const isBare =
    read?.location === null &&
    (found.start === 0 || (found.year === null && !head.startsWith('(')));
  return read === null || isBare ? null : { ...read, length: found.end + end[0].length };
}

/** `Buenos Aires, mayo de 2026. La …`: a place and a month, and a sentence behind them. */
function closedByMonth(head: string, order: NumericOrder): FoundDateline | null {
  const month = findMonth(head);
  const read = month === null ? null : monthLine(head.slice(0, month.end), order);
  if (month === null || read === null || read.location === null) return null;
  const end = CLOSED_MONTH.exec(head.slice(month.end));
  return end === null ? null : { ...read, length: month.end + end[0].length };
}
const CLOSED_MONTH = /^\s*(?:\.-|[.:–—-])\s+(?=[\p{Lu}«“"„¿¡])/u;

/** `Wiesbaden (ots) Die …`: a wire tag alone closes the dateline. */
function closedByAgency(head: string, order: NumericOrder): FoundDateline | null {
  const match =
    /^([^()/]{2,60})\((ots|GLOBE NEWSWIRE|BUSINESS WIRE|AFP|EFE|dpa|Reuters)\)\s*[-–—:]*\s*/iu.exec(
      head,
    );
  if (match === null) return null;
  const read = placeAndDate(match[1] ?? '', order);
  return read === null || read.location === null
    ? null
    : { ...read, agency: match[2] ?? null, length: match[0].length };
}

/** `Wiesbaden (ots)` and nothing else. */
export function agencyDateline(line: string): FoundDateline | null {
  const read = closedByAgency(line, 'day-first');
  return read?.length === line.length ? read : null;
}

/** `Berlin. Schulhöfe bleiben offen.`: a city that is known closes with a full stop, and a sentence follows. */
function closedByStop(text: string): FoundDateline | null {
  const [whole = '', place = ''] = /^(\p{Lu}[\p{L} -]{2,30})\.\s+(?=\p{Lu})/u.exec(text) ?? [];
  if (place === '' || !isCity(place) || wordsIn(text.slice(whole.length)) < FEWEST_WORDS)
    return null;
  return { location: place, date: null, found: null, agency: null, length: whole.length };
}

type PlaceAndDate = Omit<FoundDateline, 'length'>;

function placeAndDate(
  prefix: string,
  order: NumericOrder,
  joints: RegExp = NOTHING,
): PlaceAndDate | null {
  const agencyMatch = AGENCY.exec(prefix);
  let rest = prefix;
  let agency: string | null = null;
  let region = '';
  const isDateInBrackets =
    agencyMatch !== null && findDates(agencyMatch[1] ?? '', order).length > 0;
  // `(Puerto Almagre).- Los casos …`
  const isWhole = agencyMatch?.[0] === prefix.trim();
  if (agencyMatch !== null && !isDateInBrackets && !isWhole) {
    const words = (agencyMatch[1] ?? agencyMatch[2] ?? '').trim();
    // Behind the date it is no place: `Santiago, 29 de septiembre (Oficina del Trabajo)`.
    const ahead = prefix.slice(0, agencyMatch.index);
    const [day] = findDates(ahead, order);
    const isBehindPlace = day === undefined || /^,\s*\p{Lu}/u.test(ahead.slice(day.end));
    if (agencyMatch[1] !== undefined && isBehindPlace && isRegion(words)) region = ` (${words})`;
    else agency = words;
    rest = prefix.replace(agencyMatch[0], ' ');
  }
  rest = rest.replace(/[()[\]]/g, ' ');
  const dates = findDates(rest, order);
  const [found = null] = dates;
  if (dates.length > 1) return null;
  const outside = found === null ? rest : `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  // `OTTAWA, ON` is in Ontario.
  const leadsToDay = found !== null && !/,\s+ON\s*$/.test(rest.slice(0, found.start));
  const outer = (leadsToDay ? outside.replace(BEFORE_DATE, '$1') : outside)
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/^[\s,;:|.–—-]+|[\s,;:|–—-]+$/g, '')
    .replace(/,(\s*,)+/g, ',')
    // `Le 21 janvier 2026, Rouyn`
    .replace(/^(?:Le|El|On|Am|Il|Em|Op),\s+/, '')
    .trim();
  if (PERIOD.test(foldText(outer))) return null;
  const isLabel = outer === '' || DATE_LABELS.has(foldText(outer));
  const isNowhere = isLabel || (found !== null && isDesk(outer) && isShortLabel(outer));
  if (!isNowhere && !isPlaceName(outer.replace(joints, ' '))) return null;
  const isElse = found !== null && isBehindDay(prefix, found, outer);
  const location =
    isNowhere || isElse || NO_PLACE.test(foldText(outer)) ? '' : withoutIssuer(outer);
  if (location === '')
    return found === null ? null : { location: null, date: found.date, found, agency };
  return { location: `${location}${region}`, date: found?.date ?? null, found, agency };
}

/** Two places before a story: `BOSTON & LEIDEN`, `Altenmoor / Kreis Wendeburg`; a line of its own may name two topics. */
const JOINED = /(?<=\p{L})\s+[&/]\s+(?=\p{Lu})/gu;
const NOTHING = /(?!)/g;
/** `August 27, 2026 Marisol Petrakis`: with no sign between, a name behind the day is a place only where it is a known city. */
const isBehindDay = (prefix: string, { start, end }: FoundDate, outer: string): boolean =>
  prefix.slice(0, start).trim() === '' && /^\s+\p{L}/u.test(prefix.slice(end)) && !isCity(outer);
/** Days of the church, titles of series, and what a list of days is called; folded. */
const NO_PLACE =
  /^(?:feast|solemnity|memorial day|fiesta de|festividad|solemnidad|fete|solennite|festa d|solennita|hochfest|program|agenda|calendar|tagesordnung|ordre du jour|index of|indice de|report on|informe de|bulletin d|boletin de)(?!\p{L}{3})/u;

/** `Torredelaguna (Jaén)`, `Pedra Alta (MG)`: where a place lies; `(ots)`, `(PAHO)`, `(Europa Press)` says who sent it. */
const isRegion = (words: string): boolean =>
  TWO_LETTERS.has(words) ||
  (/^\p{Lu}['’]?\p{Ll}|^(?:L|La|Le|Les|El) \p{Lu}\p{Ll}/u.test(words) &&
    isPlaceName(words) &&
    !WIRE.test(foldText(words)) &&
    !ORGANISATION.test(words));
/** States of Brazil, provinces of Italy, cantons of Switzerland, as they stand behind a place; `AP` is a wire. */
const TWO_LETTERS = new Set(
  (
    'AC AL AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO ' +
    'AG AN AO AQ AR AT AV BG BI BL BN BO BR BS BT BZ CA CB CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO NA NO NU OR PC PD PG PN PO PT PU PV PZ RA RC RE RG RI RM SA SI SO SR SS SU SV TA TE TN TP TR TS TV UD VA VB VC VE VI VR VT VV ' +
    'AI BE GL JU NE NW OW SG SH SZ TG TI UR VD VS ZG ZH'
  ).split(' '),
);
/** Words in the names of those who send news, and of what is done with them; folded. */
const WIRE =
  /wire|press|prensa|news|oficina|office|bureau|ufficio|gabinete|nachrichten|agenc|agenz|agentur|reuters|xinhua|bloomberg|^(?:efe|ansa|lusa|belga|dpa|ots|telam|servimedia|notimex|keystone|apa)$|^(?:update|corrected|correction|rectif|aktualis|korrig|korrektur|actuali|atuali|aggiorn|rettif|bijgewerkt|photo|foto|video|online|local|ortszeit|embarg|sperrfrist)/;

/** No sentence: hardly a long word in small letters. */
const isShortLabel = (words: string): boolean =>
  words.length <= 70 &&
  !/[.!?]\s+\p{Lu}/u.test(words) &&
  words.split(/\s+/).filter((word) => /^\p{Ll}{4}/u.test(word)).length <= 2;

/** `By the press office`, `Por Assessoria de Comunicação`, `INFO PRESSE`: who wrote it, or what it is. */
const isDesk = (words: string): boolean => DESK.test(foldText(words));
const DESK =
  /^(?:by|por|par|von|di|door) |(?<!\p{L})(?:press|presse|prensa|imprensa|stampa|pers|medien|newsroom|comunicacion|comunicacao|communication|communications|comunicazione|kommunikation|communicatie|assessoria|pressestelle|pressemitteilung|medienmitteilung|persbericht|comunicado|comunicato|communique|release|ufficio|gabinete|redaktion|redaccion|redaction)(?!\p{L})/u;

/** Small words between a place, or a label, and the date. */
const BEFORE_DATE = /(^|[\s,])(le|el|den|il|dated?|on|op|am|em|a|à|the)\s*[,.]?\s*$/iu;
/** In the header of a mail that was forwarded: `Envoyé : vendredi 12 juin 2026 18:30`. */
const SENT = [
  'sent',
  'envoye',
  'envoye le',
  'gesendet',
  'enviado',
  'enviado el',
  'enviado em',
  'inviato',
  'verzonden',
] as const;
/** `Publicado em 24/11/2026`: no place. */
const DATE_LABELS = new Set([
  ...phrasesOf('dateLabels').map((label) => label.replace(BEFORE_DATE, '$1').trim()),
  ...SENT,
]);
/** `RESULTS FOR THE SIX MONTHS ENDED 30 JUNE 2026`: the day that a period ends is none of the release, folded. */
const PERIOD =
  /\b(?:(?:months|quarter|year|period)s? end(?:ed|ing)|(?:mois|trimestre|semestre|exercice) clos|(?:meses|trimestre|semestre|ejercicio) (?:cerrad|terminad|finalizad|encerrad|findo)[oa]?s?|(?:monate|quartal|halbjahr) (?:zum|bis)|(?:mesi|trimestre|semestre|esercizio) chius[oi]|(?:maanden|kwartaal|halfjaar) eindigend)/;
/** Who announces, folded; `University Park` is a town. */
const ISSUER =
  /\b(?:universi\w+|\w*(?:hochschule|ministeri\w*|stiftung|verband|verein|institut)|ministry|ministere|foundation|fondation|fondazione|fundacion|fundacao|stichting|asociacion|associa\w+|institut[eo]|istituto|omroep|gemeente|vereniging|cooperatie|stadtwerke|landkreis|ayuntamiento|mairie|prefeitura|agency|agenc[ei]a?|agenzia|agentur|gmbh|plc)\b(?! (?:park|city|station|heights|place)\b)/;

/** `Universität Boden, Musterstadt` without who announces it: the place, or nothing. */
const withoutIssuer = (location: string): string =>
  location
    .split(/,\s*/)
    .filter((part) => !part.includes(' ') || !ISSUER.test(foldText(part)))
    .join(', ');

function isPlaceName(text: string): boolean {
  if (text.length > 70 || /[!?;:"“”«»@]/.test(text)) return false;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 8 || words.some((word) => /\d/.test(word))) return false;
  const names = words.filter((word) => /^[\p{Lu}]/u.test(word));
  return (
    names.length > 0 &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    words.every(
      (word) =>
        /^\p{Lu}/u.test(word) ||
        (word === 'in' && IN_ITALY.test(text)) ||
        PARTICLES.has(word.toLowerCase().replace(/['’].*$/, '')),
    )
  );
}

/** `San Giovanni in Persiceto`; `Konferenz in Berlin` is no place. */
const IN_ITALY = /^(?:San|Sant['’]|Santa|Castel|Borgo|Campo|Monte|Pieve|Ponte|Rocca|Torre|Villa)/;

/** A dash after a capitalised word is a dateline only with a date, a tag, capitals, or a new sentence. */
function isBelievable(read: PlaceAndDate, rest: string, prefix: string): boolean {
  if (read.found !== null) return true;
  if (read.location === null) return false;
  if (read.agency !== null) return true;
  const [city = ''] = read.location.split(',');
  const letters = city.replace(/[^\p{L}]/gu, '');
  if (!/^[\p{Lu}\p{N}«“"„¿¡‘'*]/u.test(rest)) return false;
  if (letters.length > 2 && letters === letters.toUpperCase()) return true;
  return prefix.split(/\s+/).length <= 5;
}
