import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { isTimeZone } from '../shared/config/time-zone.ts';

/** Where a command writes: the process's own streams, or a test's. */
export interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal. */
  readonly columns?: number;
}

/** The command was called wrongly; the message says how to call it. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads a command's flags and operands; a flag it does not know is refused.
 *
 * @param usage how the command is called, shown below what was wrong
 * @throws {UsageError}
 */
export function readFlags<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], strict: true, allowPositionals: true, options });
  } catch (error) {
    // Node goes on to say how such an operand could be meant, which is never so here.
    const [problem] = (error as Error).message.split(' To specify a positional argument');
    throw new UsageError(`${problem}\n${usage}`, { cause: error });
  }
}

/**
 * The value of `--timezone`; null when it was not given.
 *
 * @throws {UsageError} when there is no such zone
 */
export function readTimeZone(value: string | undefined): string | null {
  if (value === undefined || isTimeZone(value)) return value ?? null;
  throw new UsageError(`--timezone ${value}: not an IANA time zone such as America/New_York.`);
}
