import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import config from '../dateline.config.ts';
import type { DocumentReader } from '../shared/ports/document-reader.ts';
import { childDocumentReader } from '../shared/processes/child-document-reader.ts';
import { parseDocument } from '../shared/release/parse.ts';
import { mailMessage } from '../test/factories/mail-message.ts';
import { pdfOfParagraphs } from '../test/factories/pdf-document.ts';
import { pngPicture } from '../test/factories/picture.ts';
import { illustratedDocument, wordDocument } from '../test/factories/word-document.ts';
import { table } from './figures.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const CORPUS = new URL('../test/corpus/open/', import.meta.url);
const PROGRAM = new URL('../dist/functions/parse/reader.mjs', import.meta.url);
const TEXT_ROUNDS = 40;
const PACKED_ROUNDS = 15;
const WARM_UP_ROUNDS = 3;
const WATCH_MILLISECONDS = 5;

/**
 * Time and memory to understand a release, by format, in the process that reads documents, from the bundle that deploys: the way
 * there and back included, and the time that the other process takes to wake up. “Alone” is the median without both, in this
 * process. Text is that of the corpus; Word and PDF documents have ten pages; those with pictures are as large as they may be.
 */
export async function parse(): Promise<string> {
  execFileSync(process.execPath, ['scripts/build-functions.ts']);
  const rows: (readonly string[])[] = [];
  for (const kind of ['txt', 'md', 'html']) {
    rows.push(await rowOf(kind, kind, releases(kind), TEXT_ROUNDS));
  }
  for (const [kind, bytes] of Object.entries(tenPages())) {
    rows.push(await rowOf(kind, kind, [bytes], PACKED_ROUNDS));
  }
  for (const [kind, bytes] of Object.entries(illustrated())) {
    rows.push(await rowOf(`${kind}, 10 pictures`, kind, [bytes], PACKED_ROUNDS));
  }
  return table(
    ['format', 'documents a second', 'first ms', 'median ms', 'alone ms', 'p99 ms', 'peak MB'],
    rows,
  );
}

/** Every release of the corpus in a format. */
const releases = (extension: string): readonly Uint8Array[] =>
  readdirSync(CORPUS)
    .filter((name) => name.endsWith(`.${extension}`))
    .map((name) => readFileSync(new URL(name, CORPUS)));

/** The documents over and over, by a reader of their own; the first from the start of its process. */
async function rowOf(
  name: string,
  kind: string,
  documents: readonly Uint8Array[],
  rounds: number,
): Promise<readonly string[]> {
  const times: number[] = [];
  let peak = 0;
  const others = new Set(children());
  const watch = setInterval(() => {
    peak = Math.max(
      peak,
      ...children()
        .filter((pid) => !others.has(pid))
        .map(peakOf),
    );
  }, WATCH_MILLISECONDS);
  const started = performance.now();
  const read = childDocumentReader({ program: PROGRAM });
  const [one = new Uint8Array()] = documents;
  await read({ path: `release.${kind}`, bytes: one, now: NOW, config });
  const first = performance.now() - started;
  for (let round = 0; round < rounds + WARM_UP_ROUNDS; round += 1) {
    for (const bytes of documents) {
      const time = await timeOf(read, kind, bytes);
      if (round >= WARM_UP_ROUNDS) times.push(time);
    }
  }
  clearInterval(watch);
  const alone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const bytes of documents) {
      const time = await timeOf(parseDocument, kind, bytes);
      if (round >= WARM_UP_ROUNDS) alone.push(time);
    }
  }
  return row(name, first, times, alone, peak);
}

async function timeOf(read: DocumentReader, kind: string, bytes: Uint8Array): Promise<number> {
  const started = performance.now();
  const result = await read({ path: `release.${kind}`, bytes, now: NOW, config });
  const time = performance.now() - started;
  const isUnread = result.diagnostics.some(({ code }) => code.startsWith('document-'));
  if (isUnread) throw new Error(JSON.stringify(result.diagnostics));
  return time;
}

/** Processes started from this one that still run (Linux). */
const children = (): readonly string[] =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');

/** Largest resident size of a process so far, in kilobytes; 0 when it has ended. */
function peakOf(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function row(
  format: string,
  first: number,
  times: readonly number[],
  alone: readonly number[],
  kilobytes: number,
): readonly string[] {
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    format,
    ((times.length * 1000) / total).toFixed(0),
    first.toFixed(0),
    shareOf(times, 0.5),
    shareOf(alone, 0.5),
    shareOf(times, 0.99),
    (kilobytes / 1024).toFixed(0),
  ];
}

function shareOf(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  ).toFixed(1);
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
