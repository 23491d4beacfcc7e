import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseRelease } from '../../../shared/release/parse.ts';

const STORY = `Council Agrees on River Plan

EXAMPLE CITY, October 24, 2026 -- The council met today and agreed on a plan for the river. It will be carried out in three years and paid for by all.

The plan keeps the old mill, adds a path along the bank and gives the school a garden by the water. Work begins in April, when the floods are over.
`;
const contactsIn = (end: string) => {
  const result = parseRelease({
    path: 'river.txt',
    bytes: new TextEncoder().encode(`${STORY}\n${end}`),
    now: '2026-10-25T12:00:00.000Z',
    config,
  });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return result.release.contacts.map(({ name, email, phones }) => [
    name,
    email,
    phones.map(({ raw }) => raw).join(),
  ]);
};

it('a name right above a number is the name of who is called there, whatever it was taken for', () => {
  for (const opening of ['Kind regards and thanks,', 'Un saludo y gracias,', 'Herzliche Grüße'])
    expect(
      contactsIn(
        `${opening}\n\nRuben Casado\nPresident of the Friends\n655 01 44 92 ampa@example.org\n`,
      ),
    ).toEqual([['Ruben Casado', 'ampa@example.org', '655 01 44 92']]);
});

it('somebody who stands in the name of a desk is the contact', () => {
  expect(
    contactsIn('Contacto\n\nGabinete de Comunicación. Encarna Pujante\n633 55 01 18\n'),
  ).toEqual([['Encarna Pujante', null, '633 55 01 18']]);
});

it('a house beside people with a mailbox is no contact', () => {
  expect(
    contactsIn(
      'Contact\n\nAnn Lee\n020 7946 0123, ann@example.org\n\nLock House\nBridge Wharf\n01632 960410\n',
    ),
  ).toEqual([['Ann Lee', 'ann@example.org', '020 7946 0123']]);
});

describe('where nobody else can be reached', () => {
  it.each([
    [
      'a sentence says whom to call',
      'Anyone who wants to help may call Reba Stokes at 662-555-0142 before Friday, when the list for the garden closes.\n',
      [['Reba Stokes', null, '662-555-0142']],
    ],
    [
      'the box office is',
      'Contact\n\nBox office: 020 7946 0123\n',
      [[null, null, '020 7946 0123']],
    ],
    [
      'a desk of the press is, wherever it stands',
      'Press desk: 2255-0147 / press@example.org\n',
      [[null, 'press@example.org', '2255-0147']],
    ],
    [
      'a sentence with a number that names nobody to call does not say so',
      'The school has had 662-555-0142 pupils by its own count, said Reba Stokes, its head, who teaches there.\n',
      [],
    ],
  ])('%s', (_, end, contacts) => {
    expect(contactsIn(end)).toEqual(contacts);
  });
});

describe('beside somebody for the press are none', () => {
  it.each([
    ['Billetterie\ndu mardi au samedi\n01 99 00 12 35\n'],
    ['USEFUL NUMBERS\nPlatform for the heat 0800 55 01 20\n'],
    ['- Donate online at example.org/donate\n- Foster homes: foster@example.org\n'],
    ['To subscribe to the list, send a message to: list@example.org\n'],
  ])('%s', (more) => {
    expect(contactsIn(`Press contact: Ann Lee, 020 7946 0124\n\n${more}`)).toEqual([
      ['Ann Lee', null, '020 7946 0124'],
    ]);
  });
});

it('what stands below the box office, behind an empty line, is for the press again', () => {
  expect(
    contactsIn('Box office\n020 7946 0123\n\nPress contact: Ann Lee, 020 7946 0124\n'),
  ).toEqual([['Ann Lee', null, '020 7946 0124']]);
});

it('the box office and the foot of the page are none beside a press contact', () => {
  expect(
    contactsIn(
      'Box office: 020 7946 0123\n\nPress contact: Ann Lee, ann@example.org, 020 7946 0124\n\nAcme plc | 1 High Street | Switchboard 020 7946 0100\n',
    ),
  ).toEqual([['Ann Lee', 'ann@example.org', '020 7946 0124']]);
});

describe('a mailbox says who is called', () => {
  it.each([
    [
      'Regards,\nDenise Fallow\n\nRing me on 07700 900461 or d.fallow@example.org\n',
      'Denise Fallow',
    ],
    ['Presse: 0221 471 0318, presse@example.org\n\nIhre Denise Fallow\n', null],
  ])('%s', (end, name) => {
    expect(contactsIn(end).map(([who]) => who)).toEqual([name]);
  });
});

describe('above the headline', () => {
  const first = (head: string, end = '') => {
    const result = parseRelease({
      path: 'river.txt',
      bytes: new TextEncoder().encode(`${head}\n\n${STORY}\n${end}`),
      now: '2026-10-25T12:00:00.000Z',
      config,
    });
    if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
    return result.release.contacts.map(({ name, email }) => [name, email]);
  };

  it('the number of the house is for who finds nobody below', () => {
    const house = '88 Wharf Lane, Example Town\nTel. 020 7946 0100';
    expect(first(house)).toEqual([[null, null]]);
    expect(first(house, 'Contact: Ann Lee, 020 7946 0124\n')).toEqual([['Ann Lee', null]]);
    expect(first(house, 'Contact: press@example.org\n')).toHaveLength(2);
  });

  it('the number of the house is none above a press contact in the same head', () => {
    const head = 'Example Museum\nQuay Street, Port Ashby\nTel 020 7946 0100';
    expect(first(`${head}\n\nPress contact: Anna Baird 07700 900111`)).toEqual([
      ['Anna Baird', null],
    ]);
    expect(
      first(
        'Press contact: Anna Baird 07700 900111\nOut of hours: duty press officer, 020 7946 0100',
      ),
    ).toHaveLength(2);
  });

  it('the number of the press office is for the press', () => {
    expect(
      first('Office of Communications - Tel. 020 7946 0100', 'Contact: Ann Lee, 020 7946 0124\n'),
    ).toHaveLength(2);
  });

  it('a name above its number is one', () => {
    expect(first('Britta Hollmann\nTel. 020 7946 0381\npress@example.org')).toEqual([
      ['Britta Hollmann', 'press@example.org'],
    ]);
  });
});

it('a name in bold above its number is no heading', () => {
  const result = parseRelease({
    path: 'river.html',
    bytes: new TextEncoder().encode(
      `<h1>Council Agrees on River Plan</h1><p>The council met today and agreed on a plan for the river. It will be carried out in three years.</p><p>Regards,</p><p><b>Anna Picot</b><br>Secretary of the mill<br>020 7946 0377<br>mill@example.org</p>`,
    ),
    now: '2026-10-25T12:00:00.000Z',
    config,
  });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  expect(result.release.contacts.map(({ name }) => name)).toEqual(['Anna Picot']);
});
