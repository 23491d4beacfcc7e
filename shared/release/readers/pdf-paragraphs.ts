import type { SourceBlock } from '../document.ts';
import { tidyInlines } from '../inlines.ts';
import { linkAddresses } from '../links.ts';
import type { PdfLine } from './pdf-lines.ts';

const BULLET = /^[•▪◦●‣·*–-]\s+(?=\S)/;
/** Larger than the text by this much is a heading. */
const HEADING = 1.15;

interface Draft {
  readonly lines: PdfLine[];
  readonly number: number;
  readonly after: SourceBlock['after'];
  readonly isHeading: boolean;
  readonly isBullet: boolean;
}

/** Puts lines together: what was wrapped is one paragraph, what is larger a heading. */
export function blocksOfLines(lines: readonly PdfLine[]): readonly SourceBlock[] {
  const size = bodySize(lines);
  const leading = usualLeading(lines, size);
  const drafts: Draft[] = [];
  for (const [i, line] of lines.entries()) {
    const last = drafts.at(-1);
    const previous = lines[i - 1];
    const isHeading = line.size > size * HEADING;
    const isBullet = BULLET.test(line.text);
    const isApart = previous === undefined || gapBetween(previous, line) > leading * 1.35;
    const joins =
      last !== undefined &&
      previous !== undefined &&
      last.isHeading === isHeading &&
      !isBullet &&
      (isHeading
        ? Math.abs(previous.size - line.size) < 0.6 && gapBetween(previous, line) < line.size * 1.9
        : goesOn(previous, line, lines, isApart, last.isBullet));
    if (joins) last.lines.push(line);
    else
      drafts.push({
        lines: [line],
        number: i + 1,
        after: isApart ? 'gap' : 'line',
        isHeading,
        isBullet,
      });
  }
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}-]+/u)));
  const headings = [...new Set(drafts.filter((d) => d.isHeading).map((d) => sizeOf(d)))].sort(
    (a, b) => b - a,
  );
  return collectLists(drafts.map((draft) => toBlock(draft, words, headings)));
}

/** The size that most characters are set in. */
function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function usualLeading(lines: readonly PdfLine[], size: number): number {
  const gaps = lines
    .flatMap((line, i) => {
      const previous = lines[i - 1];
      const gap = previous === undefined ? 0 : gapBetween(previous, line);
      return gap > size * 0.8 && gap < size * 2.5 ? [gap] : [];
    })
    .sort((a, b) => a - b);
  // The smallest common gap: lines of a paragraph are never further apart than paragraphs.
  return gaps[Math.floor(gaps.length * 0.25)] ?? size * 1.2;
}

/** Infinite where the order goes up: another column. At a page's end it says nothing. */
const gapBetween = (a: PdfLine, b: PdfLine): number => {
  if (a.page !== b.page) return 0;
  return a.y > b.y ? a.y - b.y : Number.POSITIVE_INFINITY;
};

/** Whether a line was broken only because the next word did not fit. */
function goesOn(
  previous: PdfLine,
  line: PdfLine,
  lines: readonly PdfLine[],
  isApart: boolean,
  isItem: boolean,
): boolean {
  const isBreak =
    previous.page !== line.page || gapBetween(previous, line) === Number.POSITIVE_INFINITY;
  const isEnded = /[.!?:]["'”’»)\]]*$/.test(previous.text);
  const isBeside = previous.page === line.page && Math.abs(previous.y - line.y) < line.size * 0.4;
  if (isBeside && line.left > previous.right) return false;
  if (isApart && !isBreak) return false;
  if (isBreak && isEnded) return false;
  // A first line that is set in begins a paragraph; items hang, so theirs may be set in.
  if (!isItem && isEnded && line.left > previous.left + line.size * 0.8) return false;
  const column = lines.filter(
    ({ page, left, size }) =>
      page === previous.page &&
      Math.abs(left - previous.left) < previous.size * 4 &&
      Math.abs(size - previous.size) < 1,
  );
  const edge = Math.max(...column.map(({ right }) => right));
  const [word = ''] = line.text.split(' ', 1);
  const wordWidth = (word.length + 1) * previous.size * 0.45;
  return previous.right + wordWidth > edge - previous.size * 0.5;
}

const sizeOf = ({ lines }: Draft): number => Math.round(lines[0]?.size ?? 0);

type Made = SourceBlock | { readonly kind: 'item'; readonly block: SourceBlock };

function toBlock(draft: Draft, words: ReadonlySet<string>, headings: readonly number[]): Made {
  const { number: line, after } = draft;
  const place = { line, lastLine: line + draft.lines.length - 1, after };
  const text = joined(draft.lines, words);
  if (draft.isHeading) {
    const level = Math.min(headings.indexOf(sizeOf(draft)) + 1, 4);
    return { kind: 'heading', level, ...place, inlines: tidyInlines(linkAddresses(text)) };
  }
  const inlines = tidyInlines(linkAddresses(draft.isBullet ? text.replace(BULLET, '') : text));
  const block: SourceBlock = { kind: 'paragraph', ...place, indent: 0, inlines };
  return draft.isBullet ? { kind: 'item', block } : block;
}

/**
 * Lines of one paragraph. A hyphen at a line's end goes, unless the text has the hyphenated word
 * elsewhere or a capital follows.
 */
function joined(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const head = /(\p{L}+)[-\u2010]$/u.exec(text.slice(-40))?.[1];
    const tail = /^\p{L}+/u.exec(line.text)?.[0];
    if (text === '') text = line.text;
    else if (head === undefined || tail === undefined) text += ` ${line.text}`;
    else {
      const keeps =
        words.has(`${head}-${tail}`.toLowerCase()) || !/^\p{Ll}/u.test(tail) || head.length < 2;
      text = keeps ? text + line.text : text.slice(0, -1) + line.text;
    }
  }
  return text;
}

function collectLists(blocks: readonly Made[]): readonly SourceBlock[] {
  const out: SourceBlock[] = [];
  for (const made of blocks) {
    if (made.kind !== 'item') {
      out.push(made);
      continue;
    }
    const { block } = made;
    const { line, lastLine, after } = block;
    const item = { line, lastLine, inlines: 'inlines' in block ? block.inlines : [] };
    const last = out.at(-1);
    if (last?.kind === 'list') {
      last.items.push(item);
      out[out.length - 1] = { ...last, lastLine };
    } else out.push({ kind: 'list', ordered: false, line, lastLine, after, items: [item] });
  }
  return out;
}
