import type { SourceBlock } from '../document.ts';
import type { FoundDateline } from '../fields/dateline.ts';
import { plainText } from '../inlines.ts';
import type { Features } from './features.ts';

const PLACE =
  /^\p{Lu}[\p{L}'’-]+(?:[\s/](?:(?:am|an der|im|bei|de|du|del|do|da|di|aan de|sur) )?\p{Lu}[\p{L}'’-]+){0,2}$/u;

function boldPlace(block: SourceBlock): FoundDateline | null {
  if (block.kind !== 'paragraph') return null;
  const [bold, behind] = block.inlines;
  if (bold?.kind !== 'strong' || behind?.kind !== 'text') return null;
  const head = plainText(bold.children);
  const [stop] = /^\s*\.?\s*(?=\p{Lu}|[„“"«‘])/u.exec(behind.text) ?? [];
  const place = head.replace(/\.\s*$/, '');
  const hasStop = place !== head || stop?.includes('.') === true;
  if (stop === undefined || !hasStop || !PLACE.test(place)) return null;
  return {
    location: place,
    date: null,
    found: null,
    agency: null,
    length: head.length + stop.length,
  };
}

/**
 * `**Lindau.** Die Bibliothek …`: a place in bold, a full stop, and the story, as German offices set the dateline in Word. Only at
 * the head of the first sentences, and where the place comes again: `**Update.** The museum …` is a word.
 */
export function withBoldPlace(
  features: readonly Features[],
  blocks: readonly SourceBlock[],
): readonly Features[] {
  const first = features.findIndex(({ isProse }) => isProse);
  return features.map((own, i) => {
    const block = blocks[i];
    if (i !== first || block === undefined || own.dateline !== null) return own;
    const found = boldPlace(block);
    return found !== null && comesAgain(found, features, i) ? { ...own, dateline: found } : own;
  });
}

const comesAgain = (
  { location, length }: FoundDateline,
  features: readonly Features[],
  at: number,
): boolean =>
  location !== null &&
  features.some(({ text }, i) => text.slice(i === at ? length : 0).includes(location));
