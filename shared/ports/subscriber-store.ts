import type { Instant } from '../release/release.ts';
import type { Preferences, Subscriber } from '../subscriber/subscriber.ts';

/** Who waits for their own word has a time to give it: from then on every method takes them for nobody. */
export interface SubscriberStore {
  /** Strongly consistent, in batches; ids that are not there are absent from the answer. */
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Subscriber>>;
  findByAddress(email: string): Promise<Subscriber | null>;
  /** Adds a person unless the address is known already, whatever its status. */
  add(subscriber: Subscriber): Promise<'added' | 'exists'>;
  /**
   * Takes the wishes of somebody who asks again before being confirmed or after leaving; changes nothing else.
   *
   * @param expiresAt until when somebody pending now waits
   */
  askAgain(
    id: string,
    preferences: Preferences,
    expiresAt: Instant,
  ): Promise<'changed' | 'not-waiting'>;
  /**
   * Confirms somebody who is `pending`, or who left before they asked anew. Idempotent.
   *
   * @param request when it was asked for, in a mail to the address
   */
  confirm(
    id: string,
    request: { readonly source: string; readonly requestedAt: Instant; readonly at: Instant },
  ): Promise<'confirmed' | 'already' | 'refused'>;
  /**
   * Changes what somebody who is `pending` or `confirmed` wants to get; keywords, time zone and pause stay as they
   * are where nothing is said of them.
   *
   * @param seen the revision that the change was made from; without one nobody else's change is in the way
   */
  changePreferences(
    id: string,
    preferences: Omit<Preferences, 'keywords' | 'timeZone'> &
      Partial<Pick<Subscriber, 'keywords' | 'timeZone' | 'pausedUntil'>>,
    seen?: number,
  ): Promise<'changed' | 'not-active' | 'conflict'>;
  /** Notes the address that somebody wants instead of theirs, in the place of one asked for before. */
  requestAddress(id: string, newEmail: string, expiresAt: Instant): Promise<'changed' | 'unknown'>;
  /** The address that somebody asked for and did not confirm yet; null for none, or when its time is over. */
  requestedAddress(id: string): Promise<string | null>;
  /**
   * Puts the address asked for in the place of the old one, if it is still asked for, and notes the old one
   * to be told. Idempotent.
   *
   * Who only waits at that address, or has left there, gives way: its mailbox has spoken.
   *
   * @returns `taken` when somebody confirmed or suppressed has it
   */
  changeAddress(id: string, newEmail: string): Promise<'changed' | 'taken' | 'not-asked'>;
  /** Forgets an address that was told. Idempotent. */
  forgetFormerAddress(id: string, email: string): Promise<void>;
  /** Deletes a person and the address, and remembers by a hash alone that they were there. Idempotent. */
  erase(id: string, at: Instant): Promise<void>;
  /** Whether somebody with this address had their data erased; they may be back since. */
  wasErased(email: string): Promise<boolean>;
  /** Idempotent: a second leave is a success and keeps the first instant. */
  leave(id: string, at: Instant): Promise<'left' | 'unknown'>;
  /** Idempotent: keeps the first reason. */
  suppress(id: string, reason: string, at: Instant): Promise<'suppressed' | 'unknown'>;
  /** Takes a suppression back: who was confirmed and did not leave gets mail again, others wait to be confirmed. */
  unsuppress(
    id: string,
    consent: { readonly source: string; readonly at: Instant; readonly expiresAt: Instant },
  ): Promise<'lifted' | 'not-suppressed'>;
  /**
   * Notes that a mailbox works: it took a mail, or its owner said so. An earlier instant than the known one
   * changes nothing.
   */
  noteReachable(id: string, at: Instant): Promise<void>;
  /**
   * Notes that a release came back, though not for good; per release the latest instant counts.
   *
   * @returns the person as they are now; null when there is none
   */
  noteSoftBounce(id: string, release: string, at: Instant): Promise<Subscriber | null>;
  /** Everybody, in pages, each page in order of id. */
  pages(): AsyncIterable<readonly Subscriber[]>;
}
