import { normaliseText } from '../../text/normalise.ts';

/** A piece of text and where it stands: `y` grows upwards. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** A printed line. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
}

/** Lines of all pages in reading order, without what repeats on pages. */
export function linesOfPages(pages: readonly (readonly PdfItem[])[]): readonly PdfLine[] {
  return withoutRunningHeads(pages.map((items, page) => inReadingOrder(linesOf(items, page))));
}

/** A gap this wide, in sizes of the type, is a column and not a space. */
const COLUMN_GAP = 2.5;

/** Pieces on one height are a line, from left to right; a wide gap begins another line beside it. */
function linesOf(items: readonly PdfItem[], page: number): readonly PdfLine[] {
  const rows: PdfItem[][] = [];
  const sorted = items
    .filter(({ str, fontSize }) => str.trim() !== '' && fontSize > 0)
    .sort((a, b) => b.y - a.y);
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - item.y < first.fontSize * 0.4)
      row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) =>
    segmentsOf(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  );
}

function segmentsOf(row: readonly PdfItem[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { text: string; left: number; right: number; y: number; size: number } | null = null;
  for (const item of row) {
    const gap: number = open === null ? 0 : item.x - open.right;
    if (open !== null && gap > Math.max(open.size, item.fontSize) * COLUMN_GAP) {
      lines.push(finished(open, page));
      open = null;
    }
    if (open === null) {
      open = { text: item.str, left: item.x, right: item.x, y: item.y, size: item.fontSize };
    } else {
      const isSpaced = /\s$/.test(open.text) || /^\s/.test(item.str);
      open.text += !isSpaced && gap > item.fontSize * 0.15 ? ` ${item.str}` : item.str;
      open.size = Math.max(open.size, item.fontSize);
    }
    open.right = item.x + item.width;
  }
  return open === null ? lines : [...lines, finished(open, page)];
}

const finished = (line: Omit<PdfLine, 'page'>, page: number): PdfLine => ({
  ...line,
  text: normaliseText(
    line.text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC')),
  )
    .replace(/\s+/g, ' ')
    .trim(),
  page,
});

/** Fewest lines on each side of a gutter that make it one. */
const FEWEST_COLUMN_LINES = 4;
/** A page with more lines is no release; looking for columns takes their square. */
const MOST_LINES_FOR_COLUMNS = 400;

/**
 * Lines as they are read: where the page is set in two columns, the left one first. Lines across the
 * gutter divide the page into bands.
 */
function inReadingOrder(lines: readonly PdfLine[]): readonly PdfLine[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return lines;
  const ordered: PdfLine[] = [];
  let band: PdfLine[] = [];
  const close = (): void => {
    ordered.push(...band.filter(({ left }) => left < gutter));
    ordered.push(...band.filter(({ left }) => left >= gutter));
    band = [];
  };
  for (const line of lines) {
    if (line.left < gutter && line.right > gutter) {
      close();
      ordered.push(line);
    } else band.push(line);
  }
  close();
  return ordered;
}

/** The left edge of a right column: where many lines begin, with nothing printed across it beside them. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  if (lines.length > MOST_LINES_FOR_COLUMNS) return null;
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  const starts = lines.filter((line) => line.left > left + width * 0.3);
  let best: { at: number; count: number } | null = null;
  for (const { left: at } of starts) {
    const right = lines.filter((line) => Math.abs(line.left - at) < 2);
    const beside = right.filter((line) =>
      lines.some((other) => other.right < at && Math.abs(other.y - line.y) < line.size),
    );
    if (beside.length >= FEWEST_COLUMN_LINES && beside.length > (best?.count ?? 0))
      best = { at: at - 1, count: beside.length };
  }
  return best?.at ?? null;
}

const PAGE_NUMBER =
  /^[-–—\s]*(?:(?:page|p\.|página|pág\.|seite|pagina)\s*)?\d{1,3}(?:\s*(?:\/|of|de|sur|von|di|van)\s*\d{1,3})?[-–—\s]*$/i;

/** Drops lines at the head or foot of pages that come again on others, figures aside, and page numbers. */
function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  const edge = (lines: readonly PdfLine[]): ReadonlySet<PdfLine> => {
    const down = lines.toSorted((a, b) => b.y - a.y);
    return new Set([...down.slice(0, 2), ...down.slice(-2)]);
  };
  const masked = ({ text }: PdfLine): string => text.replace(/\d+/g, '#');
  const edges = pages.map(edge);
  const seen = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set([...lines].map(masked))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.flatMap((lines, page) =>
    lines.filter((line) => {
      if (edges[page]?.has(line) !== true) return true;
      if (PAGE_NUMBER.test(line.text)) return false;
      const count = seen.get(masked(line)) ?? 0;
      return count < 2 || count < pages.length / 2;
    }),
  );
}
