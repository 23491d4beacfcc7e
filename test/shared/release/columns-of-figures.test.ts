import { expect, it } from 'vitest';
import { columnsOfFigures } from '../../../shared/release/columns-of-figures.ts';

const columnOf = (...cells: readonly string[]) =>
  columnsOfFigures(cells.map((cell) => [[{ kind: 'text', text: cell }]])).has(0);

it.each([
  ['thousands in either way', ['1,204,331', '1.204.331', '1 204 331', '1’204']],
  ['signs, parts and money', ['−0.4 %', '+11.2%', '€ 12.50', '12,50 €', '-$3', '(7)']],
  ['figures and what stands for none', ['12', '–', 'n/a', '']],
])('holds figures: %s', (_what, cells) => {
  expect(columnOf(...cells)).toBe(true);
});

it.each([
  ['one word among figures', ['12', 'twelve']],
  ['figures with words', ['2 of 3', '4']],
  ['days and telephone numbers', ['22 Oct', '+1 (202) 555-0100']],
  ['nothing at all', ['', '–']],
])('does not: %s', (_what, cells) => {
  expect(columnOf(...cells)).toBe(false);
});
