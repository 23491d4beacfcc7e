import { normaliseText } from '../../text/normalise.ts';

/** A piece of text and where it stands: `y` grows upwards, all in points. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** Words on one height without a wide gap between them. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Pieces on one height, from left to right: at least one. */
export type PdfRow = readonly PdfPiece[];

/** Items on one height are a row; a gap this wide, in sizes of the type, is more than a space. */
const WIDE = 0.5;

/** The rows of a page from its top. */
export function rowsOf(items: readonly PdfItem[]): readonly PdfRow[] {
  const rows: PdfItem[][] = [];
  const down = withMarksOnLine(
    items.filter(({ str, fontSize }) => str.trim() !== '' && fontSize > 0),
  ).sort((a, b) => b.y - a.y);
  for (const item of down) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      first.y - item.y < Math.min(first.fontSize, item.fontSize) * 0.4
    )
      row.push(item);
    else rows.push([item]);
  }
  return rows
    .map((row) => withBullet(piecesOf(row.sort((a, b) => a.x - b.x))))
    .filter((row) => row.length > 0);
}

/** A bullet is set apart from its item and belongs to it. */
const withBullet = (row: PdfRow): PdfRow => {
  const [mark, item, ...others] = row;
  return mark?.text === '•' && item !== undefined ? [joinPieces(mark, item), ...others] : row;
};

/** A page with more is no release; looking for the words before marks takes their square. */
const MOST_ITEMS = 5000;

/** Puts the marks of footnotes, small and raised, on the line of the word before: `year[1]`. Other small figures are exponents. */
const withMarksOnLine = (items: readonly PdfItem[]): PdfItem[] =>
  items.map((item) => {
    if (items.length > MOST_ITEMS) return item;
    if (!/^\d{1,2}$/.test(item.str.trim())) return item;
    const word = items.find(
      ({ x, y, width, fontSize }) =>
        fontSize > item.fontSize * 1.3 &&
        item.y > y &&
        item.y - y < fontSize * 0.7 &&
        Math.abs(x + width - item.x) < fontSize * 0.3,
    );
    if (word === undefined) return item;
    const isMark = /[\p{L}\p{P}]{4}$/u.test(word.str.trim());
    return { ...item, y: word.y, str: isMark ? `[${item.str.trim()}]` : item.str };
  });

function piecesOf(row: readonly PdfItem[]): PdfRow {
  const pieces: PdfPiece[] = [];
  for (const { str, x, y, width, fontSize } of row) {
    const piece: PdfPiece = { text: str, left: x, right: x + width, y, size: fontSize };
    const last = pieces.at(-1);
    if (last !== undefined && gap(last, piece) < WIDE)
      pieces[pieces.length - 1] = joinPieces(last, piece);
    else pieces.push(piece);
  }
  return pieces
    .map((piece) => ({ ...piece, text: clean(piece.text) }))
    .filter(({ text }) => text !== '');
}

/** What lies between two pieces, in sizes of the larger type. */
export const gap = (a: PdfPiece, b: PdfPiece): number =>
  (b.left - a.right) / Math.max(a.size, b.size);

/** Two pieces as one. */
export function joinPieces(a: PdfPiece, b: PdfPiece): PdfPiece {
  const isSpaced = /\s$/.test(a.text) || /^\s/.test(b.text);
  const space = !isSpaced && b.left - a.right > b.size * 0.15 ? ' ' : '';
  return {
    ...a,
    text: a.text + space + b.text,
    right: b.right,
    size: Math.max(a.size, b.size),
  };
}

const clean = (text: string): string =>
  normaliseText(text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC')))
    .replace(/\s+/g, ' ')
    .trim();
