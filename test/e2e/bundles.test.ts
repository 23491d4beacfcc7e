import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const bundles = globSync('dist/functions/*/*.mjs').sort();

it('takes node:http by require in each bundle, so that no cold start loads undici', () => {
  const importing = bundles.filter((file) =>
    /(?:from|import)\s*["'](?:node:)?http["']/.test(readFileSync(file, 'utf8')),
  );
  const requiring = bundles.filter((file) => readFileSync(file, 'utf8').includes('("node:http")'));

  expect(importing).toEqual([]);
  expect(requiring.length).toBeGreaterThan(0);
});
