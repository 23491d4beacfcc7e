import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { SubscriberStore } from '../ports/subscriber-store.ts';
import { addressKey } from '../subscriber/address.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';

/** BatchGetItem takes a hundred keys (DynamoDB quotas). */
const BATCH_KEYS = 100;
/** Unprocessed keys are asked for again at once this often; the SDK's own retries are paced. */
const BATCH_ATTEMPTS = 8;

const STATUS = { '#person': 'subscriber', '#status': 'status' };

/**
 * SubscriberStore over one table. Items, by partition key:
 *
 *     SUBSCRIBER#<id>     SUBSCRIBER {subscriber}
 *     ADDRESS#<address>   ADDRESS {id}
 *
 * A person is added by two conditional writes of a single item, the address first: it decides which of
 * two adders wins, and under which id. Who finds an address whose person is missing, as a crash in
 * between leaves it, completes the work under the id that is there, so an address never has two people.
 */
export function dynamoSubscriberStore(
  client: DynamoDBDocumentClient,
  table: string,
): SubscriberStore {
  const personKey = (id: string) => ({ pk: `SUBSCRIBER#${id}`, sk: 'SUBSCRIBER' });

  async function get<T>(key: { pk: string; sk: string }): Promise<T | null> {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: key, ConsistentRead: true }),
    );
    return (Item as T | undefined) ?? null;
  }

  const person = async (id: string): Promise<Subscriber | null> =>
    (await get<{ subscriber: Subscriber }>(personKey(id)))?.subscriber ?? null;

  const idOfAddress = async (email: string): Promise<string | null> =>
    (await get<{ id: string }>({ pk: `ADDRESS#${addressKey(email)}`, sk: 'ADDRESS' }))?.id ?? null;

  /** @returns false when there is such an item already */
  const create = (item: Record<string, unknown>): Promise<boolean> =>
    conditionally(
      client.send(
        new PutCommand({
          TableName: table,
          Item: item,
          ConditionExpression: 'attribute_not_exists(pk)',
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
    },
  ): Promise<boolean> => {
    const fields = Object.entries(update.set);
    return conditionally(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: personKey(id),
          UpdateExpression: `SET ${fields.map((_, i) => `#person.#f${i} = :f${i}`).join(', ')}`,
          ConditionExpression: update.condition,
          ExpressionAttributeNames: {
            ...STATUS,
            ...Object.fromEntries(fields.map(([name], i) => [`#f${i}`, name])),
          },
          ExpressionAttributeValues: {
            ...Object.fromEntries(fields.map(([, value], i) => [`:f${i}`, value])),
            ...update.values,
          },
        }),
      ),
    );
  };

  return {
    async getMany(ids) {
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
            const { subscriber } = item as { subscriber: Subscriber };
            found.set(subscriber.id, subscriber);
          }
          wanted = answer.UnprocessedKeys ?? {};
        }
      }
      return found;
    },

    async findByAddress(email) {
      const id = await idOfAddress(email);
      return id === null ? null : person(id);
    },

    async add(subscriber) {
      const isFirst = await create({
        pk: `ADDRESS#${addressKey(subscriber.email)}`,
        sk: 'ADDRESS',
        id: subscriber.id,
      });
      const id = isFirst ? subscriber.id : await idOfAddress(subscriber.email);
      if (id === null) throw new Error('An address vanished while somebody was added');
      const isNew = await create({ ...personKey(id), subscriber: { ...subscriber, id } });
      return isNew ? 'added' : 'exists';
    },

    async changePreferences(id, { languages, subjects, frequency }) {
      const isChanged = await change(id, {
        set: { languages, subjects, frequency },
        condition: '#person.#status IN (:pending, :confirmed)',
        values: { ':pending': 'pending', ':confirmed': 'confirmed' },
      });
      return isChanged ? 'changed' : 'not-active';
    },

    async leave(id, at) {
      const hasLeft = await change(id, {
        set: { status: 'left', leftAt: at },
        condition: '#person.#status IN (:pending, :confirmed)',
        values: { ':pending': 'pending', ':confirmed': 'confirmed' },
      });
      if (hasLeft) return 'left';
      // Left before, or suppressed: then the suppression stays and the wish is kept beside it.
      await change(id, {
        set: { leftAt: at },
        condition: '#person.#status = :suppressed AND #person.leftAt = :null',
        values: { ':suppressed': 'suppressed', ':null': null },
      });
      return (await person(id)) === null ? 'unknown' : 'left';
    },

    async suppress(id, reason, at) {
      const isChanged = await change(id, {
        set: { status: 'suppressed', suppression: { reason, at } },
        condition: 'attribute_exists(pk) AND #person.#status <> :suppressed',
        values: { ':suppressed': 'suppressed' },
      });
      return isChanged || (await person(id)) !== null ? 'suppressed' : 'unknown';
    },

    async *pages() {
      let start: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: table,
            ConsistentRead: true,
            FilterExpression: 'sk = :person',
            ExpressionAttributeValues: { ':person': 'SUBSCRIBER' },
            ExclusiveStartKey: start,
          }),
        );
        const people = (page.Items ?? []).map(
          (item) => (item as { subscriber: Subscriber }).subscriber,
        );
        if (people.length > 0) yield people.sort((a, b) => (a.id < b.id ? -1 : 1));
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
    },
  };
}

/** @returns false when the condition of the write does not hold */
async function conditionally(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
