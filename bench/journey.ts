import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, table } from './figures.ts';

const ROUNDS = 3;
const PORT = 8114;
const SITE = `http://127.0.0.1:${PORT}`;
const LIMIT_MS = 60_000;

/**
 * The way of a stranger: from `npm start` to the addresses on the screen, then from a dropped file to the
 * last reader's mail and to the feed. The settling times of the configuration are part of it.
 */
export async function journey(): Promise<string> {
  rmSync('.dateline/assembly.sha256', { force: true });
  const { ready: first } = await once(ROUNDS);
  const rounds: { ready: number; mail: number; feed: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once(round));
  const seconds = (key: 'ready' | 'mail' | 'feed') =>
    (median(rounds.map((round) => round[key])) / 1000).toFixed(1);
  return table(
    ['measure', `seconds (median of ${ROUNDS})`],
    [
      ['first `npm start` (builds and synthesizes) to ready, one run', (first / 1000).toFixed(1)],
      ['later `npm start` to ready', seconds('ready')],
      ['drop to last mail', seconds('mail')],
      ['drop to feed', seconds('feed')],
    ],
  );
}

async function once(round: number): Promise<{ ready: number; mail: number; feed: number }> {
  const inbox = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const started = performance.now();
  const engine = spawn(
    'npm',
    ['start', '--', '--port', String(PORT), '--inbox', inbox, '--translator', 'none'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    },
  );
  try {
    await printed(engine, 'Ctrl-C');
    const ready = performance.now() - started;
    await until(async () => (await readersOf('')) >= READERS_BEFORE);
    const dropped = performance.now();
    const reference = `E-9${round}1/26`;
    writeFileSync(join(inbox, 'bench.en.txt'), RELEASE.replace('REFERENCE', reference));
    const since = () => performance.now() - dropped;
    const [mail, feed] = await Promise.all([
      until(async () => (await readersOf(HEADLINE)) >= READERS).then(since),
      until(async () =>
        (await (await fetch(`${SITE}/en/feed.xml`)).text()).includes(HEADLINE),
      ).then(since),
    ]);
    return { ready, mail, feed };
  } finally {
    if (engine.pid !== undefined) process.kill(-engine.pid, 'SIGINT');
    await new Promise((resolve) => engine.once('exit', resolve));
    rmSync(inbox, { recursive: true });
  }
}

const HEADLINE = 'Bench measures the way of a release';
/** Sample readers who read English, or English second: they get this release at once. */
const READERS = 3;
/** Mails that the sample releases bring before. */
const READERS_BEFORE = 6;
const RELEASE = `Press Release

${HEADLINE}

November 1, 2026

The bench dropped a file into the folder today to see how long its readers wait for it.

It counts the seconds to the last mail and to the feed, and says them in a table.

Contact: Bench, bench@example.org, +1 202 555 0111

Reference: REFERENCE
`;

async function readersOf(subject: string): Promise<number> {
  const answer = await fetch(`${SITE}/_local/mails`);
  const mails = (await answer.json()) as readonly { readonly subject: string }[];
  return mails.filter((mail) => mail.subject.includes(subject)).length;
}

function printed(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve();
    });
    child.once('exit', () => reject(new Error(`npm start ended early:\n${text}`)));
  });
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const limit = performance.now() + LIMIT_MS;
  while (!(await isTrue())) {
    if (performance.now() > limit) throw new Error('Nothing came within a minute');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
