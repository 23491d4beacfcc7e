import { join } from 'node:path';
import type { EngineClock } from '../clock/clock.ts';
import type { Emulators } from '../emulators/emulators.ts';
import type { EngineLog } from '../events.ts';
import type { Faults } from '../faults/faults.ts';
import { nameOfArn, type World } from '../resources/world.ts';
import { notificationBody, targetsOf, testEventBody } from '../s3/notification.ts';
import { type BucketSettings, s3Service } from '../s3/s3-service.ts';
import { openVersionIndex } from '../s3/versions.ts';
import { createSecretsManager } from '../secrets/secrets-manager.ts';
import { createSesSimulator, type SimulatedMail } from '../ses/simulator.ts';
import { type Backend, connectBackend } from './backend.ts';
import { createCloudFront } from './cloudfront.ts';
import { createExpiry } from './expiry.ts';
import type { AwsRequest, AwsResponse, AwsService } from './message.ts';
import { createParameterStore } from './parameters.ts';
import { queuesOf } from './queues.ts';
import { tablesOf } from './tables.ts';
import { topicsOf } from './topics.ts';

export interface ServicesOptions {
  readonly emulators: Emulators;
  readonly faults: Faults;
  readonly clock: EngineClock;
  readonly seed: string;
  readonly stateDir: string | null;
  readonly region: string;
  readonly accountId: string;
  readonly log: EngineLog;
  /** Called when a queue got a message or shows one sooner. */
  readonly wake: (queue: string) => void;
  /** An event of SES did not reach its topic. */
  readonly onEventLost: (error: unknown) => void;
}

/** Everything that answers AWS calls. */
export interface Services {
  /** By service name of the signature. */
  readonly handlers: ReadonlyMap<string, AwsService>;
  readonly fauxqs: Backend;
  /** What resources set up here. */
  readonly world: Pick<
    World,
    | 'createBucket'
    | 'createTable'
    | 'createTopic'
    | 'subscribe'
    | 'createSecret'
    | 'addIdentity'
    | 'addConfigurationSet'
    | 'addEventDestination'
    | 'putParameter'
    | 'addDistribution'
  >;
  /** The mailbox and the settings of SES; null for any other path. */
  readonly page: (request: Request) => Promise<Response | null>;
  readonly mails: () => readonly SimulatedMail[];
  close(): void;
}

export function startServices(options: ServicesOptions): Services {
  const { emulators, faults, clock, seed, stateDir, region, accountId, log, wake, onEventLost } =
    options;
  const fauxqs = connectBackend(emulators.fauxqsPort);
  const dynalite = connectBackend(emulators.dynalitePort);
  const queues = queuesOf(fauxqs, region, accountId);
  const tables = tablesOf(dynalite, region);
  const expiry = createExpiry(tables, clock.now);
  const topics = topicsOf(fauxqs, region);
  const parameters = createParameterStore();
  const cloudFront = createCloudFront((paths) => log({ kind: 'edge.invalidated', paths }));
  const buckets = new Map<string, BucketSettings>();
  const subscribers = new Map<string, Set<string>>();
  const kept = (name: string): string | null => (stateDir === null ? null : join(stateDir, name));

  const wakeSubscribers = (topicArn: string): void => {
    for (const queue of subscribers.get(topicArn) ?? []) wake(queue);
  };
  const ses = createSesSimulator({
    clock,
    seed,
    region,
    accountId,
    storeDir: kept('mails'),
    async publish(topicArn, event) {
      const { eventType } = event as { eventType?: string };
      await faults.passEvent('ses', String(eventType), async () => {
        await topics.publish(topicArn, JSON.stringify(event));
        wakeSubscribers(topicArn);
      });
    },
    onEventLost,
    onAccepted: ({ messageId, to, subject }) =>
      log({ kind: 'mail.accepted', messageId, to, subject }),
  });
  const secrets = createSecretsManager({ seed, clock, region, accountId });
  const s3 = s3Service({
    backend: fauxqs,
    versions: openVersionIndex(seed, kept('versions.jsonl')),
    buckets,
    now: clock.now,
    async onEvent(event) {
      const { bucket, key, sizeBytes } = event;
      log(
        sizeBytes === null
          ? { kind: 'object.removed', bucket, key }
          : { kind: 'object.created', bucket, key, bytes: sizeBytes },
      );
      for (const { queueArn } of targetsOf(event, buckets.get(bucket)?.notifications ?? [])) {
        const queue = nameOfArn(queueArn);
        await faults.passEvent('s3', event.eventName, async ({ delaySeconds, isStale }) => {
          const sequencer = isStale ? STALE_SEQUENCER : event.sequencer;
          const body = notificationBody({ ...event, sequencer }, region, 'local');
          await queues.send(queue, body, delaySeconds);
          wake(queue);
        });
      }
    },
  });
  const plain =
    (backend: Backend): AwsService =>
    ({ method, url, headers, body }) =>
      backend.call(method, url, headers, body);

  return {
    handlers: new Map<string, AwsService>([
      ['s3', s3],
      [
        'dynamodb',
        async (request) => {
          await expiry.sweep();
          return plain(dynalite)(request);
        },
      ],
      ['sqs', waking(plain(fauxqs), (input) => wake(queueOf(input)))],
      ['sns', waking(plain(fauxqs), (input) => wakeSubscribers(topicOf(input)))],
      ['sts', plain(fauxqs)],
      ['ses', ({ body }) => ses.handle({ body })],
      ['secretsmanager', async ({ action, body }) => secrets.handle(action, body)],
      ['ssm', parameters.handle],
      ['cloudfront', cloudFront.handle],
    ]),
    fauxqs,
    world: {
      async createBucket(name, settings) {
        const isNew = (await fauxqs.call('HEAD', `/${name}`, {}, '')).status === 404;
        const answer = await fauxqs.call('PUT', `/${name}`, {}, '');
        if (answer.status !== 200) throw new Error(`S3 CreateBucket: ${String(answer.body)}`);
        buckets.set(name, settings);
        if (!isNew) return;
        for (const queueArn of new Set(settings.notifications.map((each) => each.queueArn))) {
          await queues.send(nameOfArn(queueArn), testEventBody(name, clock.now()));
        }
      },
      async createTable(input, expiryAttribute) {
        await tables.create(input);
        if (expiryAttribute !== null) expiry.watch(input, expiryAttribute);
      },
      createTopic: topics.create,
      async subscribe(topicArn, queueArn, attributes) {
        await topics.subscribe(topicArn, queueArn, attributes);
        const known = subscribers.get(topicArn) ?? new Set();
        subscribers.set(topicArn, known.add(nameOfArn(queueArn)));
      },
      createSecret: (name, content) => secrets.create(name, content),
      addIdentity: (name, mailFromDomain) =>
        ses.addIdentity(name, mailFromDomain === null ? {} : { mailFromDomain }),
      addConfigurationSet: (name) => ses.addConfigurationSet(name),
      addEventDestination: ses.addEventDestination,
      putParameter: parameters.put,
      addDistribution: cloudFront.addDistribution,
    },
    page: ses.page,
    mails: ses.mails,
    close() {
      fauxqs.close();
      dynalite.close();
    },
  };
}

/** Older than that of every event. */
const STALE_SEQUENCER = '0'.repeat(18);

/** Calls that can make a message visible. */
const SHOWS_MESSAGES =
  /^(SendMessage|SendMessageBatch|ChangeMessageVisibility|ChangeMessageVisibilityBatch|Publish|PublishBatch)$/;

function waking(handle: AwsService, onShown: (body: string) => void): AwsService {
  return async (request: AwsRequest): Promise<AwsResponse> => {
    const answer = await handle(request);
    if (answer.status === 200 && SHOWS_MESSAGES.test(request.action)) {
      onShown(request.body.toString('utf8'));
    }
    return answer;
  };
}

function queueOf(input: string): string {
  const { QueueUrl = '' } = JSON.parse(input) as { QueueUrl?: string };
  return QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
}

const topicOf = (input: string): string => new URLSearchParams(input).get('TopicArn') ?? '';
