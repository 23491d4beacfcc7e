import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoSubscriberStore } from '../../shared/aws/dynamo-subscriber-store.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { dynaliteTable } from '../fakes/dynalite-table.ts';
import { memorySubscriberStore } from '../fakes/memory-subscriber-store.ts';

const NOW = '2026-10-22T12:00:00.000Z';
const LATER = '2026-10-22T13:00:00.000Z';

let table: Awaited<ReturnType<typeof dynaliteTable>>;
beforeAll(async () => {
  table = await dynaliteTable();
});
afterAll(() => table.stop());

const stores: [string, () => SubscriberStore][] = [
  ['in memory', () => memorySubscriberStore()],
  ['on DynamoDB', () => dynamoSubscriberStore(table.client, table.table, { now: () => NOW })],
];

let number = 0;
/** Somebody whom no other test knows. */
function stranger(facts: Partial<Subscriber> = {}): Subscriber {
  number += 1;
  return subscriberOf({ id: `person-${number}`, email: `reader.${number}@example.org`, ...facts });
}

const read = async (store: SubscriberStore, id: string) => (await store.getMany([id])).get(id);

describe.each(stores)('a subscriber store %s', (_, create) => {
  it('gives back a person as added, by id and by address', async () => {
    const store = create();
    const person = stranger({ languages: ['es', 'en'], subjects: ['security'] });

    expect(await store.add(person)).toBe('added');

    expect(await read(store, person.id)).toEqual(person);
    expect(await store.findByAddress(person.email)).toEqual(person);
  });

  it('leaves out ids that it does not know, and takes an id twice', async () => {
    const store = create();
    const person = stranger();
    await store.add(person);

    const found = await store.getMany([person.id, 'nobody', person.id]);

    expect([...found.keys()]).toEqual([person.id]);
    expect(await store.findByAddress('nobody@example.org')).toBeNull();
  });

  it('finds more people at once than one request takes', async () => {
    const store = create();
    const people = Array.from({ length: 130 }, () => stranger());
    for (const person of people) await store.add(person);

    const found = await store.getMany(people.map(({ id }) => id));

    expect(found.size).toBe(130);
  });

  it.each(['confirmed', 'left', 'suppressed'] as const)(
    'does not touch somebody %s when the address is added again',
    async (status) => {
      const store = create();
      const person = stranger({ status });
      await store.add(person);

      const again = await store.add({ ...person, id: `${person.id}-again`, status: 'confirmed' });

      expect(again).toBe('exists');
      expect(await store.findByAddress(person.email)).toEqual(person);
      expect(await read(store, `${person.id}-again`)).toBeUndefined();
    },
  );

  it('takes two spellings of an address that differ in case for one person', async () => {
    const store = create();
    const person = stranger();
    await store.add(person);

    const other = { ...person, id: `${person.id}-upper`, email: person.email.replace('r', 'R') };

    expect(await store.add(other)).toBe('exists');
    expect((await store.findByAddress(other.email))?.email).toBe(person.email);
  });

  it('has one person when an address is added many times at once', async () => {
    const store = create();
    const person = stranger();
    const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${person.id}-${letter}`);

    const answers = await Promise.all(ids.map((id) => store.add({ ...person, id })));

    expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
    expect((await store.getMany(ids)).size).toBe(1);
  });

  it('changes what an active reader wants, and nothing else', async () => {
    const store = create();
    const person = stranger();
    await store.add(person);
    const wishes = { languages: ['fr'], subjects: ['democracy'], frequency: 'daily' as const };

    expect(await store.changePreferences(person.id, wishes)).toBe('changed');

    expect(await read(store, person.id)).toMatchObject({
      ...person,
      ...wishes,
      formerRhythms: [{ frequency: 'immediate', timeZone: null }],
      revision: 1,
    });
  });

  it.each(['left', 'suppressed'] as const)(
    'does not change the preferences of somebody %s',
    async (status) => {
      const store = create();
      const person = stranger({ status });
      await store.add(person);
      const wishes = { languages: ['fr'], subjects: [], frequency: 'daily' as const };

      expect(await store.changePreferences(person.id, wishes)).toBe('not-active');

      expect(await read(store, person.id)).toEqual(person);
    },
  );

  it('does not make a person of preferences for an unknown id', async () => {
    const store = create();
    const wishes = { languages: ['fr'], subjects: [], frequency: 'daily' as const };

    expect(await store.changePreferences('nobody', wishes)).toBe('not-active');
    expect(await read(store, 'nobody')).toBeUndefined();
  });

  it('lets somebody leave, once, and calls the second time a success', async () => {
    const store = create();
    const person = stranger();
    await store.add(person);

    expect(await store.leave(person.id, NOW)).toBe('left');
    expect(await store.leave(person.id, LATER)).toBe('left');

    expect(await read(store, person.id)).toEqual({ ...person, status: 'left', leftAt: NOW });
  });

  it('lets nobody unknown leave', async () => {
    const store = create();

    expect(await store.leave('nobody', NOW)).toBe('unknown');
    expect(await read(store, 'nobody')).toBeUndefined();
  });

  it('keeps the suppression of somebody who leaves', async () => {
    const store = create();
    const person = stranger();
    await store.add(person);
    await store.suppress(person.id, 'bounce Permanent/General', NOW);

    expect(await store.leave(person.id, LATER)).toBe('left');

    expect(await read(store, person.id)).toEqual({
      ...person,
      status: 'suppressed',
      suppression: { reason: 'bounce Permanent/General', at: NOW },
      leftAt: LATER,
    });
  });

  it('suppresses with the first reason, whoever left before', async () => {
    const store = create();
    const person = stranger({ status: 'left', leftAt: NOW });
    await store.add(person);

    expect(await store.suppress(person.id, 'complaint abuse', NOW)).toBe('suppressed');
    expect(await store.suppress(person.id, 'bounce Permanent/General', LATER)).toBe('suppressed');

    expect(await read(store, person.id)).toEqual({
      ...person,
      status: 'suppressed',
      suppression: { reason: 'complaint abuse', at: NOW },
    });
  });

  it('suppresses nobody unknown', async () => {
    expect(await create().suppress('nobody', 'complaint', NOW)).toBe('unknown');
  });

  it('goes through everybody once, each page in order of id', async () => {
    const store = create();
    const people = Array.from({ length: 12 }, () => stranger());
    for (const person of people) await store.add(person);

    const pages: (readonly Subscriber[])[] = [];
    for await (const page of store.pages()) pages.push(page);

    const ids = pages.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(people.map(({ id }) => id)));
    for (const page of pages)
      expect(page.map(({ id }) => id)).toEqual(page.map((p) => p.id).sort());
  });
});

describe('an address whose person was never written, as a crash leaves it', () => {
  it('gets its person at the next attempt, under the id that was claimed', async () => {
    const store = dynamoSubscriberStore(table.client, table.table, { now: () => NOW });
    const person = stranger();
    await table.client.send(
      new PutCommand({
        TableName: table.table,
        Item: { pk: `ADDRESS#${person.email}`, sk: 'ADDRESS', id: `${person.id}-claimed` },
      }),
    );
    expect(await store.findByAddress(person.email)).toBeNull();

    expect(await store.add(person)).toBe('added');

    expect((await store.findByAddress(person.email))?.id).toBe(`${person.id}-claimed`);
    expect(await read(store, person.id)).toBeUndefined();
  });
});
