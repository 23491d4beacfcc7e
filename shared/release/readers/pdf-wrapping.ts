import type { PdfLine } from './pdf-lines.ts';

/** Infinite where the order goes up: another column. At a page's end it says nothing. */
export const gapBetween = (a: PdfLine, b: PdfLine): number => {
  if (a.page !== b.page) return a.page < b.page ? 0 : Number.POSITIVE_INFINITY;
  return a.y > b.y ? a.y - b.y : Number.POSITIVE_INFINITY;
};

const REACHES = /^\S+@\S+\.\p{L}+$|^[^\d]{0,12}\+?\d(?:[ ()./-]{0,3}\d){6,}$/u;
/** A line of an address or of a name is no longer. */
const LONGEST_CONTACT_LINE = 60;

/** Lines of blocks that hold an address or a number alone on a line: none of them goes on on the next. */
export function contactLinesIn(lines: readonly PdfLine[], leading: number): ReadonlySet<PdfLine> {
  const found = new Set<PdfLine>();
  let block: PdfLine[] = [];
  const close = (): void => {
    const isContact =
      block.some(({ text }) => REACHES.test(text)) &&
      block.every(({ text }) => text.length <= LONGEST_CONTACT_LINE);
    if (isContact) for (const line of block) found.add(line);
    block = [];
  };
  for (const line of lines) {
    const last = block.at(-1);
    if (
      last !== undefined &&
      (gapBetween(last, line) > leading * 1.35 || last.column !== line.column)
    )
      close();
    block.push(line);
  }
  close();
  return found;
}

/** Whether a line was broken only because the next word did not fit. */
export function goesOn(
  previous: PdfLine,
  line: PdfLine,
  lines: readonly PdfLine[],
  isApart: boolean,
  isItem: boolean,
): boolean {
  const isBreak =
    previous.page !== line.page || gapBetween(previous, line) === Number.POSITIVE_INFINITY;
  const isEnded = /[.!?:]["'”’“‘»«)\]]*$/.test(previous.text);
  const isBeside = previous.page === line.page && Math.abs(previous.y - line.y) < line.size * 0.4;
  if (isBeside && line.left > previous.right) return false;
  if (isApart && !isBreak) return false;
  if (isBreak && isEnded) return false;
  // A first line that is set in begins a paragraph; items hang, so theirs may be set in.
  if (!isItem && isEnded && line.left > previous.left + line.size * 0.8) return false;
  const column = columnOf(previous, lines);
  const isNarrow = column.every(({ text }) => text.length < SHORT_LINE);
  if (isNarrow && column.length < FEWEST_NARROW && !/^\p{Ll}/u.test(line.text)) return false;
  const edge = Math.max(...column.map(({ right }) => right));
  // In running text a number is not parted from its unit.
  const isText = previous.text.length >= SHORT_LINE;
  const word = (isText ? /^\d[\d.,]*\s\S+|^\S+/ : /^\S+/).exec(line.text)?.[0] ?? '';
  const characterWidth = (previous.right - previous.left) / previous.text.length;
  const wordWidth = (word.length + 1) * characterWidth;
  return previous.right + wordWidth > edge - previous.size * 0.5;
}

/** Fewest lines that show how wide a column is, and of a narrow one: names and addresses stand in few. */
const FEWEST_LINES = 3;
const FEWEST_NARROW = 4;
const SHORT_LINE = 40;

/** Lines that are set like one: in its column, or where that holds too few, below one another on its page. */
function columnOf(line: PdfLine, lines: readonly PdfLine[]): readonly PdfLine[] {
  const alike = lines.filter(
    ({ page, left, size }) =>
      page === line.page &&
      Math.abs(left - line.left) < line.size * 4 &&
      Math.abs(size - line.size) < 1,
  );
  const own = alike.filter(({ column }) => column === line.column);
  return own.length < FEWEST_LINES ? alike : own;
}
