import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugOf } from '../../../shared/release/slug.ts';

it.each([
  ['453/14', '453-14'],
  ['Nota de prensa: ¡Última hora!', 'nota-de-prensa-ultima-hora'],
  ['../../etc/passwd', 'etc-passwd'],
  ['新闻', 'release'],
  ['notes/bridge.de.txt', 'notes-bridge-de'],
  ['Archive', 'archive-release'],
  ['subscribe.txt', 'subscribe-release'],
])('makes %s a path segment', (family, slug) => {
  expect(slugOf(family)).toBe(slug);
});

it('is a plain path segment for any family', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (family) => {
      expect(slugOf(family)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugOf(family).length).toBeLessThanOrEqual(80);
    }),
  );
});
