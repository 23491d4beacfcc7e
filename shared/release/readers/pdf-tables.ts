import type { PdfRow } from './pdf-rows.ts';

/** Rows are read across, and not column by column: what stands on the right belongs to what stands left of it. */
export const isTable = (rows: readonly PdfRow[]): boolean => isOfFigures(rows) || isOfLabels(rows);

/** Cells of a table are short. */
const LONGEST_CELL = 45;
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*(?:\p{L}{1,4}\.?)?$/u;
const REACHES = /@|\d(?:[ ()./-]?\d){6}/;

/** Most rows have cells, and most cells that are not the first of their row hold figures, and no telephone numbers. */
function isOfFigures(rows: readonly PdfRow[]): boolean {
  const divided = rows.filter((row) => row.length > 1);
  const cells = divided.flatMap((row) => row.slice(1));
  const figures = cells.filter(({ text }) => FIGURE.test(text) && !REACHES.test(text));
  return (
    divided.length >= 2 &&
    divided.length >= rows.length * 0.7 &&
    figures.length >= cells.length * 0.5 &&
    rows.every((row) => row.length === 1 || row.every(({ text }) => text.length <= LONGEST_CELL))
  );
}

const LONGEST_LABEL = 24;

/** `Date: 3 May` and so on: each line has a short one on its left that says what it is, and that reaches nobody. */
function isOfLabels(rows: readonly PdfRow[]): boolean {
  const lefts = rows.filter((row) => row.length === 2);
  return (
    lefts.length >= 2 &&
    lefts.length >= rows.length * 0.7 &&
    lefts.every(([label]) => {
      const text = label?.text ?? '';
      return text.length <= LONGEST_LABEL && !REACHES.test(text);
    }) &&
    (lefts.every(([label]) => label?.text.endsWith(':') === true) ||
      lefts.every(([, value]) => REACHES.test(value?.text ?? '')))
  );
}

/** Runs of rows that are a table: where each begins, and the row behind its last. */
export function tablesIn(
  rows: readonly PdfRow[],
): readonly { readonly from: number; readonly to: number }[] {
  const tables: { from: number; to: number }[] = [];
  for (let from = 0; from < rows.length; from++) {
    const width = rows[from]?.length ?? 0;
    if (width < 2) continue;
    let to = from;
    // The head of a table may have no word above its first column.
    while (
      to < rows.length &&
      Math.abs((rows[to]?.length ?? 0) - width) <= 1 &&
      isRow(rows, from, to)
    )
      to++;
    const run = rows.slice(from, to);
    if (run.length < 2 || !isTable(run)) continue;
    tables.push({ from, to });
    from = to - 1;
  }
  return tables;
}

const isRow = (rows: readonly PdfRow[], from: number, at: number): boolean =>
  (rows[at]?.length ?? 0) > 1 &&
  (at === from ||
    (rows[at - 1]?.[0]?.y ?? 0) - (rows[at]?.[0]?.y ?? 0) < (rows[at]?.[0]?.size ?? 0) * 3.5);
