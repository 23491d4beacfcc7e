import type { SourceBlock } from '../document.ts';
import { plainText, withoutStart } from '../inlines.ts';

/** Signs that begin an item and nothing else; a hyphen may be a dash. */
const BULLET = /^\s*(?:[•▪◦●‣]\s*|·\s+)(?=\S)/;

/** Paragraphs that begin with a bullet become lists: word processors and pages type them by hand. */
export function collectBullets(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const out: SourceBlock[] = [];
  let open: Extract<SourceBlock, { kind: 'list' }> | null = null;
  for (const block of blocks) {
    const marker =
      block.kind === 'paragraph' ? BULLET.exec(plainText(block.inlines).slice(0, 20)) : null;
    if (block.kind !== 'paragraph' || marker === null) {
      open = null;
      out.push(block);
      continue;
    }
    const { line, lastLine, after, isMainText } = block;
    const item = { line, lastLine, inlines: withoutStart(block.inlines, marker[0].length) };
    if (open === null) {
      open = { kind: 'list', ordered: false, line, lastLine, after, items: [item] };
      if (isMainText) open = { ...open, isMainText };
      out.push(open);
    } else {
      open.items.push(item);
      out[out.length - 1] = { ...open, lastLine };
    }
  }
  return out;
}
