import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_KEYWORD_LENGTH,
  MAX_KEYWORDS,
  readKeywords,
  writeKeywords,
} from '../../../shared/subscriber/keywords.ts';

const read = (text: string) => readKeywords(text).keywords;

describe('typed keywords', () => {
  it.each([
    ['cyber security, climate', ['cyber security', 'climate']],
    ['one; two\nthree\r\nfour', ['one', 'two', 'three', 'four']],
    ['الأمن، المناخ؛ الصحة', ['الأمن', 'المناخ', 'الصحة']],
    ['网络安全、气候，健康', ['网络安全', '气候', '健康']],
    ['  much   space  ,, , ', ['much space']],
    ['Café, CAFE, cafe\u0301', ['Café']],
    ['!!!, –, 👍, C-19', ['C-19']],
    ['<b>bold</b>', ['<b>bold</b>']],
    ['=1+1, @SUM(A1), -x, + =y', ['1+1', 'SUM(A1)', 'x', 'y']],
    ['', []],
  ])('%j are read as %j', (text, keywords) => {
    expect(read(text)).toEqual(keywords);
  });

  it('fit up to a number and a length, in characters of any script', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(',');

    expect(readKeywords(many(MAX_KEYWORDS)).isWithinLimits).toBe(true);
    expect(readKeywords(many(MAX_KEYWORDS + 1)).isWithinLimits).toBe(false);
    expect(readKeywords('𝔞'.repeat(MAX_KEYWORD_LENGTH)).isWithinLimits).toBe(true);
    expect(readKeywords('a'.repeat(MAX_KEYWORD_LENGTH + 1)).isWithinLimits).toBe(false);
  });

  it('come back from a list as they were, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom(', ' as const, '; ' as const),
        (text, separator) => {
          const keywords = read(text);
          expect(read(writeKeywords(keywords, separator))).toEqual(keywords);
          expect(keywords.every((keyword) => keyword.isWellFormed())).toBe(true);
        },
      ),
    );
  });
});
