import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { heapFlags } from '../../../local/lambda/heap.ts';

it('divides the memory of a function as Lambda’s runtime does', () => {
  expect(heapFlags(512)).toEqual(['--max-semi-space-size=25', '--max-old-space-size=461']);
  expect(heapFlags(128)).toEqual(['--max-semi-space-size=6', '--max-old-space-size=116']);
});

it('keeps the heap of a process within the memory of its function', () => {
  const limit = (megabytes: number): number =>
    Number(
      execFileSync(
        process.execPath,
        [...heapFlags(megabytes), '-p', 'v8.getHeapStatistics().heap_size_limit / 2 ** 20'],
        { encoding: 'utf8' },
      ),
    );

  expect(limit(256)).toBeLessThan(300);
  expect(limit(512)).toBeGreaterThan(461);
});
