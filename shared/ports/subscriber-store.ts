import type { Instant } from '../release/release.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';

export interface SubscriberStore {
  /** Strongly consistent, in batches; ids that are not there are absent from the answer. */
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Subscriber>>;
  findByAddress(email: string): Promise<Subscriber | null>;
  /** Adds a person unless the address is known already, whatever its status. */
  add(subscriber: Subscriber): Promise<'added' | 'exists'>;
  /** Changes languages, subjects and frequency of somebody who is `pending` or `confirmed`. */
  changePreferences(
    id: string,
    preferences: Pick<Subscriber, 'languages' | 'subjects' | 'frequency'>,
  ): Promise<'changed' | 'not-active'>;
  /** Idempotent: a second leave is a success and keeps the first instant. */
  leave(id: string, at: Instant): Promise<'left' | 'unknown'>;
  /** Idempotent: keeps the first reason. */
  suppress(id: string, reason: string, at: Instant): Promise<'suppressed' | 'unknown'>;
  /** Everybody, in pages, each page in order of id. */
  pages(): AsyncIterable<readonly Subscriber[]>;
}
