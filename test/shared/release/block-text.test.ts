import { describe, expect, it } from 'vitest';
import { blockText, plainWords } from '../../../shared/release/block-text.ts';
import type { Inline } from '../../../shared/release/release.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const link = (href: string, words: string): Inline => ({
  kind: 'link',
  href,
  children: [{ kind: 'strong', children: [text(words)] }],
});

describe('a block as plain text', () => {
  it.each([
    [link('https://example.org/a', 'here'), 'here <https://example.org/a>'],
    [link('https://example.org/a', 'https://example.org/a'), 'https://example.org/a'],
    [link('https://example.org/', 'https://example.org'), 'https://example.org'],
    [link('https://www.example.org/', 'www.example.org'), 'www.example.org'],
    [link('https://example.org/b', 'example.org/a'), 'example.org/a <https://example.org/b>'],
    [link('mailto:a@example.org', 'a@example.org'), 'a@example.org'],
    [link('mailto:a@example.org', 'write'), 'write <a@example.org>'],
    [link('javascript:x', 'here'), 'here'],
  ])('has the address of a link after its words, once', (inline, written) => {
    expect(blockText({ kind: 'paragraph', inlines: [inline] })).toBe(written);
  });

  it('numbers ordered lists and keeps table cells apart', () => {
    const rows = [[[text('a')], [text('b')]]];
    expect(blockText({ kind: 'list', ordered: true, items: [[text('x')], [text('y')]] })).toBe(
      '1. x\n2. y',
    );
    expect(blockText({ kind: 'table', hasHeader: false, rows })).toBe('a\tb');
  });
});

it('keeps only words, on one line, for summaries', () => {
  expect(plainWords([text(' a\n'), { kind: 'break' }, link('https://example.org', 'b')])).toBe(
    'a b',
  );
});
