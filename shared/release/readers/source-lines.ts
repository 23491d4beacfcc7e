/** A line of a text file, without trailing space; empty when only space was there. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** @param firstLine number of the first line in the file, where front matter stood before */
export const sourceLines = (text: string, firstLine: number): readonly SourceLine[] =>
  text.split('\n').map((line, index) => ({
    number: firstLine + index,
    text: withoutTabs(line.trimEnd()),
  }));

/**
 * Takes out the empty lines of a text that has one after every line, as some word processors export
 * it. There a paragraph ends at two empty lines or more.
 */
export function undoDoubleSpacing(lines: readonly SourceLine[]): readonly SourceLine[] {
  const filled = lines.filter(({ text }) => text !== '');
  if (filled.length < 9) return lines;
  const touches = lines.filter(({ text }, i) => text !== '' && (lines[i + 1]?.text ?? '') !== '');
  // Prose cut in mid-sentence at a similar width: paragraphs of one line each end in a full stop.
  const isCut = filled.filter(
    ({ text }) => text.length > 40 && text.length < 100 && /[\p{Ll},]$/u.test(text),
  );
  // Paragraphs that nobody wrapped have three empty lines between them, lines of an address one.
  const isFarApart = filled.filter((_, i) => i > 0 && isAfterThree(filled, i));
  const isDouble =
    touches.length < filled.length * 0.1 &&
    (isCut.length > filled.length * 0.4 || isFarApart.length > filled.length * 0.5);
  if (!isDouble) return lines;
  return lines.filter(
    ({ text }, i) => text !== '' || lines[i - 1]?.text === '' || lines[i + 1]?.text === '',
  );
}

const isAfterThree = (filled: readonly SourceLine[], i: number): boolean =>
  (filled[i]?.number ?? 0) - (filled[i - 1]?.number ?? 0) > 3;

const TAB = 8;

/** Tabs as the spaces that they stand for, so that columns stay below each other. */
function withoutTabs(line: string): string {
  let out = '';
  for (const part of line.split(/(\t)/))
    out += part === '\t' ? ' '.repeat(TAB - (out.length % TAB)) : part;
  return out;
}
