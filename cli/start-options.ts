import { existsSync, statSync } from 'node:fs';
import { readFlags, readTimeZone, UsageError } from './usage.ts';

export interface StartOptions {
  readonly once: boolean;
  readonly inboxes: readonly string[];
  readonly subscribers: string | null;
  readonly out: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number | null;
  readonly until: number | null;
  readonly timeZone: string | null;
  readonly translator: string | null;
  readonly port: number;
}

const USAGE = '“npm run -s dateline -- help” lists the flags.';

const FLAGS = {
  once: { type: 'boolean' },
  inbox: { type: 'string', multiple: true },
  subscribers: { type: 'string' },
  out: { type: 'string' },
  now: { type: 'string' },
  until: { type: 'string' },
  timezone: { type: 'string' },
  translator: { type: 'string' },
  port: { type: 'string' },
} as const;

/** Amazon Translate and LibreTranslate servers are out of this machine's reach. */
const TRANSLATORS = ['apertium', 'none'];
const DEFAULT_PORT = 8014;

/** ISO 8601 with an offset: an instant without one would depend on the machine. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads the flags of `npm start`.
 *
 * @throws {UsageError} saying what is wrong and what is expected
 */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = readFlags(args, FLAGS, USAGE);
  if (positionals.length > 0)
    throw new UsageError(
      `“${positionals.join(' ')}” is not a flag; files go in by --inbox DIR.\n${USAGE}`,
    );
  const once = values.once ?? false;
  if (once && (values.inbox === undefined || values.out === undefined)) {
    throw new UsageError(
      '--once needs --inbox DIR (what to drop) and --out DIR (where results go).',
    );
  }
  for (const inbox of values.inbox ?? []) {
    if (!existsSync(inbox) || !statSync(inbox).isDirectory()) {
      throw new UsageError(`--inbox ${inbox}: there is no such folder.`);
    }
  }
  if (!once) {
    for (const flag of ['out', 'now', 'until'] as const) {
      if (values[flag] !== undefined) throw new UsageError(`--${flag} goes with --once.`);
    }
    if ((values.inbox ?? []).length > 1) {
      throw new UsageError('Several --inbox folders go with --once; without it there is one.');
    }
  }
  if (values.subscribers !== undefined && !existsSync(values.subscribers)) {
    throw new UsageError(`--subscribers ${values.subscribers}: there is no such file.`);
  }
  if (values.translator !== undefined && !TRANSLATORS.includes(values.translator)) {
    throw new UsageError(`--translator takes ${TRANSLATORS.join(' or ')} on this machine.`);
  }
  const now = instant('now', values.now);
  const until = instant('until', values.until);
  if (now !== null && until !== null && until < now) {
    throw new UsageError('--until lies before --now; the clock never goes back.');
  }
  if (values.out !== undefined && existsSync(values.out) && !statSync(values.out).isDirectory()) {
    throw new UsageError(`--out ${values.out}: this is a file, not a folder.`);
  }
  return {
    once,
    inboxes: values.inbox ?? [],
    subscribers: values.subscribers ?? null,
    out: values.out ?? null,
    now,
    until,
    timeZone: readTimeZone(values.timezone),
    translator: values.translator ?? null,
    port: port(values.port),
  };
}

function instant(flag: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const ms = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms) || !isDay(text.slice(0, 10))) {
    throw new UsageError(`--${flag} takes an instant with offset, such as 2026-11-01T09:00:00Z.`);
  }
  return ms;
}

function port(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new UsageError('--port takes a number from 0 (any free port) to 65535.');
  }
  return number;
}

/** `Date.parse` takes February 30 for March 2. */
const isDay = (day: string): boolean =>
  new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
