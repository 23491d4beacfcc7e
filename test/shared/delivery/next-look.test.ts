import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextLook } from '../../../shared/delivery/next-look.ts';

const START = Date.parse('2026-11-01T09:00:00.000Z');
const after = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const look = (age: number, isOpen = false) => nextLook(after(0), after(age), isOpen);

describe('the next look at a mailing', () => {
  it.each([
    [0, 15],
    [15, 60],
    [60, 6 * 60],
    [6 * 60, 24 * 60],
  ])('at %i minutes is at %i where all is done', (age, next) => {
    expect(look(age)).toBe(after(next));
  });

  it('never comes once the day is over and nothing is open', () => {
    expect(look(24 * 60)).toBeNull();
  });

  it('comes daily after that while something is open, for a week', () => {
    expect(look(16, true)).toBe(after(60));
    expect(look(24 * 60, true)).toBe(after(48 * 60));
    expect(look(7 * 24 * 60, true)).toBeNull();
  });

  it('lies ahead, and is the same for all wake-ups until then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.boolean(), (age, isOpen) => {
        const next = look(age, isOpen);
        if (next === null) return;
        expect(Date.parse(next)).toBeGreaterThan(START + age * 60_000);
        const between = (Date.parse(next) - START) / 60_000 - 1;
        if (between >= age) expect(look(between, isOpen)).toBe(next);
      }),
    );
  });
});
