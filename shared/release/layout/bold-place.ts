import type { SourceBlock } from '../document.ts';
import type { FoundDateline } from '../fields/dateline.ts';
import { plainText } from '../inlines.ts';
import type { Features } from './features.ts';

const PLACE =
  /^\p{Lu}[\p{L}'’-]+(?:[\s/](?:(?:am|an der|im|bei|de|du|del|do|da|di|aan de|sur) )?\p{Lu}[\p{L}'’-]+){0,2}$/u;

/** `Unterwies. Als erster Laden …`, in plain type. */
function plainPlace(block: SourceBlock): FoundDateline | null {
  if (block.kind !== 'paragraph') return null;
  const [whole = '', place = ''] =
    /^([^.]{3,40})\.\s+(?=\p{Lu}|[„“"«‘])/u.exec(plainText(block.inlines).slice(0, 60)) ?? [];
  return PLACE.test(place)
    ? { location: place, date: null, found: null, agency: null, length: whole.length }
    : null;
}
/** Before the name of a place: its postal code, or a public body of it. */
const OF_PLACE =
  '(?:(?<!\\d)\\d{4,5}|\\p{L}*(?:[Kk]reis|[Ss]tadt|[Gg]emeinde|[Ww]erke|[Mm]useum|[Aa]mt|[Bb]ibliothek|[Ss]chule|[Ff]euerwehr|[Ii]nspektion|[Uu]niversität|[Bb]istum))\\s+';
/** Without bold type, only where its address or its office stands in the text: `Glück. Das ist …` is a word. */
const isNamedAsPlace = ({ location }: FoundDateline, features: readonly Features[]): boolean =>
  location !== null &&
  features.some(({ text }) =>
    new RegExp(`${OF_PLACE}${location}(?!\\p{L})`, 'u').test(text.slice(0, 2000)),
  );

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
    const bold = boldPlace(block);
    if (bold !== null && comesAgain(bold, features, i)) return { ...own, dateline: bold };
    const plain = plainPlace(block);
    return plain !== null && isNamedAsPlace(plain, features) ? { ...own, dateline: plain } : own;
  });
}

const comesAgain = (
  { location, length }: FoundDateline,
  features: readonly Features[],
  at: number,
): boolean =>
  location !== null &&
  features.some(({ text }, i) => text.slice(i === at ? length : 0).includes(location));
