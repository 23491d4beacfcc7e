import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clip, firstWords } from '../../../shared/text/clip.ts';

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

it.each([
  ['“The mill,” she said, “stays open all year.”', 'The mill,” she said, “stays'],
  ['  «Sí», dijo.', 'Sí», dijo'],
  [`${'a'.repeat(300)} b`, `${'a'.repeat(60)}…`],
  ['', ''],
])('the first words of %j are %j', (text, words) => {
  expect(firstWords(text)).toBe(words);
});

it('points at a text of any letters in well-formed words of 61 characters at most', () => {
  const letter = fc.oneof(fc.constantFrom('“', '.', ' ', '😀'), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 400 }), (letters) => {
      const words = firstWords(letters.join(''));
      expect(words.length).toBeLessThanOrEqual(61);
      expect(words.isWellFormed()).toBe(true);
    }),
  );
});

/** Each would take minutes with a rule whose time grows with the square of the text. */
it.each([
  ['full stops', `${'.'.repeat(1_000_000)}x`],
  ['quotation marks', `${'”'.repeat(1_000_000)}x`],
  ['a word and full stops', `x${'.'.repeat(1_000_000)}x`],
  ['spaces', `a${' '.repeat(1_000_000)}b`],
])('finds the first words of a million %s within a tenth of a second of computing', (_, text) => {
  const started = process.threadCpuUsage();
  firstWords(text);
  const { user, system } = process.threadCpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(0.1);
});
