import { collapseSpaces, foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { isProse } from '../layout/prose.ts';
import { isMailbox } from '../links.ts';
import type { Contact, Phone } from '../release.ts';
import {
  AGENCY,
  EMAIL,
  FUNCTION_WORDS,
  isPerson,
  nameParts,
  PHONE,
  type PhoneReader,
  peopleTogether,
  personInSentence,
  phonesOf,
  plainEmail,
  ROLES,
  withoutTitles,
} from './contact-words.ts';
import { isOffice, ORGANISATION } from './offices.ts';

/** One line of a contact region. `isNew` when an empty line stood before it. */
export interface ContactLine {
  readonly text: string;
  readonly isNew: boolean;
}

interface Draft {
  name: string | null;
  role: string | null;
  organisation: string | null;
  email: string | null;
  phones: Phone[];
  /** What stood above it: `Media Relations`. */
  heading: string | null;
  /** The lines without an empty one between them that it stands in. */
  group: number;
  /** The name as typed, with its titles. */
  titled?: string;
  /** Its address stood on a line that names nobody. */
  isAddressApart: boolean;
}

const HEADINGS = phraseAtStart([...phrasesOf('contactHeadings'), ...phrasesOf('pointerOpeners')]);
/** Reads the people and desks of a contact region, in the order printed. */
export function contactsOf(lines: readonly ContactLine[], phone: PhoneReader): readonly Contact[] {
  const drafts: Draft[] = [];
  let heading: string | null = null;
  let group: Group = { number: 0, organisation: null };
  for (const { text, isNew } of lines) {
    if (isNew) group = nextGroup(group);
    for (const [i, piece] of pieces(text).entries()) {
      const label = headingIn(piece);
      const rest = label === null ? piece : piece.slice(label.length).replace(/^[\s:,–—-]+/, '');
      if (label !== null) heading = collapseSpaces(label);
      if (rest === '') {
        const current = drafts.at(-1);
        // `Ann Lee` and `Press Officer` below it: a function, though it may head a list elsewhere.
        if (label !== null && current !== undefined && isNamedOnly(current)) current.role = label;
        else if (label !== null) {
          group = nextGroup(group);
          drafts.push(emptyDraft(group));
        }
        continue;
      }
      if ((isNew && i === 0 && isDone(drafts.at(-1), rest)) || drafts.length === 0)
        drafts.push(emptyDraft(group));
      const current = drafts.at(-1) as Draft;
      if (isEmpty(current)) current.group = group.number;
      group = {
        ...group,
        organisation: readInto(drafts, rest, group, phone) ?? group.organisation,
      };
      (drafts.at(-1) as Draft).heading ??= heading;
    }
  }
  const shared = withoutRepeated(withSharedAddresses(drafts));
  return shared
    .filter((draft) => isFilled(draft) || draft.name !== null)
    .filter(
      (draft) =>
        isFilled(draft) || draft.role !== null || (shared.length === 1 && heading !== null),
    )
    .map(({ name, role, organisation, email, phones, heading: own }) => {
      const isDesk = name === null && role === null && own !== null;
      const desk = isDesk && FUNCTION_WORDS.test(own) ? own : role;
      return { name, role: desk, organisation, email, phones };
    });
}

/** Lines without an empty one between them, and the organisation that one of them names by itself. */
interface Group {
  readonly number: number;
  readonly organisation: string | null;
}

const nextGroup = ({ number }: Group): Group => ({ number: number + 1, organisation: null });

const emptyDraft = ({ number, organisation }: Group): Draft => ({
  name: null,
  role: null,
  organisation,
  email: null,
  phones: [],
  heading: null,
  group: number,
  isAddressApart: false,
});

/**
 * Names below each other share the number on a line of its own below them, or that of the organisation above
 * them: `Example plc +44 …`, `Ann Lee, Chief Executive`, `Ben Roy, Chief Financial Officer`.
 */
function withSharedAddresses(drafts: readonly Draft[]): readonly Draft[] {
  const givers = new Set<Draft>();
  const all = drafts.map((draft, i) => {
    const { name, email, phones, organisation, group } = draft;
    if (name === null || phones.length > 0) return draft;
    const near = drafts.filter((other) => other.group === group && isFilled(other));
    const below = near.find((other) => drafts.indexOf(other) > i);
    if (email === null && below?.isAddressApart === true)
      return { ...draft, email: below.email, phones: below.phones };
    const above = near.findLast((other) => drafts.indexOf(other) < i);
    if (above === undefined || above.name !== null || above.organisation === null) return draft;
    givers.add(above);
    return {
      ...draft,
      organisation: organisation ?? above.organisation,
      email: email ?? above.email,
      phones: above.phones,
    };
  });
  return all.filter((draft) => !givers.has(draft));
}

/** A signature below the contact names the same person once more: only what is new of it is kept. */
function withoutRepeated(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const first = kept.find(({ name }) => name !== null && name === draft.name);
    const twin = kept.find(
      ({ name, email }) => name === null && email !== null && email === draft.email,
    );
    if (draft.name === null && twin !== undefined) continue;
    if (first === undefined || isFilled(draft)) kept.push(draft);
    else {
      first.role ??= draft.role;
      first.organisation ??= draft.organisation;
    }
  }
  return kept;
}

const isEmpty = (draft: Draft): boolean =>
  draft.name === null && draft.role === null && !isFilled(draft);

const isNamedOnly = (draft: Draft): boolean =>
  draft.name !== null && draft.role === null && !isFilled(draft);

const isFilled = (draft: Draft | undefined): boolean =>
  draft !== undefined && (draft.email !== null || draft.phones.length > 0);

/** Whether an empty line ends it: it has an address, or name and function and somebody else follows. */
const isDone = (draft: Draft | undefined, next: string): boolean =>
  isFilled(draft) ||
  (draft !== undefined && draft.name !== null && draft.role !== null && nameParts(next).length > 0);

/** Columns (three spaces or more) and semicolons divide a line; list items come as lines already. */
const pieces = (text: string): readonly string[] =>
  text
    .slice(0, 2000)
    .split(/\n|\s{3,}|;\s/)
    .map((piece) => piece.replace(/^[\s•*·-]+(?=\S)/, '').trim())
    .filter((piece) => piece !== '');

function headingIn(piece: string): string | null {
  const folded = foldText(piece.slice(0, 120));
  const label = HEADINGS(folded);
  if (label === null) return null;
  const rest = folded.slice(label.length);
  // `Ansprechpartnerin für die Medien:`
  if (piece.length <= 60 && piece.endsWith(':')) return piece;
  if (!/^\s*([:,–-]|$)/.test(rest) && label.split(' ').length < 3) return null;
  return piece.slice(0, label.length);
}

/**
 * Reads one piece into the current person, or into a new one when it names somebody else.
 *
 * @returns the organisation that the piece names, and nothing more
 */
function readInto(drafts: Draft[], piece: string, group: Group, phone: PhoneReader): string | null {
  const emails = [...piece.matchAll(EMAIL)].map((match) => match[0]);
  let words = piece;
  for (const email of emails) words = words.replace(email, ' | ');
  const phones: Phone[] = [];
  words = words.replace(PHONE, (raw) => {
    phones.push(...phonesOf(raw, phone));
    return ' | ';
  });
  const inSentence = personInSentence(words);
  const names = inSentence === null ? nameParts(words) : sentenceParts(words, inSentence);
  const together = peopleTogether(words);
  // `Paris office: Ana Ruiz, …`: what stands before the colon is where, not who.
  const place = /^[^:,|@]{2,60}?(?=\s?:\s)/.exec(words)?.[0].trim() ?? null;
  const people = together.length > 0 ? together : names.filter((part) => isPerson(part));
  const isPlaced = place !== null && people.length > 1 && people[0] === place;
  const current = drafts.at(-1) as Draft;
  // Behind a name without an address, a line of capitals is a function or an employer, unless it names a function
  // besides, or several people, and the name has one already.
  const isAnother =
    current.role !== null && (together.length > 0 || names.some((part) => isFunction(part)));
  const mayBeNew = current.name === null || isFilled(current) || isAnother;
  const person = mayBeNew ? (people[isPlaced ? 1 : 0] ?? null) : null;
  // `Naturfreunde Donauauen` and below it `Mag. Stefan Pichler`: who has a title is the person.
  const [titled] = people;
  if (!mayBeNew && titled !== undefined && isTitled(titled) && !isTitled(current.titled ?? '')) {
    current.organisation ??= current.name;
    current.name = withoutTitles(titled);
  }
  let draft = current;
  if (person !== null && (isFilled(current) || current.name !== null) && current.name !== person) {
    draft = emptyDraft(group);
    drafts.push(draft);
  }
  // `Kontakty dla mediów: Jan Nowak`: a label in a language that nobody listed is no employer.
  const isLabel = person !== null && place !== null && isOtherLabel(place);
  if (person !== null) Object.assign(draft, { name: withoutTitles(person), titled: person });
  const placed = names.filter(
    (part) => part !== person && withoutTitles(part) !== draft.name && !(isLabel && part === place),
  );
  for (const part of together.length > 0 ? [] : placed) placePart(draft, part);
  for (const other of person === null ? [] : together.slice(1)) {
    draft = { ...emptyDraft(group), organisation: draft.organisation, name: withoutTitles(other) };
    drafts.push(draft);
  }
  const [email] = emails.map(plainEmail).filter((address) => isMailbox(address));
  if (email !== undefined) {
    if (draft.email !== null && draft.email !== email) {
      draft = { ...emptyDraft(group), organisation: draft.organisation };
      drafts.push(draft);
    }
    draft.email = email;
  }
  draft.phones.push(...phones);
  if (email !== undefined || phones.length > 0)
    draft.isAddressApart ||= names.length === 0 || together.length > 0;
  const [only] = names;
  const isAlone = names.length === 1 && email === undefined && phones.length === 0;
  return isAlone && only === draft.organisation ? only : null;
}

/** Small letters behind the first word, or no Latin ones at all: no name. */
const isOtherLabel = (words: string): boolean =>
  /^(?:\p{Lu}\p{Ll}*(?:\s\p{Ll}+)+|[^\p{Script=Latin}]+)$/u.test(words) &&
  !ORGANISATION.test(words);

/** The person that a sentence names, and what stands behind a comma: `Adam Pryce, press officer, on 020 …`. */
function sentenceParts(words: string, name: string): readonly string[] {
  const behind = words.slice(words.indexOf(name) + name.length);
  const role = /^,\s*([^,|]{3,60}),/.exec(behind)?.[1]?.trim();
  return role === undefined ? [name] : [name, role];
}

/** No function and no employer has a longer name; what does is a sentence. */
const MAX_PART = 100;

function placePart(draft: Draft, part: string): void {
  if (part.length > MAX_PART || isProse(`${part}.`)) return;
  if (draft.role === null && (isFunction(part) || isDesk(part))) draft.role = part;
  else if (draft.organisation === null && /^\p{Lu}/u.test(part) && part.length > 2)
    draft.organisation = part;
}

const isTitled = (name: string): boolean => withoutTitles(name) !== name;

const isFunction = (part: string): boolean =>
  foldText(part)
    .split(/[\s-]+/)
    .some((word) => ROLES.has(word)) ||
  part.split(' ').some((word) => isOffice(word, foldText(word)));

const isDesk = (part: string): boolean => FUNCTION_WORDS.test(part) && !AGENCY.test(part);
