import { findDates, type NumericOrder } from './fields/dates.ts';
import { readReference } from './fields/reference.ts';
import { numberOfYear, referenceAmong } from './fields/reference-among.ts';
import { numberedLabelAtEnd } from './layout/header-label.ts';
import { numberBeside } from './layout/labelled-line.ts';
import type { Placed, ReadingHabits, Understood, Unit } from './understood.ts';

/** What the document asks for beside being a release. */
export function noticeOf(labelled: readonly Unit[]): Understood['notice'] {
  const index = labelled.findIndex(({ part }) => part === 'notice');
  const unit = labelled[index];
  if (unit === undefined || unit.own.notice === null) return null;
  const colon = /[:–—-]\s*(.+)$/s.exec(unit.text)?.[1]?.trim() ?? '';
  return { kind: unit.own.notice, text: colon === '' ? unit.text : colon, line: unit.line };
}

/** The reference on a line of its own or in a label; one like the newsroom's own first. */
export function referenceOf(
  labelled: readonly Unit[],
  { reference: pattern, order }: ReadingHabits,
): Placed | null {
  const story = labelled.findIndex(({ part }) => part === 'lead');
  const candidates = labelled.flatMap(({ part, text, line }, at) => {
    const mayHold = part === 'reference' || part === 'header';
    const words = mayHold ? text : besideOthers(text, part, order);
    const isAbove = at < story && ABOVE.has(part);
    const reference =
      (words === null ? null : (numberOfYear(words) ?? readReference(words, pattern))) ??
      // `Presse-Information 64 | 2026`
      (part === 'header' ? readReference(text.split(STROKES)[0] ?? '', pattern) : null) ??
      (isAbove || part === 'reference' || (BELOW.has(part) && text.length <= LONGEST_BELOW)
        ? referenceAmong(text)
        : null);
    return reference === null ? [] : [{ text: reference, line, part }];
  });
  return (
    candidates.find(({ text }) => pattern.test(text)) ??
    candidates.find(({ part }) => part === 'reference') ??
    candidates.find(({ part }) => part === 'header') ??
    candidates.find(({ part }) => !BELOW.has(part) || part === 'trailer') ??
    candidates[0] ??
    null
  );
}

/** Between what a line says side by side. */
const STROKES = /\s+[|–—·•]\s+/;

/** What stands above a story and may have its number. */
const ABOVE: ReadonlySet<Unit['part']> = new Set(['kicker', 'trailer', 'date', 'header']);

/** Where a page has it beside or below the story, on a line of its own. */
const BELOW: ReadonlySet<Unit['part']> = new Set(['trailer', 'notes', 'contact', 'legal']);
const LONGEST_BELOW = 40;

/** The number in a line that says more: `Kiel, 24.11.2026 | Medieninformation Nr. 4`, `Branch press release 3/26`. */
function besideOthers(text: string, part: Unit['part'], order: NumericOrder): string | null {
  if (part === 'kicker') return numberedLabelAtEnd(text);
  if (part !== 'date') return null;
  const pieces = text.split(STROKES);
  return (
    numberBeside(text) ??
    pieces.map(numberedLabelAtEnd).find((one) => one !== null) ??
    withoutDay(text, order)
  );
}

/** `Comunicado de prensa HV-2026-031` of a line with its day behind it. */
function withoutDay(text: string, order: NumericOrder): string | null {
  const [day] = findDates(text, order);
  return day === undefined ? null : `${text.slice(0, day.start)} ${text.slice(day.end)}`.trim();
}
