import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import { addressKey } from '../../shared/subscriber/address.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';

const PAGE = 100;

/** A SubscriberStore in memory; it passes the same contract suite as the DynamoDB adapter. */
export function memorySubscriberStore(people: readonly Subscriber[] = []): SubscriberStore {
  const byId = new Map(people.map((person) => [person.id, person]));
  const change = (id: string, to: (person: Subscriber) => Subscriber): boolean => {
    const person = byId.get(id);
    if (person === undefined) return false;
    byId.set(id, to(person));
    return true;
  };
  const findByAddress = (email: string) =>
    [...byId.values()].find((person) => addressKey(person.email) === addressKey(email)) ?? null;

  return {
    async getMany(ids) {
      return new Map(
        ids.flatMap((id) => {
          const person = byId.get(id);
          return person === undefined ? [] : [[id, person] as const];
        }),
      );
    },
    async findByAddress(email) {
      return findByAddress(email);
    },
    async add(subscriber) {
      if (findByAddress(subscriber.email) !== null) return 'exists';
      byId.set(subscriber.id, subscriber);
      return 'added';
    },
    async changePreferences(id, { languages, subjects, frequency }) {
      const person = byId.get(id);
      if (person?.status !== 'pending' && person?.status !== 'confirmed') return 'not-active';
      byId.set(id, { ...person, languages, subjects, frequency });
      return 'changed';
    },
    async leave(id, at) {
      const isKnown = change(id, (person) => ({
        ...person,
        status: person.status === 'suppressed' ? 'suppressed' : 'left',
        leftAt: person.leftAt ?? at,
      }));
      return isKnown ? 'left' : 'unknown';
    },
    async suppress(id, reason, at) {
      const isKnown = change(id, (person) => ({
        ...person,
        status: 'suppressed',
        suppression: person.suppression ?? { reason, at },
      }));
      return isKnown ? 'suppressed' : 'unknown';
    },
    async *pages() {
      const all = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (let start = 0; start < all.length; start += PAGE) yield all.slice(start, start + PAGE);
    },
  };
}
