import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listObjects } from '../../../local/emulators/list-objects.ts';

const keysOf = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'B', '/', 'é', '🗞', '_') }));
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

it('shows every key once, in the order of bytes, whatever the page size', () => {
  fc.assert(
    fc.property(keysOf, fc.integer({ min: 1, max: 5 }), (keys, maxKeys) => {
      const objects = keys.filter((key) => key !== '').map((key) => ({ key }));
      const seen: string[] = [];
      for (let startAfter = ''; ; ) {
        const page = listObjects(objects, { maxKeys, startAfter });
        seen.push(...page.objects.map(({ key }) => key));
        if (!page.isTruncated) break;
        startAfter = seen.at(-1) ?? '';
      }
      expect(seen).toEqual(objects.map(({ key }) => key).sort(byBytes));
    }),
  );
});

it('rolls keys up at the delimiter behind the prefix', () => {
  const objects = ['a/1', 'a/b/1', 'a/b/2', 'a/c/1', 'b'].map((key) => ({ key }));

  const listing = listObjects(objects, { prefix: 'a/', delimiter: '/' });

  expect(listing).toEqual({
    objects: [{ key: 'a/1' }],
    commonPrefixes: ['a/b/', 'a/c/'],
    isTruncated: false,
  });
});
