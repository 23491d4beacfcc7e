import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfLines } from '../../../shared/release/readers/pdf-paragraphs.ts';
import { readHtml } from '../../../shared/release/readers/read-html.ts';
import { readMarkdown } from '../../../shared/release/readers/read-markdown.ts';
import { readText } from '../../../shared/release/readers/read-text.ts';
import { wrapText } from '../../../shared/text/wrap.ts';

const SEED = readFileSync(
  new URL('../../../events/releases/oas-idb-cyber-security.en.txt', import.meta.url),
  'utf8',
);
type Document = ReturnType<typeof readText>;
const spans = (document: Document) =>
  document?.blocks.map(({ kind, line, lastLine }) => [kind, line, lastLine]);

describe('a block knows the lines that it stands on', () => {
  it('in text: wrapped paragraphs and items', () => {
    const document = readText(
      'Title of the release\n\nThe first sentence of the story is broken\nin the middle of it.\n\n- one\n- two, an item that is too long for\n  its line',
      4,
    );
    expect(spans(document)).toEqual([
      ['paragraph', 4, 4],
      ['paragraph', 6, 7],
      ['list', 9, 11],
    ]);
  });

  it('in Markdown: breaks, lists within lists, tables, quotations', () => {
    const document = readMarkdown(
      '# Title\n\nA place  \na date\n\n* one\n  goes on\n* two\n  * inner\n\n> said\n> so\n\n| a |\n|---|\n| b |',
    );
    expect(spans(document)).toEqual([
      ['heading', 1, 1],
      ['paragraph', 3, 3],
      ['paragraph', 4, 4],
      ['list', 6, 9],
      ['quotation', 11, 12],
      ['table', 14, 16],
    ]);
    const list = document?.blocks.find((block) => block.kind === 'list');
    expect(list?.kind === 'list' && list.items.map((item) => [item.line, item.lastLine])).toEqual([
      [6, 7],
      [8, 8],
      [9, 9],
    ]);
  });

  it('in HTML: of the source, without the space around the words', () => {
    const document = readHtml(
      '<h1>\n Title\n</h1>\n<p>One\n <b>two</b>\n three\n</p>\n<ul>\n<li>a\n<li>b\n c\n</ul><p>• x<p>• y\n z',
    );
    expect(spans(document)).toEqual([
      ['heading', 1, 2],
      ['paragraph', 4, 6],
      ['list', 8, 11],
      ['list', 12, 13],
    ]);
  });

  it('in a PDF: printed lines', () => {
    const line = (text: string, y: number) => ({
      text,
      y,
      left: 50,
      right: 50 + text.length * 5,
      size: 10,
      page: 0,
      place: 'text' as const,
      column: 0,
      cells: null,
    });
    const blocks = blocksOfLines([
      line('The first line of a paragraph that is long enough', 700),
      line('and its second', 688),
      line('• one', 660),
      line('• two', 648),
    ]);
    expect(blocks.map(({ kind, line: first, lastLine }) => [kind, first, lastLine])).toEqual([
      ['paragraph', 1, 2],
      ['list', 3, 4],
    ]);
  });

  it('at any width, the first and the last word of a paragraph stand on its first and last line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 52, max: 96 }), (width) => {
        const text = SEED.split('\n')
          .map((line) => (line.length > width ? wrapText(line, width) : line))
          .join('\n');
        const lines = text.split('\n');
        for (const block of readText(text)?.blocks ?? []) {
          if (block.kind !== 'paragraph') continue;
          const words = block.inlines.map((run) => ('text' in run ? run.text : '')).join('');
          const [first = '', last = ''] = [words.split(' ')[0], words.split(' ').at(-1)];
          expect(lines[block.line - 1]?.trimStart().startsWith(first)).toBe(true);
          expect(lines[block.lastLine - 1]?.trimEnd().endsWith(last)).toBe(true);
        }
      }),
    );
  });
});
