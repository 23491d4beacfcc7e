import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Receipt } from '../../shared/messages/receipt.ts';

export const ROOT = new URL('../..', import.meta.url).pathname;
export const SAMPLES = join(ROOT, 'events/releases');

export type DroppedFiles = Readonly<Record<string, string | Uint8Array>>;

interface Mail {
  readonly raw: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly reference: string | null;
  readonly family: string | null;
  readonly version: number | null;
  readonly language: string | null;
  readonly kind: string;
  readonly sentAt: string;
}

export interface OnceResult {
  readonly status: number | null;
  readonly stderr: string;
  readonly mails: readonly Mail[];
  /** `ana@example.org es alert C-453/14` by time and recipient. */
  readonly postbox: readonly string[];
  readonly receipt: (path: string) => Receipt;
  /** The receipt as people read it. */
  readonly receiptText: (path: string) => string | null;
  readonly summary: {
    readonly files: readonly Receipt[];
    readonly queues: Readonly<
      Record<string, { processed: number; failed: number; deadLettered: number }>
    >;
    readonly audience: Readonly<Record<string, Record<string, number>>>;
    readonly firstMailAt: string | null;
    readonly feedAt: string | null;
  };
  /** Text of a file of the public bucket; null when it is not there. */
  readonly site: (path: string) => string | null;
  /** Every file under --out with its bytes, the wall-clock instants of status.json left out. */
  readonly bytes: ReadonlyMap<string, string>;
}

/** Runs `npm start -- --once` over drops made in order, as a user would, and reads what came of it. */
export async function runOnce(
  drops: readonly (DroppedFiles | string)[],
  options: {
    readonly subscribers?: string;
    readonly flags?: readonly string[];
    /** Root of the project to run; this one by default. */
    readonly project?: string;
  } = {},
): Promise<OnceResult> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-once-'));
  try {
    const inboxes = drops.map((drop, index) => {
      if (typeof drop === 'string') return drop;
      const inbox = join(folder, `inbox-${index}`);
      mkdirSync(inbox);
      for (const [path, content] of Object.entries(drop)) {
        mkdirSync(dirname(join(inbox, path)), { recursive: true });
        writeFileSync(join(inbox, path), content);
      }
      return inbox;
    });
    const out = join(folder, 'out');
    const flags = ['--now', '2026-11-01T09:00:00Z', '--translator', 'none'];
    const args = ['start', '--once', ...inboxes.flatMap((i) => ['--inbox', i]), '--out', out];
    if (options.subscribers !== undefined) {
      const csv = join(folder, 'readers.csv');
      const hasHeader = options.subscribers.startsWith('email,');
      const header = hasHeader ? '' : 'email,languages,subjects,frequency\n';
      writeFileSync(csv, `${header}${options.subscribers}`);
      args.push('--subscribers', csv);
    }
    const { status, stderr } = await run(
      [...args, ...flags, ...(options.flags ?? [])],
      options.project ?? ROOT,
    );
    return { status, stderr, ...readResults(out) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  args: readonly string[],
  project: string,
): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(project, 'cli/main.ts'), ...args], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stderr }));
  });
}

function readResults(out: string): Omit<OnceResult, 'status' | 'stderr'> {
  const bytes = new Map(
    (existsSync(out) ? readdirSync(out, { recursive: true, withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file.slice(out.length + 1), readFileSync(file, 'latin1')] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const text = (path: string): string | null => {
    const found = bytes.get(path);
    return found === undefined ? null : Buffer.from(found, 'latin1').toString('utf8');
  };
  const json = <T>(path: string): T => {
    const found = text(path);
    if (found === null)
      throw new Error(`There is no ${path}; there is ${[...bytes.keys()].join(', ')}`);
    return JSON.parse(found) as T;
  };
  const mails = [...bytes.keys()]
    .filter((path) => /^outbox\/\d+\.json$/.test(path))
    .map((path) => ({
      ...json<Omit<Mail, 'raw'>>(path),
      raw: text(path.replace(/json$/, 'eml')) ?? '',
    }));
  const summary = bytes.has('status.json') ? json<OnceResult['summary']>('status.json') : EMPTY;
  if (bytes.has('status.json')) {
    const {
      firstMailAt: _f,
      feedAt: _g,
      ...rest
    } = summary as OnceResult['summary'] & { lastMailAt?: string };
    delete rest.lastMailAt;
    bytes.set('status.json', JSON.stringify(rest));
  }
  return {
    mails,
    postbox: mails.map((m) => `${m.to.join()} ${m.language} ${m.kind} ${m.reference}`),
    receipt: (path) => json<Receipt>(`receipts/${path}.json`),
    receiptText: (path) => text(`receipts/${path}.txt`),
    summary,
    site: (path) => text(`site/${path}`),
    bytes,
  };
}

const EMPTY: OnceResult['summary'] = {
  files: [],
  queues: {},
  audience: {},
  firstMailAt: null,
  feedAt: null,
};
