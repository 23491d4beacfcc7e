import type { SourceBlock, SourceDocument } from '../document.ts';
import { findDates } from '../fields/dates.ts';
import { splitColumns, splitLetterhead } from './columns.ts';
import {
  boldEnd,
  boldWords,
  markedInlines,
  underlinedEnd,
  withoutRepeatedTargets,
} from './mail-marks.ts';
import { type SourceLine, sourceLines, undoDoubleSpacing } from './source-lines.ts';
import { typedTable } from './typed-table.ts';
import { continues, wrapWidth } from './unwrap.ts';

const BULLET = /^\s*([•▪◦●‣·*–-])\s+(?=\S)/;
/** `(35) 5550-0142` is a number to call. */
const NUMBER = /^\s*\(?(\d{1,2})[.)]\s+(?=\S)(?!\d{3})/;
/** `***`, `* * *`, `-----`, `_____`, a single `*`, and `--` as above a signature. Marks that end a release, such as `###`, are words to the labeller. */
const RULE = /^\s*(?:--\s*|[*~]\s*|([-_=*~—]\s*){3,})$/;

/** `- FIN -`, `– ENDS –`: a word between dashes is no bullet. */
const FRAMED = /^\s*[-–—*]\s*[\p{L}\d ]{2,20}\s*[-–—*]\s*$/u;

/** Reads plain text: wrapped lines become paragraphs, bullets become lists. */
export function readText(text: string, firstLine = 1): SourceDocument {
  const lines = splitColumns(
    splitLetterhead(undoDoubleSpacing(sourceLines(withoutRepeatedTargets(text), firstLine))),
  );
  const width = wrapWidth(lines);
  const blocks: SourceBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const { text: first, number: line } = lines[i] as SourceLine;
    if (first === '') {
      i++;
      continue;
    }
    const after = i > 0 && lines[i - 1]?.text !== '' ? 'line' : 'gap';
    const underline = underlinedEnd(lines, i, width);
    if (underline !== null) {
      const heading = lines.slice(i, underline).map((part) => part.text);
      const inlines = markedInlines(joinWrapped(heading).replace(/^\*\* /, ''));
      const lastLine = (lines[underline] as SourceLine).number;
      blocks.push({ line, lastLine, after, kind: 'heading', level: 2, inlines });
      i = underline + 1;
      continue;
    }
    const table = typedTable(lines, i);
    if (table !== null) {
      const lastLine = (lines[i + table.length - 1] as SourceLine).number;
      const rows = table.map((row) => row.map((cell) => markedInlines(cell)));
      blocks.push({ line, lastLine, after, kind: 'table', hasHeader: hasHeader(table), rows });
      i += table.length;
      continue;
    }
    const bold = boldEnd(lines, i);
    const end = bold ?? paragraphEnd(lines, i, width);
    const lastLine = (lines[end - 1] as SourceLine).number;
    const marker = signs(first, lines[i - 1]?.text ?? '') ? null : markerOf(first);
    const parts = lines.slice(i, end).map((part) => part.text);
    if (marker !== null) parts[0] = first.slice(marker.length);
    const words = joinWrapped(parts);
    if (marker !== null) addItem(blocks, { line, lastLine, after }, marker, words);
    else if (RULE.test(words)) blocks.push({ line, lastLine, after, kind: 'rule', text: words });
    else {
      const indent = first.length - first.trimStart().length;
      const inlines = markedInlines(bold === null ? words : boldWords(words));
      blocks.push({
        line,
        lastLine,
        after,
        kind: 'paragraph',
        inlines: bold === null ? inlines : [{ kind: 'strong', children: inlines }],
        indent,
      });
    }
    i = end;
  }
  return { blocks, declared: { language: null, title: null, date: null }, dropped: [] };
}

/** The first row names the columns when it has no figures and the others do. */
const hasHeader = ([first = [], ...others]: readonly (readonly string[])[]): boolean =>
  !first.some((cell) => /\d/.test(cell)) &&
  others.some((row) => row.some((cell) => /\d/.test(cell)));

/** Where the paragraph that begins at `from` ends: at an empty line, a marker, a rule, or a line of its own. */
function paragraphEnd(lines: readonly SourceLine[], from: number, width: number | null): number {
  if (RULE.test(lines[from]?.text ?? '')) return from + 1;
  let end = from + 1;
  for (; end < lines.length; end++) {
    const next = lines[end]?.text ?? '';
    if (next === '' || markerOf(next) !== null || RULE.test(next)) break;
    if (!continues(lines[end - 1]?.text ?? '', next, width)) break;
  }
  return end;
}

interface Marker {
  readonly ordered: boolean;
  readonly length: number;
}

function markerOf(line: string): Marker | null {
  const head = line.slice(0, 40);
  if (RULE.test(head) || FRAMED.test(head)) return null;
  const bullet = BULLET.exec(head);
  if (bullet !== null) return { ordered: false, length: bullet[0].length };
  const number = NUMBER.exec(head);
  // `2. Juni 2026` is a date.
  if (number === null || findDates(head, 'day-first')[0]?.start === head.search(/\d/)) return null;
  return { ordered: true, length: number[0].length };
}

/** `- Joan Pelletier, Minister` right below a quotation: no bullet but who says it. */
const signs = (line: string, above: string): boolean =>
  /^\s*[-–]\s+\p{Lu}/u.test(line.slice(0, 40)) && /["”»]$/.test(above.slice(-2).trimEnd());

/** Lines of one paragraph; a word cut at the line end by a hyphen keeps the hyphen and loses the gap. */
function joinWrapped(parts: readonly string[]): string {
  const words = parts.map((part) => part.trim());
  // Looks at single lines only: asking the joined text for its end copies all of it each time.
  const isCut = (line: string): boolean => /\p{L}-$/u.test(line.slice(-3));
  return words
    .map((line, i) => (i === 0 || isCut(words[i - 1] ?? '') ? line : ` ${line}`))
    .join('');
}

function addItem(
  blocks: SourceBlock[],
  place: Pick<SourceBlock, 'line' | 'lastLine' | 'after'>,
  { ordered }: Marker,
  words: string,
): void {
  const { line, lastLine } = place;
  const item = { line, lastLine, inlines: markedInlines(words) };
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered) {
    last.items.push(item);
    blocks[blocks.length - 1] = { ...last, lastLine };
  } else blocks.push({ ...place, kind: 'list', ordered, items: [item] });
}
