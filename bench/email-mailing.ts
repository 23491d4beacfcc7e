import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../dateline.config.ts';
import { createConfirm } from '../functions/confirm/confirm.ts';
import { createCompose } from '../functions/deliver/compose.ts';
import { createDeliver } from '../functions/deliver/deliver.ts';
import { chunkNumber } from '../shared/audience/alert-audience.ts';
import { dynamoDeliveryLedger } from '../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoPaceStore } from '../shared/aws/dynamo-pace-store.ts';
import { dynamoReleaseStore } from '../shared/aws/dynamo-release-store.ts';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import { realTime } from '../shared/aws/real-time.ts';
import { sesClient } from '../shared/aws/ses-client.ts';
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
  /** Family and readers come from tables, too, rather than from memory. */
  readonly areStored: boolean;
  /** So many people sign up meanwhile, one each {@link SIGN_UP_MS}. */
  readonly confirmations: number;
}

export interface Mailing {
  /** Calls to DynamoDB while sending, but for the confirmations'. */
  readonly calls: number;
  /** User and system time of this process while sending. */
  readonly cpuMs: number;
  /** From signing up to SES's answer, for each confirmation. */
  readonly confirmedAfterMs: readonly number[];
}

const SIGN_UP_MS = 500;
const ADDED_AT_ONCE = 50;

/**
 * Sends releases through the stage itself, ledger and pace on DynamoDB's emulator: ten workers that know of
 * each other by the table alone, and a queue with delays.
 */
export async function sendMailing(options: MailingOptions): Promise<Mailing> {
  let calls = 0;
  const account = { region: 'us-east-1', credentials: { accessKeyId: 'b', secretAccessKey: 'b' } };
  const endpoint = `http://127.0.0.1:${options.tablesPort}`;
  const tableClient = () =>
    DynamoDBDocumentClient.from(new DynamoDBClient({ ...account, endpoint }));
  const dynamo = tableClient();
  const confirming = tableClient();
  dynamo.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  /** What memory answers would be one Query, or one BatchGetItem. */
  const counted =
    <A extends readonly unknown[], R>(ask: (...args: A) => R) =>
    (...args: A): R => {
      if (!options.areStored) calls += 1;
      return ask(...args);
    };
  const ses = sesClient({ ...account, endpoint: `http://127.0.0.1:${options.sinkPort}` });
  const ledger = dynamoDeliveryLedger(dynamo, options.table);
  const archive = memoryObjectStore();
  const people = Array.from({ length: options.readers }, (_, i) =>
    subscriberOf({ id: `reader-${i}`, email: `reader-${i}@example.org` }),
  );
  const newcomers = Array.from({ length: options.confirmations }, (_, i) =>
    subscriberOf({ id: `new-${i}`, email: `new-${i}@example.org`, status: 'pending' }),
  );
  const everybody = [...people, ...newcomers];
  const releases = options.areStored
    ? dynamoReleaseStore(dynamo, options.table)
    : memoryReleaseStore();
  const readers = options.areStored
    ? dynamoSubscriberStore(dynamo, options.table, systemClock)
    : memorySubscriberStore(everybody);
  for (let start = 0; options.areStored && start < everybody.length; start += ADDED_AT_ONCE) {
    const group = everybody.slice(start, start + ADDED_AT_ONCE);
    await Promise.all(group.map((person) => readers.add(person)));
  }
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
      releases: { ...releases, family: counted(releases.family) },
      archive,
      subscribers: { ...readers, getMany: counted(readers.getMany) },
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
      digestPacer: createSendPacer(
        {
          store: dynamoPaceStore(dynamo, options.table),
          source: sesSendQuota(ses),
          time,
        },
        'digest',
      ),
      clock: systemClock,
      worker,
      allowList: '*',
      config,
      crashPoint: () => {},
    });

  const idleWork: Work = {
    fact: () => {},
    count: () => {},
    receiveCount: 1,
    remainingMilliseconds: () => TIMEOUT_MS,
  };
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
        ...idleWork,
        remainingMilliseconds: () => TIMEOUT_MS - (time.nowMs() - startMs),
      };
      await deliver(next.message, work);
      busy -= 1;
    }
  };
  const confirm = createConfirm({
    subscribers: readers,
    keys: { ring: async () => ({ current: KEY, previous: [] }) },
    mail: sesMailTransport(ses, 'bench'),
    pacer: createSendPacer(
      { store: dynamoPaceStore(confirming, options.table), source: sesSendQuota(ses), time },
      'confirmation',
    ),
    queue: {
      async send(message, { delaySeconds = 0 } = {}) {
        await time.sleep(delaySeconds * 1000);
        await confirm(message, idleWork);
      },
      async sendAll() {},
    },
    clock: systemClock,
    config,
    siteUrl: 'https://news.example.org',
    allowList: '*',
  });
  const signUp = async (subscriberId: string, n: number): Promise<number> => {
    await time.sleep(n * SIGN_UP_MS);
    const startMs = time.nowMs();
    await confirm({ version: 1, subscriberId, about: 'sign-up' }, idleWork);
    return time.nowMs() - startMs;
  };
  calls = 0;
  const cpu = process.cpuUsage();
  const confirmed = Promise.all(newcomers.map(({ id }, n) => signUp(id, n)));
  await Promise.all(
    Array.from({ length: WORKERS }, (_, n) => workUntilIdle(workerNamed(`worker ${n}`))),
  );
  const sent = calls;
  const { user, system } = process.cpuUsage(cpu);
  const confirmedAfterMs = await confirmed;
  for (const client of [dynamo, confirming, ses]) client.destroy();
  return { calls: sent, cpuMs: (user + system) / 1000, confirmedAfterMs };
}
