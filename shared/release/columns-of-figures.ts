import { plainText } from './inlines.ts';
import type { Inline } from './release.ts';

/** `1,204`, `−0.4 %`, `€ 12.5`, `(3)`; what stands for none is no figure and no word either. */
const FIGURE = /^\(?[+\-−–±~]?\p{Sc}?[+\-−]?\d[\d.,'’]*(?:%|\p{Sc})?\)?$/u;
const NONE = /^(?:[-–—−.…]|n\/a)?$/i;

/** The columns of a table's body, from 0, that hold figures and nothing else: their digits are to stand below each other. */
export function columnsOfFigures(
  rows: readonly (readonly (readonly Inline[])[])[],
): ReadonlySet<number> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) =>
    rows.map((row) => plainText(row[i] ?? []).replace(/\s/g, '')),
  );
  return new Set(
    columns.flatMap((cells, i) => {
      const said = cells.filter((cell) => !NONE.test(cell));
      return said.length > 0 && said.every((cell) => FIGURE.test(cell)) ? [i] : [];
    }),
  );
}
