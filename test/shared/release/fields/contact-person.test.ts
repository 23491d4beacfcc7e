import { describe, expect, it } from 'vitest';
import { withoutPlaces, withPerson } from '../../../../shared/release/fields/contact-person.ts';
import type { Contact } from '../../../../shared/release/release.ts';

const contact = (own: Partial<Contact>): Contact => ({
  name: null,
  role: null,
  organisation: null,
  email: null,
  phones: [],
  ...own,
});

describe('the name of a contact', () => {
  it('is the person who was taken for the organisation', () => {
    const read = contact({
      name: 'Officina Parole',
      organisation: 'Greta Neri',
      email: 'greta@parole.example.com',
    });

    expect(withPerson(read)).toMatchObject({ name: 'Greta Neri', organisation: 'Officina Parole' });
  });

  it('is the person in the function', () => {
    const read = contact({ role: 'Gabinete de Comunicación. Encarna Pujante' });

    expect(withPerson(read)).toMatchObject({
      name: 'Encarna Pujante',
      role: 'Gabinete de Comunicación',
    });
  });

  it.each([
    { name: 'Ann Lee', organisation: 'Tom Hart Associates' },
    { name: 'Zsofi Karr', role: 'Press Officer', organisation: 'Harbor Trust' },
    { organisation: 'Ann Lee and Tom Hart' },
    { name: 'Ndidi Okonjo', organisation: 'Thomas Cook', email: 'n.okonjo@thomascook.example.com' },
    { name: 'Ndidi Okonjo', role: 'Assistant to Tom Hart' },
    { organisation: 'Marie Curie', email: 'press@mariecurie.example.org' },
  ])('is left alone where it is one, or where nobody or two are: %o', (own) => {
    expect(withPerson(contact(own))).toEqual(contact(own));
  });
});

describe('a place beside people who can be reached', () => {
  const phones = [{ raw: '01632 960100', e164: '+441632960100' }];
  const person = contact({ name: 'Ann Lee', email: 'ann@example.org' });

  it('is no contact', () => {
    expect(withoutPlaces([person, contact({ name: 'Lock House', phones })])).toEqual([person]);
  });

  it.each([
    contact({ name: 'Zsofi Karr', phones }),
    contact({ name: 'Lock House', role: 'chair', phones }),
    contact({ name: 'Lock House', email: 'lock@example.org' }),
    contact({ name: 'Tom Hart', phones }),
    contact({ phones }),
  ])('is not somebody with a function or a mailbox, nor a desk: %o', (other) => {
    expect(withoutPlaces([person, other])).toEqual([person, other]);
  });

  it('is kept where nobody else can be reached', () => {
    const only = contact({ name: 'Lock House', phones });

    expect(withoutPlaces([only])).toEqual([only]);
  });
});

describe('a house that has the name of a person', () => {
  it.each([
    ['two words of it', 'Clube Naval da Corva', 'comunicacao@navalcorva.example.org'],
    ['a long one', 'Officine Bellarosa', 'media@bellarosa.example.com'],
  ])('is the organisation where the mailbox has %s behind the @', (_words, house, email) => {
    const read = contact({ name: house, organisation: 'Paola Neri', email });

    expect(withPerson(read)).toMatchObject({ name: 'Paola Neri', organisation: house });
  });

  it('is the name where the mailbox has none of it', () => {
    const read = contact({
      name: 'Corva Mare',
      organisation: 'Paola Neri',
      email: 'media@example.com',
    });

    expect(withPerson(read)).toMatchObject({ name: 'Corva Mare' });
  });
});
