import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../../../shared/release/document.ts';
import { withoutLabelTables } from '../../../../shared/release/layout/label-table.ts';
import { blockText } from '../../../../shared/release/layout/source-words.ts';

const table = (...rows: readonly (readonly string[])[]): SourceBlock => ({
  kind: 'table',
  hasHeader: false,
  line: 2,
  lastLine: 2,
  after: 'gap',
  rows: rows.map((row) => row.map((text) => [{ kind: 'text', text }])),
});

const read = (block: SourceBlock) =>
  withoutLabelTables([block]).map((made) => `${made.kind} ${made.after}: ${blockText(made)}`);

describe('withoutLabelTables', () => {
  it.each([
    ['Ref:', '26/118', 'Date:', '18 June 2026'],
    ['N.º', '26/118', 'Fecha', '18 de junio de 2026'],
    ['Nr.', '26/118', 'Datum', '18. Juni 2026'],
    ['Kenmerk', '26/118', 'Datum', '18 juni 2026'],
  ])('reads %s and %s as a line', (a, one, b, two) => {
    const colon = (label: string) => label.replace(/:?$/, ':');
    expect(read(table([a, one], [b, two]))).toEqual([
      `paragraph gap: ${colon(a)} ${one}`,
      `paragraph line: ${colon(b)} ${two}`,
    ]);
  });

  it('reads an embargo, and whom to ask below labels that it knows', () => {
    const head = table(
      ['Date', '18 June 2026'],
      ['Not for publication before', '19 June 2026, 00:01 BST'],
      ['Who knows more', 'Ann Lee, ann@example.org'],
    );
    expect(read(head)).toHaveLength(3);
  });

  it('lets a colon have a column to itself', () => {
    expect(read(table(['Date', ':', '18 June 2026']))).toEqual([
      'paragraph gap: Date: 18 June 2026',
    ]);
  });

  it.each([
    ['of figures', table(['Revenue', '1,120'], ['Profit', '188'])],
    ['of three columns', table(['Date', '2025', '2026'], ['Visitors', '12', '14'])],
    [
      'with sentences on the left',
      table(['The date on which it was set', '3 May'], ['Date', '4 May']),
    ],
    ['with something said only on one side', table(['Date', ''], ['Date', '4 May'])],
  ])('leaves a table %s', (_what, block) => {
    expect(withoutLabelTables([block])).toEqual([block]);
  });

  it('leaves what stands in the story, unless it says how to reach somebody', () => {
    const story = Array.from({ length: 13 }, () => table(['Revenue', '1'], ['Profit', '2']));
    const read = (block: SourceBlock) => withoutLabelTables([...story, block]).length - 13;
    expect(read(table(['Date', '4 May'], ['Place', 'Example City']))).toBe(1);
    expect(read(table(['Contact', 'Ann Lee'], ['Mail', 'ann@example.org']))).toBe(2);
  });

  it('leaves a table with a head', () => {
    const block: SourceBlock = { ...table(['Date', '4 May']), hasHeader: true } as SourceBlock;
    expect(withoutLabelTables([block])).toEqual([block]);
  });
});
