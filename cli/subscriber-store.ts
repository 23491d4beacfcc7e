import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { runningEngine } from './running-engine.ts';
import { UsageError } from './usage.ts';

export interface StoreTarget {
  /** The account of the AWS credentials; else the engine that runs on this machine. */
  readonly isAws: boolean;
  /** Null: the one table that is named for subscribers. */
  readonly table: string | null;
}

/**
 * The list of readers, on AWS or in the running local engine.
 *
 * @throws {UsageError} when no engine runs, or it is not clear which table is meant
 */
export async function openSubscriberStore({ isAws, table }: StoreTarget): Promise<SubscriberStore> {
  const client = isAws ? new DynamoDBClient({}) : localClient();
  return dynamoSubscriberStore(
    DynamoDBDocumentClient.from(client),
    table ?? (await subscribersTable(client)),
  );
}

function localClient(): DynamoDBClient {
  const engine = runningEngine();
  if (engine === null) {
    throw new UsageError('Nothing runs here. Start “npm start” first, or add --aws.');
  }
  return new DynamoDBClient({
    endpoint: engine.AWS_ENDPOINT_URL,
    region: engine.AWS_REGION,
    credentials: {
      accessKeyId: engine.AWS_ACCESS_KEY_ID,
      secretAccessKey: engine.AWS_SECRET_ACCESS_KEY,
    },
  });
}

/** CloudFormation names the table after the stack and its place in it: `…-Subscribers…`. */
async function subscribersTable(client: DynamoDBClient): Promise<string> {
  const names: string[] = [];
  let start: string | undefined;
  do {
    const page = await client.send(new ListTablesCommand({ ExclusiveStartTableName: start }));
    names.push(...(page.TableNames ?? []).filter((name) => name.includes('Subscribers')));
    start = page.LastEvaluatedTableName;
  } while (start !== undefined);
  const [only, ...others] = names;
  if (only === undefined) throw new UsageError('There is no table of subscribers here.');
  if (others.length > 0) {
    throw new UsageError(`Say with --table which one: ${names.join(', ')}`);
  }
  return only;
}
