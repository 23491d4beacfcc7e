import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SESClient } from '@aws-sdk/client-ses';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../dateline.config.ts';
import { createConfirm } from '../functions/confirm/confirm.ts';
import { createCompose } from '../functions/deliver/compose.ts';
import { createDeliver } from '../functions/deliver/deliver.ts';
import { createFanOut } from '../functions/fan-out/fan-out.ts';
import { dynamoDeliveryLedger } from '../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoPaceStore } from '../shared/aws/dynamo-pace-store.ts';
import { dynamoReleaseStore } from '../shared/aws/dynamo-release-store.ts';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import { realTime } from '../shared/aws/real-time.ts';
import { sesClient } from '../shared/aws/ses-client.ts';
import { sesMailTransport } from '../shared/aws/ses-mail-transport.ts';
import { sesSendQuota } from '../shared/aws/ses-send-quota.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import type { MailMessage } from '../shared/messages/messages.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import type { Work } from '../shared/ports/work.ts';
import { archiveKey } from '../shared/release/archive.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import { createSendPacer } from '../shared/workflow/send-pacer.ts';
import { recordOf, releaseOf } from '../test/factories/release.ts';
import { subscriberOf } from '../test/factories/subscriber.ts';
import { memoryObjectStore } from '../test/fakes/memory-object-store.ts';
import { memoryQueue } from '../test/fakes/memory-queue.ts';
import { memoryReleaseStore } from '../test/fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../test/fakes/memory-subscriber-store.ts';
import { firstWork } from '../test/fakes/work.ts';
import { started } from './child.ts';

/** As many as the stage may have at once. */
export const WORKERS = 10;
const TIMEOUT_MS = 60_000;
const PUBLISHED_AT = '2026-11-01T09:00:00.000Z';
const KEY = { version: '1', key: 'a key that only this measurement knows' };

export interface MailingOptions {
  readonly sinkPort: number;
  readonly tablesPort: number;
  readonly table: string;
  /** Readers of each of these families. */
  readonly families: readonly string[];
  readonly readers: number;
  /** So many are at work at once. */
  readonly workers: number;
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
  readonly wallMs: number;
  /** From signing up to SES's answer, for each confirmation. */
  readonly confirmedAfterMs: readonly number[];
}

const SIGN_UP_MS = 500;
const ADDED_AT_ONCE = 50;
const PAGE = 500;

const readerOf = (id: string): Subscriber => subscriberOf({ id, email: `${id}@example.org` });

const newcomersOf = ({ confirmations }: MailingOptions): readonly Subscriber[] =>
  Array.from({ length: confirmations }, (_, i) =>
    subscriberOf({ id: `new-${i}`, email: `new-${i}@example.org`, status: 'pending' }),
  );

/** Readers who are made up when somebody asks for them, so that their number takes no memory, and newcomers. */
function madeUpReaders(options: MailingOptions): SubscriberStore {
  const newcomers = memorySubscriberStore(newcomersOf(options));
  return {
    ...newcomers,
    async getMany(ids) {
      const isReader = (id: string) => id.startsWith('reader-');
      const known = await newcomers.getMany(ids.filter((id) => !isReader(id)));
      return new Map([...known, ...ids.filter(isReader).map((id) => [id, readerOf(id)] as const)]);
    },
    async *pages() {
      for (let start = 0; start < options.readers; start += PAGE) {
        yield Array.from({ length: Math.min(PAGE, options.readers - start) }, (_, i) =>
          readerOf(`reader-${start + i}`),
        );
      }
    },
  };
}

const ACCOUNT = { region: 'us-east-1', credentials: { accessKeyId: 'b', secretAccessKey: 'b' } };

function tableClient({ tablesPort }: MailingOptions): DynamoDBDocumentClient {
  const endpoint = `http://127.0.0.1:${tablesPort}`;
  return DynamoDBDocumentClient.from(new DynamoDBClient({ ...ACCOUNT, endpoint }));
}

/** The families, and who reads them. */
async function storesOf(options: MailingOptions, client: DynamoDBDocumentClient) {
  const archive = memoryObjectStore();
  const releases = options.areStored
    ? dynamoReleaseStore(client, options.table)
    : memoryReleaseStore();
  const readers = options.areStored
    ? dynamoSubscriberStore(client, options.table, systemClock)
    : madeUpReaders(options);
  for (const family of options.families) {
    const record = recordOf({ family, slug: family.replace('/', '-'), publishedAt: PUBLISHED_AT });
    await archive.put(archiveKey(record), JSON.stringify(releaseOf({ family })), {
      contentType: 'application/json',
    });
    if ((await releases.family(family)) !== null) continue;
    await releases.claimSlug(family, record.slug);
    await releases.putRecord(record, null);
  }
  return { archive, releases, readers };
}

/** Measures one release's mail, against a sink and tables in processes of their own. */
export async function withMailing<T>(
  rate: string,
  { readers, areStored }: Pick<MailingOptions, 'readers' | 'areStored'>,
  measure: (options: MailingOptions) => Promise<T>,
): Promise<T> {
  const sink = await started('email-sink.ts', rate);
  const tables = await started('email-tables.ts');
  try {
    return await measure({
      sinkPort: sink.ready.port,
      tablesPort: tables.ready.port,
      table: tables.ready.table ?? '',
      families: ['453/14'],
      readers,
      workers: WORKERS,
      confirmations: 0,
      areStored,
    });
  } finally {
    sink.child.disconnect();
    tables.child.disconnect();
  }
}

/** Freezes the audience of each family by the stage that does it, and says what is to be sent. */
export async function freezeAudiences(options: MailingOptions): Promise<readonly MailMessage[]> {
  const client = tableClient(options);
  const { archive, releases, readers } = await storesOf(options, client);
  for (let start = 0; options.areStored && start < options.readers; start += ADDED_AT_ONCE) {
    const length = Math.min(ADDED_AT_ONCE, options.readers - start);
    const ids = Array.from({ length }, (_, i) => `reader-${start + i}`);
    await Promise.all(ids.map((id) => readers.add(readerOf(id))));
  }
  const mailQueue = memoryQueue<MailMessage>();
  const fanOut = createFanOut({
    archive,
    releases,
    subscribers: readers,
    ledger: dynamoDeliveryLedger(client, options.table),
    distributionQueue: memoryQueue(),
    mailQueue,
    newsroomQueue: memoryQueue(),
    drop: memoryObjectStore(),
    clock: systemClock,
    worker: 'bench',
    config,
  });
  for (const family of options.families) {
    await fanOut({ version: 1, family, reason: 'ready' }, firstWork);
  }
  client.destroy();
  return mailQueue.take();
}

/**
 * Sends these chunks through the stage itself, ledger and pace on DynamoDB's emulator: workers that know of
 * each other by the table alone, and a queue with delays.
 */
export async function sendMailing(
  options: MailingOptions,
  messages: readonly MailMessage[],
): Promise<Mailing> {
  let calls = 0;
  const dynamo = tableClient(options);
  const confirming = tableClient(options);
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
  /** Each worker has connections of its own, as each has a process of its own on AWS. */
  const clients: SESClient[] = [];
  const sesOfWorker = () => {
    const ses = sesClient({ ...ACCOUNT, endpoint: `http://127.0.0.1:${options.sinkPort}` });
    clients.push(ses);
    return ses;
  };
  const ledger = dynamoDeliveryLedger(dynamo, options.table);
  const { archive, releases, readers } = await storesOf(options, dynamo);
  const newcomers = newcomersOf(options);
  const queue = messages.map((message) => ({ message, dueMs: 0 }));

  const time = realTime();
  const workerNamed = (worker: string) => {
    const ses = sesOfWorker();
    const pacing = {
      store: dynamoPaceStore(dynamo, options.table),
      source: sesSendQuota(ses),
      time,
    };
    return createDeliver({
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
      pacer: createSendPacer(pacing),
      digestPacer: createSendPacer(pacing, 'digest'),
      correctionPacer: createSendPacer(pacing, 'correction'),
      clock: systemClock,
      worker,
      allowList: '*',
      config,
      crashPoint: () => {},
    });
  };

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
  const ses = sesOfWorker();
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
  const startMs = time.nowMs();
  const cpu = process.cpuUsage();
  const confirmed = Promise.all(newcomers.map(({ id }, n) => signUp(id, n)));
  await Promise.all(
    Array.from({ length: options.workers }, (_, n) => workUntilIdle(workerNamed(`worker ${n}`))),
  );
  const sent = calls;
  const { user, system } = process.cpuUsage(cpu);
  const wallMs = time.nowMs() - startMs;
  const confirmedAfterMs = await confirmed;
  for (const client of [dynamo, confirming, ...clients]) client.destroy();
  return { calls: sent, cpuMs: (user + system) / 1000, wallMs, confirmedAfterMs };
}
