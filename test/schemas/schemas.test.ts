import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { livelyNewsroom } from '../readers/lively-newsroom.ts';

/** The publishers' schemas are not ours to hand on: docs/newsroom.md says where they are. */
const SCHEMAS = process.env.SCHEMAS ?? '';
const VALIDATE = new URL('validate.py', import.meta.url).pathname;

let folder: string;
const paths: string[] = [];

beforeAll(async () => {
  if (!existsSync(join(SCHEMAS, 'ninjs-schema_3.1.json'))) {
    throw new Error('Set SCHEMAS to the folder that holds the schemas (docs/newsroom.md).');
  }
  folder = mkdtempSync(join(tmpdir(), 'dateline-schemas-'));
  const newsroom = await livelyNewsroom();
  try {
    await newsroom.publish();
    await newsroom.change();
    for (const [path, bytes] of await newsroom.files('.json', '.xml')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      paths.push(path);
    }
  } finally {
    await newsroom.stop();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesNamed = (pattern: RegExp) =>
  paths.filter((path) => pattern.test(path)).map((path) => join(folder, path));

it.each([
  ['JSON Feed', 'feed.json', /feed\.json$/],
  ['ninjs 3.1', 'ninjs-schema_3.1.json', /release\.json$/],
])('%s: every file is valid', (_name, schema, pattern) => {
  const files = filesNamed(pattern);

  expect(files.length).toBeGreaterThan(4);
  expect(
    execFileSync('/usr/bin/python3', [VALIDATE, join(SCHEMAS, schema), ...files]).toString(),
  ).toBe('');
});

it('sitemaps: every file is valid', () => {
  const schema = join(SCHEMAS, 'sitemap-all.xsd');
  const files = filesNamed(/^sitemaps\//);

  const { stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...files]);

  expect(files.length).toBeGreaterThan(4);
  expect(
    stderr
      .toString()
      .split('\n')
      .filter((line) => !/validates$|^$/.test(line)),
  ).toEqual([]);
});
