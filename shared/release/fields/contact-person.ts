import { foldText } from '../../text/normalise.ts';
import type { Contact } from '../release.ts';
import { isPerson } from './contact-name.ts';
import { isGivenName } from './given-names.ts';
import { peopleNamed } from './known-people.ts';

/** A name with a first name that is listed; many names of people have none. */
const isListed = (name: string | null): boolean =>
  name?.split(' ').some((word) => isGivenName(word)) === true;

/**
 * Whoever is named as a person in the function or the organisation of a contact without one is its name: `Officina Parole` with
 * `Greta Neri` as its organisation, `Gabinete de Comunicación. Encarna Pujante` as a function.
 */
export function withPerson(contact: Contact): Contact {
  const { name, role, organisation } = contact;
  if (isListed(name)) return contact;
  const inOrganisation = organisation === null ? null : onlyPersonOf(organisation, contact);
  if (organisation !== null && inOrganisation !== null) {
    const house = name ?? without(organisation, inOrganisation);
    return { ...contact, name: inOrganisation, organisation: house };
  }
  const inRole = role === null ? null : onlyPersonOf(role, contact);
  if (role === null || inRole === null) return contact;
  const house = organisation ?? name;
  return { ...contact, name: inRole, role: without(role, inRole), organisation: house };
}

/**
 * The one person whom words name, behind a function or alone. Beside somebody who may be one, too, the mailbox has to have their name before the @; and
 * `Marie Curie` is a house where it has it behind.
 */
function onlyPersonOf(words: string, { name, email }: Contact): string | null {
  const [person, ...others] = peopleNamed(words);
  if (person === undefined || others.length > 0 || !isPerson(person)) return null;
  const [local = '', domain = ''] = foldText(email ?? '').split('@');
  const parts = foldText(person).split(' ');
  if (domain.includes(parts.join(''))) return null;
  const isTheirs = parts.some((part) => part.length > 2 && local.includes(part));
  return name === null || isTheirs || isHouse(name, domain) ? person : null;
}

/** `Clube Naval da Corva` with `comunicacao@cnavalcorva.example.org`: two words of it, or a long one, are behind the @. */
function isHouse(name: string, domain: string): boolean {
  const words = foldText(name)
    .split(' ')
    .filter((word) => word.length > 3 && domain.includes(word));
  return words.length > 1 || words.some((word) => word.length >= LONG);
}
const LONG = 6;

function without(words: string, name: string): string | null {
  const rest = words.replace(name, '').replace(/^[\s.,:;?¿☎-]+|[\s.,:;¿☎-]+$/gu, '');
  return rest === '' ? null : rest;
}

/** Houses, towns and figures of the stock exchange, as whole words. */
const HOUSE =
  /(?<!\p{L})(?:house|hall|bay|port|infirmary|centre|center|building|wharf|quay|tower|square|control|edif[ií]cio|torre|palazzo|haus|maison|h[oô]tel|isin|wkn|lei)(?!\p{L})/iu;

/**
 * Without what looks like somebody and is a house or a place: beside people with a mailbox, `Lock House` and `Halden Bay` of `Halden Bay Power Inc.` with
 * a number alone are the switchboard's.
 */
export function withoutPlaces(contacts: readonly Contact[]): readonly Contact[] {
  const isSomebodyReached = contacts.some(({ name, email }) => isListed(name) && email !== null);
  if (!isSomebodyReached) return contacts;
  return contacts.filter(
    ({ name, role, organisation, email }) =>
      email !== null ||
      role !== null ||
      name === null ||
      isListed(name) ||
      !(HOUSE.test(name) || organisation?.startsWith(name) === true),
  );
}
