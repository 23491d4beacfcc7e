import { describe, expect, it } from 'vitest';
import { found } from './found-contacts.ts';

describe('several people in a row', () => {
  it.each([
    [
      'Gisela Roth, Vorsitzende, Tel. 0221 4710 318 Holger Pries, Schriftführer, presse@example.org',
      ['Gisela Roth', 'Holger Pries'],
    ],
    [
      'Noelia (presidenta) 600 555 014, Javi Merino (vocal) 600 555 027, o bien ampa@example.org',
      ['Noelia', 'Javi Merino', null],
    ],
    ['Sonia 06 39 98 14 27, nous@example.org, ou Karim 06 39 98 52 60', ['Sonia', 'Karim']],
    ['Ann Lee, ann@example.org, Derya Aksoy, derya@example.org', ['Ann Lee', 'Derya Aksoy']],
    ['Ann Lee, 020 7946 0123, Hebrides Ferries, ann@example.org', ['Ann Lee']],
    ['Ann Lee, Tel. 020 7946 0123, Fax 020 7946 0124, ann@example.org', ['Ann Lee']],
    ['Ann Lee 020 7946 0123 Mobile 07700 900123', ['Ann Lee']],
  ])('%s', (line, names) => {
    expect(found(line).map(([who]) => who)).toEqual(names);
  });
});

describe('below several people with a number each', () => {
  const two = ['Ann Lee, 020 7946 0123', 'Bob Roe, 020 7946 0124'];
  it.each([
    ['the mailbox of all', [...two, 'newsroom@example.org'], ['Ann Lee', 'Bob Roe', null]],
    ['the mailbox of the last', [...two, 'bob.roe@example.org'], ['Ann Lee', 'Bob Roe']],
    [
      'a number for the night',
      [...two, 'Out of hours (duty press officer): 07700 900512'],
      ['Ann Lee', 'Bob Roe', null],
    ],
    ['a mailbox below one', [two[0] ?? '', 'newsroom@example.org'], ['Ann Lee']],
  ])('stands %s', (_, lines, names) => {
    expect(found(...lines).map(([who]) => who)).toEqual(names);
  });
});

it('a line of people without end is divided in no more than its length', () => {
  const begun = performance.now();
  found('Ann Lee 020 7946 0123, '.repeat(10_000));
  found(`${'a@a.'.repeat(10_000)} Ann Lee, `);
  expect(performance.now() - begun).toBeLessThan(2000);
});
