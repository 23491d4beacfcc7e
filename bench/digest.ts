import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dateline from '../dateline.config.ts';
import { createFanOut } from '../functions/fan-out/fan-out.ts';
import { dynamoDeliveryLedger } from '../shared/aws/dynamo-delivery-ledger.ts';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import { DIGESTS } from '../shared/delivery/digest.ts';
import type {
  DistributionMessage,
  MailMessage,
  NewsroomMessage,
} from '../shared/messages/messages.ts';
import { archiveKey } from '../shared/release/archive.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';
import { recordOf, releaseOf } from '../test/factories/release.ts';
import { subscriberOf } from '../test/factories/subscriber.ts';
import { createTable } from '../test/fakes/dynalite-table.ts';
import { memoryObjectStore } from '../test/fakes/memory-object-store.ts';
import { memoryQueue } from '../test/fakes/memory-queue.ts';
import { memoryReleaseStore } from '../test/fakes/memory-release-store.ts';
import { memorySubscriberStore } from '../test/fakes/memory-subscriber-store.ts';
import { firstWork } from '../test/fakes/work.ts';
import { table } from './figures.ts';
import { STORY } from './story.ts';
import { tableBeside } from './table-beside.ts';

const HOUR_MS = 3_600_000;
const READERS = 20_000;
const MAILED_AT_ONCE = 2000;
const RELEASES = 60;
const LANGUAGES = ['en', 'es', 'fr', 'pt', 'de', 'it', 'nl'];
const ZONE = 'Europe/Madrid';
/** Monday at seven in New York, twice. */
const FIRST = Date.UTC(2026, 10, 9, 12);
const SECOND = FIRST + 7 * 24 * HOUR_MS;
const config = {
  ...dateline,
  languages: LANGUAGES,
  mail: { ...dateline.mail, digest: { hour: 7, weekday: 1, timeZones: [ZONE] } },
};

/**
 * Planning a weekly digest of 20,000 readers, beside 2,000 who are mailed at once, through the adapters of ledger and
 * list of readers, in an embedded DynamoDB in a process beside: sixty releases in seven languages over the fifteen days
 * that it looks back. Then that of a zone which nobody chose.
 */
export async function digest(): Promise<string> {
  const rows: string[][] = [];
  for (const followed of ['everything', 'five words'] as const) {
    const child = fork(new URL(import.meta.url), [followed], { execArgv: [] });
    const [figures] = (await once(child, 'message')) as [readonly Figures[]];
    for (const one of figures) {
      rows.push([
        one.of,
        followed,
        (one.ms / 1000).toFixed(1),
        (one.cpuMs / 1000).toFixed(1),
        one.mb.toFixed(0),
        ...['Scan', 'Query', 'GetItem', 'PutItem'].map((call) => String(one.calls[call] ?? 0)),
        one.readUnits.toFixed(0),
        one.writeUnits.toFixed(0),
      ]);
    }
  }
  return table(
    [
      ...['weekly digest of', 'following', 'seconds', 'of CPU', 'peak MB'],
      ...['Scan', 'Query', 'GetItem', 'PutItem', 'read units', 'write units'],
    ],
    rows,
  );
}

interface Figures {
  readonly of: string;
  readonly ms: number;
  /** User and system time of the function's process. */
  readonly cpuMs: number;
  readonly mb: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly readUnits: number;
  readonly writeUnits: number;
}

async function measure(followed: string): Promise<void> {
  const { client, name, close } = await tableBeside();
  const used = countedCalls(client);
  const documents = DynamoDBDocumentClient.from(client);
  let now = 0;
  const clock = { now: () => new Date(now).toISOString() };
  const releases = memoryReleaseStore();
  const archive = memoryObjectStore();
  const ports = {
    releases,
    ledger: dynamoDeliveryLedger(documents, name),
    distributionQueue: memoryQueue<DistributionMessage>(),
    mailQueue: memoryQueue<MailMessage>(),
    newsroomQueue: memoryQueue<NewsroomMessage>(),
    drop: memoryObjectStore(),
    ...{ archive, clock, worker: 'bench', config },
  };
  const weekly = peopleOf(READERS, 'weekly', followed);
  await createTable(client, 'people');
  const stored = dynamoSubscriberStore(documents, 'people', clock);
  for (let start = 0; start < READERS; start += 50) {
    await Promise.all(weekly.slice(start, start + 50).map((one) => stored.add(one)));
  }
  const immediate = memorySubscriberStore(peopleOf(MAILED_AT_ONCE, 'immediate', 'everything'));
  const alert = createFanOut({ ...ports, subscribers: immediate });
  const plan = createFanOut({ ...ports, subscribers: stored });
  const digestAt = (at: number, zone: { readonly timeZone?: string } = {}) => {
    now = at;
    return plan({ version: 1, digest: 'weekly', at: clock.now(), ...zone }, firstWork);
  };
  for (let number = 0; number < RELEASES; number += 1) {
    const at = SECOND - (RELEASES - number) * 6 * HOUR_MS;
    if (now <= FIRST && at > FIRST) await digestAt(FIRST);
    now = at;
    const family = `${number}-26`;
    await releases.claimSlug(family, family);
    for (const language of LANGUAGES) {
      const record = recordOf({ family, reference: family, slug: family, language });
      const document = JSON.stringify(releaseOf({ family, language, body: STORY }));
      await archive.put(archiveKey(record), document, { contentType: 'application/json' });
      await releases.putRecord(record, null);
    }
    await alert({ version: 1, family, reason: 'ready' }, firstWork);
  }
  const figures: Figures[] = [];
  const timed = async (of: string, run: () => Promise<void>) => {
    used.clear();
    const cpu = process.cpuUsage();
    const started = performance.now();
    await run();
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    figures.push({
      of,
      ms,
      cpuMs: (user + system) / 1000,
      mb: process.resourceUsage().maxRSS / 1024,
      ...used.read(),
    });
  };
  await timed('a zone without readers', () => digestAt(SECOND - HOUR_MS, { timeZone: ZONE }));
  await timed('20,000 readers', () => digestAt(SECOND));
  const planned = await ports.ledger.audiences(DIGESTS);
  if (planned.every(({ total }) => total !== READERS))
    throw new Error(`Planned ${JSON.stringify(planned)}`);
  process.send?.(figures);
  close();
  client.destroy();
  process.disconnect?.();
}

/** Counts the calls of a client by name, and the units that DynamoDB asks for. */
function countedCalls(client: DynamoDBClient) {
  let calls: Record<string, number> = {};
  let [readUnits, writeUnits] = [0, 0];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const call = (context.commandName ?? '').replace('Command', '');
      calls[call] = (calls[call] ?? 0) + 1;
      const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' as const };
      const answer = await next({ ...args, input });
      const { ConsumedCapacity: capacity } = answer.output as {
        ConsumedCapacity?: { CapacityUnits?: number };
      };
      const units = capacity?.CapacityUnits ?? 0;
      if (call === 'PutItem' || call === 'UpdateItem') writeUnits += units;
      else readUnits += units;
      return answer;
    },
    { step: 'initialize', name: 'countCalls' },
  );
  return {
    clear() {
      calls = {};
      [readUnits, writeUnits] = [0, 0];
    },
    read: () => ({ calls: { ...calls }, readUnits, writeUnits }),
  };
}

/** Readers of every language; with words, four that are in no text and nobody else follows, and a phrase that is. */
const peopleOf = (
  count: number,
  frequency: Subscriber['frequency'],
  followed: string,
): readonly Subscriber[] =>
  Array.from({ length: count }, (_, n) =>
    subscriberOf({
      id: `${frequency}-${n}`,
      email: `${frequency}-${n}@example.org`,
      languages: [LANGUAGES[n % LANGUAGES.length] ?? 'en'],
      frequency,
      keywords:
        followed === 'five words'
          ? [...[1, 2, 3, 4].map((nth) => `name ${n} ${nth}`), 'ends here']
          : [],
    }),
  );

if (process.send !== undefined && process.argv[2] !== undefined) await measure(process.argv[2]);
