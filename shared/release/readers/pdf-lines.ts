import { endsInColon, inReadingOrder } from './pdf-columns.ts';
import { withoutRepeated } from './pdf-furniture.ts';
import { gap, joinPieces, type PdfItem, type PdfPiece, type PdfRow, rowsOf } from './pdf-rows.ts';
import { tablesIn } from './pdf-tables.ts';

/** A printed line. */
export interface PdfLine extends PdfPiece {
  readonly page: number;
  /** In the text, in a box beside it, or at the head or foot of a page. */
  readonly place: 'text' | 'aside' | 'furniture';
  /** Lines with one number are set to one width. */
  readonly column: number;
  /** Cells of a row of a table; null in running text. */
  readonly cells: readonly string[] | null;
}

/**
 * Lines of all pages in reading order: heads of pages above the text, boxes beside it and feet of pages behind it. What repeats
 * on pages comes once.
 */
export function linesOfPages(pages: readonly (readonly PdfItem[])[]): readonly PdfLine[] {
  const heads: PdfLine[] = [];
  const text: PdfLine[] = [];
  const behind: PdfLine[] = [];
  let column = 0;
  const add = (to: PdfLine[], page: number, place: PdfLine['place'], rows: readonly PdfRow[]) => {
    column++;
    to.push(...linesOf(rows).map((line) => ({ ...line, page, place, column })));
  };
  for (const [page, { head, rows, foot }] of withoutRepeated(pages.map(rowsOf)).entries()) {
    const { columns, asides } = inReadingOrder(rows);
    add(heads, page, 'furniture', head);
    for (const rowsOfColumn of columns) add(text, page, 'text', rowsOfColumn);
    for (const rowsOfColumn of asides) add(behind, page, 'aside', rowsOfColumn);
    add(behind, page, 'furniture', foot);
  }
  return [...heads, ...text, ...behind];
}

/** A gap this wide, in sizes of the type, ends a line: what stands behind it is another beside it. */
const APART = 2.5;

function linesOf(
  rows: readonly PdfRow[],
): readonly (PdfPiece & { readonly cells: PdfLine['cells'] })[] {
  const tables = tablesIn(rows);
  return rows.flatMap((row, i): readonly (PdfPiece & { readonly cells: PdfLine['cells'] })[] => {
    if (tables.some(({ from, to }) => i >= from && i < to))
      return [{ ...row.reduce(joinPieces), cells: row.map(({ text }) => text) }];
    if (isSpread(row)) return [{ ...row.reduce(joinPieces), cells: null }];
    const lines: PdfPiece[] = [];
    for (const piece of row) {
      const last = lines.at(-1);
      if (last === undefined || (gap(last, piece) > APART && !endsInColon(last))) lines.push(piece);
      else lines[lines.length - 1] = joinPieces(last, piece);
    }
    return lines.map((line) => ({ ...line, cells: null }));
  });
}

/** Fewest words that show whether the spaces between them are alike. */
const FEWEST_WORDS = 4;
/** How far spaces of a line that was spread out differ, in sizes of the type. */
const ALIKE = 0.05;

/** Whether a line was spread out to both margins before a word that did not fit: its spaces are wide, and all the same. */
function isSpread(row: PdfRow): boolean {
  const spaces = row.slice(1).map((piece, i) => gap(row[i] as PdfPiece, piece));
  return row.length >= FEWEST_WORDS && Math.max(...spaces) - Math.min(...spaces) < ALIKE;
}
