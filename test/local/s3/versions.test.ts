import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openVersionIndex } from '../../../local/s3/versions.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'versions-'));
  file = join(folder, 'versions.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes ids of seed, bucket, key and count, and of nothing else', () => {
  const a = openVersionIndex('seed', null);
  const b = openVersionIndex('seed', null);
  const c = openVersionIndex('other', null);

  b.add('bucket', 'another key', false);
  const ids = [a, b, c].map((index) => index.add('bucket', 'key', false));

  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
  expect(a.add('bucket', 'key', false)).not.toBe(ids[0]);
});

it('remembers versions and goes on counting after it is opened again', () => {
  const before = openVersionIndex('seed', file);
  const id = before.add('bucket', 'key', false);
  const marker = before.add('bucket', 'key', true);
  const sequence = before.nextSequence();

  const after = openVersionIndex('seed', file);

  expect(after.has('bucket', 'key', id)).toBe(true);
  expect(after.has('bucket', 'key', marker)).toBe(false);
  expect(after.latest('bucket', 'key')).toMatchObject({ versionId: marker, isDeleteMarker: true });
  expect(after.nextSequence()).toBeGreaterThan(sequence);
  expect([id, marker]).not.toContain(after.add('bucket', 'key', false));
});

it('drops half a last line that a crash left, and writes on', () => {
  const first = openVersionIndex('seed', file).add('bucket', 'key', false);
  appendFileSync(file, '{"bucket":"bucket","key":"a}');

  const second = openVersionIndex('seed', file).add('bucket', 'key', false);
  const third = openVersionIndex('seed', file);

  expect([first, second].every((id) => third.has('bucket', 'key', id))).toBe(true);
});
