import type { SourceBlock } from './document.ts';
import type { ContactLine } from './fields/contact-line.ts';
import { isPerson } from './fields/contact-name.ts';
import { withoutPlaces, withPerson } from './fields/contact-person.ts';
import {
  calledIn,
  isAddressOnly,
  type PhoneReader,
  personInSentence,
} from './fields/contact-words.ts';
import { contactsOf, hasPerson } from './fields/contacts.ts';
import { isCounter, isForOthers, isNobodys } from './fields/for-others.ts';
import { isGivenName } from './fields/given-names.ts';
import { nameByMailbox, peopleIn } from './fields/name-by-mailbox.ts';
import { plainText } from './inlines.ts';
import type { Features } from './layout/features.ts';
import type { Part } from './layout/parts.ts';
import { blockText } from './layout/source-words.ts';
import type { Contact } from './release.ts';

interface Unit {
  readonly part: Part;
  readonly block: SourceBlock;
  readonly text: string;
  readonly own: Features;
}

/** Whom to ask, and the lines that say so. */
interface Asked<U extends Unit> {
  readonly contacts: readonly Contact[];
  readonly units: readonly U[];
}

/**
 * Whom to ask, in the order printed. Those for whom a sentence says whom to call come next, where the contact lines reach nobody; then
 * whom others are to call, as the box office; and the switchboard at the head or foot of the page is for those who find nobody to
 * reach in the text.
 */
export function contactsOfParts<U extends Unit>(
  labelled: readonly U[],
  phone: PhoneReader,
): Asked<U> {
  const { contacts, units } = asked(labelled, phone);
  const people = namedByMailbox(contacts.map(withPerson), labelled);
  return { contacts: withoutLetterhead(withoutPlaces(people), labelled), units };
}

function asked<U extends Unit>(labelled: readonly U[], phone: PhoneReader): Asked<U> {
  const units = labelled.filter(
    ({ part }, i) => part === 'contact' || isSigned(labelled, i) || isMailboxBelow(labelled, i),
  );
  const inText = units.filter(({ block }) => block.isPageFurniture !== true);
  const read = (some: readonly U[], lines: readonly ContactLine[]): Asked<U> => ({
    contacts: contactsOf(lines, phone),
    units: some,
  });
  const forPress = read(inText, linesForPress(inText));
  if (forPress.contacts.some(isReached)) return forPress;
  const told = toldIn(labelled, phone);
  if (told.contacts.length > 0) return told;
  const all = read(inText, inText.flatMap(linesOf));
  return all.contacts.some(isReached) ? all : read(units, units.flatMap(linesOf));
}

/** Without the box office and its kin: lines, those below `Billetterie` on a line of its own, and lists of what readers may do. */
function linesForPress(units: readonly Unit[]): readonly ContactLine[] {
  let isBelowCounter = false;
  return units
    .filter(({ block, text }) => block.kind !== 'list' || !isListForOthers(text))
    .flatMap(linesOf)
    .filter(({ text, isNew }) => {
      if (isNew) isBelowCounter = false;
      isBelowCounter ||= isCounter(text);
      return !isBelowCounter && !isForOthers(text);
    });
}

/** `Donate online: …`, `Foster homes: cats@example.org`: one of them is for others, and none for the press or somebody's. */
const isListForOthers = (text: string): boolean =>
  text.split('\n').some(isForOthers) && !hasPerson(text) && !FOR_PRESS.test(text);

/** The number at the head of the paper, above anybody with a name, is for those who find nobody to reach. */
function withoutLetterhead(
  contacts: readonly Contact[],
  labelled: readonly Unit[],
): readonly Contact[] {
  const headline = labelled.findIndex(({ part }) => part === 'headline');
  const head = labelled.slice(0, Math.max(0, headline));
  const isInHead = ({ email, phones }: Contact): boolean =>
    head.some(({ text }) => text.includes(email ?? phones[0]?.raw ?? '\n'));
  const named = contacts.findIndex((one) => one.name !== null && isReached(one));
  return contacts.filter(
    (one, i) => i >= named || FOR_PRESS.test(one.role ?? '') || !isReached(one) || !isInHead(one),
  );
}

const isReached = ({ email, phones }: Contact): boolean => email !== null || phones.length > 0;

/** `m.lueders@example.org` is whom a line above it, or the story, calls Margret Lüders. */
function namedByMailbox(
  contacts: readonly Contact[],
  labelled: readonly Unit[],
): readonly Contact[] {
  const nameless = contacts.filter(({ name, email }) => name === null && email !== null);
  // A list of mailboxes is a directory, and long to look up.
  if (nameless.length === 0 || nameless.length > MOST_NAMELESS) return contacts;
  const peopleOf = (isStory: boolean): readonly string[] =>
    peopleIn(labelled.filter(({ part }) => STORY.has(part) === isStory).map(({ text }) => text));
  const [near, story] = [peopleOf(false), peopleOf(true)];
  const known = new Set(contacts.map(({ name }) => name));
  return contacts.map((contact) => {
    if (contact.name !== null || contact.email === null) return contact;
    const name = nameByMailbox(contact.email, near, story);
    return name === null || known.has(name) ? contact : { ...contact, name };
  });
}
const MOST_NAMELESS = 8;

/** Words for the press, and those of its desks. */
const PRESS = String.raw`press|prensa|imprensa|stampa|(?<!\p{L})pers|media|medien|medios|m[ée]dias|communicati|comunica|kommunikation`;
const FOR_PRESS = new RegExp(PRESS, 'iu');

const STORY = new Set<Part>(['headline', 'deck', 'highlights', 'lead', 'body', 'boilerplate']);

/** Where a name may stand that was not taken for a contact's. */
const BEHIND_STORY = new Set<Part>(['trailer', 'legal', 'notes', 'pointer']);
const LONGEST_NAME_LINE = 80;

/**
 * Whether a line stands right above contact lines with an address, without an empty line between them, and it or one between them
 * names somebody: `Rubén Casado`, `Presidente`, and below them the number.
 */
function isSigned(labelled: readonly Unit[], index: number): boolean {
  let isNamed = false;
  for (let i = index; i < labelled.length && i < index + MOST_ABOVE; i++) {
    const { part, block, text, own } = labelled[i] as Unit;
    if (i > index && block.after === 'gap') return false;
    if (part === 'contact' && own.hasAddress) return isNamed;
    if (part === 'contact') continue;
    const isAhead = part === 'kicker';
    if (!(isAhead || BEHIND_STORY.has(part)) || text.length > LONGEST_NAME_LINE) return false;
    // Above the headline stand houses and streets too.
    isNamed ||= hasPerson(text) && (!isAhead || isGivenName(text.split(' ')[0] ?? ''));
  }
  return false;
}
const MOST_ABOVE = 6;

/**
 * Whether a line is the mailbox below a contact's number, without an empty line between them, or another desk with its own:
 * `Media: Ann Lee, …` and below it `Readers: readers@example.org`.
 */
function isMailboxBelow(labelled: readonly Unit[], index: number): boolean {
  const { part, block, text } = labelled[index] as Unit;
  const above = labelled[index - 1];
  const isBelow = above?.part === 'contact' && above.own.hasAddress && block.after !== 'gap';
  if (!isBelow || !text.includes('@') || text.length > LONGEST_NAME_LINE) return false;
  return part === 'kicker'
    ? isAddressOnly(text)
    : BEHIND_STORY.has(part) && DESK_AND_MAILBOX.test(text);
}
const DESK_AND_MAILBOX = /^\p{Lu}[\p{L} ]{2,50}\s?:\s\S+@\S+$/u;

/** Somebody with a number or an address whom a line behind the story names, or a sentence in it says to call. */
function toldIn<U extends Unit>(labelled: readonly U[], phone: PhoneReader): Asked<U> {
  const asked = labelled.flatMap((unit) => {
    const isTold =
      BEHIND_STORY.has(unit.part) ||
      (unit.part === 'body' && (calledIn(unit.text) ?? personInSentence(unit.text)) !== null);
    if (!isTold || isForOthers(unit.text)) return [];
    const contacts = contactsOf(linesOf(unit), phone);
    const isDesk = BEHIND_STORY.has(unit.part) && PRESS_DESK.test(unit.text);
    return contacts.some((one) => (one.name !== null || isDesk) && isReached(one))
      ? [{ contacts, unit }]
      : [];
  });
  return {
    contacts: asked.flatMap(({ contacts }) => contacts.filter(isReached)),
    units: asked.map(({ unit }) => unit),
  };
}

/** `Unidad de Prensa: 2255-0147`: a label that names the press, and its number or mailbox right behind it. */
const PRESS_DESK = new RegExp(
  String.raw`^(?=[^:]*(?:${PRESS}))\p{Lu}[^:.@\d]{2,60}:\s?(?:tel\p{L}*\.?:?\s?)?(?:[+(\d]|\S+@)`,
  'iu',
);

/** The lines of a block that may reach somebody. */
function linesOf({ block, own }: Unit): readonly ContactLine[] {
  const text =
    block.kind === 'paragraph' || block.kind === 'heading'
      ? plainText(block.inlines, '\n')
      : blockText(block);
  return text
    .split('\n')
    .map((line, i) => ({
      text: line,
      isNew: i === 0 && block.after === 'gap',
      // A name in bold above its number looks like a heading.
      isHeading: own.contactHeading === 'alone' && !isPerson(line),
    }))
    .filter((line) => !isNobodys(line.text));
}
