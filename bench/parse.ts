import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import config from '../dateline.config.ts';
import { childDocumentReader } from '../shared/processes/child-document-reader.ts';
import { parseDocument, parseRelease } from '../shared/release/parse.ts';
import { mailMessage } from '../test/factories/mail-message.ts';
import { pdfOfParagraphs } from '../test/factories/pdf-document.ts';
import { pngPicture } from '../test/factories/picture.ts';
import { illustratedDocument, wordDocument } from '../test/factories/word-document.ts';
import { table } from './figures.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const CORPUS = new URL('../test/corpus/open/', import.meta.url);
const PROGRAM = new URL('../dist/functions/parse/reader.mjs', import.meta.url);
const TEXT_ROUNDS = 40;
const WARM_UP_ROUNDS = 5;
const PACKED_ROUNDS = 15;

/**
 * Time and memory to understand a release, by format: text warm in this process, packed formats each in a
 * process of its own from the bundle that deploys. Word and PDF documents have ten pages; those with pictures are
 * as large as they may be.
 */
export async function parse(): Promise<string> {
  const rows = ['txt', 'md', 'html'].map((extension) => textRow(extension));
  execFileSync(process.execPath, ['scripts/build-functions.ts']);
  for (const [kind, bytes] of Object.entries(tenPages())) {
    rows.push(await packedRow(kind, kind, bytes));
  }
  for (const [kind, bytes] of Object.entries(illustrated())) {
    rows.push(await packedRow(`${kind}, 10 pictures`, kind, bytes));
  }
  return table(['format', 'documents a second', 'median ms', 'p99 ms', 'peak MB'], rows);
}

/** Every release of the corpus in that format, over and over. */
function textRow(extension: string): readonly string[] {
  const documents = readdirSync(CORPUS)
    .filter((name) => name.endsWith(`.${extension}`))
    .map((name) => readFileSync(new URL(name, CORPUS)));
  const times: number[] = [];
  for (let round = 0; round < TEXT_ROUNDS + WARM_UP_ROUNDS; round += 1) {
    for (const bytes of documents) {
      const started = performance.now();
      parseRelease({ path: `release.${extension}`, bytes, now: NOW, config });
      if (round >= WARM_UP_ROUNDS) times.push(performance.now() - started);
    }
  }
  return row(extension, times, process.resourceUsage().maxRSS);
}

async function packedRow(
  name: string,
  kind: string,
  bytes: Uint8Array,
): Promise<readonly string[]> {
  const read = childDocumentReader({ program: PROGRAM });
  const times: number[] = [];
  for (let round = 0; round < PACKED_ROUNDS; round += 1) {
    const started = performance.now();
    const result = await parseDocument({ path: `a.${kind}`, bytes, now: NOW, config }, read);
    times.push(performance.now() - started);
    if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  }
  return row(name, times, peakOf(kind, bytes));
}

/** Largest resident size of the reading process, in kilobytes. */
function peakOf(kind: string, bytes: Uint8Array): number {
  const script = `await import(${JSON.stringify(PROGRAM.href)}); process.stderr.write(String(process.resourceUsage().maxRSS));`;
  const { stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, 'reader', kind],
    { input: bytes, env: {} },
  );
  return Number(stderr.toString());
}

function row(format: string, times: readonly number[], kilobytes: number): readonly string[] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    format,
    ((times.length * 1000) / total).toFixed(0),
    at(0.5).toFixed(1),
    at(0.99).toFixed(1),
    (kilobytes / 1024).toFixed(0),
  ];
}

const PICTURES = 10;
const PICTURES_BYTES = 28_000_000;

/** A short release with ten pictures, as large as it may be, in each format that holds pictures. */
function illustrated(): Readonly<Record<'zip' | 'docx' | 'eml', Uint8Array>> {
  const words = [
    'Harbour opens to ships again',
    'The harbour of Example City took in its first ship for two years today.',
    'Press contact: Ana Ruiz, ana.ruiz@example.org',
  ];
  const pictures = Array.from({ length: PICTURES }, (_, i) => ({
    name: `ship-${i}.png`,
    // A chunk that no program knows stands for the pixels, which pack as badly.
    content: pngPicture({ width: 2000 + i, height: 400 }, [
      ['noIs', randomBytes(PICTURES_BYTES / PICTURES).toString('latin1')],
    ]),
  }));
  return {
    zip: zipSync({
      'release.en.txt': strToU8(words.join('\n\n')),
      ...Object.fromEntries(pictures.map(({ name, content }) => [name, content])),
    }),
    docx: illustratedDocument(words, pictures),
    // Base64 takes a third more.
    eml: mailMessage({
      subject: words[0] ?? '',
      text: words.join('\n\n'),
      attached: pictures.slice(0, PICTURES * 0.7).map(({ name, content }) => ({
        type: 'image/png',
        content,
        disposition: `attachment; filename="${name}"`,
      })),
    }),
  };
}

/** Ten pages of prose, and a mail of the same length. */
function tenPages(): Readonly<Record<'docx' | 'pdf' | 'eml', Uint8Array>> {
  const sentence = 'The harbour of Example City took in its first ship for two years today. ';
  const prose = Array.from({ length: 60 }, (_, i) => `${i + 1}. ${sentence.repeat(7)}`.trim());
  const story = [
    { text: 'Harbour opens to ships again', style: 'Title', size: 18 },
    ...prose,
    'Press contact: Ana Ruiz, ana.ruiz@example.org',
  ];
  const words = story.map((part) => (typeof part === 'string' ? part : part.text));
  const mail = `From: press@example.org\r\nSubject: ${words[0]}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words.join('\r\n\r\n')}`;
  return {
    docx: wordDocument(story),
    pdf: pdfOfParagraphs(story),
    eml: new TextEncoder().encode(mail),
  };
}
