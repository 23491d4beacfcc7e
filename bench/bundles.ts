import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import config from '../dateline.config.ts';
import { median, table } from './figures.ts';

const STARTS = 15;
const ENVIRONMENT = {
  ...process.env,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

/** What every stage's environment may hold; a bundle reads its own. */
const VARIABLES = [
  ...['RELEASES_TABLE', 'SUBSCRIBERS_TABLE', 'DELIVERIES_TABLE', 'DROP_BUCKET', 'ARCHIVE_BUCKET'],
  ...[
    'PUBLIC_BUCKET',
    'TRANSLATE_QUEUE_URL',
    'DISTRIBUTION_QUEUE_URL',
    'MAIL_QUEUE_URL',
    'CORRECTION_QUEUE_URL',
  ],
  ...['NEWSROOM_QUEUE_URL', 'CONFIGURATION_SET', 'TOKEN_SECRET_ARN', 'MAIL_ALLOW_LIST'],
  ...['TRANSLATOR_URL', 'DISTRIBUTION_PARAMETER', 'CONFIRM_QUEUE_URL', 'HUB_QUEUE_URL'],
];

/** Size of each function's bundle, and how long a process takes to load it (a bare process subtracted). */
export async function bundles(): Promise<string> {
  execFileSync(process.execPath, ['scripts/build-functions.ts']);
  const names = globSync('dist/functions/*/index.mjs')
    .map((f) => basename(dirname(f)))
    // Deployed only where a hub is to be told, and it says so.
    .filter((name) => name !== 'hub' || config.feed.hub !== null)
    .sort();
  const scripts = new Map<string, string>([
    ['', ''],
    ...names.map((n) => [n, `await import('./dist/functions/${n}/index.mjs')`] as const),
  ]);
  const times = new Map([...scripts.keys()].map((name) => [name, [] as number[]]));
  // Interleaved, so that whatever else the machine does falls on all alike.
  for (let start = 0; start < STARTS; start += 1) {
    for (const [name, script] of scripts) times.get(name)?.push(startOnce(script));
  }
  const bare = median(times.get('') ?? []);
  return table(
    ['function', 'files', 'kB', 'gzip kB', 'init ms over bare'],
    names.map((name) => {
      const files = globSync(`dist/functions/${name}/*.mjs`).map((file) => readFileSync(file));
      const bytes = files.reduce((sum, file) => sum + file.length, 0);
      const packed = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
      return [
        name,
        String(files.length),
        (bytes / 1000).toFixed(0),
        (packed / 1000).toFixed(0),
        (median(times.get(name) ?? []) - bare).toFixed(0),
      ];
    }),
  );
}

function startOnce(script: string): number {
  const started = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: {
      ...ENVIRONMENT,
      ...Object.fromEntries(VARIABLES.map((name) => [name, 'bench'])),
      SITE_URL: 'https://news.example.org',
      TIME_ZONE: 'UTC',
      TRANSLATOR: 'none',
    },
  });
  return performance.now() - started;
}
