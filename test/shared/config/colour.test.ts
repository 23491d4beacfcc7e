import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, leastContrast, mixedUntil } from '../../../shared/config/colour.ts';

const colour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // Values of the WebAIM contrast checker.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffff00', 8],
  ])('of %s and %s is %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  });

  it('is the same both ways, and between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a));
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
        expect(contrast(a, b)).toBeLessThanOrEqual(21);
      }),
    );
  });
});

describe('a mixed colour', () => {
  it('can be read on every ground, whatever colour it began as', () => {
    fc.assert(
      fc.property(colour, (begin) => {
        const mixed = mixedUntil(begin, '#000000', ['#ffffff', '#f4f3f0'], 4.5);
        expect(leastContrast(mixed, ['#ffffff', '#f4f3f0'])).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays as it was where that can be read', () => {
    expect(mixedUntil('#0b4f79', '#000000', ['#ffffff'], 4.5)).toBe('#0b4f79');
  });
});
