import { fork } from 'node:child_process';
import { once } from 'node:events';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../dateline.config.ts';
import { createFanOut } from '../functions/fan-out/fan-out.ts';
import { dynamoDeliveryLedger } from '../shared/aws/dynamo-delivery-ledger.ts';
import type {
  DistributionMessage,
  MailMessage,
  NewsroomMessage,
} from '../shared/messages/messages.ts';
import { archiveKey } from '../shared/release/archive.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import { recordOf, releaseOf } from '../test/factories/release.ts';
import { subscriberOf } from '../test/factories/subscriber.ts';
import { memoryObjectStore } from '../test/fakes/memory-object-store.ts';
import { memoryQueue } from '../test/fakes/memory-queue.ts';
import { memoryReleaseStore } from '../test/fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../test/fakes/memory-subscriber-store.ts';
import { firstWork } from '../test/fakes/work.ts';
import { table } from './figures.ts';
import { STORY } from './story.ts';
import { tableBeside } from './table-beside.ts';

const NOW = '2026-11-01T09:00:00.000Z';
const PAGE = 500;

/**
 * Freezing an audience through the ledger's own adapter, in an embedded DynamoDB in a process beside: time, memory and
 * chunks by the number of readers, who follow everything, or five words each: four that nobody else follows and
 * that are not in the text, and a phrase that is. Each size in a process of its own, so that one does not pay for another.
 */
export async function fanOut(): Promise<string> {
  const rows: string[][] = [];
  const sizes = [1000, 10_000, 100_000].flatMap((readers) =>
    ['everything', 'five words'].map((followed) => ({ readers, followed })),
  );
  for (const { readers, followed } of sizes) {
    const child = fork(new URL(import.meta.url), [String(readers), followed]);
    const [figures] = (await once(child, 'message')) as [
      { ms: number; mb: number; chunks: number },
    ];
    rows.push([
      String(readers),
      followed,
      String(figures.chunks),
      (figures.ms / 1000).toFixed(2),
      ((figures.ms * 1000) / readers).toFixed(0),
      figures.mb.toFixed(0),
    ]);
  }
  return table(['readers', 'following', 'chunks', 'seconds', 'µs a reader', 'peak MB'], rows);
}

async function measure(readers: number, followed: string | undefined): Promise<void> {
  const { client, name, close } = await tableBeside();
  const releases = memoryReleaseStore();
  await releases.claimSlug('453/14', '453-14');
  await releases.putRecord(recordOf(), null);
  const archive = memoryObjectStore();
  await archive.put(archiveKey(recordOf()), JSON.stringify(releaseOf({ body: STORY })), {
    contentType: 'x',
  });
  const mailQueue = memoryQueue<MailMessage>();
  const fanOutOnce = createFanOut({
    releases,
    subscribers: {
      ...memorySubscriberStore([]),
      pages: () => pagesOf(readers, followed === 'five words'),
    },
    ledger: dynamoDeliveryLedger(DynamoDBDocumentClient.from(client), name),
    distributionQueue: memoryQueue<DistributionMessage>(),
    mailQueue,
    newsroomQueue: memoryQueue<NewsroomMessage>(),
    drop: memoryObjectStore(),
    archive,
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
  close();
  client.destroy();
  process.disconnect?.();
}

async function* pagesOf(
  readers: number,
  followWords: boolean,
): AsyncIterable<readonly Subscriber[]> {
  const keywords = (number: number) => [
    ...[1, 2, 3, 4].map((nth) => `name ${number} ${nth}`),
    'ends here',
  ];

  for (let start = 0; start < readers; start += PAGE) {
    yield Array.from({ length: Math.min(PAGE, readers - start) }, (_, i) =>
      subscriberOf({
        id: `reader-${start + i}`,
        email: `reader-${start + i}@example.org`,
        keywords: followWords ? keywords(start + i) : [],
      }),
    );
  }
}

if (process.send !== undefined && process.argv[2] !== undefined) {
  await measure(Number(process.argv[2]), process.argv[3]);
}
