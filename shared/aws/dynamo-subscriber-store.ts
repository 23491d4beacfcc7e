import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../ports/clock.ts';
import type { SubscriberStore } from '../ports/subscriber-store.ts';
import type { Instant } from '../release/release.ts';
import { addressKey } from '../subscriber/address.ts';
import { erasedAddress } from '../subscriber/erased-address.ts';
import { isGone, NEW_SUBSCRIBER, type Subscriber } from '../subscriber/subscriber.ts';
import { conditionally } from './conditionally.ts';

/** BatchGetItem takes a hundred keys (DynamoDB quotas). */
const BATCH_KEYS = 100;
/** Unprocessed keys are asked for again at once this often; the SDK's own retries are paced. */
const BATCH_ATTEMPTS = 8;

/** Who was stored before there were revisions has none. */
const UNCHANGED =
  ' AND (#person.revision = :seen OR (attribute_not_exists(#person.revision) AND :seen = :none))';

/** What DynamoDB has not deleted yet is gone all the same. */
const IS_THERE = '(attribute_not_exists(expiresAt) OR expiresAt > :now)';

/**
 * SubscriberStore over one table. Items, by partition key:
 *
 *     SUBSCRIBER#<id>     SUBSCRIBER {subscriber, expiresAt?}
 *     ADDRESS#<address>   ADDRESS {id, expiresAt?}
 *     ERASED#<hash>       ERASED {at}
 *
 * A person is added by two conditional writes of a single item, the address first: it decides which of
 * two adders wins, and under which id. Who finds an address whose person is missing, as a crash in
 * between leaves it, completes the work under the id that is there, so an address never has two people.
 *
 * Who is pending has `expiresAt` on both items, the Unix second after which DynamoDB deletes them, days late
 * maybe; until then they count as gone. An address keeps at least as long as its person: it is written first.
 */
export function dynamoSubscriberStore(
  client: DynamoDBDocumentClient,
  table: string,
  clock: Clock,
): SubscriberStore {
  const nowSecond = () => secondOf(clock.now());
  const personKey = (id: string) => ({ pk: `SUBSCRIBER#${id}`, sk: 'SUBSCRIBER' });

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

  /** Before somebody who waits becomes somebody who stays: their address stays as well. */
  const settle = async (id: string): Promise<void> => {
    const someone = await person(id);
    if (someone !== null && someone.expiresAt !== null) await keepAddress(someone.email, id, null);
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
            const subscriber = present(item as StoredPerson);
            if (subscriber !== null) found.set(subscriber.id, subscriber);
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
      const { email, expiresAt } = subscriber;
      const expiry = expiresAt === null ? {} : { expiresAt: secondOf(expiresAt) };
      const isFirst = await create({ ...addressItem(email), id: subscriber.id, ...expiry });
      const id = isFirst ? subscriber.id : await idOfAddress(email);
      if (id === null) throw new Error('An address vanished while somebody was added');
      if (!isFirst) {
        if ((await person(id)) !== null) return 'exists';
        await keepAddress(email, id, expiresAt);
      }
      const isNew = await create({
        ...personKey(id),
        subscriber: { ...subscriber, id },
        ...expiry,
      });
      return isNew ? 'added' : 'exists';
    },

    async askAgain(id, { languages, subjects, frequency }, expiresAt) {
      const set = { languages, subjects, frequency };
      const before = await person(id);
      if (before?.status === 'pending') await keepAddress(before.email, id, expiresAt);
      const condition = '#person.#status = :status';
      const isChanged =
        (await change(id, { set, condition, values: { ':status': 'pending' }, expiresAt })) ||
        (await change(id, { set, condition, values: { ':status': 'left' } }));
      return isChanged ? 'changed' : 'not-waiting';
    },

    async confirm(id, { source, requestedAt, at }) {
      await settle(id);
      const isConfirmed = await change(id, {
        set: { status: 'confirmed', confirmedAt: at, leftAt: null, consent: { source, at } },
        condition:
          '#person.#status = :pending OR (#person.#status = :left AND #person.leftAt < :requested)',
        values: { ':pending': 'pending', ':left': 'left', ':requested': requestedAt },
        expiresAt: null,
      });
      if (isConfirmed) return 'confirmed';
      return (await person(id))?.status === 'confirmed' ? 'already' : 'refused';
    },

    async changePreferences(id, { languages, subjects, frequency, pausedUntil }, seen) {
      const isChanged = await change(id, {
        set: {
          languages,
          subjects,
          frequency,
          ...(pausedUntil === undefined ? {} : { pausedUntil }),
        },
        condition: `#person.#status IN (:pending, :confirmed)${seen === undefined ? '' : UNCHANGED}`,
        values: {
          ':pending': 'pending',
          ':confirmed': 'confirmed',
          ...(seen === undefined ? {} : { ':seen': seen }),
        },
        isRevision: true,
      });
      if (isChanged) return 'changed';
      const status = (await person(id))?.status;
      return status === 'pending' || status === 'confirmed' ? 'conflict' : 'not-active';
    },

    async requestAddress(id, newEmail) {
      const isChanged = await change(id, {
        set: { newEmail },
        condition: 'attribute_exists(pk)',
        values: {},
      });
      return isChanged ? 'changed' : 'unknown';
    },

    // The new address first, then the person, then the old one: after a crash the next try completes it,
    // and nobody ever has an address that leads to somebody else.
    async changeAddress(id, newEmail) {
      const before = await person(id);
      if (before === null) return 'not-asked';
      if (before.newEmail !== newEmail) {
        return addressKey(before.email) === addressKey(newEmail) ? 'changed' : 'not-asked';
      }
      const isFree = await create({ ...addressItem(newEmail), id });
      if (!isFree && (await idOfAddress(newEmail)) !== id) return 'taken';
      const isChanged = await change(id, {
        set: { email: newEmail, newEmail: null },
        condition: '#person.newEmail = :new',
        values: { ':new': newEmail },
      });
      if (!isChanged) return 'not-asked';
      if (addressKey(before.email) !== addressKey(newEmail)) await release(before.email, id);
      return 'changed';
    },

    // The person last: it names the address, so a crash in between leaves what the next try needs.
    async erase(id, at) {
      const someone = await person(id);
      if (someone === null) return;
      await this.leave(id, at);
      const hash = erasedAddress(someone.email);
      await client.send(new PutCommand({ TableName: table, Item: { ...erasedItem(hash), at } }));
      await release(someone.email, id);
      await client.send(new DeleteCommand({ TableName: table, Key: personKey(id) }));
    },

    async wasErased(email) {
      return (await get(erasedItem(erasedAddress(email)))) !== null;
    },

    async leave(id, at) {
      await settle(id);
      const hasLeft = await change(id, {
        set: { status: 'left', leftAt: at },
        condition: '#person.#status IN (:pending, :confirmed)',
        values: { ':pending': 'pending', ':confirmed': 'confirmed' },
        expiresAt: null,
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
      await settle(id);
      const isChanged = await change(id, {
        set: { status: 'suppressed', suppression: { reason, at } },
        condition: 'attribute_exists(pk) AND #person.#status <> :suppressed',
        values: { ':suppressed': 'suppressed' },
        expiresAt: null,
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
        const people = (page.Items ?? [])
          .map((item) => present(item as StoredPerson))
          .filter((one) => one !== null);
        if (people.length > 0) yield people.sort((a, b) => (a.id < b.id ? -1 : 1));
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
    },
  };
}

interface StoredPerson {
  readonly subscriber: Subscriber;
}

/** DynamoDB's unit for what expires. */
const secondOf = (instant: Instant): number => Math.ceil(Date.parse(instant) / 1000);

const addressItem = (email: string) => ({ pk: `ADDRESS#${addressKey(email)}`, sk: 'ADDRESS' });
const erasedItem = (hash: string) => ({ pk: `ERASED#${hash}`, sk: 'ERASED' });
