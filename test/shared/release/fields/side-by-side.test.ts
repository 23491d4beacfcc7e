import { describe, expect, it } from 'vitest';
import { apartFromEachOther } from '../../../../shared/release/fields/side-by-side.ts';

const apart = (...lines: readonly string[]) =>
  apartFromEachOther(lines.map((text, i) => ({ text, isNew: i === 0 })));
const texts = (...lines: readonly string[]) => apart(...lines).map(({ text }) => text);

describe('two contacts side by side', () => {
  it('are below each other', () => {
    expect(
      apart(
        'Ann Lee Ben Roy',
        '020 7946 0123 +44 20 7946 0124',
        'ann@example.org ben@example.org',
        'Example Town',
      ),
    ).toEqual([
      { text: 'Ann Lee', isNew: true },
      { text: '020 7946 0123', isNew: false },
      { text: 'ann@example.org', isNew: false },
      { text: 'Ben Roy', isNew: true },
      { text: '+44 20 7946 0124', isNew: false },
      { text: 'ben@example.org', isNew: false },
      { text: 'Example Town', isNew: false },
    ]);
  });

  it.each([
    ['María José Ruiz Pedro Gil', 'María José Ruiz', 'Pedro Gil'],
    ['Marie Roux Jean-Rony Desrosiers', 'Marie Roux', 'Jean-Rony Desrosiers'],
    ['Anna van den Berg Wil Hendriks', 'Anna van den Berg', 'Wil Hendriks'],
  ])('are told apart by a first name: %s', (line, one, two) => {
    expect(texts(line, 'a@example.org b@example.org')).toEqual([
      one,
      'a@example.org',
      two,
      'b@example.org',
    ]);
  });

  it.each([
    [['Ann Lee', 'ann@example.org press@example.org']],
    [['Example Town Press Office', 'a@example.org b@example.org']],
    [['Ann Lee Ben Roy', '020 7946 0123', '020 7946 0124']],
    [['Ann Lee Ben Roy', 'Tel. 020 7946 0123 Mobile 07700 900461']],
    [['Ann Lee, Ben Roy', 'ann@example.org, ben@example.org']],
  ])('or stay as they are: %s', (lines) => {
    expect(texts(...lines)).toEqual(lines);
  });
});
