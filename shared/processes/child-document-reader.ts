import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { PackedKind } from '../release/document.ts';
import { type PackedReader, refusedDocument, type Unpacked } from '../release/readers/packed.ts';

export interface ChildReaderOptions {
  /** The program of the child: reads a document from stdin, writes what it holds to stdout. */
  readonly program: URL;
  readonly timeoutMilliseconds?: number;
  /** Of the whole process, buffers outside the heap included. */
  readonly memoryMegabytes?: number;
}

/** More than any text that is taken later. */
const MAX_ANSWER_BYTES = 42_000_000;
/** How often the child's memory is looked at; a bomb grows by a few dozen megabytes in that time. */
const WATCH_MILLISECONDS = 25;
const PAGE_BYTES = 4096;

/**
 * Reads packed documents in a process of its own for each, which has neither the caller's environment
 * nor the right to write files or start programs. One that takes too long or too much memory is killed,
 * and the document refused; nothing else is touched.
 *
 * Rejects only when no process can be started: that says nothing about the document.
 */
export function childDocumentReader({
  program,
  timeoutMilliseconds = 10_000,
  memoryMegabytes = 512,
}: ChildReaderOptions): PackedReader {
  const heap = Math.floor(memoryMegabytes * 0.75);
  const options = [
    '--permission',
    '--allow-fs-read=*',
    `--max-old-space-size=${heap}`,
    '--no-warnings',
  ];

  return (kind, bytes) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...options, program.pathname, kind], {
        env: {},
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      let outcome: Unpacked | null = null;
      const answer: Buffer[] = [];
      let answerBytes = 0;
      const kill = (refused: Unpacked): void => {
        outcome ??= refused;
        child.kill('SIGKILL');
      };
      const deadline = setTimeout(
        () => kill(tooSlow(kind, timeoutMilliseconds)),
        timeoutMilliseconds,
      );
      const watch = setInterval(() => {
        void residentBytes(child.pid).then((resident) => {
          if (resident > memoryMegabytes * 1_048_576) kill(tooLarge(kind));
        });
      }, WATCH_MILLISECONDS);
      child.stdout.on('data', (chunk: Buffer) => {
        answerBytes += chunk.length;
        if (answerBytes > MAX_ANSWER_BYTES) kill(tooLarge(kind));
        else answer.push(chunk);
      });
      // A child that dies while it is written to is known by its exit.
      child.stdin.on('error', () => undefined);
      child.once('error', (error) => {
        clearTimeout(deadline);
        clearInterval(watch);
        reject(new Error(`could not start the reader of ${kind} documents`, { cause: error }));
      });
      child.once('close', (code) => {
        clearTimeout(deadline);
        clearInterval(watch);
        // Killed by V8 for its heap, or by the system for memory.
        resolve(outcome ?? (code === 0 ? decoded(answer) : tooLarge(kind)));
      });
      child.stdin.end(bytes);
    });
}

/** Written by our own program; what a document holds is data inside it. */
const decoded = (answer: readonly Buffer[]): Unpacked =>
  JSON.parse(Buffer.concat(answer).toString('utf8')) as Unpacked;

/** Memory of a process in use; 0 where the system does not tell (then the heap's limit stands alone). */
async function residentBytes(pid: number | undefined): Promise<number> {
  try {
    const [, pages = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
    return Number(pages) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

const tooSlow = (format: PackedKind, milliseconds: number): Unpacked =>
  refusedDocument('document-too-slow', { format, seconds: milliseconds / 1000 });

const tooLarge = (format: PackedKind): Unpacked =>
  refusedDocument('document-too-large', { format });
