import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { previewCommand } from '../../cli/preview.ts';
import { UsageError } from '../../cli/usage.ts';
import { pngPicture } from '../factories/picture.ts';

const RELEASES = fileURLToPath(new URL('../../events/releases/', import.meta.url));

async function run(args: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const status = await previewCommand(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  const paths = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(line.indexOf('/')));
  return { status, stderr, paths };
}

describe('dateline preview', () => {
  it('writes the mail and the page, and prints where', async () => {
    const { status, paths } = await run([join(RELEASES, 'oas-idb-cyber-security.en.txt')]);

    expect(status).toBe(0);
    const [html = '', text = '', whole = '', page = ''] = await Promise.all(
      paths.map((path) => readFile(path, 'utf8')),
    );
    for (const content of [html, text, page]) expect(content).toContain('Jointly Promote');
    expect(whole).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const stylesheet = /rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(await readFile(join(dirname(paths[3] ?? ''), stylesheet), 'utf8')).toContain('{');
    await rm(dirname(paths[0] ?? ''), { recursive: true });
  });

  it('warns of what a sub-editor would ask about', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
    const file = join(folder, 'a.en.md');
    await writeFile(
      file,
      '# Council opens a library\n\nEXAMPLE CITY, November 24, 2026 -- The venue is TBC.\n',
    );

    const { status, stderr, paths } = await run([file]);

    expect(status).toBe(0);
    expect(stderr).toContain('line 3: “TBC” looks like a gap');
    await rm(folder, { recursive: true });
    await rm(dirname(paths[0] ?? ''), { recursive: true });
  });

  it('shows a withdrawal as the notice that readers get', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
    const file = join(folder, 'a.en.md');
    await writeFile(file, '---\nreference: E-520/26\nwithdraw: Published by mistake.\n---\n');

    const { paths } = await run([file]);

    expect(await readFile(paths[1] ?? '', 'utf8')).toContain('Published by mistake.');
    await rm(folder, { recursive: true });
    await rm(dirname(paths[0] ?? ''), { recursive: true });
  });

  it('shows the pictures of the folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
    const file = join(folder, 'a.en.md');
    await writeFile(file, await readFile(join(RELEASES, 'oas-idb-cyber-security.en.txt')));
    const picture = pngPicture({ width: 600, height: 400 });
    await writeFile(join(folder, 'photo.png'), picture);

    const { paths } = await run([file]);

    const page = paths[3] ?? '';
    const source = /<img src="([^"]+)"/.exec(await readFile(page, 'utf8'))?.[1] ?? '';
    expect(source).toMatch(/photo\.png$/);
    expect(await readFile(join(dirname(page), source))).toEqual(picture);
    await rm(folder, { recursive: true });
    await rm(dirname(paths[0] ?? ''), { recursive: true });
  });

  it('writes nothing for a file that would be rejected, and says why', async () => {
    const { status, stderr, paths } = await run([join(RELEASES, 'bad-embargo-and-no-text.en.txt')]);
    expect({ status, paths }).toEqual({ status: 1, paths: [] });
    expect(stderr).toMatch(/No text was found/);
  });

  it.each([[[]], [['a.txt', 'b.txt']], [['a.txt', '--loud']]])(
    'says how it is used when called with %j',
    async (args) => {
      await expect(run(args)).rejects.toThrow(UsageError);
    },
  );
});
