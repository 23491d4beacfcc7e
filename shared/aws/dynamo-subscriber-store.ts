import { type DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../ports/clock.ts';
import type { SubscriberStore } from '../ports/subscriber-store.ts';
import { erasedAddress } from '../subscriber/erased-address.ts';
import { formerRhythms } from '../subscriber/former-rhythms.ts';
import { askedItem, dynamoAddressChange } from './dynamo-address-change.ts';
import { dynamoMailboxFacts } from './dynamo-mailbox-facts.ts';
import {
  addressItem,
  personItem,
  type StoredPerson,
  secondOf,
  subscriberItems,
} from './dynamo-subscriber-items.ts';

/** A change without a known revision is made anew from what somebody else left, this often. */
const CHANGE_ATTEMPTS = 5;

/** Who was stored before there were revisions has none. */
const UNCHANGED =
  ' AND (#person.revision = :seen OR (attribute_not_exists(#person.revision) AND :seen = :none))';

/**
 * SubscriberStore over one table. Items, by partition key:
 *
 *     SUBSCRIBER#<id>     SUBSCRIBER {subscriber, expiresAt?}
 *     ADDRESS#<address>   ADDRESS {id, expiresAt?}
 *     SUBSCRIBER#<id>     NEW-ADDRESS {newEmail, expiresAt}
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
  const items = subscriberItems(client, table, clock);
  const { person, idOfAddress, keepAddress, release, create, change } = items;

  /** Before somebody who waits becomes somebody who stays: their address stays as well. */
  const keepWhoWaits = async (id: string): Promise<void> => {
    const someone = await person(id);
    if (someone !== null && someone.expiresAt !== null) await keepAddress(someone.email, id, null);
  };

  return {
    getMany: items.people,

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
        ...personItem({ ...subscriber, id }),
        ...expiry,
      });
      return isNew ? 'added' : 'exists';
    },

    async askAgain(id, { languages, subjects, keywords, frequency, timeZone }, expiresAt) {
      const set = { languages, subjects, keywords, frequency, timeZone };
      const before = await person(id);
      if (before?.status === 'pending') await keepAddress(before.email, id, expiresAt);
      const condition = '#person.#status = :status';
      const isChanged =
        (await change(id, { set, condition, values: { ':status': 'pending' }, expiresAt })) ||
        (await change(id, { set, condition, values: { ':status': 'left' } }));
      return isChanged ? 'changed' : 'not-waiting';
    },

    async confirm(id, { source, requestedAt, at }) {
      await keepWhoWaits(id);
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

    async changePreferences(id, { keywords, timeZone, pausedUntil, ...wishes }, seen) {
      const { languages, subjects, frequency } = wishes;
      for (let attempt = 1; attempt <= CHANGE_ATTEMPTS; attempt += 1) {
        const before = await person(id);
        if (before?.status !== 'pending' && before?.status !== 'confirmed') return 'not-active';
        if (seen !== undefined && seen !== before.revision) return 'conflict';
        const rhythm = { frequency, timeZone: timeZone === undefined ? before.timeZone : timeZone };
        const isChanged = await change(id, {
          set: {
            languages,
            subjects,
            ...rhythm,
            formerRhythms: formerRhythms(before, rhythm, clock.now()),
            ...(keywords === undefined ? {} : { keywords }),
            ...(pausedUntil === undefined ? {} : { pausedUntil }),
          },
          condition: `#person.#status IN (:pending, :confirmed)${UNCHANGED}`,
          values: { ':pending': 'pending', ':confirmed': 'confirmed', ':seen': before.revision },
          isRevision: true,
        });
        if (isChanged) return 'changed';
      }
      if (seen !== undefined) return 'conflict';
      throw new Error('Others changed the same reader meanwhile, again and again; try again later');
    },

    ...dynamoAddressChange(client, table, items, clock),

    // The person last: it names the address, so a crash in between leaves what the next try needs.
    async erase(id, at) {
      const someone = await person(id);
      if (someone === null) return;
      await this.leave(id, at);
      const hash = erasedAddress(someone.email);
      await client.send(new PutCommand({ TableName: table, Item: { ...erasedItem(hash), at } }));
      await release(someone.email, id);
      await items.remove(askedItem(id));
      await items.removePerson(id);
    },

    async wasErased(email) {
      return (await items.get(erasedItem(erasedAddress(email)))) !== null;
    },

    async leave(id, at) {
      await keepWhoWaits(id);
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
      await keepWhoWaits(id);
      const isChanged = await change(id, {
        set: { status: 'suppressed', suppression: { reason, at } },
        condition: 'attribute_exists(pk) AND #person.#status <> :suppressed',
        values: { ':suppressed': 'suppressed' },
        expiresAt: null,
      });
      return isChanged || (await person(id)) !== null ? 'suppressed' : 'unknown';
    },

    async unsuppress(id, { source, at, expiresAt }) {
      const someone = await person(id);
      if (someone?.status !== 'suppressed') return 'not-suppressed';
      const { leftAt, confirmedAt } = someone;
      const status = leftAt !== null ? 'left' : confirmedAt !== null ? 'confirmed' : 'pending';
      if (status === 'pending') await keepAddress(someone.email, id, expiresAt);
      const isLifted = await change(id, {
        set: { status, suppression: null, consent: { source, at }, reachableAt: at },
        condition: '#person.#status = :suppressed',
        values: { ':suppressed': 'suppressed' },
        ...(status === 'pending' ? { expiresAt } : {}),
      });
      return isLifted ? 'lifted' : 'not-suppressed';
    },

    ...dynamoMailboxFacts(client, table, person),

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
          .map((item) => items.present(item as StoredPerson))
          .filter((one) => one !== null);
        if (people.length > 0) yield people.sort((a, b) => (a.id < b.id ? -1 : 1));
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
    },
  };
}

const erasedItem = (hash: string) => ({ pk: `ERASED#${hash}`, sk: 'ERASED' });
