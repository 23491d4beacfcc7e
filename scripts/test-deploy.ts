import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import { s3Client } from '../shared/aws/s3-client.ts';
import { s3ObjectStore } from '../shared/aws/s3-object-store.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { NEW_SUBSCRIBER } from '../shared/subscriber/subscriber.ts';
import { installMinistack, type Ministack, startMinistack } from './ministack.ts';

/**
 * Deploys the data and pipeline stacks, as they are, with the CDK CLI to an AWS API emulator that evaluates IAM
 * policies; drops the seed release; expects its mails, its feed, its receipt, a working unsubscribe link and
 * suppression after a bounce; destroys the pipeline, and sees the data refuse.
 *
 * Usage: node scripts/test-deploy.ts [--venv DIR] [--scratch DIR]
 */
const { values: options } = parseArgs({
  options: {
    venv: { type: 'string', default: '.dateline/ministack-venv' },
    scratch: { type: 'string', default: '.dateline/test-deploy' },
  },
});
const ASSEMBLY = resolve(options.scratch, 'cdk.out');
const OUTPUTS = resolve(options.scratch, 'outputs.json');
const SEED = 'events/releases/oas-idb-cyber-security.en.txt';
const HEADLINE = 'OAS and IDB Jointly Promote Improvement of Cyber Security in Latin America';
/** The first by the id and address of which events/aws/ speaks. */
const BOUNCING = { id: 'ana-1', email: 'ana.garcia@example.org' };
const LEAVING = { id: 'desk-1', email: 'desk@example.com' };
const READERS = [BOUNCING, LEAVING];
const PUBLISH_SES_EVENT = `
import sys, botocore.session
sns = botocore.session.get_session().create_client('sns')
[topic] = [t['TopicArn'] for t in sns.list_topics()['Topics'] if 'MailEvents' in t['TopicArn']]
sns.publish(TopicArn=topic, Message=sys.stdin.read())
`;
const PATIENCE_SECONDS = 120;

interface Mail {
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
}

function main(ministack: Ministack): Promise<void> {
  // Before any client is made: the SDK reads them once. NODE_EXTRA_CA_CERTS is read at start only.
  Object.assign(process.env, ministack.environment, { S3_FORCE_PATH_STYLE: 'true' });
  setDefaultCACertificates([...getCACertificates(), ministack.certificate()]);
  cdk('bootstrap', 'aws://000000000000/us-east-1');
  const parameters = {
    S3PathStyle: 'true',
    Translator: 'none',
    SiteUrl: 'https://news.example.org',
    MailAllowList: '*',
  };
  cdk(
    'deploy',
    ...['DatelineData', 'DatelinePipeline', '--require-approval', 'never'],
    ...['--outputs-file', OUTPUTS],
    ...Object.entries(parameters).flatMap(([name, value]) => [
      '--parameters',
      `DatelinePipeline:${name}=${value}`,
    ]),
  );
  ministack.mendRoles();
  return distribute(ministack, JSON.parse(readFileSync(OUTPUTS, 'utf8')) as Outputs);
}

type Outputs = Readonly<
  Record<'DatelineData' | 'DatelinePipeline', Readonly<Record<string, string>>>
>;

/** Drops the seed release and looks at all that must come of it. */
async function distribute(
  ministack: Ministack,
  { DatelineData: data, DatelinePipeline: pipeline }: Outputs,
): Promise<void> {
  const subscribers = dynamoSubscriberStore(
    DynamoDBDocumentClient.from(new DynamoDBClient({})),
    output(data, 'SubscribersTableName'),
    systemClock,
  );
  for (const { id, email } of READERS) await subscribers.add(reader(id, email));
  const drop = s3ObjectStore(s3Client(), output(data, 'DropBucketName'));
  const site = s3ObjectStore(s3Client(), output(data, 'PublicBucketName'));
  const key = SEED.split('/').at(-1);
  await drop.put(`incoming/${key}`, readFileSync(SEED), { contentType: 'text/plain' });
  say('dropped the seed release');

  const mails = await eventually('a mail to each reader', async () => {
    const all = await mailsOf(ministack);
    return all.length >= READERS.length ? all : null;
  });
  const mailed = mails.flatMap(({ To }) => To).sort();
  expect(
    mailed.join() === READERS.map(({ email }) => email).join(),
    `one mail to each reader, not to ${mailed.join(', ')}`,
  );
  for (const { Subject } of mails) {
    expect(Subject.includes(HEADLINE), `the headline as subject, not “${Subject}”`);
  }
  const feed = await eventually('the English feed', () => site.get('en/feed.xml'));
  expect(text(feed.body).includes(HEADLINE), 'the headline in the feed');
  const receipt = await eventually('the receipt', () => drop.get(`receipts/${key}.json`));
  const { outcome } = JSON.parse(text(receipt.body)) as { readonly outcome: string };
  expect(outcome === 'published', `a receipt that says published, not ${outcome}`);
  await leave(ministack, pipeline, mails, subscribers);
  ministack.python(PUBLISH_SES_EVENT, readFileSync('events/aws/sns-ses-bounce.json', 'utf8'));
  await eventually('suppression after a bounce', async () => {
    const person = await subscribers.findByAddress(BOUNCING.email);
    return person?.status === 'suppressed' ? person : null;
  });
  expect((await deadLetters(ministack)).length === 0, 'nothing in any dead-letter queue');
}

/** Uses the link of a mail as a scanner does, then as a mailbox provider does (RFC 8058). */
async function leave(
  ministack: Ministack,
  pipeline: Outputs['DatelinePipeline'],
  mails: readonly Mail[],
  subscribers: SubscriberStore,
): Promise<void> {
  const mail = mails.find(({ To }) => To.includes(LEAVING.email));
  const path = /\/subscriptions\/leave\/[\w.~-]+/.exec(mail?.BodyText ?? '')?.[0];
  if (path === undefined) throw new Error('Expected an unsubscribe link in the mail');
  const url = output(pipeline, 'SubscriptionsApiUrl') + path;
  const statusOf = async () => (await subscribers.findByAddress(LEAVING.email))?.status;
  const page = await ministack.call('GET', url);
  expect(page.status === 200, `a page at the unsubscribe link, not ${page.status} ${page.body}`);
  expect((await statusOf()) === 'confirmed', 'GET to change nothing');
  const left = await ministack.call('POST', url, 'List-Unsubscribe=One-Click');
  expect(left.status === 200, `success for one-click leaving, not ${left.status} ${left.body}`);
  expect((await statusOf()) === 'left', 'a reader who has left');
  say('one-click leaving: done');
}

function reader(id: string, email: string) {
  const at = new Date().toISOString();
  return {
    id,
    ...NEW_SUBSCRIBER,
    email,
    languages: ['en'],
    subjects: [],
    frequency: 'immediate' as const,
    status: 'confirmed' as const,
    consent: { source: 'deploy test', at },
    confirmedAt: at,
  };
}

async function mailsOf(ministack: Ministack): Promise<readonly Mail[]> {
  const { messages } = (await ministack.ask('/_ministack/ses/messages')) as {
    readonly messages: Readonly<Record<string, readonly Mail[]>>;
  };
  return Object.values(messages).flat();
}

/** Names of dead-letter queues that hold something. */
async function deadLetters(ministack: Ministack): Promise<readonly string[]> {
  const { messages } = (await ministack.ask('/_ministack/sqs/messages')) as {
    readonly messages: Readonly<
      Record<string, Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>>
    >;
  };
  return Object.values(messages)
    .flatMap((regions) => Object.values(regions))
    .flatMap((queues) => Object.entries(queues))
    .filter(([queue, held]) => queue.includes('DeadLetters') && held.length > 0)
    .map(([queue]) => queue);
}

/** Runs the CDK CLI over the synthesised assembly; its output where it fails, else null. */
function failureOf(args: readonly string[]): string | null {
  say(`cdk ${args[0]}`);
  const { status, stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/cdk'),
    [...args, '--app', ASSEMBLY, '--no-notices', '--ci'],
    // Away from cdk.json, which would build anew at each command.
    { encoding: 'utf8', env: process.env, cwd: options.scratch },
  );
  return status === 0 ? null : `${stdout}\n${stderr}`;
}

function cdk(...args: readonly string[]): void {
  const failure = failureOf(args);
  if (failure !== null) throw new Error(`cdk ${args.join(' ')} failed:\n${failure}`);
}

/** @throws {Error} when it has not come about in time */
async function eventually<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  for (let second = 0; second < PATIENCE_SECONDS; second += 1) {
    const seen = await look();
    if (seen !== null) {
      say(`${what}: there`);
      return seen;
    }
    await wait(1_000);
  }
  throw new Error(`${what} did not come in ${PATIENCE_SECONDS} s`);
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Expected ${what}`);
}

function output(outputs: Readonly<Record<string, string>>, name: string): string {
  const value = outputs[name];
  if (value === undefined) throw new Error(`The stack has no output ${name}`);
  return value;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const say = (line: string): void => {
  process.stdout.write(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
};

rmSync(options.scratch, { recursive: true, force: true });
mkdirSync(options.scratch, { recursive: true });
say('installing the emulator');
installMinistack(resolve(options.venv));
say('synthesising');
const synthesis = spawnSync('node', ['infra/app.ts'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, CDK_OUTDIR: ASSEMBLY },
});
if (synthesis.status !== 0) process.exit(1);
const ministack = await startMinistack(
  resolve(options.venv),
  resolve(options.scratch, 'ministack'),
);
try {
  await main(ministack);
  cdk('destroy', 'DatelinePipeline', '--exclusively', '--force');
  const refusal = failureOf(['destroy', 'DatelineData', '--exclusively', '--force']) ?? '';
  expect(refusal.includes('TerminationProtection'), 'the data stack to refuse its destruction');
  say('done');
} catch (error) {
  process.stderr.write(`${ministack.log().slice(-20_000)}\n`);
  throw error;
} finally {
  await ministack.stop();
}
