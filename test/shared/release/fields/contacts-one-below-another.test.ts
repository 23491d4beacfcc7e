import { describe, expect, it } from 'vitest';
import { contactsOf } from '../../../../shared/release/fields/contacts.ts';
import { found } from './found-contacts.ts';

it('a label with a person begins somebody else', () => {
  expect(
    found('Zimmer: 255 501 912', 'Imprensa: Tiago Melo, tiago@example.org').map(([who]) => who),
  ).toEqual([null, 'Tiago Melo']);
});

it('name and function are joined with the address below an empty line', () => {
  const lines = ['Anna Roth, Mediensprecherin', 'Telefon 081 555 75 17, medien@example.org'];
  const contacts = contactsOf(
    lines.map((text) => ({ text, isNew: true })),
    () => null,
  );
  expect(contacts).toMatchObject([{ name: 'Anna Roth', email: 'medien@example.org' }]);
});

it('a label with a person begins somebody else than who answers for the text', () => {
  expect(
    found('V. i. S. d. P.: Jörg Falk, Wallstraße 61', 'Pressekontakt: Derya Aksoy, 040 555 0123'),
  ).toMatchObject([['Derya Aksoy', null, null, '040 555 0123']]);
});

describe('numbers in a row', () => {
  it.each([
    ['0577 555018 - 347 5550182', '0577 555018,347 5550182'],
    ['04 65 55 01 33 - 06 39 98 04 12 (permanence)', '04 65 55 01 33,06 39 98 04 12'],
    ['0800 - 55 01 20', '0800 - 55 01 20'],
    ['+41 58 555 01 44 (13.00–15.00 Uhr)', '+41 58 555 01 44'],
    ['020 7946 0123 (9 to 5)', '020 7946 0123'],
  ])('%s', (line, numbers) => {
    expect(found('Ann Lee', line).map(([, , , phones]) => phones)).toEqual([numbers]);
  });
});

describe('below somebody with a number', () => {
  it.each([
    'Press office: 020 7946 0124',
    'Media enquiries: 020 7946 0124 (24 hours)',
    'Out of hours: duty press officer, 020 7946 0124',
    'Permanence presse (soirs et week-ends) : 06 39 98 27 55',
    'Mediendienst: 030 5550123, medien@example.org',
    'Gabinete de prensa: 985 555 027',
    'Ufficio stampa: 0577 555018',
  ])('a desk with its own is somebody else: %s', (line) => {
    expect(found('Ann Lee, 020 7946 0123', line).map(([who]) => who)).toEqual(['Ann Lee', null]);
  });

  it.each([
    'Out of hours: 07700 900461',
    'Out of office hours: 07700 900461',
    'Office: 020 7946 0124',
    'Mobile: 07700 900461',
    'Press mailbox: ann@example.org',
    'Oficina: 985 555 027',
  ])('another number is theirs: %s', (line) => {
    expect(found('Ann Lee, 020 7946 0123', line).map(([who]) => who)).toEqual(['Ann Lee']);
  });

  it('the hours name nobody', () => {
    expect(found('Außerhalb der Bürozeiten: Leitstelle, 05191 5550-0')).toMatchObject([
      [null, null, 'Leitstelle', '05191 5550-0'],
    ]);
  });
});

describe('lines with an empty one before each', () => {
  const spaced = (...lines: readonly string[]) =>
    contactsOf(
      lines.map((text) => ({ text, isNew: true })),
      () => null,
    ).map(({ name, email, phones }) => [name, email, phones.length]);

  it('are one person’s as far as they have none of the kind', () => {
    expect(spaced('Press:', 'Ann Lee – 020 7946 0123', 'press@example.org')).toEqual([
      ['Ann Lee', 'press@example.org', 1],
    ]);
    expect(spaced('Ann Lee', 'ann@example.org', '020 7946 0123')).toEqual([
      ['Ann Lee', 'ann@example.org', 1],
    ]);
  });

  it('and somebody else’s otherwise', () => {
    expect(
      spaced('Ann Lee, ann@example.org', 'Ben Roy, 020 7946 0123', 'press@example.org'),
    ).toEqual([
      ['Ann Lee', 'ann@example.org', 0],
      ['Ben Roy', 'press@example.org', 1],
    ]);
    expect(spaced('Ann Lee, ann@example.org', 'press@example.org')).toEqual([
      ['Ann Lee', 'ann@example.org', 0],
      [null, 'press@example.org', 0],
    ]);
  });
});

it('a bulleted desk below somebody with a function and a number is somebody else', () => {
  expect(
    found('• Beat Huber, Projektleiter, 044 555 01 02', '• Medienstelle, Tel. 044 555 01 03').map(
      ([who]) => who,
    ),
  ).toEqual(['Beat Huber', null]);
});

describe('somebody by the first name with a number, and below by the whole name', () => {
  it('is one contact by the whole name', () => {
    expect(
      found(
        'Ring Dee on 01632 960 418 after three.',
        'Dee Hallworth',
        'Chair, Friends of the Lido',
      ),
    ).toEqual([['Dee Hallworth', 'Chair', 'Friends of the Lido', '01632 960 418']]);
  });

  it('is somebody else where the whole name has a number of its own', () => {
    const lines = ['Ring Dee on 01632 960 418 after three.', 'Dee Hallworth, Chair, 01632 960 419'];

    expect(found(...lines).map(([name]) => name)).toEqual(['Dee', 'Dee Hallworth']);
  });
});

it('a mailbox that a narrow column broke behind the @ is whole', () => {
  const contacts = contactsOf(
    ['Femke Visser', 'T 078 555 01 90', 'f.visser@', 'merwede.example.org'].map((text, i) => ({
      text,
      isNew: i === 0,
    })),
    () => null,
  );

  expect(contacts).toMatchObject([{ name: 'Femke Visser', email: 'f.visser@merwede.example.org' }]);
});
