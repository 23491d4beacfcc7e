import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapText } from '../../../shared/text/wrap.ts';

it('keeps every word in order and lets only a word alone exceed the width', () => {
  const word = fc.stringMatching(/^[a-z]{1,30}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1 }),
      fc.integer({ min: 5, max: 40 }),
      (words, width) => {
        const lines = wrapText(words.join(' '), width).split('\n');
        expect(lines.flatMap((line) => line.split(' '))).toEqual(words);
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
      },
    ),
  );
});

it('indents all lines but the first', () => {
  expect(wrapText('one two three', 8, '  ')).toBe('one two\n  three');
});

it('breaks no line at a no-break space', () => {
  expect(wrapText('un «\u00a0titre\u00a0» long', 11)).toBe('un\n«\u00a0titre\u00a0»\nlong');
});
