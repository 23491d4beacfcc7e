import type { SourceBlock } from '../document.ts';
import { plainText } from '../inlines.ts';

/** Longest part of a block that labels are looked for in. */
export const HEAD_CHARACTERS = 400;

/** Words of a block for labelling: all its text, items and cells included. */
export function blockText(block: SourceBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return plainText(block.inlines);
    case 'list':
      return block.items.map(({ inlines }) => plainText(inlines)).join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => plainText(cell)).join(' | ')).join('\n');
    case 'rule':
      return block.text;
  }
}

/** All words of a document, for telling its language. */
export const wordsOfSource = (blocks: readonly SourceBlock[]): string =>
  blocks.map((block) => blockText(block)).join('\n');
