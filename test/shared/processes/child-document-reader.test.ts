import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childDocumentReader } from '../../../shared/processes/child-document-reader.ts';
import { wordDocument } from '../../factories/word-document.ts';

const READER = new URL('../../../functions/parse/reader.ts', import.meta.url);
const DOCUMENT = wordDocument([{ text: 'Harbour opens', style: 'Title' }, 'It did so today.']);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A reader whose program is the given code. */
function readerOf(
  code: string,
  limits: { timeoutMilliseconds?: number; memoryMegabytes?: number },
) {
  const file = join(folder, `${code.length}.mjs`);
  writeFileSync(file, code);
  return childDocumentReader({ program: pathToFileURL(file), ...limits });
}

describe('a document in a process of its own', () => {
  it('is read like in this one', async () => {
    const unpacked = await childDocumentReader({ program: READER })('docx', DOCUMENT);
    expect(unpacked).toMatchObject({
      kind: 'document',
      document: { blocks: [{ kind: 'heading', level: 1 }, { kind: 'paragraph' }] },
    });
  });

  it.each([
    ['hangs', 'for (;;);', 'document-too-slow'],
    [
      'fills the heap',
      'const a = []; for (;;) a.push(new Array(1e5).fill(a.length));',
      'document-too-large',
    ],
    [
      'fills memory outside the heap',
      'const a = []; setInterval(() => a.push(Buffer.alloc(2e7, 1)), 1);',
      'document-too-large',
    ],
    [
      'writes without end',
      'const w = () => process.stdout.write("x".repeat(1e6), w); w();',
      'document-too-large',
    ],
    ['crashes', 'process.abort();', 'document-too-large'],
  ])('is refused when its reader %s, and its neighbour is read', async (_, code, reason) => {
    const bad = readerOf(code, { timeoutMilliseconds: 3000, memoryMegabytes: 160 });
    const good = childDocumentReader({ program: READER });

    const [refused, neighbour] = await Promise.all([bad('pdf', DOCUMENT), good('docx', DOCUMENT)]);

    expect(refused).toMatchObject({ kind: 'refused', code: reason });
    expect(neighbour.kind).toBe('document');
  });

  it('sees nothing of the environment, and can neither write files nor start programs', async () => {
    process.env.DATELINE_TEST_SECRET = 'x';
    const attempt = (code: string): string =>
      `await (async () => { ${code} })().then(() => 'done', (e) => e.code)`;
    const reader = readerOf(
      `const answers = [
        Object.keys(process.env).length,
        ${attempt(`const { writeFile } = await import('node:fs/promises'); await writeFile(${JSON.stringify(join(folder, 'x'))}, 'x');`)},
        ${attempt(`const { spawnSync } = await import('node:child_process'); spawnSync('true');`)},
      ];
      process.stdout.write(JSON.stringify({ kind: 'refused', code: answers.join(' '), facts: {} }));`,
      {},
    );

    const unpacked = await reader('eml', DOCUMENT);
    delete process.env.DATELINE_TEST_SECRET;

    expect(unpacked).toMatchObject({ code: '0 ERR_ACCESS_DENIED ERR_ACCESS_DENIED' });
  });
});
