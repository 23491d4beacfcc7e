import type { SourceLine } from './source-lines.ts';

/** A tab, or so many spaces, stand between two cells. */
const BETWEEN_CELLS = /\t+| {3,}|\s*\|\s*/;
const REACHES = /@|\b(?:e-?mail|tel|phone)\b/i;
const MAX_CELL = 80;

/**
 * A table that was typed with spaces or tabs, beginning at a line: two lines or more with the same number of
 * cells, at least three. Two columns are left to the contacts, which stand like that more often.
 *
 * @returns the cells by row; null when there is none
 */
export function typedTable(
  lines: readonly SourceLine[],
  from: number,
): readonly (readonly string[])[] | null {
  const rows: (readonly string[])[] = [];
  for (let i = from; i < lines.length; i++) {
    const cells = cellsOf(lines[i]?.text ?? '');
    if (cells === null || (rows[0] !== undefined && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows.length >= 2 ? rows : null;
}

function cellsOf(line: string): readonly string[] | null {
  if (line.length > 200 || REACHES.test(line)) return null;
  const cells = line.replace(/^[\s|]+|[\s|]+$/g, '').split(BETWEEN_CELLS);
  const isTable = cells.length >= 3 && cells.every((cell) => cell !== '' && cell.length < MAX_CELL);
  return isTable ? cells : null;
}
