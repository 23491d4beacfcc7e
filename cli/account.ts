import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, type S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { runningEngine } from './running-engine.ts';
import { UsageError } from './usage.ts';

export const NOTHING_RUNS = 'Nothing runs here. Start “npm start” first, or add --aws.';

const DATA_STACK = 'DatelineData';

/**
 * How SDK clients reach the engine that runs on this machine.
 *
 * @throws {UsageError} when none runs
 */
export function runningAccount() {
  const engine = runningEngine();
  if (engine === null) {
    throw new UsageError(NOTHING_RUNS);
  }
  return {
    endpoint: engine.AWS_ENDPOINT_URL,
    region: engine.AWS_REGION,
    credentials: {
      accessKeyId: engine.AWS_ACCESS_KEY_ID,
      secretAccessKey: engine.AWS_SECRET_ACCESS_KEY,
    },
  };
}

/**
 * The one table of a kind. CloudFormation names it after the stack and its place in it: `…-Subscribers…`.
 *
 * @throws {UsageError} when there is none, or more than one
 */
export async function tableNamed(client: DynamoDBClient, kind: string): Promise<string> {
  const names = (await tableNames(client)).filter((name) => name.includes(kind));
  return onlyOne(names, `table of ${kind.toLowerCase()}`, '--table');
}

/**
 * The table of a kind in one stage: `DatelineData-Releases…`, `DatelineData-test-Releases…`.
 *
 * @param stage null: there is one stage only
 * @throws {UsageError} when there is none, or more than one
 */
export async function tableOf(
  client: DynamoDBClient,
  kind: string,
  stage: string | null,
): Promise<string> {
  const names = (await tableNames(client)).filter((name) => isOf(name, 'Data', kind, stage));
  return onlyOne(names, `table of ${kind.toLowerCase()}`, '--stage');
}

/** The bucket of a kind in one stage. Chooses and throws as {@link tableOf} does. */
export async function bucketOf(
  client: S3Client,
  kind: string,
  stage: string | null,
): Promise<string> {
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  const names = Buckets.flatMap(({ Name }) => (Name === undefined ? [] : [Name]));
  // CloudFormation writes bucket names in lower case.
  const isOfKind = (name: string) => isOf(name, 'Data', kind, stage, (text) => text.toLowerCase());
  return onlyOne(names.filter(isOfKind), kind, '--stage');
}

/**
 * A queue in one stage, by function and place: `DeliverWork`, `DeliverCorrections`. Chooses and throws as
 * {@link tableOf} does.
 */
export async function queueOf(
  client: SQSClient,
  name: string,
  stage: string | null,
): Promise<string> {
  const urls: string[] = [];
  let next: string | undefined;
  do {
    const page = await client.send(new ListQueuesCommand({ NextToken: next, MaxResults: 1000 }));
    urls.push(...(page.QueueUrls ?? []));
    next = page.NextToken;
  } while (next !== undefined);
  const isWork = (url: string) =>
    isOf(url.slice(url.lastIndexOf('/') + 1), 'Pipeline', `${name}Messages`, stage);
  return onlyOne(urls.filter(isWork), `queue ${name}`, '--stage');
}

/**
 * The stage whose topic of a kind this is.
 *
 * @returns null for any other topic
 */
export function stageOfTopic(topicArn: string, kind: string): string | null {
  const name = topicArn.slice(topicArn.lastIndexOf(':') + 1);
  const end = name.indexOf(`-${kind}`);
  if (end < 0 || !name.startsWith(DATA_STACK)) return null;
  const stage = name.slice(DATA_STACK.length, end);
  if (stage === '') return 'production';
  return stage.startsWith('-') ? stage.slice(1) : null;
}

/** The account has several stages, and the command was not told which one, so that an answer could be about any. */
export class SeveralStagesError extends UsageError {
  /** @param choice the stages, or things that have them in their names */
  constructor(choice: readonly string[]) {
    super(`Say with --stage which one: ${choice.join(', ')}`);
  }
}

/** Stacks of other stages than production have the stage in their name. */
function isOf(
  name: string,
  stack: string,
  kind: string,
  stage: string | null,
  written: (text: string) => string = (text) => text,
): boolean {
  if (stage === null) return name.includes(written(`-${kind}`));
  const prefix = stage === 'production' ? `Dateline${stack}` : `Dateline${stack}-${stage}`;
  return name.startsWith(written(`${prefix}-${kind}`));
}

async function tableNames(client: DynamoDBClient): Promise<readonly string[]> {
  const names: string[] = [];
  let start: string | undefined;
  do {
    const page = await client.send(new ListTablesCommand({ ExclusiveStartTableName: start }));
    names.push(...(page.TableNames ?? []));
    start = page.LastEvaluatedTableName;
  } while (start !== undefined);
  return names;
}

function onlyOne(names: readonly string[], what: string, option: string): string {
  const [only, ...others] = names;
  if (only === undefined) throw new UsageError(`There is no ${what} here.`);
  if (others.length > 0 && option === '--stage') throw new SeveralStagesError(names);
  if (others.length > 0) {
    throw new UsageError(`Say with ${option} which one: ${names.join(', ')}`);
  }
  return only;
}
