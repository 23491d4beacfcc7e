import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import type { DocumentReader } from '../../../shared/ports/document-reader.ts';
import { childDocumentReader } from '../../../shared/processes/child-document-reader.ts';
import { parseDocument } from '../../../shared/release/parse.ts';
import { mailMessage } from '../../factories/mail-message.ts';
import { pdfDocument, pdfOfParagraphs } from '../../factories/pdf-document.ts';
import { pngPicture } from '../../factories/picture.ts';
import { wordDocument } from '../../factories/word-document.ts';

const READER = new URL('../../../functions/parse/reader.ts', import.meta.url);
const FAULTY = new URL('../../factories/faulty-reader.ts', import.meta.url);
const CORPUS = new URL('../../corpus/open/', import.meta.url);

const STORY = ['Harbour opens to ships again', 'The first ship for two years came in on Tuesday.'];
const TEXT = STORY.join('\n\n');
const DOCUMENTS = {
  txt: strToU8(TEXT),
  md: strToU8(`# ${TEXT}`),
  html: strToU8(`<h1>${STORY[0]}</h1><p>${STORY[1]}</p>`),
  docx: wordDocument(STORY),
  pdf: pdfOfParagraphs(STORY),
  eml: mailMessage({ subject: STORY[0] ?? '', text: TEXT }),
  zip: zipSync({ 'release.txt': strToU8(TEXT) }),
} as const;
type Extension = keyof typeof DOCUMENTS;
const EXTENSIONS = Object.keys(DOCUMENTS) as Extension[];
const CALLED: Readonly<Record<string, string>> = { txt: 'text', md: 'markdown' };
const formatOf = (extension: string): string => CALLED[extension] ?? extension;

const inputOf = (path: string, bytes: Uint8Array) => ({
  path,
  bytes,
  now: '2026-11-25T12:00:00.000Z',
  config,
});
/** For a process to start on a busy machine, where it takes a second. */
const START_MILLISECONDS = 30_000;

/** What a reader is to do with a document of a format. */
const told = (what: string, extension: Extension = 'txt') =>
  inputOf(`${what}.${extension}`, DOCUMENTS[extension]);

describe('a document in a process of its own', () => {
  let read: DocumentReader;
  beforeAll(async () => {
    read = childDocumentReader({ program: READER });
    await read(told('a'));
  }, START_MILLISECONDS);

  it.each(readdirSync(CORPUS).filter((name) => name !== 'labels.yaml'))(
    'is understood as in this one, whatever was read before: %s',
    async (name) => {
      const input = inputOf(name, readFileSync(new URL(name, CORPUS)));
      expect(await read(input)).toEqual(await parseDocument(input));
    },
  );

  it('brings its pictures back', async () => {
    const picture = {
      name: 'ship.png',
      content: pngPicture({ width: 800, height: 600 }),
      alt: 'A',
    };
    const input = { ...told('a'), files: [picture] };

    const result = await read(input);

    expect(result).toMatchObject({ outcome: 'accepted', release: { assets: [{ alt: 'A' }] } });
    expect(result).toEqual(await parseDocument(input));
  });

  it('takes its turn', async () => {
    const results = await Promise.all(EXTENSIONS.map((extension) => read(told('a', extension))));
    expect(results.map(({ outcome }) => outcome)).toEqual(EXTENSIONS.map(() => 'accepted'));
  });
});

describe('a document that asks for too much', { timeout: START_MILLISECONDS }, () => {
  let read: DocumentReader;
  let readInTime: DocumentReader;
  beforeAll(() => {
    read = childDocumentReader({ program: FAULTY });
    readInTime = childDocumentReader({ program: FAULTY, timeoutMilliseconds: 1000 });
  });

  it.each(EXTENSIONS)('of time is rejected, and its neighbour is read: .%s', async (extension) => {
    const [bad, neighbour] = await Promise.all([
      readInTime(told('spin', extension)),
      readInTime(told('a')),
    ]);

    const facts = { format: formatOf(extension), seconds: 1 };
    expect(bad).toMatchObject({
      outcome: 'rejected',
      diagnostics: [{ code: 'document-too-slow', level: 'blocker', facts }],
    });
    expect(neighbour.outcome).toBe('accepted');
  });

  it.each(EXTENSIONS)(
    'of memory is rejected, and its neighbour is read: .%s',
    async (extension) => {
      const [bad, neighbour] = await Promise.all([
        read(told('buffers', extension)),
        read(told('a')),
      ]);

      const facts = { format: formatOf(extension) };
      expect(bad).toMatchObject({
        outcome: 'rejected',
        diagnostics: [{ code: 'document-too-large', level: 'blocker', facts }],
      });
      expect(neighbour.outcome).toBe('accepted');
    },
  );

  it.each([
    ['fills the heap', 'heap', 'document-too-large'],
    ['aborts its process', 'abort', 'document-too-large'],
    ['ends its process', 'exit', 'document-broken'],
  ])('or %s is rejected, and its neighbours are read', async (_, fault, code) => {
    const [before, bad, after] = await Promise.all([told('a'), told(fault), told('b')].map(read));

    expect(before?.outcome).toBe('accepted');
    expect(bad).toMatchObject({ outcome: 'rejected', diagnostics: [{ code }] });
    expect(after?.outcome).toBe('accepted');
  });
});

describe('a document made to be costly', { timeout: START_MILLISECONDS }, () => {
  let read: DocumentReader;
  beforeAll(() => {
    read = childDocumentReader({ program: READER, timeoutMilliseconds: 3000 });
  });
  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, i) => {
      const type = `Content-Type: multipart/mixed; boundary=b${i}`;
      return i === 0 ? type : `--b${i - 1}\r\n${type}`;
    }).join('\r\n\r\n');

  it.each([
    [
      'a table of a million cells',
      'a.html',
      `<table>${`<tr>${'<td>x'.repeat(100)}`.repeat(10_000)}`,
    ],
    ['500,000 open brackets', 'a.md', '['.repeat(500_000)],
    [
      'a Word document of 200,000 paragraphs',
      'a.docx',
      wordDocument(Array.from({ length: 200_000 }, (_, i) => `${i} a b`)),
    ],
    ['20,000 pages', 'a.pdf', pdfDocument(Array(20_000).fill([{ text: 'x', y: 700 }]))],
    ['250 parts in each other', 'a.eml', `${nested(250)}\r\n\r\n${'--b\r\n'.repeat(1_800_000)}`],
    ['runs of backticks', 'a.md', Array.from({ length: 2000 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['50,000 quoted lines', 'a.md', '> a\n'.repeat(50_000)],
  ])('is rejected: %s', async (_, path, content) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;

    const result = await read(inputOf(path, bytes));

    expect(result).toMatchObject({
      outcome: 'rejected',
      diagnostics: [{ code: expect.stringMatching(/^document-too-(?:large|slow)$/) }],
    });
    expect((await read(told('a'))).outcome).toBe('accepted');
  });

  it('is rejected where a stack overflows: quotations 12,000 deep', async () => {
    const result = await read(inputOf('a.md', strToU8(`${'> '.repeat(12_000)}x`)));

    expect(result).toMatchObject({ diagnostics: [{ code: 'document-broken' }] });
    expect((await read(told('a'))).outcome).toBe('accepted');
  });

  it('is read where its elements are 100,000 deep, and there is a release in it', async () => {
    const page = `${'<div>'.repeat(100_000)}<h1>Ferries sail again</h1><p>Ferries to the islands sail again from Monday, the board said.</p>`;

    expect((await read(inputOf('a.html', strToU8(page)))).outcome).toBe('accepted');
  });
});

describe('the process that reads', { timeout: START_MILLISECONDS }, () => {
  it('that falls over what an earlier document left behind does not cost the next one', async () => {
    const read = childDocumentReader({ program: FAULTY });
    await read(told('time-bomb'));

    const next = await read(told('a'));

    expect(next.outcome).toBe('accepted');
  });

  it('that does not start is no fault of the document', async () => {
    const read = childDocumentReader({ program: new URL('./none.ts', import.meta.url) });
    await expect(read(told('a'))).rejects.toThrow('could not start');
    await expect(read(told('a'))).rejects.toThrow('could not start');
  });

  it('sees no environment, writes no file, starts no program, runs no text, and adds to no prototype', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-reader-'));
    const seal = new URL('../../../shared/processes/seal-prototypes.ts', import.meta.url);
    const program = join(folder, 'reader.mjs');
    writeFileSync(
      program,
      `import { spawnSync } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      import { sealPrototypes } from ${JSON.stringify(seal.href)};
      sealPrototypes();
      const attempt = (action) => { try { action(); return 'done'; } catch (e) { return e.code ?? e.name; } };
      process.on('message', () => process.send([
        Object.keys(process.env).length,
        attempt(() => writeFileSync(${JSON.stringify(join(folder, 'x'))}, 'x')),
        attempt(() => spawnSync('true')),
        attempt(() => new Function('return 1')()),
        attempt(() => { ({}).__proto__.isAdmin = true; }),
      ]));
      process.send('ready');`,
    );
    process.env.DATELINE_TEST_SECRET = 'x';

    const answer: unknown = await childDocumentReader({ program: pathToFileURL(program) })(
      told('a'),
    );

    delete process.env.DATELINE_TEST_SECRET;
    rmSync(folder, { recursive: true });
    expect(answer).toEqual([
      ...[0, 'ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'EvalError', 'TypeError'],
    ]);
  });
});
