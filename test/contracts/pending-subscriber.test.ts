import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import { NEW_SUBSCRIBER, type Subscriber } from '../../shared/subscriber/subscriber.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { dynaliteTable } from '../fakes/dynalite-table.ts';
import { memorySubscriberStore } from '../fakes/memory-subscriber-store.ts';

const ASKED = '2026-10-22T12:00:00.000Z';
const EXPIRES = '2026-10-29T12:00:00.000Z';
const LAST_MOMENT = '2026-10-29T11:59:59.000Z';
const LATER = '2026-11-05T12:00:00.000Z';

let table: Awaited<ReturnType<typeof dynaliteTable>>;
let now = ASKED;
const clock = { now: () => now };
beforeAll(async () => {
  table = await dynaliteTable();
});
beforeEach(() => {
  now = ASKED;
});
afterAll(() => table.stop());

const stores: [string, () => SubscriberStore][] = [
  ['in memory', () => memorySubscriberStore([], clock)],
  ['on DynamoDB', () => dynamoSubscriberStore(table.client, table.table, clock)],
];

let number = 0;
/** Somebody who asked just now, and whom no other test knows. */
function pending(): Subscriber {
  number += 1;
  return subscriberOf({
    id: `pending-${number}`,
    email: `pending.${number}@example.org`,
    status: 'pending',
    expiresAt: EXPIRES,
    confirmedAt: null,
  });
}

const read = async (store: SubscriberStore, id: string) => (await store.getMany([id])).get(id);
const confirmation = { source: 'form', requestedAt: ASKED, at: LAST_MOMENT };

describe.each(stores)('in a subscriber store %s, who never confirms', (_, create) => {
  it('is there until the time is over, and nobody from then on', async () => {
    const store = create();
    const person = pending();
    await store.add(person);

    now = LAST_MOMENT;
    expect(await store.findByAddress(person.email)).toEqual(person);

    now = EXPIRES;
    expect(await store.findByAddress(person.email)).toBeNull();
    expect(await read(store, person.id)).toBeUndefined();
    const ids: string[] = [];
    for await (const page of store.pages()) ids.push(...page.map(({ id }) => id));
    expect(ids).not.toContain(person.id);
  });

  it('can be changed by nothing then, as nobody can', async () => {
    const store = create();
    const person = pending();
    await store.add(person);
    now = EXPIRES;

    expect(await store.confirm(person.id, confirmation)).toBe('refused');
    expect(await store.changePreferences(person.id, person)).toBe('not-active');
    expect(await store.askAgain(person.id, person, LATER)).toBe('not-waiting');
    expect(await store.requestAddress(person.id, 'new@example.org', LATER)).toBe('unknown');
    expect(await store.leave(person.id, now)).toBe('unknown');
    expect(await store.suppress(person.id, 'complaint', now)).toBe('unknown');

    expect(await store.findByAddress(person.email)).toBeNull();
  });

  it('lets the address go to whoever asks with it next, under an id of their own', async () => {
    const store = create();
    const person = pending();
    await store.add(person);
    now = EXPIRES;
    const next = { ...person, id: `${person.id}-next`, expiresAt: LATER };

    expect(await store.add(next)).toBe('added');

    expect(await store.findByAddress(person.email)).toEqual(next);
    expect(await read(store, person.id)).toBeUndefined();
  });

  it('waits anew for as long when they ask again', async () => {
    const store = create();
    const person = pending();
    await store.add(person);
    now = LAST_MOMENT;

    expect(await store.askAgain(person.id, person, LATER)).toBe('changed');

    now = EXPIRES;
    expect(await store.findByAddress(person.email)).toEqual({ ...person, expiresAt: LATER });
    now = LATER;
    expect(await store.findByAddress(person.email)).toBeNull();
  });

  it.each([
    ['confirms', (s: SubscriberStore, id: string) => s.confirm(id, confirmation), 'confirmed'],
    ['leaves', (s: SubscriberStore, id: string) => s.leave(id, LAST_MOMENT), 'left'],
    [
      'is suppressed',
      (s: SubscriberStore, id: string) => s.suppress(id, 'bounce', LAST_MOMENT),
      'suppressed',
    ],
  ] as const)('stays for ever who %s in time', async (_, act, status) => {
    const store = create();
    const person = pending();
    await store.add(person);
    now = LAST_MOMENT;

    await act(store, person.id);

    now = '2036-01-01T00:00:00.000Z';
    expect(await store.findByAddress(person.email)).toMatchObject({ status, expiresAt: null });
    expect(await store.add({ ...person, id: `${person.id}-again` })).toBe('exists');
  });
});

describe('the items of somebody on DynamoDB', () => {
  const expiryOf = async (person: Subscriber) => {
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.table }));
    return Items.filter(({ pk, id }) => pk === `SUBSCRIBER#${person.id}` || id === person.id).map(
      ({ sk, expiresAt }) => [sk, expiresAt],
    );
  };

  it('both tell DynamoDB when to delete them, in seconds, and no longer once there is consent', async () => {
    const store = dynamoSubscriberStore(table.client, table.table, clock);
    const person = pending();
    await store.add(person);
    const second = Date.parse(EXPIRES) / 1000;
    expect((await expiryOf(person)).sort()).toEqual([
      ['ADDRESS', second],
      ['SUBSCRIBER', second],
    ]);

    await store.confirm(person.id, confirmation);

    expect((await expiryOf(person)).sort()).toEqual([
      ['ADDRESS', undefined],
      ['SUBSCRIBER', undefined],
    ]);
  });

  it('last when an addition that broke off is completed by a list', async () => {
    const store = dynamoSubscriberStore(table.client, table.table, clock);
    const person = pending();
    await store.add(person);
    await table.client.send(
      new DeleteCommand({
        TableName: table.table,
        Key: { pk: `SUBSCRIBER#${person.id}`, sk: 'SUBSCRIBER' },
      }),
    );

    const listed = subscriberOf({ ...NEW_SUBSCRIBER, id: 'other', email: person.email });
    expect(await store.add(listed)).toBe('added');

    now = LATER;
    expect(await store.findByAddress(person.email)).toEqual({ ...listed, id: person.id });
  });
});
