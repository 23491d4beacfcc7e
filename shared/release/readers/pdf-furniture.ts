import type { PdfRow } from './pdf-rows.ts';

const PAGE_NUMBER =
  /^[-–—\s]*(?:(?:page|p\.|página|pág\.|seite|pagina)\s*)?\d{1,3}(?:\s*(?:\/|of|de|sur|von|di|van)\s*\d{1,3})?[-–—\s]*$/i;
/** What a browser prints above a page: the time of printing, then perhaps its title. */
const PRINTED_AT = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?: ?[AP]M)?(?: |$)/i;
/** And below: its address, then perhaps the number of the page. */
const PRINTED_FROM = /^(?:https?|file):\/\/\S+(?: \d{1,3}\/\d{1,3})?$/;
/** How many rows at the head and foot of a page may come again on others. */
const EDGE = 3;
/** Nothing above this height, in points, is the foot of a page. */
const FOOT = 90;
/** What stands apart from the text by this many sizes of its type. */
const APART = 3;

/** A page without its numbers and what it repeats of others. */
export interface PageRows {
  readonly head: readonly PdfRow[];
  readonly rows: readonly PdfRow[];
  readonly foot: readonly PdfRow[];
}

/**
 * Tells heads and feet of pages from the text: what comes again at the edge of most pages, figures aside (kept once), and what
 * stands at the foot apart from the text.
 */
export function withoutRepeated(pages: readonly (readonly PdfRow[])[]): readonly PageRows[] {
  return withoutRepeatedRows(pages.map(withoutPrint));
}

/** A page of a browser without the time of printing and its address, which are none of the text. */
const withoutPrint = (rows: readonly PdfRow[]): readonly PdfRow[] => {
  const [first, last] = [rows[0], rows.at(-1)];
  const isPrinted = first !== undefined && PRINTED_AT.test(textOf(first));
  const isSigned = last !== undefined && PRINTED_FROM.test(textOf(last));
  return isPrinted ? rows.slice(1, isSigned ? -1 : undefined) : rows;
};

function withoutRepeatedRows(pages: readonly (readonly PdfRow[])[]): readonly PageRows[] {
  const heads = pages.map((rows) => new Set(rows.slice(0, EDGE)));
  const feet = pages.map((rows) => new Set(rows.slice(-EDGE)));
  const seen = new Map<string, number>();
  for (const [page, rows] of heads.entries()) {
    const keys = new Set([...rows, ...(feet[page] ?? [])].map(masked));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const said = new Set<string>();
  return pages.map((rows, page) => {
    const low = new Set(footOf(rows));
    const [head, text, foot]: [PdfRow[], PdfRow[], PdfRow[]] = [[], [], []];
    for (const row of rows) {
      const isFoot = feet[page]?.has(row) === true;
      if (!isFoot && heads[page]?.has(row) !== true) {
        text.push(row);
        continue;
      }
      const key = masked(row);
      const count = seen.get(key) ?? 0;
      const isRepeated = count > 1 && count >= pages.length / 2;
      if (isRepeated && said.has(key)) continue;
      said.add(key);
      const words = row.filter((piece) => !PAGE_NUMBER.test(piece.text));
      if (words.length === 0 || PAGE_NUMBER.test(textOf(row))) continue;
      if (low.has(row)) foot.push(words);
      else if (isRepeated) (isFoot ? foot : head).push(words);
      else text.push(row);
    }
    return { head, rows: text, foot };
  });
}

/** The last rows of a page, where they stand low and apart from the text. */
function footOf(rows: readonly PdfRow[]): readonly PdfRow[] {
  const at = rows.findIndex((row, i) => {
    const [above, below] = [rows[i - 1]?.[0], row[0]];
    return (
      i >= rows.length - EDGE - 1 &&
      above !== undefined &&
      below !== undefined &&
      below.y < FOOT &&
      above.y - below.y > Math.max(above.size, below.size) * APART
    );
  });
  return at < 0 ? [] : rows.slice(at);
}

const textOf = (row: PdfRow): string => row.map(({ text }) => text).join(' ');
const masked = (row: PdfRow): string => textOf(row).replace(/\d+/g, '#');
