import { type FoundDate, findDates, type NumericOrder } from '../fields/dates.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { foldLine } from './embargo-line.ts';
import { headerOf } from './header-label.ts';
import { withoutUpdate } from './labelled-line.ts';

const dateLabelAt = phraseAtStart(phrasesOf('dateLabels').filter((label) => label !== 'vom'));
/** Between what a line says side by side. */
const STROKES = /\s+[|–—·•-]\s+|\s{3,}/;
/** An hour behind the day, and `| 3 min read` is a part of its own. */
const HOUR_AT_END =
  /^[\s,]*(?:(?:at|um|à|a las|às|alle|om)\s)?(?:\d{1,2}(?:[:.h]\d{2}|\s?h)(?:\s?(?:[ap]\.?m\.?|h|hrs|Uhr|uur|horas))?(?:\s\(?(?:[ECMP][SD]?T|GMT|UTC|BST|IST|C?WES?T|CES?T|EES?T|A[EWC][SD]T|NZ[SD]T|SAST|MES?Z)\)?)?)?[\s.)]*$/iu;
/** Who put it there, between the label and the day: `publicado por Rita em`. */
const BY = /^\s*(?:by|por|par|von|da|di|door)\s(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}/u;
/** What leads to the day. */
const ON = /^[\s:,]*(?:on|el|em|le|am|il|op|a)?[\s,]*$/;
/** For whom it is: `Parte para los medios, 17/08/2026`; folded. */
const FOR_PRESS =
  /(?<!\p{L})(?:press\p{L}*|medi[aoe]n?s?|news|prensa|imprensa|midia|stampa|redaktion\p{L}*|journalist\p{L}*|periodistas)(?!\p{L})/u;
const ISSUED_BY =
  /^(?:issued|released|published|herausgegeben|veroffentlicht|publie|diffuse|emitido|publicado|emesso|diffuso|uitgegeven)\s(?:by|von|par|por|da|door)\s/;

/** The day of a release in a line above its story that says other things, too; null where it may be of an event. */
export function dateAmong(line: string, order: NumericOrder): FoundDate | null {
  if (line.length > 200) return null;
  const text = withoutUpdate(line);
  const dated = findDates(text, order).filter(({ date }) => date !== null);
  const [only] = dated;
  if (only === undefined || dated.length > 1) return null;
  const parts = text.split(STROKES).map((part) => part.trim());
  const part = parts.find((words) =>
    findDates(words, order).some(({ date }) => date === only.date),
  );
  if (part === undefined) return null;
  const [found] = findDates(part, order);
  if (found === undefined || !HOUR_AT_END.test(part.slice(found.end))) return null;
  const before = part.slice(0, found.start).trim();
  const isOwn =
    (before === '' && (parts.length > 1 || text !== line)) ||
    isLabel(before) ||
    isAnnounced(before, part) ||
    ISSUED_BY.test(foldLine(text));
  return isOwn ? only : null;
}

/** `publicado por Rita em`, `Posted on`: when it was put on a site. */
function isLabel(before: string): boolean {
  const label = dateLabelAt(foldLine(before));
  return label !== null && ON.test(before.slice(label.length).replace(BY, ''));
}

/** `communiqué du`, `Parte para los medios,`: what it is, and its day. */
function isAnnounced(before: string, part: string): boolean {
  const words = before.split(/\s+/);
  const isShort = words.length <= 6 && !/\p{Ll}{3}\s(?:on|am|le|el|em|il|op)$/u.test(before);
  return (
    headerOf(foldLine(part), part.split(/\s+/).length) !== null ||
    (isShort && /,$/.test(before) && FOR_PRESS.test(foldLine(before)))
  );
}
