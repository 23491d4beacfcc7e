import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceLines } from '../../../../shared/release/readers/source-lines.ts';
import { typedTable } from '../../../../shared/release/readers/typed-table.ts';

const tableIn = (text: string, from = 0) => typedTable(sourceLines(text, 1), from);

describe('a table typed with spaces', () => {
  it('has rows of the same number of cells, three or more', () => {
    expect(
      tableIn('Lot     Before        Sold in\nL2291   2027-02-11    Iowa, Illinois\n\nNext'),
    ).toEqual([
      ['Lot', 'Before', 'Sold in'],
      ['L2291', '2027-02-11', 'Iowa, Illinois'],
    ]);
  });

  it('may be divided by tabs or strokes', () => {
    expect(tableIn('Year\tBoats\tCrew\n2026\t12\t90')).toHaveLength(2);
    expect(tableIn('| Year | Boats | Crew |\n| 2026 | 12 | 90 |')?.[1]).toContain('90');
  });

  it.each([
    ['one line', 'A     B     C'],
    [
      'two columns, as contacts stand in',
      'Beth Lindgren      Omar Haddad\nPress           Investors',
    ],
    ['addresses', 'Beth     Press     beth@example.org\nOmar     Press     omar@example.org'],
    ['a sentence', 'Nothing is divided here.\nNor here.'],
  ])('is not %s', (_, text) => {
    expect(tableIn(text)).toBeNull();
  });

  it('never loses a word of a line that it takes', () => {
    // `tel` and `phone` are words of contacts, whose lines are not taken.
    const cell = fc
      .stringMatching(/^[A-Za-z0-9]{1,8}( [A-Za-z0-9]{1,8}){0,2}$/)
      .filter((words) => !/\b(?:email|tel|phone)\b/i.test(words));
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        expect(tableIn(rows.map((cells) => cells.join('     ')).join('\n'))).toEqual(rows);
      }),
    );
  });
});
