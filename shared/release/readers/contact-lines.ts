import type { SourceBlock } from '../document.ts';
import { isAddressOnly } from '../fields/contact-words.ts';
import { plainText } from '../inlines.ts';

/** Lines above a number or an address that say whose they are. */
const MOST_ABOVE = 4;
const LONGEST_LINE = 90;

/**
 * Pages and word processors set each line of a contact as a paragraph of its own: `Press office`, `Quay 1`, `Tel. …`, `press@…`. Where
 * numbers and addresses stand alone on theirs, these and the short lines above them touch, as they do in a text file.
 */
export function joinContactLines(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const lines = blocks.map(lineOf);
  const touching = new Set<number>();
  lines.forEach((line, i) => {
    if (line === null || !isAddressOnly(line)) return;
    for (let at = i; at > 0 && at > i - MOST_ABOVE; at--) {
      const above = lines[at - 1];
      // A heading begins the box that it stands above.
      if (above === null || above === undefined || blocks[at]?.kind === 'heading') break;
      const isAddress = isAddressOnly(above);
      if (!isAddress && (/[@.!?:]$|@/.test(above) || /\d{5}/.test(above.replace(/\D/g, '')))) break;
      touching.add(at);
      if (isAddress) break;
    }
  });
  return blocks.map((block, i) =>
    touching.has(i) && block.after === 'gap' ? { ...block, after: 'line' } : block,
  );
}

/** The words of a short line; null for anything else. */
function lineOf(block: SourceBlock): string | null {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return null;
  const words = plainText(block.inlines);
  return words.length > LONGEST_LINE || words.includes('\n') ? null : words.trim();
}
