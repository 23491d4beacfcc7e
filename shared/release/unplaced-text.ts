import { isProse } from './layout/prose.ts';
import type { Diagnostic } from './release.ts';
import type { Labelled } from './understand.ts';

/** Receipts name at most so many places; the first is what somebody looks at. */
const MAX_REMARKS = 5;

/** Paragraphs that found no place in the release, so that nothing disappears unsaid. */
export function unplacedText(labelled: readonly Labelled[]): readonly Diagnostic[] {
  return labelled
    .filter(({ part, block, text }) => {
      if (part !== 'contact' && part !== 'trailer') return false;
      if (block.kind === 'list' || block.kind === 'table') return !/@|\d{4}/.test(text);
      return block.kind === 'paragraph' && isProse(text) && !/@/.test(text);
    })
    .slice(0, MAX_REMARKS)
    .map(({ line }) => ({
      code: 'text-unplaced',
      level: 'warning',
      line,
      message:
        'This text is neither story nor note nor contact, so it is not published. Move it above the press contact, or put “Notes to editors” above it.',
    }));
}
