import { describe, expect, it } from 'vitest';
import { phoneReader } from '../../../../shared/release/fields/phone.ts';

describe('a number of a newsroom in the United States', () => {
  it.each([
    ['en', '(202) 555-0111', '+12025550111'],
    ['es', '202-555-0111', '+12025550111'],
    ['es', '600 555 019', '+34600555019'],
    ['pt', '(61) 3555-0144', '+556135550144'],
    ['pt', '912 555 018', '+351912555018'],
    ['de', '03301 / 555 0-17', '+493301555017'],
    ['en', '07700 900461', '+447700900461'],
    ['fr', '+32 2 555 01 10', '+3225550110'],
  ])('in a release in %s: %s', (language, typed, e164) => {
    expect(phoneReader('US', language)(typed)).toBe(e164);
  });
});
