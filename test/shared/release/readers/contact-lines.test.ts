import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../../../shared/release/document.ts';
import { joinContactLines } from '../../../../shared/release/readers/contact-lines.ts';

const blocksOf = (...lines: readonly string[]): readonly SourceBlock[] =>
  lines.map((text, i) => {
    const place = { line: i + 1, lastLine: i + 1, after: 'gap' } as const;
    const inlines = [{ kind: 'text', text: text.replace('# ', '') }] as const;
    return text.startsWith('# ')
      ? { kind: 'heading', level: 2, ...place, inlines }
      : { kind: 'paragraph', indent: 0, ...place, inlines };
  });
const distances = (...lines: readonly string[]) =>
  joinContactLines(blocksOf(...lines)).map(({ after }) => after);

describe('lines of a contact that are paragraphs of their own', () => {
  it('touch, with the short lines above them, down from a heading', () => {
    expect(
      distances(
        'The ferries sail again on Monday.',
        '# Press office',
        'Quay 1',
        'Tel.: 020 7946 0123',
        'press@example.org',
      ),
    ).toEqual(['gap', 'gap', 'line', 'line', 'line']);
  });

  it.each([
    [['Ana Ruiz', 'T. 259 550 118 | Tlm. 965 550 142', 'ana@example.org']],
    [['Jan Bakker', 'Mél. : jan@example.org']],
    [['Ann Lee', '020 7946 0123']],
  ])('whatever their labels are: %j', (lines) => {
    expect(distances(...lines)).toEqual(lines.map((_, i) => (i === 0 ? 'gap' : 'line')));
  });

  it.each([
    [['The ferries sail again on Monday.', 'press@example.org']],
    [['Ann Lee, 020 7946 0123, ann@example.org', 'Bo Tran, 020 7946 0124, bo@example.org']],
    [
      [
        'Ann Lee writes to all members of the club in the week before, from ann@example.org or by post',
        '020 7946 0123',
      ],
    ],
    [['Contact:', 'Quay 1']],
  ])('stay apart from a sentence, and from others who are reached: %j', (lines) => {
    expect(distances(...lines)).toEqual(lines.map(() => 'gap'));
  });

  it('change nothing but the distance', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 100 }),
      fc.constantFrom('Tel. 020 7946 0123', 'ann@example.org', 'Ann Lee', '# Press'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const blocks = blocksOf(...lines);
        const plain = (some: readonly SourceBlock[]) => some.map(({ after: _, ...rest }) => rest);

        expect(plain(joinContactLines(blocks))).toEqual(plain(blocks));
      }),
    );
  });
});
