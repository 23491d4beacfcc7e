import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import config from '../dateline.config.ts';
import type { EngineEvent } from '../local/engine.ts';
import { drop, filesToDrop } from './drop.ts';
import { problemOf } from './engine-problem.ts';
import { fileBelow } from './file-name.ts';
import { watchInbox } from './inbox.ts';
import { createNarrator } from './narrate.ts';
import { type NewsroomRun, startNewsroom } from './newsroom-run.ts';
import { once } from './once.ts';
import { announceEngine } from './running-engine.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';
import { importSubscribers } from './subscribers.ts';
import type { Streams } from './usage.ts';

const SAMPLE_RELEASES = new URL('../events/releases', import.meta.url).pathname;
const SAMPLE_SUBSCRIBERS = new URL('../events/subscribers.csv', import.meta.url).pathname;
const RECEIPTS_PREFIX = 'receipts/';

/** `npm start`: everything on this machine, until Ctrl-C; with `--once` a single run. */
export async function startCommand(args: readonly string[], io: Streams): Promise<number> {
  const options = readStartOptions(args);
  return options.once ? once(options, io) : stay(options, io);
}

async function stay(options: StartOptions, io: Streams): Promise<number> {
  const say = (line: string) => io.stdout.write(`${line}\n`);
  const inbox = resolve(options.inboxes[0] ?? 'inbox');
  const receipts = resolve('receipts');
  const narrator = createNarrator();
  let run: NewsroomRun | null = null;
  let isStopping = false;

  const log = (event: EngineEvent): void => {
    // What is killed at the end is no crash.
    if (isStopping) return;
    const line =
      event.kind === 'function.line' ? narrator.line(event.line, new Date()) : problemOf(event);
    if (line !== null) say(line);
    if (event.kind === 'object.created' && run !== null && event.bucket === run.dropBucket) {
      saveReceipt(run, event.key, receipts).catch((error: unknown) => say(String(error)));
    }
  };

  const ended = untilInterrupted();
  say('Building and starting …');
  run = await startNewsroom({
    port: options.port,
    clock: { startAt: null, frozen: false },
    seed: String(process.pid),
    timeZone: options.timeZone,
    translator: options.translator,
    hasLocalLinks: true,
    isSerial: false,
    log,
  });
  const { engine } = run;
  const forgetEngine = announceEngine({
    ...engine.endpointEnvironment(),
    PUBLIC_URL: engine.urls.public,
  });
  const people = await importSubscribers(
    run.subscribers,
    options.subscribers ?? SAMPLE_SUBSCRIBERS,
    engine.clock,
    'sample',
  );
  const [language, ...others] = config.languages;
  const likewise = others.length === 0 ? '' : `${others.join(', ')} likewise; `;
  say(`
Dateline runs on this machine. ${people} readers are subscribed.

  drop folder   ${inbox}
  receipts      ${receipts}
  newsroom      ${engine.urls.public}/
  feeds         ${engine.urls.public}/${language}/feed.xml  (${likewise}feed.atom, feed.json)
  mailbox       ${engine.urls.public}/_local/mailbox
  S3            ${engine.urls.aws}  bucket ${run.dropBucket}, prefix incoming/

The sample releases of events/releases are on their way. Ctrl-C ends everything.
`);
  const stopWatching = await dropEverything(run, inbox, say);
  await ended;
  stopWatching();
  forgetEngine();
  isStopping = true;
  say('\nStopping …');
  await engine.stop();
  return 0;
}

async function dropEverything(
  run: NewsroomRun,
  inbox: string,
  say: (line: string) => void,
): Promise<() => void> {
  const bucket = run.dropBucket;
  for (const path of filesToDrop(SAMPLE_RELEASES)) {
    await drop(run.s3, { bucket, folder: SAMPLE_RELEASES, path });
  }
  return watchInbox(
    inbox,
    (path) => drop(run.s3, { bucket, folder: inbox, path }),
    (error) => say(`The drop folder: ${String(error)}`),
  );
}

/** Receipts come back to the press officer as files beside the drop folder. */
async function saveReceipt(run: NewsroomRun, key: string, folder: string): Promise<void> {
  if (!key.startsWith(RECEIPTS_PREFIX)) return;
  const file = fileBelow(folder, key.slice(RECEIPTS_PREFIX.length));
  if (file === null) return;
  const { Body } = await run.s3.send(new GetObjectCommand({ Bucket: run.dropBucket, Key: key }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, (await Body?.transformToByteArray()) ?? '');
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
