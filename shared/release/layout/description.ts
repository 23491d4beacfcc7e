import { issuerAtStart, withoutNumber } from '../fields/boilerplates.ts';
import { isGivenName } from '../fields/given-names.ts';
import { ORGANISATION } from '../fields/offices.ts';
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
 * said of it: the last paragraph of the story, and notes.
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
  const inNotes = descriptionInNotes(elsewhere);
  return (index) => {
    const { part, text, own } = units[index] as Labelled;
    if (!MAY_DESCRIBE.has(part)) return false;
    if (!own.isProse || own.hasAddress || (part === 'body' && index !== last)) return false;
    if (part !== 'body' && index < (storys.at(-1) ?? 0)) return false;
    if (part === 'notes') return inNotes(text);
    const said = described(text, elsewhere);
    if (said === null) return false;
    return said.isKnown && said.isDefined;
  };
}
/** Of what is left over, or stands among contacts, only what says it of somebody whom the release names outside the story. */
const MAY_DESCRIBE = new Set<Part>(['body', 'notes', 'trailer', 'contact']);
/** The story keeps a lead and one paragraph more. */
const FEWEST_PARAGRAPHS = 3;
/** Where it is said what somebody is. */
const REACH = 120;

/** Which notes say what somebody is or does: of the sender, whom the release names outside the story, or with a whole name. */
export const descriptionInNotes =
  (elsewhere: string) =>
  (note: string): boolean => {
    const said = described(withoutNumber(note), elsewhere);
    if (said === null || NOBODY.test(said.name) || FOR_PRESS.test(note.slice(0, REACH)))
      return false;
    const { name, isKnown, isDefined } = said;
    return isKnown
      ? isDefined || (name.includes(' ') && mayDescribe(note))
      : isDefined && name.split(' ').length > 2 && IS_BODY.test(name);
  };
/** `The Harbour Trust provides parking for the press.` */
const FOR_PRESS =
  /(?<!\p{L})(?:press|media|journalists|photographers|prensa|medios|presse|medien|stampa|imprensa|pers)(?!\p{L})/iu;
/** Of whom the release does not name elsewhere, only who is a body by its name: not the `National Planning Policy Framework`. */
const IS_BODY = new RegExp(`${ORGANISATION.source}|(?<!\\p{L})office(?!\\p{L})`, 'iu');
/** What the news may be about, and who sends none. */
const NOBODY =
  /\s(?:act|award|bill|lane|prize|programme|project|road|scheme|street|survey|trial|ward)$/i;

/** Whom a paragraph begins with, whether the release names them outside the story, and whether it says what they are or do. */
function described(text: string, elsewhere: string) {
  if (text.includes('\n') || /["“”„«»]/.test(text) || isNews(text)) return null;
  const name = issuerAtStart(text, elsewhere);
  if (name === null || isGivenName(name.split(' ')[0] ?? '')) return null;
  const behind = text.slice(text.indexOf(name) + name.length);
  const isDefined = describes(behind.slice(0, REACH)) || saysWhenFounded(text.slice(0, REACH));
  return { name, isKnown: elsewhere.includes(name), isDefined };
}
