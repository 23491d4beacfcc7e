import type { Clock } from '../../shared/ports/clock.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import { addressKey } from '../../shared/subscriber/address.ts';
import { erasedAddress } from '../../shared/subscriber/erased-address.ts';
import { formerRhythms } from '../../shared/subscriber/former-rhythms.ts';
import { meaninglessBounces } from '../../shared/subscriber/reachability.ts';
import { isGone, type Subscriber } from '../../shared/subscriber/subscriber.ts';

const PAGE = 100;

/** Before everything: nobody's time is over. */
const LONG_AGO: Clock = { now: () => '2000-01-01T00:00:00.000Z' };

/** A SubscriberStore in memory; it passes the same contract suite as the DynamoDB adapter. */
export function memorySubscriberStore(
  people: readonly Subscriber[] = [],
  clock: Clock = LONG_AGO,
): SubscriberStore {
  const erased = new Set<string>();
  const asked = new Map<string, { readonly newEmail: string; readonly expiresAt: string }>();
  const all = new Map(people.map((person) => [person.id, person]));
  const byId = {
    get(id: string) {
      const person = all.get(id);
      return person === undefined || isGone(person, clock.now()) ? undefined : person;
    },
    set: (id: string, person: Subscriber) => all.set(id, person),
    delete: (id: string) => all.delete(id),
    values: () => [...all.values()].filter((person) => !isGone(person, clock.now())),
  };
  const change = (id: string, to: (person: Subscriber) => Subscriber): boolean => {
    const person = byId.get(id);
    if (person === undefined) return false;
    byId.set(id, to(person));
    return true;
  };
  const findByAddress = (email: string) =>
    byId.values().find((person) => addressKey(person.email) === addressKey(email)) ?? null;

  const addressAsked = async (id: string) => {
    const wish = asked.get(id);
    return wish === undefined || isGone(wish, clock.now()) ? null : wish.newEmail;
  };

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
    async askAgain(id, { languages, subjects, keywords, frequency, timeZone }, expiresAt) {
      const person = byId.get(id);
      if (person?.status !== 'pending' && person?.status !== 'left') return 'not-waiting';
      const expiry = person.status === 'pending' ? { expiresAt } : {};
      byId.set(id, { ...person, languages, subjects, keywords, frequency, timeZone, ...expiry });
      return 'changed';
    },
    async confirm(id, { source, requestedAt, at }) {
      const person = byId.get(id);
      if (person?.status === 'confirmed') return 'already';
      const isDue =
        person?.status === 'pending' ||
        (person?.status === 'left' && (person.leftAt ?? '') < requestedAt);
      if (person === undefined || !isDue) return 'refused';
      byId.set(id, {
        ...person,
        status: 'confirmed',
        expiresAt: null,
        confirmedAt: at,
        leftAt: null,
        consent: { source, at },
      });
      return 'confirmed';
    },
    async changePreferences(id, { keywords, timeZone, pausedUntil, ...wishes }, seen) {
      const { languages, subjects, frequency } = wishes;
      const person = byId.get(id);
      if (person?.status !== 'pending' && person?.status !== 'confirmed') return 'not-active';
      if (seen !== undefined && seen !== person.revision) return 'conflict';
      const rhythm = { frequency, timeZone: timeZone === undefined ? person.timeZone : timeZone };
      byId.set(id, {
        ...person,
        languages,
        subjects,
        keywords: keywords ?? person.keywords,
        ...rhythm,
        formerRhythms: formerRhythms(person, rhythm, clock.now()),
        pausedUntil: pausedUntil === undefined ? person.pausedUntil : pausedUntil,
        revision: person.revision + 1,
      });
      return 'changed';
    },
    async requestAddress(id, newEmail, expiresAt) {
      if (byId.get(id) === undefined) return 'unknown';
      asked.set(id, { newEmail, expiresAt });
      return 'changed';
    },
    requestedAddress: addressAsked,
    async changeAddress(id, newEmail) {
      const person = byId.get(id);
      if (person === undefined) return 'not-asked';
      if ((await addressAsked(id)) !== newEmail) {
        return person.email === newEmail ? 'changed' : 'not-asked';
      }
      const holder = findByAddress(newEmail);
      if (holder !== null && holder.id !== id) {
        if (holder.status !== 'pending' && holder.status !== 'left') return 'taken';
        byId.delete(holder.id);
      }
      const isMove = addressKey(person.email) !== addressKey(newEmail);
      const formerEmails = [...person.formerEmails, ...(isMove ? [person.email] : [])];
      byId.set(id, { ...person, email: newEmail, formerEmails, softBounces: {} });
      asked.delete(id);
      return 'changed';
    },
    async forgetFormerAddress(id, email) {
      change(id, (person) => ({
        ...person,
        formerEmails: person.formerEmails.filter((one) => one !== email),
      }));
    },
    async erase(id) {
      const person = byId.get(id);
      if (person === undefined) return;
      erased.add(erasedAddress(person.email));
      byId.delete(id);
      asked.delete(id);
    },
    async wasErased(email) {
      return erased.has(erasedAddress(email));
    },
    async leave(id, at) {
      const isKnown = change(id, (person) => ({
        ...person,
        status: person.status === 'suppressed' ? 'suppressed' : 'left',
        expiresAt: null,
        leftAt: person.leftAt ?? at,
      }));
      return isKnown ? 'left' : 'unknown';
    },
    async suppress(id, reason, at) {
      const isKnown = change(id, (person) => ({
        ...person,
        status: 'suppressed',
        expiresAt: null,
        suppression: person.suppression ?? { reason, at },
      }));
      return isKnown ? 'suppressed' : 'unknown';
    },
    async unsuppress(id, { source, at, expiresAt }) {
      const person = byId.get(id);
      if (person?.status !== 'suppressed') return 'not-suppressed';
      const { leftAt, confirmedAt } = person;
      const status = leftAt !== null ? 'left' : confirmedAt !== null ? 'confirmed' : 'pending';
      byId.set(id, {
        ...person,
        status,
        suppression: null,
        consent: { source, at },
        reachableAt: at,
        expiresAt: status === 'pending' ? expiresAt : null,
      });
      return 'lifted';
    },
    async noteReachable(id, at) {
      change(id, (person) => ({
        ...person,
        reachableAt: later(person.reachableAt ?? undefined, at),
      }));
    },
    async noteSoftBounce(id, release, at) {
      change(id, (person) => {
        const latest = later(person.softBounces[release], at);
        const softBounces = { ...person.softBounces, [release]: latest };
        const old = meaninglessBounces({ ...person, softBounces });
        return {
          ...person,
          softBounces: Object.fromEntries(
            Object.entries(softBounces).filter(([name]) => !old.includes(name)),
          ),
        };
      });
      return byId.get(id) ?? null;
    },
    async *pages() {
      const everybody = byId.values().sort((a, b) => (a.id < b.id ? -1 : 1));
      for (let start = 0; start < everybody.length; start += PAGE) {
        yield everybody.slice(start, start + PAGE);
      }
    },
  };
}

const later = (known: string | undefined, at: string): string =>
  known === undefined || Date.parse(at) > Date.parse(known) ? at : known;
