import { isProse } from './layout/prose.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Labelled } from './understood.ts';

/** Receipts name at most so many places; the first is what somebody looks at. */
const MAX_REMARKS = 5;

/** Paragraphs that found no place in the release, so that nothing disappears unsaid. */
export function unplacedText(labelled: readonly Labelled[]): readonly Remark[] {
  return labelled
    .filter(({ part, block, text }) => {
      if (part !== 'contact' && part !== 'trailer') return false;
      if (block.kind === 'list' || block.kind === 'table') return !/@|\d{4}/.test(text);
      return (
        block.kind === 'paragraph' &&
        sentencesOf(text).some((own) => isProse(own) && !/@|:$/.test(own))
      );
    })
    .slice(0, MAX_REMARKS)
    .map(({ line }) => remark('text-unplaced', line, {}));
}

/** `A photo call takes place at Gate 3. To attend, write to …`: the address of the second was read, the first is lost. */
const sentencesOf = (text: string): readonly string[] =>
  text.slice(0, 4000).split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})/u);
