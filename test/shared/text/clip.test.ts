import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clip } from '../../../shared/text/clip.ts';

it.each([
  ['short enough', 20, 'short enough'],
  ['cut between the words of it', 12, 'cut between…'],
  ['oneverylongword', 5, 'oneve…'],
])('of %j with %i characters leaves %j', (text, characters, clipped) => {
  expect(clip(text, characters)).toBe(clipped);
});

it('is never longer than asked for by more than its mark, and the beginning of the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 1, max: 40 }),
      (text, characters) => {
        const clipped = clip(text, characters);
        if (clipped === text) return;
        expect(clipped.length).toBeLessThanOrEqual(characters + 1);
        expect(clipped.endsWith('…')).toBe(true);
      },
    ),
  );
});
