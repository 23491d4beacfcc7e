import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { plainText } from '../../../../shared/release/inlines.ts';
import { readMarkdown } from '../../../../shared/release/readers/read-markdown.ts';

const blocks = (text: string) =>
  (readMarkdown(text)?.blocks ?? []).map((block) => [
    'inlines' in block ? plainText(block.inlines) : blockText(block as never),
    block.line,
    block.lastLine,
  ]);

describe('lines of a Markdown paragraph', () => {
  it('stay apart where they are labels and addresses', () => {
    expect(blocks('**Pressekontakt**\nJonas Brinkmann\npresse@example.org')).toEqual([
      ['Pressekontakt', 1, 1],
      ['Jonas Brinkmann', 2, 2],
      ['presse@example.org', 3, 3],
    ]);
  });

  it.each([
    ['one sentence', 'The council met today,\nand agreed.', 'The council met today, and agreed.'],
    ['a sentence a line', 'The council met.\nIt agreed.', 'The council met. It agreed.'],
    ['a quotation', '> The council met today\n> and agreed.', 'The council met today and agreed.'],
  ])('are joined where they are %s', (_, text, joined) => {
    expect(blocks(text)).toEqual([[joined, 1, 2]]);
  });
});

describe('a numbered list in Markdown', () => {
  it.each(['16. September 2026', '3. März 2026 – Die Stadt öffnet ihre Bibliothek am Sonntag.'])(
    'of one item that is a date is a paragraph: %s',
    (text) => {
      expect(blocks(`# Title\n\n${text}\n\nText`)[1]).toEqual([text, 3, 3]);
    },
  );

  it.each(['1. May we go', '16. September', '45. September 2026', '1. März 2026\n2. April 2026'])(
    'is a list otherwise: %j',
    (text) => {
      expect(readMarkdown(text)?.blocks.map(({ kind }) => kind)).toEqual(['list']);
    },
  );
});
