import { wordsIn } from '../text/words.ts';
import type { SourceBlock } from './document.ts';
import { leadDateline } from './fields/dateline.ts';
import { identifyLanguage } from './fields/identify-language.ts';
import { embargoKind, embargoSentence, foldLine, releaseTime } from './layout/embargo-line.ts';
import { headerOf } from './layout/header-label.ts';
import { noticeOf } from './layout/labelled-line.ts';
import { isProse } from './layout/prose.ts';
import { contactHeadingOf, hasAddress } from './layout/section-heading.ts';
import { blockText } from './layout/source-words.ts';
import type { LanguageTag } from './release.ts';

/** A release that stands in its document once more, in another language. */
interface SecondLanguage {
  readonly line: number;
  readonly languages: {
    readonly reads: LanguageTag;
    /** That of the text above it. */
    readonly taken: LanguageTag;
  };
}

/** Where a release may begin that many times, no more is looked at. */
const MOST_OPENINGS = 6;

/**
 * Takes the first of two releases in one document: where a label, or a headline and a lead with place and date, stands once more,
 * and the text above and below is for certain in two languages. Of what is below, what holds the release back or asks for
 * something counts all the same, and the contacts where there are none above.
 */
export function firstLanguage(blocks: readonly SourceBlock[]): {
  readonly blocks: readonly SourceBlock[];
  readonly second: SecondLanguage | null;
} {
  const openings = blocks.flatMap((block, i) => (i > 0 && opens(block) ? [i] : []));
  for (const opening of openings.slice(0, MOST_OPENINGS)) {
    const start = headOf(blocks, opening);
    const [above, below] = [blocks.slice(0, start), blocks.slice(start)];
    const taken = languageOf(above);
    const reads = taken === null ? null : languageOf(below);
    if (taken === null || reads === null || taken === reads) continue;
    const line = blocks[start]?.line ?? 1;
    return {
      blocks: [...above, ...keptOf(below, above)],
      second: { line, languages: { reads, taken } },
    };
  }
  return { blocks, second: null };
}

/** Whether a release may begin with a block: its label, or its lead by place and date. */
function opens(block: SourceBlock): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const head = blockText(block).slice(0, 200);
  if (head.length < 80) {
    const folded = foldLine(head);
    return headerOf(folded, wordsIn(head)) !== null;
  }
  if (!/\d/.test(head.slice(0, LONGEST_DATELINE))) return false;
  const dateline = leadDateline(head, 'day-first');
  return dateline !== null && dateline.location !== null && dateline.date !== null;
}

/** Characters in which a dateline has its day. */
const LONGEST_DATELINE = 110;

/** How many lines a label, a headline and its deck take. */
const LONGEST_HEAD = 4;

/** Where the headline stands that belongs to an opening: the short lines right above it. */
function headOf(blocks: readonly SourceBlock[], opening: number): number {
  let start = opening;
  while (start > 1 && opening - start < LONGEST_HEAD && isHead(blocks[start - 1])) start--;
  return start;
}

function isHead(block: SourceBlock | undefined): boolean {
  if (block === undefined || block.kind === 'list' || block.kind === 'table') return false;
  const text = blockText(block).slice(0, 400);
  const isContact = hasAddress(text) || contactHeadingOf(foldLine(text), text) !== null;
  return text.length < 250 && !isProse(text) && !isContact;
}

/** Enough to tell a language by, beyond a quotation or a name in another. */
const FEWEST_WORDS = 20;
const CERTAIN_MARGIN = 0.05;

function languageOf(blocks: readonly SourceBlock[]): LanguageTag | null {
  const prose = blocks.map(blockText).filter(isProse).join('\n');
  if (wordsIn(prose) < FEWEST_WORDS) return null;
  const found = identifyLanguage(prose);
  return found === null || found.margin < CERTAIN_MARGIN ? null : found.language;
}

function keptOf(
  below: readonly SourceBlock[],
  above: readonly SourceBlock[],
): readonly SourceBlock[] {
  const contacts = above.some((block) => hasAddress(blockText(block)))
    ? -1
    : below.findIndex((block) => {
        const text = blockText(block);
        return contactHeadingOf(foldLine(text), text) !== null;
      });
  return below.filter((block, i) => (contacts >= 0 && i >= contacts) || bindsRelease(block));
}

/** Whether a block says when the release may go out, or that it corrects or withdraws one. */
function bindsRelease(block: SourceBlock): boolean {
  const text = blockText(block);
  const folded = foldLine(text);
  return (
    embargoKind(text) !== null ||
    embargoSentence(text) !== null ||
    releaseTime(text, 'day-first') !== null ||
    noticeOf(folded) !== null
  );
}
