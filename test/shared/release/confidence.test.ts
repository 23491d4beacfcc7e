import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  all,
  DOUBTFUL,
  DOUBTFUL_BODY,
  layoutConfidence,
  READING,
} from '../../../shared/release/confidence.ts';

describe('the confidence of a layout', () => {
  const lead = fc.double({ min: 0, max: 20, noNaN: true });

  it('is a coin’s toss where another reading is as good, and grows with the lead', () => {
    expect(layoutConfidence(0, 'line')).toBe(0.5);
    expect(layoutConfidence(0, 'span')).toBe(0.5);
    fc.assert(
      fc.property(lead, lead, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(layoutConfidence(high, 'span')).toBeGreaterThanOrEqual(
          layoutConfidence(low, 'span'),
        );
      }),
    );
  });

  it('is lower for what has to begin and end in the right place than for one line', () => {
    fc.assert(
      fc.property(lead, (ahead) => {
        expect(layoutConfidence(ahead, 'span')).toBeLessThanOrEqual(
          layoutConfidence(ahead, 'line'),
        );
      }),
    );
    expect(layoutConfidence(2, 'span')).toBeLessThan(layoutConfidence(2, 'line'));
  });
});

describe('doubt', () => {
  const headline = (lead: number): number => all(layoutConfidence(lead, 'span'), READING.words);

  it('falls on a headline beside which another line could be it, and on no clear one', () => {
    expect(headline(1.5)).toBeLessThan(DOUBTFUL);
    expect(headline(4)).toBeGreaterThan(DOUBTFUL);
  });

  it('falls on no quotation or contact whose lines are clear, unless nobody is named', () => {
    for (const reading of [READING.attributedQuote, READING.reachableContact]) {
      expect(all(layoutConfidence(6, 'line'), reading)).toBeGreaterThan(DOUBTFUL);
    }
    expect(READING.silentQuote).toBeLessThan(DOUBTFUL);
  });
});

it('marks a body whose bounds are told by a clear lead as sure, and one that could be another as unsure', () => {
  expect(layoutConfidence(8, 'span') * READING.story).toBeGreaterThan(DOUBTFUL_BODY);
  expect(layoutConfidence(0, 'span') * READING.story).toBeLessThan(DOUBTFUL_BODY);
});
