import { foldText } from '../../text/normalise.ts';
import { standaloneDateline } from '../fields/dateline.ts';
import { phraseAtStart } from '../languages/phrases.ts';
import { LANGUAGES } from '../languages/tables.ts';
import type { SourceLine } from './source-lines.ts';

const GAP = /\S(\s{3,})\S/g;
const REACHES = /@|\d[\d ().-]{6,}\d|\b(?:e-?mail|tel|phone)\b/i;

/** How many of the first lines may be a letterhead, with its parts on the left and on the right. */
const LETTERHEAD = 12;
const headerAt = phraseAtStart(LANGUAGES.flatMap(({ headers }) => Object.keys(headers)));

/** `Medieninformation          Beispielstadt, 2. Juli 2026`: a label on one side and a date on the other are two lines. */
export function splitLetterhead(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.flatMap((line, i) => {
    if (i >= LETTERHEAD || line.text.length > 160) return [line];
    const parts = line.text.trim().split(/\s{4,}/);
    if (parts.length !== 2 || !parts.some((part) => isLetterhead(part))) return [line];
    return parts.map((text) => ({ number: line.number, text }));
  });
}

/** Whether a part of a line is a label of the release, or its date. */
export const isLetterhead = (part: string): boolean => {
  const folded = foldText(part);
  return (
    (headerAt(folded) !== null && part.split(' ').length <= 4) ||
    standaloneDateline(part, 'day-first') !== null
  );
};

/**
 * Puts contacts that stand in two columns one below the other. Only runs of lines that hold an address
 * or a number are looked at: tables of figures keep their columns.
 */
export function splitColumns(lines: readonly SourceLine[]): readonly SourceLine[] {
  const out: SourceLine[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && lines[to]?.text !== '') to++;
    if (to === from) to++;
    for (const line of splitRun(lines.slice(from, to))) out.push(line);
    from = to;
  }
  return out;
}

function splitRun(run: readonly SourceLine[]): readonly SourceLine[] {
  const ends = run.map(({ text }) => {
    // What stands behind a bullet or a number is no column.
    const [lead = ''] = /^\s*(?:[•▪‣◦·*–—-]|\d{1,2}[.)]|[a-z]\))?\s*/.exec(text) ?? [];
    const gaps = text.length > 200 ? [] : [...text.slice(lead.length).matchAll(GAP)];
    const indent = lead.length;
    return gaps.map((gap) => indent + gap.index + gap[0].length - 1);
  });
  const only = ends.find(({ length }) => length === 1)?.[0];
  // `Contact:      Ann Lee      Bob Roe`: the gap that stands where the others have theirs.
  const cuts = ends.map((all, i) => {
    if (all.length === 1) return all[0] ?? null;
    const isNarrow = all.length === 0 && /\S\s{2}$/.test(run[i]?.text.slice(0, only) ?? '');
    return isNarrow && only !== undefined ? only : (all.find((end) => end === only) ?? null);
  });
  const divided = cuts.filter((cut) => cut !== null);
  const isColumns =
    divided.length >= 2 &&
    divided.length >= (run.length - 1) * 0.6 &&
    run.some(({ text }, i) => cuts[i] !== null && REACHES.test(text));
  if (!isColumns || isPaired(run, cuts) || areFields(run, cuts)) return run;
  const [first = 0] = divided;
  const left: SourceLine[] = [];
  const right: SourceLine[] = [];
  for (const [i, { number, text }] of run.entries()) {
    const cut = cuts[i] ?? null;
    if (cut !== null) {
      left.push({ number, text: text.slice(0, cut).trimEnd() });
      right.push({ number, text: text.slice(cut) });
    } else (text.search(/\S/) >= first - 4 ? right : left).push({ number, text });
  }
  const gap = { number: run.at(-1)?.number ?? 0, text: '' };
  return [...left, gap, ...right];
}

/** `Subject:   …`, `From:   …`, as a forwarded mail shows its header: labels, and what belongs to them. */
const areFields = (run: readonly SourceLine[], cuts: readonly (number | null)[]): boolean =>
  run.every(({ text }, i) => {
    const cut = cuts[i] ?? null;
    return cut === null || text.slice(0, cut).trimEnd().endsWith(':');
  });

/** `Ann Lee, Chief Executive     +44 …`, and so on each line: the right column says how to reach the left. */
const isPaired = (run: readonly SourceLine[], cuts: readonly (number | null)[]): boolean =>
  run.every(({ text }, i) => {
    const cut = cuts[i] ?? null;
    if (cut === null) return true;
    // `Ann Lee (+44 …)     ann.lee@example.org`
    if (/^\S+@\S+$/.test(text.slice(cut).trim()) && !text.slice(0, cut).includes('@')) return true;
    return (
      REACHES.test(text.slice(cut)) &&
      /\p{L}/u.test(text.slice(0, cut)) &&
      !REACHES.test(text.slice(0, cut))
    );
  });
