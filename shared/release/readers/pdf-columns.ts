import type { PdfPiece, PdfRow } from './pdf-rows.ts';
import { isTable } from './pdf-tables.ts';

/** Rows that are set to one width. */
type Column = readonly PdfRow[];

/** The columns of a page as they are read. */
export interface ReadingOrder {
  readonly columns: readonly Column[];
  /** Boxes beside the text: they are read behind it. */
  readonly asides: readonly Column[];
}

/** Fewest rows on each side of a gutter that make it one. */
const FEWEST = 3;
/** A page with more rows is no release; looking for columns takes their square. */
const MOST_ROWS = 400;
/** Pieces that begin this near, in points, begin at one place. */
const NEAR = 2;
/** The least width of a gutter, in sizes of the type. */
const GUTTER = 0.4;

/**
 * Puts columns one below the other, the left one first. Lines across the gutter divide the page into bands, and columns may
 * be divided again.
 */
export function inReadingOrder(rows: readonly PdfRow[]): ReadingOrder {
  const band = rows.length > MOST_ROWS ? null : bandOf(rows);
  if (band === null) return { columns: rows.length === 0 ? [] : [rows], asides: [] };
  const { at, from, to } = band;
  const inside = rows.slice(from, to);
  const left = sideOf(inside, (piece) => piece.left < at - NEAR);
  const right = sideOf(inside, (piece) => piece.left >= at - NEAR);
  const order = [rows.slice(0, from), left, right, rows.slice(to)].map((part) => ({
    part,
    ...inReadingOrder(part),
  }));
  const isWhole = (side: Column): boolean =>
    order.some(({ part, columns }) => part === side && columns.length === 1);
  const aside =
    isWhole(left) && isAside(right, left)
      ? right
      : isWhole(right) && isAside(left, right)
        ? left
        : null;
  return {
    columns: order.flatMap(({ part, columns }) => (part === aside ? [] : columns)),
    asides: order.flatMap(({ part, columns, asides }) =>
      part === aside ? [...columns, ...asides] : asides,
    ),
  };
}

const sideOf = (rows: readonly PdfRow[], isOn: (piece: PdfPiece) => boolean): readonly PdfRow[] =>
  rows.map((row) => row.filter(isOn)).filter((row) => row.length > 0);

/** Where a right column begins, and the rows that it stands beside: up to `to`, which is not one of them. */
interface Band {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function bandOf(rows: readonly PdfRow[]): Band | null {
  let best: (Band & { readonly count: number }) | null = null;
  for (const at of startsOf(rows)) {
    for (let from = 0; from < rows.length; ) {
      let to = from;
      while (to < rows.length && !crosses(rows[to] as PdfRow, at)) to++;
      const found = bandIn(rows, at, from, to);
      if (found !== null && found.count > (best?.count ?? 0)) best = found;
      from = to + 1;
    }
  }
  return best;
}

/** Where pieces begin in several rows, but for the left margin. */
function startsOf(rows: readonly PdfRow[]): readonly number[] {
  const lefts = rows.flatMap((row) => row.map(({ left }) => left)).sort((a, b) => a - b);
  const starts: number[] = [];
  for (const [i, left] of lefts.entries()) {
    const isNew = left - (starts.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR;
    if (isNew && (lefts[i + FEWEST - 1] ?? Number.POSITIVE_INFINITY) - left <= NEAR)
      starts.push(left);
  }
  return starts;
}

/** Whether something is printed across a gutter left of a place, or too near to it. */
const crosses = (row: PdfRow, at: number): boolean =>
  row.some(({ left, right, size }) => left < at - NEAR && right > at - size * GUTTER);

function bandIn(
  rows: readonly PdfRow[],
  at: number,
  first: number,
  end: number,
): (Band & { readonly count: number }) | null {
  const begins = (row: PdfRow): boolean => row.some(({ left }) => Math.abs(left - at) <= NEAR);
  const reaches = (row: PdfRow): boolean => row.some(({ left }) => left >= at - NEAR);
  const inside = rows.slice(first, end);
  const top = inside.findIndex(begins);
  const bottom = inside.findLastIndex(reaches);
  const beside = inside.slice(top, bottom + 1);
  const right = beside.filter(begins);
  if (top < 0 || right.length < FEWEST || isTable(beside)) return null;
  let to = first + bottom + 1;
  let from = first + top;
  // The left column may begin higher and end lower. Beside a box the text goes on below it; below two columns of text something else may follow.
  const [text, other] = [false, true].map((isRight) =>
    sideOf(beside, (piece) => piece.left >= at - NEAR === isRight),
  ) as [Column, Column];
  const reach = isText(text) && !isText(other) ? PARAGRAPHS : LINES;
  while (from > first && distance(rows[from - 1], rows[from]) < reach) from--;
  while (to < end && distance(rows[to - 1], rows[to]) < reach) to++;
  const left = rows.slice(from, to).filter((row) => row.some((piece) => piece.left < at - NEAR));
  if (left.length < FEWEST || !beside.some((row) => left.includes(row))) return null;
  if (left.every((row) => isLabelled(row, at))) return null;
  return { at, from, to, count: right.length + left.length };
}

/** `Where:   Town hall`: a label and, where the right column begins, what it announces. */
const isLabelled = ([label, text, ...more]: PdfRow, at: number): boolean =>
  label !== undefined &&
  more.length === 0 &&
  endsInColon(label) &&
  Math.abs((text?.left ?? 0) - at) <= NEAR;

/** Characters of a label at most. */
const LONGEST_LABEL = 30;

export const endsInColon = ({ text }: PdfPiece): boolean =>
  text.length <= LONGEST_LABEL && text.endsWith(':');

/** How far lines of a column are apart at most, and paragraphs, in sizes of the type. */
const LINES = 2.2;
const PARAGRAPHS = 4;

const distance = (above: PdfRow | undefined, below: PdfRow | undefined): number => {
  const [a, b] = [above?.[0], below?.[0]];
  return a === undefined || b === undefined
    ? Number.POSITIVE_INFINITY
    : (a.y - b.y) / Math.max(a.size, b.size);
};

/** Lines with fewer characters, on average, are no running text. */
const FEWEST_CHARACTERS = 34;

const isText = (column: Column): boolean =>
  column.length > FEWEST &&
  column.flat().reduce((sum, { text }) => sum + text.length, 0) >=
    column.length * FEWEST_CHARACTERS;

/** Whether a narrow column is a box beside running text. */
const isAside = (column: Column, beside: Column): boolean =>
  isText(beside) && widthOf(column) < widthOf(beside) * 0.6;

const widthOf = (rows: readonly PdfRow[]): number =>
  Math.max(...rows.flatMap((row) => row.map(({ right }) => right))) -
  Math.min(...rows.flatMap((row) => row.map(({ left }) => left)));
