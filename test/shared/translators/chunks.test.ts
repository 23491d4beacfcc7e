import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../shared/translators/chunks.ts';

describe('chunksOf', () => {
  it('keeps every character and the limit, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 40, max: 80 }),
        (text, max) => {
          const chunks = chunksOf(text, max, 'en');
          expect(chunks.join('')).toBe(text);
          for (const chunk of chunks) expect(Buffer.byteLength(chunk)).toBeLessThanOrEqual(max);
        },
      ),
    );
  });

  it('cuts at the ends of sentences', () => {
    expect(chunksOf('One sentence. Another one. A third.', 28, 'en')).toEqual([
      'One sentence. Another one. ',
      'A third.',
    ]);
  });

  it('cuts a sentence that is too long between words', () => {
    expect(chunksOf('many words without an end', 12, 'en')).toEqual([
      'many words ',
      'without an ',
      'end',
    ]);
  });

  it('cuts a word that is too long between characters', () => {
    expect(chunksOf('éééééé', 4, 'en')).toEqual(['éé', 'éé', 'éé']);
  });
});
