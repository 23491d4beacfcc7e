import type { SourceBlock } from './document.ts';
import type { Paragraph } from './fields/quote-draft.ts';
import { plainText } from './inlines.ts';

/**
 * The paragraphs of a story, for finding who said what: items of lists are paragraphs too, and lines that were broken in the
 * middle of a sentence are one.
 */
export function storyParagraphs(story: readonly SourceBlock[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const hasGaps = story.slice(1).some(({ after }) => after === 'gap');
  for (const [i, block] of story.entries()) {
    const last = paragraphs.at(-1);
    const own = paragraphsOf(block);
    const [first] = own;
    const isBroken =
      block.kind === 'paragraph' &&
      block.after === 'line' &&
      story[i - 1]?.kind === 'paragraph' &&
      last !== undefined &&
      first !== undefined &&
      (!ENDS_SENTENCE.test(last.text) || (hasGaps && GOES_ON_QUOTING.test(last.text + first.text)));
    if (isBroken)
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} ${first.text}` };
    else paragraphs.push(...own);
  }
  return paragraphs;
}

const ENDS_SENTENCE = /[.!?…:][)\]"“”»’']*\s*$/u;
/** `“…,” she said.` and, on the line below, `“…”` */
const GOES_ON_QUOTING = /[,?!]["”»’“]\s[^"“”„«»]{3,120}\.\s*["“„«][^"“”„«»]*["”“»][.\s]*$/u;

function paragraphsOf(block: SourceBlock): readonly Paragraph[] {
  if (block.kind === 'paragraph') return [{ text: plainText(block.inlines), isQuotation: false }];
  if (block.kind === 'quotation')
    return [{ text: plainText(block.inlines, '\n'), isQuotation: true }];
  if (block.kind !== 'list') return [];
  const texts = block.items.map(({ inlines }) => plainText(inlines));
  // A dash before speech was taken for the mark of a list of one.
  if (texts.length === 1 && !block.ordered) return [{ text: `— ${texts[0]}`, isQuotation: false }];
  // Items that are no sentences have titles between their marks.
  return texts
    .filter((text) => ENDS_SENTENCE.test(text))
    .map((text) => ({ text, isQuotation: false }));
}
