import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../dateline.config.ts';
import { createCompose } from '../functions/deliver/compose.ts';
import { createDeliver } from '../functions/deliver/deliver.ts';
import { chunkNumber } from '../shared/audience/alert-audience.ts';
import { dynamoDeliveryLedger } from '../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoPaceStore } from '../shared/aws/dynamo-pace-store.ts';
import { realTime } from '../shared/aws/real-time.ts';
import { sesMailTransport } from '../shared/aws/ses-mail-transport.ts';
import { sesSendQuota } from '../shared/aws/ses-send-quota.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { newDelivery } from '../shared/delivery/delivery.ts';
import type { MailMessage } from '../shared/messages/messages.ts';
import type { Work } from '../shared/ports/work.ts';
import { archiveKey } from '../shared/release/archive.ts';
import { createSendPacer } from '../shared/workflow/send-pacer.ts';
import { recordOf, releaseOf } from '../test/factories/release.ts';
import { subscriberOf } from '../test/factories/subscriber.ts';
import { memoryObjectStore } from '../test/fakes/memory-object-store.ts';
import { memoryReleaseStore } from '../test/fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../test/fakes/memory-subscriber-store.ts';

/** As many as the stage may have at once. */
const WORKERS = 10;
const TIMEOUT_MS = 60_000;
const KEY = { version: '1', key: 'a key that only this measurement knows' };

export interface MailingOptions {
  readonly sinkPort: number;
  readonly tablesPort: number;
  readonly table: string;
  /** Readers of each of these families. */
  readonly families: readonly string[];
  readonly readers: number;
}

/**
 * Sends releases through the stage itself, ledger and pace on DynamoDB's emulator: ten workers that know of
 * each other by the table alone, and a queue with delays.
 *
 * @returns calls to DynamoDB while sending
 */
export async function sendMailing(options: MailingOptions): Promise<number> {
  let calls = 0;
  const account = { region: 'us-east-1', credentials: { accessKeyId: 'b', secretAccessKey: 'b' } };
  const dynamo = DynamoDBDocumentClient.from(
    new DynamoDBClient({ ...account, endpoint: `http://127.0.0.1:${options.tablesPort}` }),
  );
  dynamo.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  const ses = new SESClient({
    ...account,
    endpoint: `http://127.0.0.1:${options.sinkPort}`,
    maxAttempts: 1,
  });
  const ledger = dynamoDeliveryLedger(dynamo, options.table);
  const releases = memoryReleaseStore();
  const archive = memoryObjectStore();
  const people = Array.from({ length: options.readers }, (_, i) =>
    subscriberOf({ id: `reader-${i}`, email: `reader-${i}@example.org` }),
  );
  const subscribers = memorySubscriberStore(people);
  const queue: { readonly message: MailMessage; readonly dueMs: number }[] = [];
  const now = systemClock.now();
  for (const family of options.families) {
    const slug = await releases.claimSlug(family, family.replace('/', '-'));
    const record = recordOf({ family, slug, publishedAt: now });
    await releases.putRecord(record, null);
    await archive.put(archiveKey(record), JSON.stringify(releaseOf({ family })), {
      contentType: 'application/json',
    });
    const chunks = Math.ceil(people.length / config.mail.chunkSize);
    const members = Map.groupBy(people, ({ id }) => chunkNumber(id, chunks));
    for (const [chunk, group] of members) {
      const key = { family, notice: 'alert', chunk };
      const english = { language: 'en', releaseLanguage: 'en' };
      await ledger.createChunk(
        key,
        group.map(({ id }) => newDelivery(id, now, english)),
      );
      queue.push({ message: { version: 1, ...key }, dueMs: 0 });
    }
  }

  const time = realTime();
  const workerNamed = (worker: string) =>
    createDeliver({
      releases,
      archive,
      subscribers,
      ledger,
      mail: sesMailTransport(ses, 'bench'),
      mailQueue: {
        async send(message, { delaySeconds = 0 } = {}) {
          queue.push({ message, dueMs: time.nowMs() + delaySeconds * 1000 });
        },
        async sendAll() {},
      },
      composer: createCompose({
        config,
        siteUrl: 'https://news.example.org',
        keys: { ring: async () => ({ current: KEY, previous: [] }) },
        messageIdOf: (id) => id,
      }),
      pacer: createSendPacer({
        store: dynamoPaceStore(dynamo, options.table),
        source: sesSendQuota(ses),
        time,
      }),
      time,
      clock: systemClock,
      worker,
      allowList: '*',
      config,
      crashPoint: () => {},
    });

  let busy = 0;
  const workUntilIdle = async (deliver: ReturnType<typeof createDeliver>) => {
    while (queue.length > 0 || busy > 0) {
      const due = queue.findIndex(({ dueMs }) => dueMs <= time.nowMs());
      if (due < 0) {
        await time.sleep(10);
        continue;
      }
      const [next] = queue.splice(due, 1);
      if (next === undefined) continue;
      busy += 1;
      const startMs = time.nowMs();
      const work: Work = {
        fact: () => {},
        count: () => {},
        receiveCount: 1,
        remainingMilliseconds: () => TIMEOUT_MS - (time.nowMs() - startMs),
      };
      await deliver(next.message, work);
      busy -= 1;
    }
  };
  calls = 0;
  await Promise.all(
    Array.from({ length: WORKERS }, (_, n) => workUntilIdle(workerNamed(`worker ${n}`))),
  );
  const sent = calls;
  dynamo.destroy();
  ses.destroy();
  return sent;
}
