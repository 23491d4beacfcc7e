import { execFile } from 'node:child_process';
import type { ApertiumEngine, ApertiumPair } from './apertium.ts';

/**
 * Apertium opens `/dev/stdin` by that name, which Linux refuses for the socket that Node gives a child;
 * through `cat` it is a pipe. The exit status is that of apertium.
 */
const THROUGH_A_PIPE = 'cat | "$0" "$@"';
const TIMEOUT_MS = 8_000;
const MAX_OUTPUT_BYTES = 1_000_000;

/**
 * The `apertium` program of this machine, as Debian packages it.
 *
 * @param program name on the PATH, or a path
 */
export function apertiumProcess(program = 'apertium'): ApertiumEngine {
  const call = (args: readonly string[], input: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = execFile(
        '/bin/sh',
        ['-c', THROUGH_A_PIPE, program, ...args],
        {
          encoding: 'utf8',
          timeout: TIMEOUT_MS,
          maxBuffer: MAX_OUTPUT_BYTES,
          // Its tools read text in the encoding of the locale, which a bare environment lacks.
          env: { ...process.env, LC_ALL: 'C.UTF-8' },
        },
        (error, stdout) => {
          if (error === null) resolve(stdout);
          // The message of an execFile error holds the command line and stderr, never the text.
          else reject(new Error(`apertium ${args.join(' ')} failed`, { cause: error }));
        },
      );
      // A program that ends without reading its input is told of by its exit status.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });

  return {
    async pairs() {
      return (await call(['-l'], '')).split('\n').flatMap(pairOf);
    },
    run: (text, { from, to }) => call(['-u', `${from}-${to}`], text),
  };
}

/** Modes of three parts, such as `eco-es-fr`, are tools of another kind. */
function pairOf(line: string): readonly ApertiumPair[] {
  const [, from, to] = /^\s*([a-z]{2,3}(?:_\w+)?)-([a-z]{2,3}(?:_\w+)?)\s*$/.exec(line) ?? [];
  return from === undefined || to === undefined ? [] : [{ from, to }];
}
