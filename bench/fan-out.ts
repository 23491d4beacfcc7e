import { fork } from 'node:child_process';
import { once } from 'node:events';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../dateline.config.ts';
import { createFanOut } from '../functions/fan-out/fan-out.ts';
import { dynamoDeliveryLedger } from '../shared/aws/dynamo-delivery-ledger.ts';
import type {
  DistributionMessage,
  MailMessage,
  NewsroomMessage,
} from '../shared/messages/messages.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import { recordOf } from '../test/factories/release.ts';
import { subscriberOf } from '../test/factories/subscriber.ts';
import { memoryObjectStore } from '../test/fakes/memory-object-store.ts';
import { memoryQueue } from '../test/fakes/memory-queue.ts';
import { memoryReleaseStore } from '../test/fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../test/fakes/memory-subscriber-store.ts';
import { firstWork } from '../test/fakes/work.ts';
import { table } from './figures.ts';

const NOW = '2026-11-01T09:00:00.000Z';
const PAGE = 500;

/**
 * Freezing an audience through the ledger's own adapter, in an embedded DynamoDB in a process beside: time, memory and
 * chunks by the number of readers. Each size in a process of its own, so that one does not pay for another.
 */
export async function fanOut(): Promise<string> {
  const rows: string[][] = [];
  for (const readers of [1000, 10_000, 100_000]) {
    const child = fork(new URL(import.meta.url), [String(readers)]);
    const [figures] = (await once(child, 'message')) as [
      { ms: number; mb: number; chunks: number },
    ];
    rows.push([
      String(readers),
      String(figures.chunks),
      (figures.ms / 1000).toFixed(2),
      ((figures.ms * 1000) / readers).toFixed(0),
      figures.mb.toFixed(0),
    ]);
  }
  return table(['readers', 'chunks', 'seconds', 'µs a reader', 'peak MB'], rows);
}

async function measure(readers: number): Promise<void> {
  const tables = fork(new URL('./email-tables.ts', import.meta.url));
  const [{ port, table: name }] = (await once(tables, 'message')) as [
    { port: number; table: string },
  ];
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const releases = memoryReleaseStore();
  await releases.claimSlug('453/14', '453-14');
  await releases.putRecord(recordOf(), null);
  const mailQueue = memoryQueue<MailMessage>();
  const fanOutOnce = createFanOut({
    releases,
    subscribers: { ...memorySubscriberStore([]), pages: () => pagesOf(readers) },
    ledger: dynamoDeliveryLedger(DynamoDBDocumentClient.from(client), name),
    distributionQueue: memoryQueue<DistributionMessage>(),
    mailQueue,
    newsroomQueue: memoryQueue<NewsroomMessage>(),
    drop: memoryObjectStore(),
    clock: { now: () => NOW },
    worker: 'bench',
    config,
  });
  const started = performance.now();
  await fanOutOnce({ version: 1, family: '453/14', reason: 'ready' }, firstWork);
  process.send?.({
    ms: performance.now() - started,
    mb: process.resourceUsage().maxRSS / 1024,
    chunks: mailQueue.take().length,
  });
  tables.disconnect();
  client.destroy();
  process.disconnect?.();
}

async function* pagesOf(readers: number): AsyncIterable<readonly Subscriber[]> {
  for (let start = 0; start < readers; start += PAGE) {
    yield Array.from({ length: Math.min(PAGE, readers - start) }, (_, i) =>
      subscriberOf({ id: `reader-${start + i}`, email: `reader-${start + i}@example.org` }),
    );
  }
}

if (process.send !== undefined && process.argv[2] !== undefined) {
  await measure(Number(process.argv[2]));
}
