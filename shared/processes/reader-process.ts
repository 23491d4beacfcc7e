import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParseInput, ParseResult } from '../release/parse.ts';

export interface ReaderLimits {
  /** The program of the process: says `ready`, then answers each document that it is sent. */
  readonly program: URL;
  readonly timeoutMilliseconds: number;
  /** Of the whole process, buffers outside the heap included. */
  readonly memoryMegabytes: number;
}

/** Why a document has no answer. */
export type Failure = 'too-slow' | 'too-large' | 'crashed';

/** Loading the program takes a quarter of a second; a machine may be busy. */
const START_MILLISECONDS = 30_000;
/** How often memory is looked at; a bomb grows by a few dozen megabytes in that time. */
const WATCH_MILLISECONDS = 25;
const PAGE_BYTES = 4096;
const MEGABYTE = 1_048_576;
/** Shares of the memory: what V8 may have for its heap, and what may be in use when the next document comes. */
const HEAP_SHARE = 0.75;
const IDLE_SHARE = 0.6;
/** V8 ends a process that is out of heap by SIGABRT, which some systems give as this status. */
const ABORTED = 134;

/**
 * A process that reads one document after another. It has neither the caller's environment nor the right to
 * write files or start programs, and runs no code from strings. It ends with the caller, whom it does not keep.
 */
export class ReaderProcess {
  readonly #child: ChildProcess;
  readonly #limits: ReaderLimits;
  readonly #ready: Promise<unknown>;
  #documents = 0;

  constructor(limits: ReaderLimits) {
    this.#limits = limits;
    const heapMegabytes = Math.floor(limits.memoryMegabytes * HEAP_SHARE);
    this.#child = fork(fileURLToPath(limits.program), [], {
      env: {},
      execArgv: [
        '--permission',
        '--allow-fs-read=*',
        '--disallow-code-generation-from-strings',
        `--max-old-space-size=${heapMegabytes}`,
        '--no-warnings',
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#ready = new Promise((resolve, reject) => {
      this.#child.once('message', resolve);
      this.#child.once('exit', (code, signal) => reject(new Error(`it ended: ${signal ?? code}`)));
      this.#child.once('error', reject);
    });
    // Who reads is told; until then nobody waits.
    this.#ready.catch(() => undefined);
    this.#child.unref();
    this.#child.channel?.unref();
  }

  /** Whether it has not been sent a document yet. */
  get isFresh(): boolean {
    return this.#documents === 0;
  }

  /** Whether it can take a document. */
  get isAlive(): boolean {
    const { connected, killed, exitCode, signalCode } = this.#child;
    return connected && !killed && exitCode === null && signalCode === null;
  }

  /**
   * Sends a document and waits for the answer. Over its limits the process is killed.
   *
   * @throws {Error} when the process did not start
   */
  async read(input: ParseInput): Promise<ParseResult | Failure> {
    await this.#started();
    this.#documents += 1;
    const child = this.#child;
    return new Promise((resolve) => {
      let failure: Failure | null = null;
      let isAnswered = false;
      const kill = (why: Failure): void => {
        if (isAnswered) return;
        failure ??= why;
        child.kill('SIGKILL');
      };
      const { timeoutMilliseconds, memoryMegabytes } = this.#limits;
      const deadline = setTimeout(() => kill('too-slow'), timeoutMilliseconds);
      const watch = setInterval(() => {
        if (residentBytes(child) > memoryMegabytes * MEGABYTE) kill('too-large');
      }, WATCH_MILLISECONDS);
      const settle = (answer: ParseResult | Failure): void => {
        isAnswered = true;
        clearTimeout(deadline);
        clearInterval(watch);
        child.off('message', settle);
        child.off('exit', onExit);
        resolve(answer);
      };
      const onExit = (code: number | null): void => {
        const isOutOfMemory = code === null || code === ABORTED;
        settle(failure ?? (isOutOfMemory ? 'too-large' : 'crashed'));
      };
      child.once('message', settle);
      child.once('exit', onExit);
      // A process that dies while it is written to is known by its exit.
      child.send(input, () => undefined);
    });
  }

  /** Ends it when it holds more than leaves room for the next document. */
  endIfLarge(): void {
    const most = this.#limits.memoryMegabytes * MEGABYTE * IDLE_SHARE;
    if (residentBytes(this.#child) > most) this.#child.kill('SIGKILL');
  }

  async #started(): Promise<void> {
    const late = setTimeout(() => this.#child.kill('SIGKILL'), START_MILLISECONDS);
    try {
      await this.#ready;
    } catch (error) {
      throw new Error('could not start the process that reads documents', { cause: error });
    } finally {
      clearTimeout(late);
    }
  }
}

/** Memory of a process in use; 0 where the system does not tell (then the heap's limit stands alone). */
function residentBytes({ pid }: ChildProcess): number {
  try {
    // The kernel answers from memory in microseconds; a promise of it costs a quarter of a millisecond.
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(pages) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
