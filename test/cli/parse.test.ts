import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommand } from '../../cli/parse.ts';
import { UsageError } from '../../cli/usage.ts';
import { pngPicture } from '../factories/picture.ts';

const RELEASES = fileURLToPath(new URL('../../events/releases/', import.meta.url));
const SEED = join(RELEASES, 'oas-idb-cyber-security.en.txt');
const BAD = join(RELEASES, 'bad-embargo-and-no-text.en.txt');

async function run(args: readonly string[], isTTY = false) {
  let stdout = '';
  let stderr = '';
  const status = await parseCommand(args, {
    stdout: { write: (text) => (stdout += text), isTTY },
    stderr: { write: (text) => (stderr += text) },
  });
  return { status, stdout, stderr };
}

describe('dateline parse of a release with pictures', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
    await copyFile(SEED, join(folder, 'a.en.txt'));
    await writeFile(join(folder, 'photo.png'), pngPicture({ width: 600, height: 400 }));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lists what lies in its folder, with size and description', async () => {
    await writeFile(join(folder, 'a.yaml'), 'assets:\n  - file: photo.png\n    alt: A hall\n');

    const { stdout } = await run([join(folder, 'a.en.txt'), '--json']);
    const people = await run([join(folder, 'a.en.txt')]);

    expect(JSON.parse(stdout)[0].assets).toMatchObject([
      { name: 'photo.png', mediaType: 'image/png', width: 600, height: 400 },
    ]);
    expect(people.stdout).toContain('photo.png (PNG, 600 × 400, 1 kB)');
  });

  it('lists what it names where several releases lie, and nothing else', async () => {
    await copyFile(SEED, join(folder, 'b.en.txt'));
    await writeFile(join(folder, 'other.png'), pngPicture({ width: 601, height: 400 }));
    await writeFile(join(folder, 'b.en.yaml'), 'assets: [photo.png]\n');

    const assetsOf = async (name: string) =>
      JSON.parse((await run([join(folder, name), '--json'])).stdout)[0].assets;

    expect(await assetsOf('a.en.txt')).toEqual([]);
    expect(await assetsOf('b.en.txt')).toMatchObject([{ name: 'photo.png' }]);
  });
});

describe('dateline parse in a terminal', () => {
  it('keeps within 80 columns, with the text beside its name', async () => {
    const { stdout } = await run([BAD, SEED], true);
    const lines = stripVTControlCharacters(stdout).split('\n');
    const long = lines.filter((line) => line.length > 80 && !line.includes(RELEASES));
    expect(long).toEqual([]);
    expect(lines.some((line) => /^ {16}\S/.test(line))).toBe(true);
  });
});

describe('dateline parse --json', () => {
  it('prints every field of the seed release', async () => {
    const { status, stdout, stderr } = await run([SEED, '--json']);

    const [first, ...more] = JSON.parse(stdout);
    expect({ status, stderr, more }).toEqual({ status: 0, stderr: '', more: [] });
    expect(first).toMatchObject({
      file: SEED,
      outcome: 'accepted',
      reasons: [],
      language: 'en',
      type: 'press-release',
      headline: 'OAS and IDB Jointly Promote Improvement of Cyber Security in Latin America',
      subheadline: 'Some 600 million individuals were victims of a cybercrime in 2013',
      dateline: null,
      date: '2014-10-22',
      embargoed: false,
      embargoUntil: null,
      reference: 'E-453/14',
      family: '453/14',
      contacts: [],
      boilerplates: [],
      notes: [],
      links: [],
      keywords: [],
      endMark: null,
    });
    expect(first.body[0]).toEqual({
      kind: 'paragraph',
      text: expect.stringMatching(/^More than 100 participants/),
    });
    expect(first.quotes.map(({ speaker }: { speaker: string }) => speaker)).toEqual([
      'Albert Ramdin',
      'Ana María Rodríguez',
    ]);
    expect(first.warnings).toContainEqual({
      code: 'dangling-link',
      level: 'warning',
      line: 29,
      message: expect.any(String),
    });
  });

  it('gives rejected files their reasons, nulls and empty lists, and status 1', async () => {
    const { status, stdout, stderr } = await run([SEED, BAD, '--json']);

    const [, bad] = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(stderr).toMatch(/bad-embargo-and-no-text\.en\.txt:5: The embargo time/);
    expect(bad).toMatchObject({
      outcome: 'rejected',
      headline: null,
      date: null,
      embargoed: true,
      embargoUntil: null,
      body: [],
      quotes: [],
    });
    expect(bad.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'no-headline',
      'no-body',
      'embargo-time-skipped',
    ]);
  });
});

describe('the files beside and around', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-parse-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads the sidecar beside a file', async () => {
    await copyFile(SEED, join(folder, 'a.en.txt'));
    await writeFile(join(folder, 'a.en.yaml'), 'embargo: 2031-01-01 09:00\n');

    const { stdout } = await run([join(folder, 'a.en.txt'), '--json', '--timezone', 'Asia/Tokyo']);

    expect(JSON.parse(stdout)).toMatchObject([{ embargoUntil: '2031-01-01T00:00:00.000Z' }]);
  });
});

it('rejects a file that takes too much memory, and reads the one behind it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
  const bomb = join(folder, 'cells.html');
  await writeFile(bomb, `<table>${`<tr>${'<td>x'.repeat(100)}`.repeat(10_000)}`);

  const { status, stdout, stderr } = await run([bomb, SEED, '--json']);

  await rm(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/cells\.html: The HTML file needs more memory than a press release may\./);
  expect(JSON.parse(stdout)).toMatchObject([{ outcome: 'rejected' }, { outcome: 'accepted' }]);
}, 60_000);

it('says in words what was understood, what is missing and what to mend', async () => {
  const { stdout } = await run([SEED]);

  expect(stdout).toMatch(/Headline +OAS and IDB Jointly Promote/);
  expect(stdout).toMatch(/Not found +place, contact/);
  expect(stdout).toMatch(/warning +line 31: “…the OAS Website at” points to/);
  expect(stdout).not.toContain('\u001b');
});

it('colours its words on a terminal only', async () => {
  expect((await run([SEED], true)).stdout).toContain('\u001b[32maccepted');
});

it.each([
  ['no file', []],
  ['an unknown flag', [SEED, '--yaml']],
  ['an unknown zone', [SEED, '--timezone', 'Mars/Olympus']],
  ['a file that is not there', [`${SEED}.not`]],
])('refuses %s as wrong usage', async (_name, args) => {
  await expect(run(args)).rejects.toThrow(UsageError);
});
