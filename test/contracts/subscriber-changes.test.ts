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
  ['in memory', () => memorySubscriberStore([], { now: () => NOW })],
  ['on DynamoDB', () => dynamoSubscriberStore(table.client, table.table, { now: () => NOW })],
];

let number = 0;
/** Somebody whom no other test knows. */
function stranger(facts: Partial<Subscriber> = {}): Subscriber {
  number += 1;
  return subscriberOf({ id: `person-${number}`, email: `reader.${number}@example.org`, ...facts });
}

const read = async (store: SubscriberStore, id: string) => (await store.getMany([id])).get(id);

describe.each(stores)('a subscriber store %s, and', (_, create) => {
  describe('somebody who asks to get mail', () => {
    const wishes = {
      languages: ['es'],
      subjects: ['security'],
      keywords: ['cyber'],
      frequency: 'weekly',
      timeZone: 'America/Lima',
    } as const;
    const asked = { source: 'form', requestedAt: NOW, at: LATER };

    it('confirms who is pending, with source and time of the consent', async () => {
      const store = create();
      const person = stranger({ status: 'pending', confirmedAt: null });
      await store.add(person);

      expect(await store.confirm(person.id, asked)).toBe('confirmed');

      expect(await read(store, person.id)).toEqual({
        ...person,
        status: 'confirmed',
        confirmedAt: LATER,
        consent: { source: 'form', at: LATER },
      });
    });

    it('says so when it was confirmed before, and keeps the first consent', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);

      expect(await store.confirm(person.id, asked)).toBe('already');
      expect(await read(store, person.id)).toEqual(person);
    });

    it('brings back who left before they asked, and nobody who left after', async () => {
      const store = create();
      const before = stranger({ status: 'left', leftAt: '2026-10-22T11:59:59.000Z' });
      const after = stranger({ status: 'left', leftAt: NOW });
      await store.add(before);
      await store.add(after);

      expect(await store.confirm(before.id, asked)).toBe('confirmed');
      expect(await store.confirm(after.id, asked)).toBe('refused');

      expect(await read(store, before.id)).toMatchObject({ status: 'confirmed', leftAt: null });
      expect(await read(store, after.id)).toMatchObject({ status: 'left', leftAt: NOW });
    });

    it('confirms nobody suppressed or unknown', async () => {
      const store = create();
      const person = stranger({
        status: 'suppressed',
        suppression: { reason: 'bounce', at: NOW },
      });
      await store.add(person);

      expect(await store.confirm(person.id, asked)).toBe('refused');
      expect(await store.confirm('nobody', asked)).toBe('refused');
    });

    it('takes the wishes of who waits or has left, and of nobody else', async () => {
      const store = create();
      const people = (['pending', 'left', 'confirmed', 'suppressed'] as const).map((status) =>
        stranger({ status }),
      );
      for (const person of people) await store.add(person);

      const outcomes = await Promise.all(people.map(({ id }) => store.askAgain(id, wishes, LATER)));

      expect(outcomes).toEqual(['changed', 'changed', 'not-waiting', 'not-waiting']);
      const [pending, left, confirmed] = people;
      expect(await read(store, pending?.id ?? '')).toEqual({
        ...pending,
        ...wishes,
        expiresAt: LATER,
      });
      expect(await read(store, left?.id ?? '')).toEqual({ ...left, ...wishes });
      expect(await read(store, confirmed?.id ?? '')).toEqual(confirmed);
    });
  });

  describe('somebody who changes what they get', () => {
    const wishes = { languages: ['fr'], subjects: [], frequency: 'daily' } as const;

    it('refuses a change that was made from an older state', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);

      expect(await store.changePreferences(person.id, wishes, 0)).toBe('changed');
      expect(await store.changePreferences(person.id, { ...wishes, subjects: ['x'] }, 0)).toBe(
        'conflict',
      );

      expect(await read(store, person.id)).toEqual({
        ...person,
        ...wishes,
        formerRhythms: [{ frequency: 'immediate', timeZone: null, until: NOW }],
        revision: 1,
      });
    });

    it('remembers when they were mailed before, if that is what changes', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);

      await store.changePreferences(person.id, { ...wishes, timeZone: 'America/Lima' });
      await store.changePreferences(person.id, { ...wishes, subjects: ['security'] });
      await store.changePreferences(person.id, { ...wishes, frequency: 'weekly' });

      expect((await read(store, person.id))?.formerRhythms).toEqual([
        { frequency: 'immediate', timeZone: null, until: NOW },
        { frequency: 'daily', timeZone: 'America/Lima', until: NOW },
      ]);
    });

    it('loses neither of two changes that are made at once', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      const change = (frequency: 'daily' | 'weekly') =>
        store.changePreferences(person.id, { ...wishes, frequency });

      expect(await Promise.all([change('daily'), change('weekly')])).toEqual([
        'changed',
        'changed',
      ]);

      const changed = await read(store, person.id);
      expect(changed?.revision).toBe(2);
      const rhythms = [...(changed?.formerRhythms ?? []), changed].map((one) => one?.frequency);
      expect(rhythms.toSorted()).toEqual(['daily', 'immediate', 'weekly']);
    });

    it('keeps keywords that are not spoken of, sets some, and takes them away', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      const keywords = async () => (await read(store, person.id))?.keywords;

      await store.changePreferences(person.id, { ...wishes, keywords: ['cyber', 'الأمن'] });
      await store.changePreferences(person.id, wishes);
      expect(await keywords()).toEqual(['cyber', 'الأمن']);

      await store.changePreferences(person.id, { ...wishes, keywords: [] });
      expect(await keywords()).toEqual([]);
    });

    it('keeps a time zone that is not spoken of, sets one, and takes it away', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      const timeZone = async () => (await read(store, person.id))?.timeZone;

      await store.changePreferences(person.id, { ...wishes, timeZone: 'America/Lima' });
      await store.changePreferences(person.id, wishes);
      expect(await timeZone()).toBe('America/Lima');

      await store.changePreferences(person.id, { ...wishes, timeZone: null });
      expect(await timeZone()).toBeNull();
    });

    it('keeps a pause that is not spoken of, sets one, and ends it', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      const pause = async () => (await read(store, person.id))?.pausedUntil;

      await store.changePreferences(person.id, { ...wishes, pausedUntil: LATER });
      await store.changePreferences(person.id, wishes);
      expect(await pause()).toBe(LATER);

      await store.changePreferences(person.id, { ...wishes, pausedUntil: null });
      expect(await pause()).toBeNull();
    });
  });

  describe('somebody who changes their address', () => {
    it('moves them, and lets the old address go', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      const newEmail = `new.${person.email}`;
      await store.requestAddress(person.id, newEmail, LATER);

      expect(await store.changeAddress(person.id, newEmail)).toBe('changed');
      expect(await store.changeAddress(person.id, newEmail)).toBe('changed');

      expect(await store.findByAddress(newEmail)).toEqual({
        ...person,
        email: newEmail,
        formerEmails: [person.email],
      });
      expect(await store.requestedAddress(person.id)).toBeNull();
      expect(await store.findByAddress(person.email)).toBeNull();
    });

    it('takes nobody else’s address, and none that is no longer asked for', async () => {
      const store = create();
      const person = stranger();
      const other = stranger();
      await store.add(person);
      await store.add(other);
      await store.requestAddress(person.id, other.email, LATER);

      expect(await store.changeAddress(person.id, other.email)).toBe('taken');
      expect(await store.changeAddress(person.id, `new.${person.email}`)).toBe('not-asked');

      expect((await store.findByAddress(other.email))?.id).toBe(other.id);
      expect((await store.findByAddress(person.email))?.id).toBe(person.id);
    });

    it.each(['pending', 'left'] as const)(
      'takes the place of who is %s at the new one: its mailbox has spoken',
      async (status) => {
        const store = create();
        const person = stranger();
        const waiting = stranger({
          status,
          ...(status === 'pending' ? { expiresAt: LATER, confirmedAt: null } : { leftAt: NOW }),
        });
        await store.add(person);
        await store.add(waiting);
        await store.requestAddress(person.id, waiting.email, LATER);

        expect(await store.changeAddress(person.id, waiting.email)).toBe('changed');

        expect(await read(store, waiting.id)).toBeUndefined();
        expect(await store.findByAddress(waiting.email)).toMatchObject({ id: person.id });
        expect(await store.findByAddress(person.email)).toBeNull();
        expect(await store.add({ ...waiting, id: 'again' })).toBe('exists');
      },
    );

    it('does not take the place of somebody suppressed', async () => {
      const store = create();
      const person = stranger();
      const other = stranger({ status: 'suppressed', suppression: { reason: 'x', at: NOW } });
      await store.add(person);
      await store.add(other);
      await store.requestAddress(person.id, other.email, LATER);

      expect(await store.changeAddress(person.id, other.email)).toBe('taken');
      expect(await store.findByAddress(other.email)).toEqual(other);
    });

    it('remembers each address that is left until it was told', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      const [second, third] = [`second.${person.email}`, `third.${person.email}`];
      for (const next of [second, third]) {
        await store.requestAddress(person.id, next, LATER);
        await store.changeAddress(person.id, next);
      }
      const former = async () => (await read(store, person.id))?.formerEmails;
      expect(await former()).toEqual([person.email, second]);

      await store.forgetFormerAddress(person.id, person.email);
      await store.forgetFormerAddress(person.id, person.email);

      expect(await former()).toEqual([second]);
      expect((await read(store, person.id))?.email).toBe(third);
    });

    it('knows the address that was asked for last, until its time is over', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      expect(await store.requestedAddress(person.id)).toBeNull();
      await store.requestAddress(person.id, 'first@example.org', LATER);
      await store.requestAddress(person.id, 'second@example.org', LATER);
      expect(await store.requestedAddress(person.id)).toBe('second@example.org');

      await store.requestAddress(person.id, 'third@example.org', NOW);

      expect(await store.requestedAddress(person.id)).toBeNull();
      expect(await store.changeAddress(person.id, 'third@example.org')).toBe('not-asked');
      expect(await store.requestAddress('nobody', 'x@example.org', LATER)).toBe('unknown');
    });

    it('lets the letters of an address change their case', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      const shouted = person.email.replace(/^reader/, 'Reader');
      await store.requestAddress(person.id, shouted, LATER);

      expect(await store.changeAddress(person.id, shouted)).toBe('changed');

      expect(await store.findByAddress(person.email)).toMatchObject({
        email: shouted,
        formerEmails: [],
      });
    });
  });

  describe('somebody who has their data erased', () => {
    it('keeps nothing but the fact', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);

      await store.erase(person.id, NOW);
      await store.erase(person.id, NOW);

      expect(await read(store, person.id)).toBeUndefined();
      expect(await store.findByAddress(person.email)).toBeNull();
      expect(await store.wasErased(person.email.toUpperCase())).toBe(true);
      expect(await store.wasErased(stranger().email)).toBe(false);
    });

    it('lets them come back as somebody new', async () => {
      const store = create();
      const person = stranger();
      await store.add(person);
      await store.erase(person.id, NOW);

      const again = { ...person, id: `${person.id}-again` };

      expect(await store.add(again)).toBe('added');
      expect(await store.findByAddress(person.email)).toEqual(again);
    });
  });
});
