import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { s3ObjectStore } from '../shared/aws/s3-object-store.ts';
import type { Receipt } from '../shared/messages/receipt.ts';
import { audienceCounts } from './audience-counts.ts';
import { drop, filesToDrop } from './drop.ts';
import { problemOf } from './engine-problem.ts';
import { fileBelow } from './file-name.ts';
import { type NewsroomRun, startNewsroom } from './newsroom-run.ts';
import { outboxEntries } from './outbox.ts';
import type { StartOptions } from './start-options.ts';
import { importSubscribers } from './subscribers.ts';
import { wallClock } from './wall-clock.ts';

/** Seed of ids and keys: the same input gives the same bytes. */
const SEED = 'dateline --once';

/** Long enough for a message that fails at each attempt to end in its dead-letter queue. */
const HORIZON_MS = 86_400_000;

interface Milestones {
  firstMailAt: string | null;
  lastMailAt: string | null;
  feedAt: string | null;
}

/**
 * `npm start -- --once`: one run from an empty state over what lies in the inbox folders, then the
 * results in `--out`.
 *
 * @returns 0, or 1 when anything was dead-lettered or crashed
 */
export async function once(
  options: StartOptions,
  io: { readonly stderr: { write(text: string): unknown } },
): Promise<number> {
  const out = resolve(options.out ?? '.');
  const problems: string[] = [];
  let isDropping = false;
  const milestones: Milestones = { firstMailAt: null, lastMailAt: null, feedAt: null };
  const run = await startNewsroom({
    port: 0,
    clock: { startAt: options.now, frozen: options.now !== null },
    seed: SEED,
    timeZone: options.timeZone,
    translator: options.translator,
    hasLocalLinks: false,
    isSerial: true,
    log: (event) => {
      if (event.kind === 'mail.accepted') {
        milestones.firstMailAt ??= wallClock();
        milestones.lastMailAt = wallClock();
      } else if (isDropping && event.kind === 'object.created' && isFeed(event.key)) {
        milestones.feedAt = wallClock();
      }
      const problem = problemOf(event);
      if (problem !== null) problems.push(problem);
    },
  });
  try {
    if (options.subscribers !== null) {
      await importSubscribers(run.subscribers, options.subscribers, run.engine.clock, SEED);
    }
    isDropping = true;
    for (const folder of options.inboxes) {
      for (const path of filesToDrop(folder)) {
        await drop(run.s3, { bucket: run.dropBucket, folder, path });
      }
      await run.engine.settle({ horizonMs: HORIZON_MS });
    }
    if (options.until !== null) await run.engine.settle({ until: options.until });
    await writeResults(run, out, milestones);
  } finally {
    await run.engine.stop();
  }
  for (const problem of new Set(problems)) io.stderr.write(`${problem}\n`);
  return problems.length === 0 ? 0 : 1;
}

/** `en/feed.xml`: the feed of all releases in a language. */
const isFeed = (key: string): boolean => /^[^/]+\/feed\.xml$/.test(key);

async function writeResults(run: NewsroomRun, out: string, milestones: Milestones): Promise<void> {
  for (const folder of ['outbox', 'site', 'receipts']) {
    rmSync(join(out, folder), { recursive: true, force: true });
    mkdirSync(join(out, folder), { recursive: true });
  }
  const entries = await outboxEntries(run);
  entries.forEach(({ raw, facts }, index) => {
    const name = String(index + 1).padStart(3, '0');
    writeFileSync(join(out, 'outbox', `${name}.eml`), raw);
    writeFileSync(join(out, 'outbox', `${name}.json`), `${JSON.stringify(facts, null, 2)}\n`);
  });
  await copyBucket(run, run.publicBucket, '', join(out, 'site'));
  const receipts = await copyBucket(run, run.dropBucket, 'receipts/', join(out, 'receipts'));
  const files = receipts
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ body }) => JSON.parse(new TextDecoder().decode(body)) as Receipt);
  const families = new Set(files.flatMap(({ family }) => (family === null ? [] : [family])));
  const status = {
    files,
    queues: run.engine.counts(),
    audience: await audienceCounts(run, [...families].sort()),
    ...milestones,
  };
  writeFileSync(join(out, 'status.json'), `${JSON.stringify(status, null, 2)}\n`);
}

/** Copies what lies under a prefix to a folder; a key that would leave the folder is left out. */
async function copyBucket(
  { s3 }: NewsroomRun,
  bucket: string,
  prefix: string,
  folder: string,
): Promise<readonly { readonly path: string; readonly body: Uint8Array }[]> {
  const store = s3ObjectStore(s3, bucket);
  const copied: { path: string; body: Uint8Array }[] = [];
  for (const key of await store.list(prefix)) {
    const path = key.slice(prefix.length);
    const file = fileBelow(folder, path);
    const object = await store.get(key);
    if (object === null || file === null) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, object.body);
    copied.push({ path, body: object.body });
  }
  return copied;
}
