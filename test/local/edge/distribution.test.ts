import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardsEverything, matchesPattern } from '../../../local/edge/distribution.ts';

describe('a path pattern', () => {
  it.each([
    ['/subscriptions/*', '/subscriptions/u/token', true],
    ['/subscriptions/*', '/subscriptions', false],
    ['subscriptions/*', '/subscriptions/', true],
    ['*.xml', '/en/feed.xml', true],
    ['*.xml', '/en/feed.xml.txt', false],
    ['/??/feed.xml', '/en/feed.xml', true],
    ['/??/feed.xml', '/eng/feed.xml', false],
    ['/En/*', '/en/', false],
    ['/a*b*c', '/aXbYbZc', true],
    ['/a.b', '/axb', false],
  ])('%s against %s is %s', (pattern, path, matches) => {
    expect(matchesPattern(pattern, path)).toBe(matches);
  });

  it('matches each path that its parts and anything between them make', () => {
    const part = fc.stringMatching(/^[a-z.+(/]{0,6}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.array(part), (parts, between) => {
        const pattern = `/${parts.join('*')}`;
        const path = `/${parts.map((p, i) => (i === 0 ? p : (between[i] ?? '') + p)).join('')}`;
        expect(matchesPattern(pattern, path)).toBe(true);
      }),
    );
  });

  it('takes a moment for a pattern made to be slow', () => {
    expect(matchesPattern(`/${'*a'.repeat(50)}b`, `/${'a'.repeat(20_000)}`)).toBe(false);
  });
});

describe('an origin request policy', () => {
  it('that is not known stops the run by its id', () => {
    expect(() =>
      forwardsEverything({ TargetOriginId: 'api', OriginRequestPolicyId: 'own-policy' }),
    ).toThrow(/own-policy/);
  });
});
