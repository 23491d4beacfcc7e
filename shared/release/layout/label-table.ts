import type { SourceBlock } from '../document.ts';
import { plainText, tidyInlines } from '../inlines.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import type { Inline } from '../release.ts';
import { embargoKind, foldLine } from './embargo-line.ts';
import { blockText } from './source-words.ts';

type Row = Extract<SourceBlock, { kind: 'table' }>['rows'][number];

const labelAt = phraseAtStart([
  ...phrasesOf('dateLabels'),
  ...phrasesOf('referenceLabels'),
  ...phrasesOf('contactHeadings'),
  ...phrasesOf('advisoryLabels'),
  ...phrasesOf('immediate'),
]);

/** Further down a table of dates belongs to the story. */
const LAST_IN_HEAD = 12;

/** Words of a label at most. */
const LONGEST_LABEL = 5;

/**
 * A table of two columns, the left one of labels: `Reference | 26/118`, `Date | 3 May`. Word's templates set what stands above the
 * headline like this, and contacts; to the reader they are lines, `Reference: 26/118`.
 */
export const withoutLabelTables = (blocks: readonly SourceBlock[]): readonly SourceBlock[] =>
  blocks.flatMap((block, at) => {
    if (block.kind !== 'table' || block.hasHeader) return [block];
    if (at > LAST_IN_HEAD && !blockText(block).includes('@')) return [block];
    const rows = block.rows.map(pairOf);
    if (!rows.every((row) => row !== null)) return [block];
    const labelled = rows.filter(([label, value]) => isLabel(label, value));
    if (labelled.length < Math.max(1, rows.length / 2)) return [block];
    return rows.map(([label, value], i): SourceBlock => {
      const words = plainText(label).replace(/\s*:?\s*$/, ': ');
      return {
        kind: 'paragraph',
        line: block.line,
        lastLine: block.lastLine,
        after: i === 0 ? block.after : 'line',
        indent: 0,
        inlines: tidyInlines([{ kind: 'text', text: words }, ...value]),
      };
    });
  });

type Pair = readonly [label: readonly Inline[], value: readonly Inline[]];

/** The two cells of a row that say something; a colon may have a column to itself. */
function pairOf(row: Row): Pair | null {
  const [label, value, ...more] = row.filter((cell) => !/^\s*:?\s*$/.test(plainText(cell)));
  if (label === undefined || value === undefined || more.length > 0) return null;
  return plainText(label).split(/\s+/).length <= LONGEST_LABEL ? [label, value] : null;
}

function isLabel(label: readonly Inline[], value: readonly Inline[]): boolean {
  const folded = foldLine(plainText(label)).replace(/[\s:.]+$/, '');
  return (
    labelAt(folded)?.length === folded.length ||
    embargoKind(`${plainText(label).replace(/\s*:?\s*$/, '')}: ${plainText(value)}`) !== null
  );
}
