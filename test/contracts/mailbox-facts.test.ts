import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import { isUnreachable } from '../../shared/subscriber/reachability.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { dynaliteTable } from '../fakes/dynalite-table.ts';
import { memorySubscriberStore } from '../fakes/memory-subscriber-store.ts';

const clock = { now: () => '2026-11-01T09:00:00.000Z' };
const day = (number: number): string =>
  new Date(Date.parse('2026-10-01T09:00:00.000Z') + number * 24 * 3_600_000).toISOString();

let table: Awaited<ReturnType<typeof dynaliteTable>>;
beforeAll(async () => {
  table = await dynaliteTable();
});
afterAll(() => table.stop());

const stores: [string, () => SubscriberStore][] = [
  ['in memory', () => memorySubscriberStore([], clock)],
  ['on DynamoDB', () => dynamoSubscriberStore(table.client, table.table, clock)],
];

let number = 0;
function stranger(facts: Partial<Subscriber> = {}): Subscriber {
  number += 1;
  return subscriberOf({ id: `mailbox-${number}`, email: `box.${number}@example.org`, ...facts });
}
const read = async (store: SubscriberStore, id: string) => (await store.getMany([id])).get(id);

type Event = readonly ['taken', number] | readonly ['came back', number, string];
const happen = (store: SubscriberStore, id: string, event: Event) =>
  event[0] === 'taken'
    ? store.noteReachable(id, day(event[1]))
    : store.noteSoftBounce(id, event[2], day(event[1]));

describe.each(stores)('a subscriber store %s', (_, create) => {
  it('comes to the same verdict in whatever order and however often events come', async () => {
    const anEvent: fc.Arbitrary<Event> = fc.oneof(
      fc.tuple(fc.constant('taken' as const), fc.integer({ min: 0, max: 60 })),
      fc.tuple(
        fc.constant('came back' as const),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('1/26', '2/26', '3/26', 'digest-daily-20261102', '#x.y'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(anEvent, { maxLength: 12 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
            ),
          ),
        async ([events, shuffled]) => {
          const store = create();
          const [one, other] = [stranger(), stranger()];
          await store.add(one);
          await store.add(other);
          for (const event of events) await happen(store, one.id, event);
          for (const event of shuffled) await happen(store, other.id, event);

          const [a, b] = [await read(store, one.id), await read(store, other.id)];
          expect(a && isUnreachable(a)).toBe(b && isUnreachable(b));
          expect(a?.reachableAt).toBe(b?.reachableAt);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('says who somebody is after a bounce, and keeps nothing that cannot count any more', async () => {
    const store = create();
    const person = stranger();
    await store.add(person);
    for (let i = 0; i < 20; i += 1) await store.noteSoftBounce(person.id, `${i}/25`, day(-100));
    await store.noteReachable(person.id, day(0));

    const after = await store.noteSoftBounce(person.id, '1/26', day(1));

    expect(after && isUnreachable(after)).toBe(false);
    expect(await read(store, person.id)).toEqual({
      ...person,
      softBounces: { '1/26': day(1) },
      reachableAt: day(0),
    });
  });

  it('makes nobody up', async () => {
    const store = create();

    await store.noteReachable('nobody', day(0));
    expect(await store.noteSoftBounce('nobody', '1/26', day(0))).toBeNull();

    expect(await read(store, 'nobody')).toBeUndefined();
  });

  it.each([
    [{}, 'confirmed', null],
    [{ leftAt: day(1) }, 'left', null],
    [{ confirmedAt: null }, 'pending', day(40)],
  ] as const)('lifts the suppression of somebody %o: %s', async (facts, status, expiresAt) => {
    const store = create();
    const person = stranger({
      ...facts,
      status: 'suppressed',
      suppression: { reason: 'bounce Permanent/General', at: day(2) },
    });
    await store.add(person);
    const consent = { source: 'asked by telephone', at: day(33), expiresAt: day(40) };

    expect(await store.unsuppress(person.id, consent)).toBe('lifted');
    expect(await store.unsuppress(person.id, consent)).toBe('not-suppressed');

    expect(await read(store, person.id)).toEqual({
      ...person,
      status,
      suppression: null,
      consent: { source: 'asked by telephone', at: day(33) },
      reachableAt: day(33),
      expiresAt,
    });
  });
});

it('notes bounces of people who were stored before they were counted', async () => {
  const store = dynamoSubscriberStore(table.client, table.table, clock);
  const person = stranger();
  await store.add(person);
  await table.client.send(
    new UpdateCommand({
      TableName: table.table,
      Key: { pk: `SUBSCRIBER#${person.id}`, sk: 'SUBSCRIBER' },
      UpdateExpression: 'REMOVE #person.softBounces, #person.reachableAt',
      ExpressionAttributeNames: { '#person': 'subscriber' },
    }),
  );

  await store.noteSoftBounce(person.id, '1/26', day(1));
  await store.noteReachable(person.id, day(0));

  expect(await read(store, person.id)).toMatchObject({
    softBounces: { '1/26': day(1) },
    reachableAt: day(0),
  });
});
