import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoSubscriberStore } from '../shared/aws/dynamo-subscriber-store.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { runningAccount, tableNamed } from './account.ts';
import { clockAt } from './engine-clock.ts';

export interface StoreTarget {
  /** The account of the AWS credentials; else the engine that runs on this machine. */
  readonly isAws: boolean;
  /** Null: the one table that is named for subscribers. */
  readonly table: string | null;
}

/** The list of readers, and the time where it is kept. */
export interface Readers {
  readonly store: SubscriberStore;
  readonly clock: Clock;
}

/**
 * The list of readers, on AWS or in the running local engine.
 *
 * @throws {UsageError} when no engine runs, or it is not clear which table is meant
 */
export async function openReaders({ isAws, table }: StoreTarget): Promise<Readers> {
  const client = new DynamoDBClient(isAws ? {} : runningAccount());
  const clock = await clockAt({ isAws });
  const store = dynamoSubscriberStore(
    DynamoDBDocumentClient.from(client),
    table ?? (await tableNamed(client, 'Subscribers')),
    clock,
  );
  return { store, clock };
}
