import { foldText } from '../../text/normalise.ts';
import { isProse } from '../layout/prose.ts';
import { isMailbox } from '../links.ts';
import type { Phone } from '../release.ts';
import { type Draft, emptyDraft, type Group, isFilled } from './contact-draft.ts';
import {
  FUNCTION_WORDS,
  isOutOfHours,
  isPerson,
  isStreet,
  oneName,
  ROLES,
  withoutTitles,
} from './contact-name.ts';
import {
  AGENCY,
  askedFor,
  calledIn,
  EMAIL,
  isSentence,
  nameParts,
  PHONE,
  type PhoneReader,
  peopleTogether,
  personInSentence,
  phonesOf,
  plainEmail,
  streetIn,
} from './contact-words.ts';
import { isGivenName } from './given-names.ts';
import { withoutIdentifiers } from './identifiers.ts';
import { peopleNamed } from './known-people.ts';
import { isOffice, ORGANISATION } from './offices.ts';

/**
 * Reads one piece into the current person, or into a new one when it names somebody else.
 *
 * @returns the organisation that the piece names, and nothing more
 */
export function readInto(
  drafts: Draft[],
  piece: string,
  group: Group,
  phone: PhoneReader,
): string | null {
  const emails = [...piece.matchAll(EMAIL)].map((match) => match[0]);
  let words = withoutIdentifiers(piece);
  for (const email of emails) words = words.replace(email, ' | ');
  const phones: Phone[] = [];
  words = words.replace(PHONE, (raw) => {
    const read = phonesOf(raw, phone);
    phones.push(...read);
    return read.length === 0 ? raw : ' | ';
  });
  const inSentence = calledIn(words) ?? askedFor(words) ?? personInSentence(words);
  const names = inSentence === null ? nameParts(words) : sentenceParts(words, inSentence);
  const together = peopleTogether(words);
  // `Paris office: Ana Ruiz, …`: what stands before the colon is where, not who.
  const place = /^[^:,|@]{2,60}?(?=\s?:\s)/.exec(words)?.[0].trim() ?? null;
  const street = streetIn(words);
  const isNamed = (part: string): boolean => isPerson(part) && words.indexOf(part) < street;
  const alone = called(words, names, emails);
  const people = peopleOn();
  function peopleOn(): readonly string[] {
    if (inSentence !== null) return [inSentence];
    if (together.length > 0) return together;
    if (alone !== null) return [alone];
    const named = names.filter(isNamed);
    // `Atelier de Ideias | Gonçalo Brito`: both look like somebody, and one begins with a first name.
    const given = named.filter((part) => isGivenName(withoutTitles(part).split(' ')[0] ?? ''));
    const isLong = (named[0]?.split(' ').length ?? 0) > 2;
    if (named.length > 0) return isLong && given.length > 0 ? given : named;
    const isReached = emails.length > 0 || phones.length > 0;
    return [...inBrackets(words), ...(isReached ? onlyOneIn(words) : [])];
  }
  const isPlaced = place !== null && people.length > 1 && people[0] === place;
  const current = drafts.at(-1) as Draft;
  // Behind a name without an address, a line of capitals is a function or an employer, unless it names a function
  // besides, or several people, and the name has one already.
  // `Daytime enquiries`, `Ann Lee`, and below her `Head of Media, Example House`: what she does, and where.
  const hasFunction = current.role !== null && !isDeskAlone(current.role);
  const isHers = current.name !== null && !hasFunction && isFunction(names[0] ?? '');
  const isAnother =
    current.role !== null &&
    !isHers &&
    (together.length > 0 || names.some((part) => isFunction(part)));
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
  const isLabel = place !== null && names.length > 1 && isOtherLabel(place);
  if (person !== null) Object.assign(draft, { name: withoutTitles(person), titled: person });
  const isBehindStreet = (part: string): boolean =>
    words.indexOf(part) >= street && !ORGANISATION.test(part);
  const placed = names.filter(
    (part) =>
      !isBehindStreet(part) &&
      part !== person &&
      withoutTitles(part) !== draft.name &&
      !(isLabel && part === place),
  );
  for (const part of together.length > 0 ? [] : placed) placePart(draft, part);
  // `Longshore Advisory  +44 …` and two people on the next line: the first was their agency.
  const agency = drafts.at(-2);
  if (together.length > 0 && person !== null && agency?.group === draft.group) demote(agency);
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

/** Who is called by one name at the beginning of a line or behind its label. */
function called(words: string, names: readonly string[], emails: readonly string[]): string | null {
  // `Press tickets / interviews: Dom on …`
  const label = /^[^:@|]{2,60}:\s/.exec(words)?.[0];
  const [name = '', next] = label === undefined ? names : nameParts(words.slice(label.length));
  return oneName(name, next, emails);
}

/** `011 4555-0182 de 16 a 20 (Graciela)` */
const inBrackets = (words: string): readonly string[] => {
  const name = /\((\p{Lu}\p{Ll}+)\)\W*$/u.exec(words)?.[1];
  return name !== undefined && isGivenName(name) ? [name] : [];
};

/** `Ann Lee is our press officer and answers the phone on 020 …`: the one person whom a sentence names, and begins with. */
function onlyOneIn(words: string): readonly string[] {
  const people = isSentence(words) ? [...new Set(peopleNamed(words))] : [];
  // `For interviews with Peter Lang please ring the desk on …`: the number is the desk's.
  const isSubject =
    people[0] !== undefined && SENTENCE_BEGINS.test(words.slice(0, words.indexOf(people[0])));
  return people.length === 1 && isSubject ? people : [];
}
const SENTENCE_BEGINS = /(?:^|[.?!]\s)\s*$/;

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
  const [first = ''] = part.split(' ');
  if (part.length > MAX_PART || (isProse(`${part}.`) && !isFunction(first) && !isLongName(part)))
    return;
  // `Gabinete de Comunicación` above `Ana Ruiz, responsable de prensa`: where she works, and what she does.
  const isDeskOnly = draft.role !== null && isDeskAlone(draft.role);
  if (isDeskOnly && draft.organisation === null && isFunction(part)) {
    draft.organisation = draft.role;
    draft.role = part;
  } else if (draft.role === null && (isFunction(part) || isDesk(part))) draft.role = part;
  else if (draft.organisation === null && isEmployer(part)) draft.organisation = part;
}

/** `Superintendencia de las Aguas y del Saneamiento`: no word in small letters but those that join names. */
const isLongName = (part: string): boolean =>
  /^\p{Lu}/u.test(part) &&
  part.split(' ').every((word) => /^(?:[dl]['’])?\p{Lu}/u.test(word) || JOINING.has(word));
const JOINING = new Set(
  'de del la las los el da das do dos du des d le les et y e of the and for fur für und der die das di della delle dei degli van voor en para pour per a à al'.split(
    ' ',
  ),
);

/** `gemeente Utrecht` begins in lower case. */
const isEmployer = (part: string): boolean =>
  part.length > 2 &&
  !isOutOfHours(part) &&
  !isStreet(part) &&
  (/^\p{Lu}/u.test(part) || (ORGANISATION.exec(part)?.index === 0 && /\s\p{Lu}/u.test(part)));

const isTitled = (name: string): boolean => withoutTitles(name) !== name;

/** What was taken for a person is an organisation. */
function demote(draft: Draft): void {
  if (draft.name === null || draft.role !== null || draft.organisation !== null) return;
  draft.organisation = draft.name;
  draft.name = null;
}

const isFunction = (part: string): boolean =>
  foldText(part)
    .split(/[\s-]+/)
    .some((word) => ROLES.has(word)) ||
  part.split(' ').some((word) => isOffice(word, foldText(word)));

const isDeskAlone = (role: string): boolean => isDesk(role) && !isFunction(role);

const isDesk = (part: string): boolean => FUNCTION_WORDS.test(part) && !AGENCY.test(part);
