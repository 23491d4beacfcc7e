import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseDocument } from '../../../shared/release/parse.ts';
import { zipDirectory } from '../../../shared/release/readers/zip-directory.ts';
import { remark } from '../../../shared/release/remarks/remark.ts';
import { pngPicture } from '../../factories/picture.ts';
import { wordDocument } from '../../factories/word-document.ts';

const TEXT = `Harbour opens to ships again

Example City, 3 March 2026 – The harbour of Example City took in its first ship for two years today.

Press contact: Ana Ruiz, ana.ruiz@example.org
`;
const PICTURE = pngPicture({ width: 320, height: 200 });
const SIDECAR = `assets:
  - file: ship.png
    alt: A ship in the harbour
    credit: Ana Ruiz
`;

type Files = Readonly<Record<string, string | Uint8Array>>;
const zip = (files: Files): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
const parse = (bytes: Uint8Array, path = 'launch.zip', sidecar: string | null = null) =>
  parseDocument({
    path,
    bytes,
    sidecar: sidecar === null ? null : strToU8(sidecar),
    now: '2026-11-25T12:00:00.000Z',
    config,
  });
async function accepted(...args: Parameters<typeof parse>) {
  const result = await parse(...args);
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return result;
}
const reasons = async (...args: Parameters<typeof parse>) =>
  (await parse(...args)).diagnostics
    .filter(({ level }) => level === 'blocker')
    .map(({ code }) => code);

describe('a zip archive with a release', () => {
  it('gives the release, what its sidecar says, and its pictures', async () => {
    const { release, contents } = await accepted(
      zip({ 'text.en.txt': TEXT, 'text.en.yaml': SIDECAR, 'pictures/ship.png': PICTURE }),
    );

    expect(release).toMatchObject({
      headline: 'Harbour opens to ships again',
      language: 'en',
      family: 'launch',
      assets: [{ name: 'ship.png', alt: 'A ship in the harbour', credit: 'Ana Ruiz', width: 320 }],
    });
    expect([...contents.keys()]).toEqual(release.assets.map(({ sha256 }) => sha256));
  });

  it('takes front matter and a sidecar beside the archive as well', async () => {
    const described = `---\n${SIDECAR}---\n${TEXT}`;
    const inFront = await accepted(zip({ 'text.md': described, 'ship.png': PICTURE }));
    const beside = await accepted(
      zip({ 'text.txt': TEXT, 'ship.png': PICTURE }),
      'launch.zip',
      SIDECAR,
    );
    expect(inFront.release.assets[0]?.credit).toBe('Ana Ruiz');
    expect(beside.release.assets[0]?.credit).toBe('Ana Ruiz');
  });

  it('holds a Word document as well as text, whatever the archive is called', async () => {
    const { release } = await accepted(
      zip({ 'text.docx': wordDocument(TEXT.split('\n\n')), 'ship.png': PICTURE }),
      'launch.es.bin',
    );
    expect(release.headline).toBe('Harbour opens to ships again');
    expect(release.assets).toHaveLength(1);
  });

  it('is no Word document because one lies in it unpacked', async () => {
    const stored = zipSync({ 'text.docx': [wordDocument(TEXT.split('\n\n')), { level: 0 }] });
    expect((await accepted(stored)).release.headline).toBe('Harbour opens to ships again');
  });

  it('takes a PDF beside a text for a file to publish', async () => {
    const { release } = await accepted(zip({ 'text.txt': TEXT, 'text.pdf': '%PDF-1.7\n%%EOF' }));
    expect(release.assets).toMatchObject([{ name: 'text.pdf', mediaType: 'application/pdf' }]);
  });

  it('pays no heed to what systems put into archives', async () => {
    const { release, diagnostics } = await accepted(
      zip({
        'text.txt': TEXT,
        '.DS_Store': 'x',
        '__MACOSX/._text.txt': 'x',
        'a/Thumbs.db': 'x',
        'b/': '',
      }),
    );
    expect(release.assets).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('asset-unreadable');
  });

  it('opens no archive inside, and names it', async () => {
    const { diagnostics } = await accepted(
      zip({ 'text.txt': TEXT, 'more.zip': zip({ 'ship.png': PICTURE }) }),
    );
    expect(diagnostics).toContainEqual(remark('asset-unreadable', null, { assets: ['more.zip'] }));
  });
});

it('takes an archive of press pictures that is far larger than a text may be', async () => {
  const noise = randomBytes(12_000_000).toString('latin1');
  const large = pngPicture({ width: 4000, height: 3000 }, [['noIs', noise]]);
  const { release } = await accepted(zip({ 'text.txt': TEXT, 'ship.png': large }));
  expect(release.assets).toMatchObject([{ name: 'ship.png', width: 4000 }]);
});

describe('a zip archive that cannot be taken', () => {
  const locked = (): Uint8Array => {
    const bytes = zip({ 'text.txt': TEXT });
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < bytes.length - 4; i += 1) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint16(i + 8, 1, true);
    }
    return bytes;
  };
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}.png`, 'x']));
  it.each([
    ['without a document', () => zip({ 'ship.png': PICTURE }), 'archive-without-document'],
    [
      'with two documents',
      () => zip({ 'a.en.txt': TEXT, 'a.es.txt': TEXT }),
      'archive-several-documents',
    ],
    [
      'with two sidecars',
      () => zip({ 'a.txt': TEXT, 'a.yaml': '', 'b.yml': '' }),
      'several-sidecars',
    ],
    ['with a password', locked, 'archive-locked'],
    ['of too many files', () => zip({ ...many, 'a.txt': TEXT }), 'package-too-large'],
    [
      'that unpacks to far more than it is',
      () => zip({ 'a.txt': TEXT, 'b.png': new Uint8Array(5_000_000) }),
      'package-too-large',
    ],
    [
      'with an archive under the name of a document',
      () => zip({ 'a.txt': zip({ 'a.txt': TEXT }) }),
      'archive-nested',
    ],
    ['cut off', () => zip({ 'a.txt': TEXT, 'b.png': PICTURE }).subarray(0, 300), 'format-not-yet'],
    ['of another Office program', () => zip({ '[Content_Types].xml': 'x' }), 'format-not-yet'],
  ])('%s is rejected with the reason', async (_what, bytes, code) => {
    expect(await reasons(bytes())).toEqual([code]);
  });

  it('with a sidecar beside it and in it is rejected: which holds is not ours to guess', async () => {
    const both = zip({ 'a.txt': TEXT, 'a.yaml': 'embargo: 2030-01-01T00:00:00Z' });
    expect(await reasons(both, 'launch.zip', SIDECAR)).toEqual(['sidecar-inside-and-beside']);
  });

  it('never breaks anything, however its bytes are broken', async () => {
    const whole = zip({ 'text.txt': TEXT, 'text.yaml': SIDECAR, 'ship.png': PICTURE });
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        zipDirectory(bytes);
        expect(['accepted', 'rejected']).toContain((await parse(bytes)).outcome);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a list of assets that nobody can read', () => {
  it('is rejected with the shape to write', async () => {
    const odd = `---\nassets:\n  - alt: no file\n---\n${TEXT}`;
    expect(await reasons(zip({ 'a.txt': odd, 'ship.png': PICTURE }))).toEqual([
      'front-matter-assets',
    ]);
  });
});
