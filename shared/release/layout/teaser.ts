import { foldText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import type { Seen } from './neighbours.ts';
import { announces } from './opening.ts';

/** How many blocks from the top a page's deck may stand. */
const LAST = 12;
/** Words of the headline that the paragraph below has again at least, where it starts anew. */
const FEWEST_AGAIN = 2;

/**
 * Whether what a page calls its teaser is a deck: the paragraph below starts anew, with a place or with what the headline says. Where
 * it goes on instead, the teaser is the lead.
 */
export function isCalledDeck(
  all: readonly Seen[],
  index: number,
  blocks: readonly SourceBlock[],
): boolean {
  if (blocks[index]?.isTeaser !== true || index === 0 || index > LAST) return false;
  if (announces((all[index] as Seen).text)) return false;
  const below = all.slice(index + 1).find((_, i) => blocks[index + 1 + i]?.isTeaser !== true);
  const story = all.slice(index + 1).find(({ isProse }, i) => {
    return isProse && blocks[index + 1 + i]?.isTeaser !== true;
  });
  if (below === undefined || story === undefined) return false;
  if (story.dateline !== null || below.dateLine !== null) return true;
  const headline = stems(
    all
      .slice(0, index)
      .map(({ text }) => text)
      .join(' '),
  );
  return (
    [...stems(story.text.slice(0, REACH))].filter((stem) => headline.has(stem)).length >=
    FEWEST_AGAIN
  );
}

const REACH = 300;

/** The first letters of the longer words. */
const stems = (text: string): ReadonlySet<string> =>
  new Set(
    foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 5)),
  );
