import type { SourceBlock } from '../document.ts';
import { tidyInlines } from '../inlines.ts';
import { linkAddresses } from '../links.ts';
import type { PdfLine } from './pdf-lines.ts';
import { contactLinesIn, gapBetween, goesOn } from './pdf-wrapping.ts';

const BULLET = /^[•▪◦●‣·*–-]\s+(?=\S)/;
/** `NAIROBI, 21 August 2026 – More than`: begins a paragraph, however near the deck stands. */
const DATELINE = /^\p{Lu}[^.!?:;]{2,40},\s[^.!?:;]{4,30}\s20\d\d\)?\s?[–—-]{1,2}\s\p{Lu}/u;
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
  const inContacts = contactLinesIn(lines, leading);
  const drafts: Draft[] = [];
  for (const [i, line] of lines.entries()) {
    const last = drafts.at(-1);
    const previous = lines[i - 1];
    const isHeading =
      line.size > size * HEADING && line.place !== 'furniture' && line.cells === null;
    const isBullet = BULLET.test(line.text);
    const isApart = previous === undefined || gapBetween(previous, line) > leading * 1.35;
    const joins =
      last !== undefined &&
      previous !== undefined &&
      previous.place === line.place &&
      line.place !== 'furniture' &&
      !(inContacts.has(previous) && inContacts.has(line)) &&
      previous.cells === null &&
      line.cells === null &&
      last.isHeading === isHeading &&
      !isBullet &&
      !DATELINE.test(line.text) &&
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
  const words = new Set(
    lines.flatMap(({ text }) =>
      text
        .replace(/ -$/, '')
        .toLowerCase()
        .split(/[^\p{L}-]+/u),
    ),
  );
  const headings = [...new Set(drafts.filter((d) => d.isHeading).map((d) => sizeOf(d)))].sort(
    (a, b) => b - a,
  );
  return collected(drafts.map((draft) => toBlock(draft, words, headings)));
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

const sizeOf = ({ lines }: Draft): number => Math.round(lines[0]?.size ?? 0);

type Made =
  | SourceBlock
  | { readonly kind: 'item'; readonly block: SourceBlock }
  | { readonly kind: 'row'; readonly block: SourceBlock; readonly cells: readonly string[] };

function toBlock(draft: Draft, words: ReadonlySet<string>, headings: readonly number[]): Made {
  const { number: line, after } = draft;
  const place = { line, lastLine: line + draft.lines.length - 1, after };
  const text = joined(draft.lines, words);
  if (draft.isHeading) {
    const level = Math.min(headings.indexOf(sizeOf(draft)) + 1, 4);
    return {
      kind: 'heading',
      level,
      isBySize: true,
      ...place,
      inlines: tidyInlines(linkAddresses(text)),
    };
  }
  const inlines = tidyInlines(linkAddresses(draft.isBullet ? text.replace(BULLET, '') : text));
  const isPageFurniture = draft.lines[0]?.place === 'furniture';
  const block: SourceBlock = {
    kind: 'paragraph',
    ...place,
    ...(isPageFurniture ? { isPageFurniture } : {}),
    indent: 0,
    inlines,
  };
  const cells = draft.lines[0]?.cells ?? null;
  if (cells !== null) return { kind: 'row', block, cells };
  return draft.isBullet ? { kind: 'item', block } : block;
}

/**
 * Lines of one paragraph. A hyphen at a line's end goes, unless the text has the hyphenated word
 * elsewhere or a capital follows. A program may put a space before it: none is a dash where no line has one inside.
 */
function joined(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    if (!words.has('-')) text = text.replace(/(?<=\p{L}) (?=[-\u2010]$)/u, '');
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

/** Items in a row are a list, and rows a table. */
function collected(blocks: readonly Made[]): readonly SourceBlock[] {
  const out: SourceBlock[] = [];
  for (const made of blocks) {
    if (made.kind !== 'item' && made.kind !== 'row') {
      out.push(made);
      continue;
    }
    const { line, lastLine, after } = made.block;
    const last = out.at(-1);
    if (made.kind === 'row') {
      const row = made.cells.map((cell) => tidyInlines(linkAddresses(cell)));
      if (last?.kind === 'table')
        out[out.length - 1] = { ...last, lastLine, rows: [...last.rows, row] };
      else out.push({ kind: 'table', hasHeader: false, line, lastLine, after, rows: [row] });
      continue;
    }
    const inlines = 'inlines' in made.block ? made.block.inlines : [];
    const item = { line, lastLine, inlines };
    if (last?.kind === 'list') {
      last.items.push(item);
      out[out.length - 1] = { ...last, lastLine };
    } else out.push({ kind: 'list', ordered: false, line, lastLine, after, items: [item] });
  }
  return out;
}
