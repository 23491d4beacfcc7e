import type { SourceBlock } from '../document.ts';
import { leadDateline } from '../fields/dateline.ts';
import type { NumericOrder } from '../fields/dates.ts';
import { plainText, withoutStart } from '../inlines.ts';
import { isProse } from './prose.ts';

/** A headline stands near the top: labels, embargo, reference and issuer may stand above it. */
const LAST_LINE = 6;
const LONGEST_HEADLINE = 200;

/**
 * Divides `Montevideo, 4 de mayo de 2026 – El puerto abre sus talleres` into its date line and its headline. Only
 * where no line above could be the headline, what is behind the dash is no sentence, and prose follows.
 */
export function withoutGluedDateline(
  blocks: readonly SourceBlock[],
  order: NumericOrder,
): readonly SourceBlock[] {
  const at = blocks.findIndex((block) => wordsOf(block).split(/\s+/).length > 7);
  const block = blocks[at];
  if (block === undefined || at > LAST_LINE || !('inlines' in block)) return blocks;
  const text = plainText(block.inlines);
  const dateline = leadDateline(text, order);
  if (dateline === null || dateline.found === null) return blocks;
  const rest = text.slice(dateline.length);
  const isHeadline =
    rest.length <= LONGEST_HEADLINE &&
    rest.split(/\s+/).length >= 3 &&
    !/[.:;!?…]["”»]?(?:\s|$)/.test(rest);
  const next = blocks.slice(at + 1, at + 3).some((below) => isProse(wordsOf(below)));
  if (!isHeadline || !next) return blocks;
  const { line, lastLine, after } = block;
  const words = text.slice(0, dateline.length).replace(/[\s–—.:-]+$/, '');
  return [
    ...blocks.slice(0, at),
    {
      kind: 'paragraph',
      line,
      lastLine,
      after,
      indent: 0,
      inlines: [{ kind: 'text', text: words }],
    },
    { ...block, after: 'gap', inlines: withoutStart(block.inlines, dateline.length) },
    ...blocks.slice(at + 1),
  ];
}

const wordsOf = (block: SourceBlock): string =>
  'inlines' in block ? plainText(block.inlines) : '';
