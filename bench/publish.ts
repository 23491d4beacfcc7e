import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createClock } from '../local/clock/clock.ts';
import { startEmulators } from '../local/emulators/emulators.ts';
import { createTable } from '../test/fakes/dynalite-table.ts';
import { median, table } from './figures.ts';
import { BUCKETS, fillArchive, letGo, SITE_URL } from './publish-archive.ts';
import type { PublishCost } from './publish-one.ts';

const SIZES = [100, 1_000, 10_000];
const REGION = 'us-east-1';
const TABLE = 'releases';
/** As a function of 256 MB must have it; with more, Node lets garbage lie. */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=4'];
/** The first is that of a fresh process. */
const FAMILIES = Array.from({ length: 8 }, (_, i) => `${i + 1}/27`);

/**
 * What publishing one more release in every language costs, by how many are out: the bundle that deploys, in a
 * process of its own, on the emulators of the local engine.
 */
export async function publish(): Promise<string> {
  execFileSync(process.execPath, ['scripts/build-functions.ts']);
  const rows: string[][] = [];
  for (const size of SIZES) {
    const [first, ...others] = await costsOf(size);
    const typical = (key: keyof PublishCost) => median(others.map((cost) => cost[key])).toFixed(0);
    rows.push([
      String(size),
      first?.cpuMs.toFixed(0) ?? '',
      typical('cpuMs'),
      Math.max(...others.map(({ peakMb }) => peakMb)).toFixed(0),
      typical('tableRequests'),
      typical('objectReads'),
      typical('objectWrites'),
      typical('writtenKb'),
    ]);
  }
  return table(
    [
      ...['releases out', 'CPU ms, fresh process', 'CPU ms', 'peak MB', 'DynamoDB requests'],
      ...['S3 reads', 'S3 writes', 'kB written'],
    ],
    rows,
  );
}

async function costsOf(size: number): Promise<readonly PublishCost[]> {
  const emulators = await startEmulators(createClock(null, false), REGION, null);
  try {
    const account = { region: REGION, credentials: { accessKeyId: 'b', secretAccessKey: 'b' } };
    const tables = `http://127.0.0.1:${emulators.dynalitePort}`;
    const objects = `http://127.0.0.1:${emulators.fauxqsPort}`;
    const client = new DynamoDBClient({ ...account, endpoint: tables });
    await createTable(client, TABLE);
    const clients = {
      dynamo: DynamoDBDocumentClient.from(client),
      table: TABLE,
      s3: new S3Client({ ...account, endpoint: objects, forcePathStyle: true }),
    };
    await fillArchive(clients, size);
    await letGo(clients, FAMILIES);
    return await publishAll(tables, objects, String(emulators.dynalitePort));
  } finally {
    await emulators.stop();
  }
}

async function publishAll(
  tables: string,
  objects: string,
  tablesPort: string,
): Promise<readonly PublishCost[]> {
  const child = fork(new URL('publish-one.ts', import.meta.url), [tablesPort], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: HEAP,
    env: {
      ...process.env,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL: objects,
      AWS_ENDPOINT_URL_DYNAMODB: tables,
      S3_FORCE_PATH_STYLE: 'true',
      RELEASES_TABLE: TABLE,
      ARCHIVE_BUCKET: BUCKETS.archive,
      PUBLIC_BUCKET: BUCKETS.site,
      DROP_BUCKET: BUCKETS.drop,
      SITE_URL,
      DISTRIBUTION_PARAMETER: 'none',
      TIME_ZONE: 'UTC',
      HUB_QUEUE_URL: '',
      NEWSROOM_QUEUE_URL: `${objects}/000000000000/none.fifo`,
    },
  });
  try {
    await answerOf(child);
    const costs: PublishCost[] = [];
    for (const family of FAMILIES) {
      child.send(family);
      costs.push((await answerOf(child)) as PublishCost);
    }
    return costs;
  } finally {
    if (child.connected) child.disconnect();
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The publishing process ended');
  });
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  return answer;
}
