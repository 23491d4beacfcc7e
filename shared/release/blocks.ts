import type { SourceBlock } from './document.ts';
import { linksOf } from './inlines.ts';
import type { Block, Inline, Link } from './release.ts';

/** Blocks of a release from blocks of a document. Paragraphs that a line break divides become one. */
export function toBlocks(blocks: readonly SourceBlock[]): readonly Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const made = toBlock(block);
    if (made === null) continue;
    const last = out.at(-1);
    if (block.after === 'break' && made.kind === 'paragraph' && last?.kind === 'paragraph') {
      out[out.length - 1] = {
        kind: 'paragraph',
        inlines: [...last.inlines, { kind: 'break' }, ...made.inlines],
      };
    } else out.push(made);
  }
  return out;
}

function toBlock(block: SourceBlock): Block | null {
  switch (block.kind) {
    case 'paragraph':
      return block.inlines.length === 0 ? null : { kind: 'paragraph', inlines: block.inlines };
    case 'heading':
      return block.inlines.length === 0
        ? null
        : { kind: 'heading', level: headingLevel(block.level), inlines: block.inlines };
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        items: block.items.map(({ inlines }) => inlines),
      };
    case 'quotation':
      return { kind: 'quotation', inlines: block.inlines };
    case 'table':
      return { kind: 'table', hasHeader: block.hasHeader, rows: block.rows };
    case 'rule':
      return null;
  }
}

/** The headline is the page's first level; what stands in the story begins at the second. */
const headingLevel = (level: number): 2 | 3 | 4 => (level <= 2 ? 2 : level === 3 ? 3 : 4);

/** Web links of blocks, each address once, in order. */
export function webLinksOf(runs: readonly (readonly Inline[])[]): readonly Link[] {
  const seen = new Map<string, Link>();
  for (const link of runs.flatMap((inlines) => linksOf(inlines))) {
    if (/^https?:/.test(link.href) && !seen.has(link.href)) seen.set(link.href, link);
  }
  return [...seen.values()];
}
