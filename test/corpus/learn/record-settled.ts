import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, vi } from 'vitest';
import type { Settled } from './examples.ts';

/** Texts of one test at most: property tests make up hundreds. */
const MOST = 6;
/** Hostile texts of more blocks teach nothing. */
const LONGEST = 200;

// The same texts in each run.
fc.configureGlobal({ seed: 1 });
let own: Settled[] = [];

vi.mock('../../../shared/release/layout/label.ts', async (original) => {
  const label = await original<typeof import('../../../shared/release/layout/label.ts')>();
  return {
    ...label,
    labelBlocks: (...given: Parameters<typeof label.labelBlocks>) => {
      const labelling = label.labelBlocks(...given);
      const [blocks, features, { hasHeadline }] = given;
      if (blocks.length > 0 && blocks.length <= LONGEST && own.length < MOST)
        own.push({ blocks, features, hasHeadline, parts: labelling.parts });
      return labelling;
    },
  };
});

afterEach(({ task }) => {
  const failed = (task.result?.errors?.length ?? 0) > 0;
  for (const text of failed ? [] : own)
    appendFileSync(process.env.SETTLED ?? '', `${JSON.stringify(text)}\n`);
  own = [];
});
