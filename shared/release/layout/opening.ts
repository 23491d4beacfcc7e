import { foldText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import { LANGUAGES } from '../languages/tables.ts';
import { isLongProse, type Seen } from './neighbours.ts';

/** `("Example Ceramics" or the "Group")`, `(NYSE: EXC)`: how a company is called below, in the sentence that announces something. */
const PARTY =
  /\((?:[^()]{0,40}["“«„]|(?:NYSE|NASDAQ|LSE|AIM|ISIN|Euronext|XETRA|BME|B3|SIX)\b)[^()]{1,80}\)/u;
const todays = LANGUAGES.flatMap(({ today }) => today.slice(0, 1));
const TODAY = new RegExp(
  `(?<!\\p{L})(?:${[...todays, 'ce jour', 'ce matin'].join('|')})(?!\\p{L})`,
  'u',
);

/**
 * Whether a sentence is the lead though bullets follow it, as results are announced: it says that it is today or how the company is
 * called below, or two lists stand under headings of their own. A lead with a place and a date further down is one with more right.
 */
export function opensStory(
  all: readonly Seen[],
  index: number,
  blocks: readonly SourceBlock[],
): boolean {
  const own = all[index] as Seen;
  if (index < 1 || index > LAST_LEAD || own.words < SHORTEST_LEAD || !own.isProse || own.isItalic)
    return false;
  if (own.contactHeading !== null || own.isLegal || own.embargo !== null) return false;
  if (all.slice(1, index).some((line) => isLongProse(line))) return false;
  const below = all.slice(index + 1);
  const lists = listsBelow(below, blocks.slice(index + 1));
  if (lists === 0 || below.some(({ dateline }) => dateline?.found != null)) return false;
  return lists > 1 || announces(own.text);
}

/** Whether a sentence says that it is today, or how somebody is called below: no deck does. */
export const announces = (text: string): boolean => PARTY.test(text) || TODAY.test(foldText(text));

/** How many lists follow at once, each under a short line of its own. */
function listsBelow(all: readonly Seen[], blocks: readonly SourceBlock[]): number {
  let count = 0;
  const isHeading = (line: Seen | undefined): boolean =>
    line !== undefined && line.words <= 8 && !line.endsSentence && line.contactHeading === null;
  const isList = (block: SourceBlock | undefined): boolean =>
    block?.kind === 'list' || block?.kind === 'table';
  while (isHeading(all[count * 2]) && isList(blocks[count * 2 + 1])) count++;
  return count;
}

const LAST_LEAD = 10;
const SHORTEST_LEAD = 12;
