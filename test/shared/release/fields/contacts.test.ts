import { describe, expect, it } from 'vitest';
import { contactsOf } from '../../../../shared/release/fields/contacts.ts';

const found = (...lines: readonly string[]) =>
  contactsOf(
    lines.map((text, i) => ({ text, isNew: i === 0 })),
    () => null,
  ).map(({ name, role, organisation, phones }) => [
    name,
    role,
    organisation,
    phones.map(({ raw }) => raw).join(),
  ]);

describe('contacts', () => {
  it.each([
    [
      'a sentence that ends in the name',
      ['Neem contact op met Bas Terpstra, woordvoerder, 06-55501234'],
      ['Bas Terpstra', 'woordvoerder', null, '06-55501234'],
    ],
    [
      'a German number with a stroke',
      ['Jonas Brinkmann, Leiter Kommunikation', 'Telefon: 03301 / 555 0-17'],
      ['Jonas Brinkmann', 'Leiter Kommunikation', null, '03301 / 555 0-17'],
    ],
    [
      'a function in one word, under a heading',
      ['Auskünfte: Reto Hug, Kantonsingenieur, Tel. 031 555 01 22'],
      ['Reto Hug', 'Kantonsingenieur', null, '031 555 01 22'],
    ],
    [
      'a number for the night',
      ['Tom Reilly, 020 7946 0321', 'Out of hours: 07700 900461'],
      ['Tom Reilly', null, null, '020 7946 0321,07700 900461'],
    ],
    [
      'an address whose heading is no function',
      ['For further information please contact', 'Harrow Tidal plc   +44 20 7946 0410'],
      [null, null, 'Harrow Tidal plc', '+44 20 7946 0410'],
    ],
  ])('are read from %s', (_, lines, contact) => {
    expect(found(...lines)).toEqual([contact]);
  });
});
