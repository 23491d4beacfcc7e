import { issuerAtStart } from '../fields/boilerplates.ts';
import { isGivenName } from '../fields/given-names.ts';
import { describes, isNews, mayDescribe, saysWhenFounded } from './describes.ts';
import type { Features } from './features.ts';
import type { Part } from './parts.ts';

interface Labelled {
  readonly part: Part;
  readonly text: string;
  readonly own: Features;
}

/**
 * Which blocks were taken for story, notes, contacts or nothing and describe the sender, by a name that the release has outside the story and by what is
 * said of it: the last paragraph of the story, and notes that no heading numbers.
 *
 * @param elsewhere what the release says of its sender outside the story
 * @returns whether the block at an index is one
 */
export function descriptionOf(
  units: readonly Labelled[],
  elsewhere: string,
): (index: number) => boolean {
  const storys = units.flatMap(({ part }, i) => (part === 'lead' || part === 'body' ? [i] : []));
  const last = storys.length < FEWEST_PARAGRAPHS ? -1 : storys.at(-1);
  return (index) => {
    const { part, text, own } = units[index] as Labelled;
    if (!MAY_DESCRIBE.has(part)) return false;
    if (!own.isProse || own.hasAddress || text.includes('\n') || /["“”„«»]/.test(text))
      return false;
    if ((part === 'body' && index !== last) || isNews(text)) return false;
    const name = issuerAtStart(text, elsewhere);
    if (name === null || isGivenName(name.split(' ')[0] ?? '')) return false;
    const behind = text.slice(text.indexOf(name) + name.length);
    const isDefined = describes(behind.slice(0, REACH)) || saysWhenFounded(text.slice(0, REACH));
    const isKnown = elsewhere.includes(name);
    if (index === last) return part === 'body' && isKnown && isDefined;
    if (part === 'body' || index < (storys.at(-1) ?? 0) || isBelowNotesHeading(units, index))
      return false;
    if (part !== 'notes') return isKnown && isDefined;
    return isKnown
      ? isDefined || (name.includes(' ') && mayDescribe(text))
      : isDefined && name.split(' ').length > 2;
  };
}
/** Of what is left over, or stands among contacts, only what says it of somebody whom the release names outside the story. */
const MAY_DESCRIBE = new Set<Part>(['body', 'notes', 'trailer', 'contact']);
/** The story keeps a lead and one paragraph more. */
const FEWEST_PARAGRAPHS = 3;
/** Where it is said what somebody is. */
const REACH = 120;

/** Numbered notes to editors stay together. */
function isBelowNotesHeading(units: readonly Labelled[], index: number): boolean {
  const above = units.slice(0, index).findLastIndex(({ part }) => part !== 'notes');
  return units.slice(above + 1, index).some(({ own }) => own.notesHeading);
}
