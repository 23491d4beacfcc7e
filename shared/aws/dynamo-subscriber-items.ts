import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../ports/clock.ts';
import type { Instant } from '../release/release.ts';
import { addressKey } from '../subscriber/address.ts';
import { isGone, NEW_SUBSCRIBER, type Subscriber } from '../subscriber/subscriber.ts';
import { conditionally } from './conditionally.ts';

/** BatchGetItem takes a hundred keys (DynamoDB quotas). */
const BATCH_KEYS = 100;
/** Unprocessed keys are asked for again at once this often; the SDK's own retries are paced. */
const BATCH_ATTEMPTS = 8;
/** What DynamoDB has not deleted yet is gone all the same. */
const IS_THERE = '(attribute_not_exists(expiresAt) OR expiresAt > :now)';

export interface StoredPerson {
  readonly subscriber: Subscriber;
}

/** DynamoDB's unit for what expires. */
export const secondOf = (instant: Instant): number => Math.ceil(Date.parse(instant) / 1000);

export const personKey = (id: string) => ({ pk: `SUBSCRIBER#${id}`, sk: 'SUBSCRIBER' });
export const personItem = (subscriber: Subscriber) => ({ ...personKey(subscriber.id), subscriber });
export const addressItem = (email: string) => ({
  pk: `ADDRESS#${addressKey(email)}`,
  sk: 'ADDRESS',
});

/** The items of the Subscribers table, one at a time: reads are consistent, writes conditional. */
export function subscriberItems(client: DynamoDBDocumentClient, table: string, clock: Clock) {
  const nowSecond = () => secondOf(clock.now());

  async function get<T>(key: { pk: string; sk: string }): Promise<T | null> {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: key, ConsistentRead: true }),
    );
    return (Item as T | undefined) ?? null;
  }

  const present = (item: StoredPerson): Subscriber | null => {
    // People stored by an earlier release lack what came later.
    const subscriber = { ...NEW_SUBSCRIBER, ...item.subscriber };
    return isGone(subscriber, clock.now()) ? null : subscriber;
  };

  const person = async (id: string): Promise<Subscriber | null> => {
    const item = await get<StoredPerson>(personKey(id));
    return item === null ? null : present(item);
  };

  const idOfAddress = async (email: string): Promise<string | null> => {
    const item = await get<{ id: string; expiresAt?: number }>(addressItem(email));
    return item === null || (item.expiresAt ?? Infinity) <= nowSecond() ? null : item.id;
  };

  /** Lets an address last until then; null for as long as its person does not go. */
  const keepAddress = (email: string, id: string, expiresAt: Instant | null): Promise<boolean> =>
    conditionally(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: addressItem(email),
          UpdateExpression: expiresAt === null ? 'REMOVE expiresAt' : 'SET expiresAt = :until',
          ConditionExpression: `id = :id AND ${IS_THERE}`,
          ExpressionAttributeValues: {
            ':id': id,
            ':now': nowSecond(),
            ...(expiresAt === null ? {} : { ':until': secondOf(expiresAt) }),
          },
        }),
      ),
    );

  /** Lets an address go, unless it is somebody else's by now. */
  const release = (email: string, id: string): Promise<boolean> =>
    conditionally(
      client.send(
        new DeleteCommand({
          TableName: table,
          Key: addressItem(email),
          ConditionExpression: 'id = :id',
          ExpressionAttributeValues: { ':id': id },
        }),
      ),
    );

  /** @returns false when there is such an item already, and its time is not over */
  const create = (item: Record<string, unknown>): Promise<boolean> =>
    conditionally(
      client.send(
        new PutCommand({
          TableName: table,
          Item: item,
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
          ExpressionAttributeValues: { ':now': nowSecond() },
        }),
      ),
    );

  /** @returns false when the condition does not hold, or the person is not there */
  const change = (
    id: string,
    update: {
      readonly set: Readonly<Record<string, unknown>>;
      readonly condition: string;
      readonly values: Readonly<Record<string, unknown>>;
      /** Also counts the revision up. */
      readonly isRevision?: boolean;
      /** When the person is gone from now on; null for never. By default as before. */
      readonly expiresAt?: Instant | null;
    },
  ): Promise<boolean> => {
    const revision =
      update.isRevision === true
        ? {
            set: ', #person.revision = if_not_exists(#person.revision, :none) + :one',
            values: { ':none': 0, ':one': 1 },
          }
        : { set: '', values: {} };
    const { expiresAt } = update;
    const fields = Object.entries({
      ...update.set,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
    const expiry = {
      set: expiresAt == null ? '' : ', expiresAt = :until',
      remove: expiresAt === null ? ' REMOVE expiresAt' : '',
    };
    return conditionally(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: personKey(id),
          UpdateExpression: `SET ${fields.map((_, i) => `#person.#f${i} = :f${i}`).join(', ')}${revision.set}${expiry.set}${expiry.remove}`,
          ConditionExpression: `(${update.condition}) AND ${IS_THERE}`,
          ExpressionAttributeNames: {
            '#person': 'subscriber',
            ...(update.condition.includes('#status') ? { '#status': 'status' } : {}),
            ...Object.fromEntries(fields.map(([name], i) => [`#f${i}`, name])),
          },
          ExpressionAttributeValues: {
            ...Object.fromEntries(fields.map(([, value], i) => [`:f${i}`, value])),
            ...revision.values,
            ...update.values,
            ':now': nowSecond(),
            ...(expiresAt == null ? {} : { ':until': secondOf(expiresAt) }),
          },
        }),
      ),
    );
  };

  async function people(ids: readonly string[]): Promise<ReadonlyMap<string, Subscriber>> {
    const keys = [...new Set(ids)].map(personKey);
    const found = new Map<string, Subscriber>();
    for (let start = 0; start < keys.length; start += BATCH_KEYS) {
      let wanted: NonNullable<BatchGetCommandOutput['UnprocessedKeys']> = {
        [table]: { Keys: keys.slice(start, start + BATCH_KEYS), ConsistentRead: true },
      };
      for (let attempt = 1; wanted[table] !== undefined; attempt += 1) {
        if (attempt > BATCH_ATTEMPTS) {
          throw new Error('DynamoDB left keys unprocessed too often; try again later');
        }
        const answer = await client.send(new BatchGetCommand({ RequestItems: wanted }));
        for (const item of answer.Responses?.[table] ?? []) {
          const subscriber = present(item as StoredPerson);
          if (subscriber !== null) found.set(subscriber.id, subscriber);
        }
        wanted = answer.UnprocessedKeys ?? {};
      }
    }
    return found;
  }

  const removePerson = (id: string) => remove(personKey(id));

  /** Removes somebody who is pending or has left; false when they are anything else by now. */
  const removeWaiting = (id: string): Promise<boolean> =>
    conditionally(
      client.send(
        new DeleteCommand({
          TableName: table,
          Key: personKey(id),
          ConditionExpression: '#person.#status IN (:pending, :left)',
          ExpressionAttributeNames: { '#person': 'subscriber', '#status': 'status' },
          ExpressionAttributeValues: { ':pending': 'pending', ':left': 'left' },
        }),
      ),
    );

  /** Gives an address from one to another, for as long as they stay. */
  const passOn = (email: string, from: string, to: string): Promise<boolean> =>
    conditionally(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: addressItem(email),
          UpdateExpression: 'SET id = :to REMOVE expiresAt',
          ConditionExpression: 'id = :from',
          ExpressionAttributeValues: { ':from': from, ':to': to },
        }),
      ),
    );

  const remove = (key: { pk: string; sk: string }) =>
    client.send(new DeleteCommand({ TableName: table, Key: { pk: key.pk, sk: key.sk } }));

  return {
    ...{ get, create, remove },
    ...{ present, person, people, change, removePerson, removeWaiting },
    ...{ idOfAddress, keepAddress, passOn, release },
  };
}

export type SubscriberItems = ReturnType<typeof subscriberItems>;
