import { foldText } from '../text/normalise.ts';
import { wordsIn } from '../text/words.ts';
import { agencyDateline, type FoundDateline, standaloneDateline } from './fields/dateline.ts';
import { findDates, type NumericOrder } from './fields/dates.ts';
import { dateAmong } from './layout/date-among.ts';
import { isWholeLabel } from './layout/header-label.ts';
import { dateOfIssue, withoutUpdate } from './layout/labelled-line.ts';
import type { Understood, Unit } from './understood.ts';

/** Place and date of a release: at the head of its story, on a line of their own, or in its label. */
export function datelineOf(
  labelled: readonly Unit[],
  lead: FoundDateline | null,
  order: NumericOrder,
): {
  readonly found: FoundDateline | null;
  readonly cut: number;
  readonly line: number | undefined;
} {
  if (lead !== null) {
    const { line } = labelled.find(({ part }) => part === 'lead') ?? {};
    return { found: lead.location === null ? null : lead, cut: lead.length, line };
  }
  const unit = labelled.find(({ part, own }) => part === 'date' && own.dateLine?.location);
  const label = inLabel(labelled, order) ?? (unit === undefined ? onAgencyLine(labelled) : null);
  // A label above a line of another day, such as one of an agenda further down, is the release's own.
  const placed =
    unit === undefined || (label !== null && label.line < unit.line)
      ? label
      : { found: unit.own.dateLine, line: unit.line };
  if (placed === null) {
    const stop = placeNamedAgain(labelled);
    const { line } = labelled.find(({ part }) => part === 'lead') ?? {};
    if (stop !== null) return { found: stop, cut: stop.length, line };
  }
  return { found: null, line: undefined, ...placed, cut: againAt(labelled, placed?.found ?? null) };
}

/**
 * `Ober-Wollstadt. Wo sonst Pferde …`: the place of a lead, closed by a full stop, where the release names it once more, in its head
 * or foot, or as where something is.
 */
function placeNamedAgain(labelled: readonly Unit[]): FoundDateline | null {
  const lead = labelled.find(({ part }) => part === 'lead')?.text ?? '';
  const [whole = '', place = ''] = CLOSED_PLACE.exec(lead) ?? [];
  if (place === '' || wordsIn(lead.slice(whole.length)) < FEWEST_WORDS) return null;
  const [town = ''] = place.split(',');
  const isNamed = labelled.some(({ part, text }) => {
    const at = text.indexOf(town, part === 'lead' ? whole.length : 0);
    if (at < 0) return false;
    const isSentence = STORY.has(part) || part === 'headline' || part === 'deck';
    return !isSentence || IN.test(text.slice(Math.max(0, at - 12), at));
  });
  if (!isNamed) return null;
  return { location: place, date: null, found: null, agency: null, length: whole.length };
}
const FEWEST_WORDS = 8;
/** `Hinterdeich (wc). Mit …`, `Port Selwyn, Saint Osyth. The …`, `Lüttenhagen. 81 Jahre …` */
const CLOSED_PLACE =
  /^(\p{Lu}[\p{L}'’-]{2,30}(?: \p{Lu}[\p{L}'’-]{2,20}){0,2}(?:, \p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?)?)(?: \(\p{Ll}{2,4}\))?\.\s+(?=["„«“]?[\p{Lu}\d])/u;
const STORY: ReadonlySet<Unit['part']> = new Set(['lead', 'body']);
const IN = /(?<!\p{L})(?:in|nach|aus|von|bei|à|de|en|a|di|em|te|near)\s$/u;

/** `Hafenstadt. Das Kabinett hat …` below a line `Hafenstadt, 12. Mai 2026`: how long the place is in the lead. */
function againAt(labelled: readonly Unit[], line: FoundDateline | null): number {
  const lead = labelled.find(({ part }) => part === 'lead')?.text ?? '';
  const place = line?.location;
  if (place == null || !lead.startsWith(`${place}. `)) return 0;
  return /^\p{Lu}/u.test(lead.slice(place.length + 2)) ? place.length + 2 : 0;
}

/** `PRESSEMITTEILUNG Nr. 14/2021 | Köln, 3.2.2021` carries place and date in its label, behind a stroke or its code. */
function inLabel(
  labelled: readonly Unit[],
  order: NumericOrder,
): { readonly found: FoundDateline; readonly line: number } | null {
  for (const { own, part, text, line } of labelled) {
    if ((part !== 'header' || own.header === null) && (part !== 'date' || own.dateLine?.location))
      continue;
    const words = withoutUpdate(text);
    const rest = words
      .split(/\s*[|–—·•]\s*|\s+-\s+|(?<=[/-]\d{2,4}),\s+/)
      .slice(1)
      .join(', ');
    const read = standaloneDateline(rest, order) ?? standaloneDateline(behindLabel(words), order);
    if (read?.location) return { found: read, line };
  }
  return null;
}

/** `Medienmitteilung, Oberrüti, 11. Januar 2026` without its label. */
const behindLabel = (text: string): string => {
  const [first = ''] = text.split(',', 1);
  return isWholeLabel(foldText(first)) ? text.slice(first.length + 1).trim() : '';
};

/** `Wiesbaden (ots)` on a line above the story. */
function onAgencyLine(
  labelled: readonly Unit[],
): { readonly found: FoundDateline; readonly line: number } | null {
  for (const { part, text, line } of labelled) {
    if (part === 'lead') return null;
    const found = part === 'trailer' || part === 'kicker' ? agencyDateline(text) : null;
    if (found !== null) return { found, line };
  }
  return null;
}

/** Every date printed as the release's own. */
export function datesOf(
  labelled: readonly Unit[],
  dateline: { readonly found: FoundDateline | null; readonly line: number | undefined },
  order: NumericOrder,
): Understood['dates'] {
  const lead =
    labelled.find(({ part }) => part === 'lead')?.own.dateline?.found ?? dateline.found?.found;
  const lines = labelled.flatMap(({ part, own, text, line }) => {
    // `PRESSEMITTEILUNG Nr. 14/2021 | Köln, 3.2.2021` carries the date in its label.
    const found =
      part === 'date'
        ? (own.dateLine?.found ?? findDates(own.releaseTime ?? '', order)[0])
        : part === 'header' || part === 'reference'
          ? findDates(text, order).find(({ year }) => year !== null)
          : null;
    return found ? [{ found, line }] : [];
  });
  const isOnLine = lines.some(
    ({ found, line }) => found === lead || (line === dateline.line && found.date === lead?.date),
  );
  if (lead && !isOnLine)
    return [{ found: lead, line: dateline.line ?? leadLine(labelled) }, ...lines];
  if (lines.length > 0) return lines;
  const above = ofFurniture(labelled, order);
  if (above.length > 0) return above;
  const beside = besideNames(labelled);
  return beside.length > 0 ? beside : inLead(labelled, order);
}

/** `… aprovou hoje (10/11/2026) o projeto`, `announced today, 3 March 2026, that`: the day of what a lead tells as of today. */
function inLead(labelled: readonly Unit[], order: NumericOrder): Understood['dates'] {
  const lead = labelled.find(({ part }) => part === 'lead');
  const head = lead?.text.slice(0, LEAD) ?? '';
  const [found] = findDates(head, order);
  const isToday = TODAY.test(foldText(head.slice(0, found?.start ?? 0)));
  return lead !== undefined && found?.year != null && isToday ? [{ found, line: lead.line }] : [];
}
/** How much of a lead tells when, in characters. */
const LEAD = 300;
/** Right before the day; folded. */
const TODAY = /(?<!\p{L})(?:today|hoy|hoje|aujourd['’]hui|heute|oggi|vandaag)[\s,(]+$/u;

/** Where nothing else has a date: what says above the story when it was put on a site, or sent. */
function ofFurniture(labelled: readonly Unit[], order: NumericOrder): Understood['dates'] {
  const head = labelled.slice(
    0,
    labelled.findIndex(({ part }) => part === 'lead'),
  );
  return head
    .filter(({ part }) => part === 'kicker' || part === 'trailer' || part === 'deck')
    .flatMap(({ part, own, text, line }) => {
      const bare = part === 'deck' ? null : own.dateLine?.found;
      const found = bare?.date ? bare : (dateOfIssue(text, order) ?? dateAmong(text, order));
      return found ? [{ found, line }] : [];
    })
    .slice(0, 1);
}

/** Last of all: the one line that is a date, between the names of a letterhead or a signature. */
function besideNames(labelled: readonly Unit[]): Understood['dates'] {
  const lines = labelled.flatMap(({ part, own, text, line }) => {
    // `Data: domingo, 19 de abril de 2026` is of an event.
    const found = BESIDE_NAMES.has(part) && !text.includes(':') ? own.dateLine?.found : null;
    return found?.date ? [{ found, line }] : [];
  });
  return lines.length === 1 ? lines : [];
}
const BESIDE_NAMES: ReadonlySet<Unit['part']> = new Set(['contact', 'notes', 'trailer']);

const leadLine = (labelled: readonly Unit[]): number =>
  labelled.find(({ part }) => part === 'lead')?.line ?? 1;
