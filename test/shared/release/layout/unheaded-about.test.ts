import { describe, expect, it } from 'vitest';
import { withUnheadedAbouts } from '../../../../shared/release/layout/unheaded-about.ts';
import { seen } from './seen.ts';

const unitsOf = (parts: readonly ('body' | 'boilerplate')[], text: string) => {
  const { features } = seen(text);
  return features.map((own, i) => ({ part: parts[i] ?? 'boilerplate', text: own.text, own }));
};
const kindsOf = (parts: readonly ('body' | 'boilerplate')[], text: string) =>
  withUnheadedAbouts(unitsOf(parts, text)).map(({ part, own }) => [part, own.boilerplate]);

describe('a boilerplate that only its place tells', () => {
  const STORY = 'Ferries sailed again to the islands after a winter of repairs.\n\n';

  it('begins with the organisation that it is about, and goes on', () => {
    const text = `${STORY}The Harbour Trust looks after eleven piers.\n\nIt has forty ferries.`;

    expect(kindsOf(['body', 'boilerplate', 'boilerplate'], text)).toEqual([
      ['body', null],
      ['boilerplate', 'unheaded'],
      ['boilerplate', null],
    ]);
  });

  it('is a note where it names nobody, and what stands below it, too', () => {
    const text = `${STORY}founded by fishermen, it has forty ferries.\n\nand eleven piers.`;

    expect(kindsOf(['body', 'boilerplate', 'boilerplate'], text)).toEqual([
      ['body', null],
      ['notes', null],
      ['notes', null],
    ]);
  });

  it('is left alone below a heading', () => {
    const text = `${STORY}About the Harbour Trust\n\nfounded by fishermen, it has forty ferries.`;

    expect(kindsOf(['body', 'boilerplate', 'boilerplate'], text).slice(1)).toEqual([
      ['boilerplate', 'heading'],
      ['boilerplate', null],
    ]);
  });
});
