import { describe, expect, it } from 'vitest';
import { splitColumns, splitLetterhead } from '../../../shared/release/readers/columns.ts';
import { sourceLines } from '../../../shared/release/readers/source-lines.ts';

const split = (text: string) => splitColumns(sourceLines(text, 1));

it('puts contacts in two columns one below the other, each line with its number', () => {
  const lines = split(
    `Press:                 Investors:
Ana Ruiz               Max Weber
ana@example.org        max@example.org
                       +1 202 555 0111`,
  );
  expect(lines.map(({ text }) => text.trim())).toEqual(
    [
      'Press:',
      'Ana Ruiz',
      'ana@example.org',
      '',
      'Investors:',
      'Max Weber',
      'max@example.org',
    ].concat('+1 202 555 0111'),
  );
  expect(lines.at(-1)?.number).toBe(4);
});

it.each([
  ['a table of figures', 'Wheat      3.0      3.6\nBarley     4.5      4.5'],
  [
    'people with their numbers',
    'Margaret Ojo, Chief Executive          +44 20 7946 0410\nSimon Falk, Chief Financial Officer    +44 20 7946 0411',
  ],
  ['one line with a gap', 'Reference: 12      Date: 3 May 2026'],
  ['prose', 'The harbour opens today,\nand the office can be reached at press@example.org.'],
])('leaves %s as it is', (_, text) => {
  expect(split(text).map((line) => line.text)).toEqual(text.split('\n'));
});

it.each([
  [
    'Medieninformation          Beispielstadt, 2. Juli 2026',
    ['Medieninformation', 'Beispielstadt, 2. Juli 2026'],
  ],
  ['Acme plc        Press release 12/2026', ['Acme plc', 'Press release 12/2026']],
  ['WHO:    Governor Ellen Marks', ['WHO:    Governor Ellen Marks']],
  ['Wheat      3.0', ['Wheat      3.0']],
])('divides a letterhead where a label or a date stands beside something: %s', (line, parts) => {
  expect(splitLetterhead(sourceLines(line, 1)).map(({ text }) => text)).toEqual(parts);
});

describe('what stands in two columns and belongs together', () => {
  it('is a mailbox beside whom it reaches', () => {
    const text =
      'Liesbeth Cornelis (+32 2 555 01 71)   l.cornelis@example.org\nTomás Brennan (+32 2 555 01 74)      t.brennan@example.org';

    expect(split(text)).toEqual(sourceLines(text, 1));
  });

  it('is a field beside its label', () => {
    const text =
      'From:     Ann Lee <ann@example.org>\nSubject:  Ferry at night\nDate:     6 May 2026';

    expect(split(text)).toEqual(sourceLines(text, 1));
  });
});
