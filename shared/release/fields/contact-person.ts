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
  const inOrganisation = organisation === null ? null : personIn(organisation);
  if (organisation !== null && inOrganisation !== null)
    return {
      ...contact,
      name: inOrganisation,
      organisation: name ?? without(organisation, inOrganisation),
    };
  const inRole = role === null ? null : personIn(role);
  if (role === null || inRole === null) return contact;
  return {
    ...contact,
    name: inRole,
    role: without(role, inRole),
    organisation: organisation ?? name,
  };
}

/** The one person whom words name, behind a function or alone. */
function personIn(words: string): string | null {
  const [name, ...others] = peopleNamed(words);
  return name !== undefined && others.length === 0 && isPerson(name) ? name : null;
}

function without(words: string, name: string): string | null {
  const rest = words.replace(name, '').replace(/^[\s.,:;?¿☎-]+|[\s.,:;¿☎-]+$/gu, '');
  return rest === '' ? null : rest;
}

/**
 * Without what looks like somebody and is a house or a place: beside people with a mailbox, a name without a first name that is listed, a
 * function or a mailbox is the switchboard's.
 */
export function withoutPlaces(contacts: readonly Contact[]): readonly Contact[] {
  const isSomebodyReached = contacts.some(({ name, email }) => isListed(name) && email !== null);
  if (!isSomebodyReached) return contacts;
  return contacts.filter(
    ({ name, role, email }) => email !== null || role !== null || name === null || isListed(name),
  );
}
