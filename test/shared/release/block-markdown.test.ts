import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { blockMarkdown } from '../../../shared/release/block-markdown.ts';
import type { Block, Inline } from '../../../shared/release/release.ts';
import { cleanText } from '../../../shared/xml/characters.ts';

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const wordsOf = (node: Node): string =>
  node.value ?? (node.children ?? []).map(wordsOf).join(node.type === 'root' ? '\n' : '');
const text = (value: string): Inline => ({ kind: 'text', text: value });

const paragraph = (...inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });

describe('a block as Markdown', () => {
  it('is one paragraph with the same words, whatever they are', () => {
    const anyText = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(
            fc.constantFrom(
              '*',
              '_',
              '#',
              '1.',
              '-',
              '>',
              '|',
              '`',
              '[',
              ']',
              '(',
              '&amp;',
              '<b>',
              '\\',
              '~',
              ' ',
              '!',
              '=',
              '+',
              'a',
              '\n',
            ),
          )
          .map((parts) => parts.join('')),
      )
      .map((value) => `x ${cleanText(value).replace(/\s+/g, ' ')} x`);
    fc.assert(
      fc.property(anyText, fc.boolean(), (value, atStart) => {
        const words = (atStart ? value.slice(2) : value).trim();
        const tree = parse(blockMarkdown(paragraph(text(words))));
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
        expect(wordsOf(tree)).toBe(words);
      }),
    );
  });

  it('keeps emphasis, links, breaks and lists', () => {
    expect(
      blockMarkdown(
        paragraph(
          { kind: 'strong', children: [text('GENEVA ')] },
          text('– see '),
          { kind: 'link', href: 'https://example.org/a_(b)', children: [text('the_page')] },
          { kind: 'break' },
          text('- not a list'),
        ),
      ),
    ).toBe('**GENEVA** – see [the\\_page](<https://example.org/a_(b)>)\\\n\\- not a list');
    expect(
      blockMarkdown({ kind: 'list', ordered: true, items: [[text('Share')], [text('2. Train')]] }),
    ).toBe('1. Share\n2. 2\\. Train');
  });

  it('makes a table that a foreign parser reads, with pipes in its cells', () => {
    const rows = [
      [[text('State')], [text('Attacks')]],
      [[text('A|B')], [text('253')]],
    ];
    const [table] = parse(blockMarkdown({ kind: 'table', hasHeader: true, rows })).children;
    expect(table?.type).toBe('table');
    expect(wordsOf(table as Node)).toBe('StateAttacksA|B253');
  });

  it('links only where a link is safe', () => {
    const href = 'javascript:alert(1)';
    expect(blockMarkdown(paragraph({ kind: 'link', href, children: [text('here')] }))).toBe('here');
  });
});
