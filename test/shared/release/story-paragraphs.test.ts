import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../../shared/release/document.ts';
import { storyParagraphs } from '../../../shared/release/story-paragraphs.ts';

const inlines = (text: string) => [{ kind: 'text', text }] as const;
const line = (text: string, after: SourceBlock['after'] = 'gap'): SourceBlock => ({
  kind: 'paragraph',
  inlines: inlines(text),
  indent: 0,
  line: 1,
  lastLine: 1,
  after,
});
const list = (...texts: readonly string[]): SourceBlock => ({
  kind: 'list',
  ordered: false,
  items: texts.map((text) => ({ line: 1, lastLine: 1, inlines: inlines(text) })),
  line: 1,
  lastLine: 1,
  after: 'gap',
});
const texts = (...blocks: readonly SourceBlock[]) =>
  storyParagraphs(blocks).map(({ text }) => text);

describe('the paragraphs of a story', () => {
  it('are one where a line breaks in the middle of a sentence', () => {
    expect(
      texts(line('“We wait,” said the engineer'), line('Ann Lee, who built it.', 'line')),
    ).toEqual(['“We wait,” said the engineer Ann Lee, who built it.']);
  });

  it('are one where the next line goes on quoting, and an empty line stands between the others', () => {
    const [first, second] = ['“We wait,” Ms Lee said.', '“And we shall wait on.”'];

    expect(texts(line('Lead.'), line(first), line(second, 'line'))).toEqual([
      'Lead.',
      `${first} ${second}`,
    ]);
    expect(texts(line('Lead.'), line(first, 'line'), line(second, 'line'))).toHaveLength(3);
  });

  it.each([
    ['a full stop', line('The bridge is shut.'), line('It opens in May.', 'line')],
    ['an empty line', line('The bridge is shut'), line('It opens in May.')],
  ])('are two behind %s', (_, first, second) => {
    expect(texts(first, second)).toHaveLength(2);
  });

  it('are the items of a list that are sentences, and no titles', () => {
    expect(
      texts(list('“Night Ferry”, 420,000 euros', 'Observers saw 612 polling stations.')),
    ).toEqual(['Observers saw 612 polling stations.']);
  });

  it('have their dash again where it was taken for a list of one', () => {
    expect(texts(list('Ya está -dice Ana Ruiz.'))).toEqual(['— Ya está -dice Ana Ruiz.']);
  });
});
