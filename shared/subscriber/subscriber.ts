import type { Instant, LanguageTag } from '../release/release.ts';

/** So long a sign-up waits for the reader's word, and so long the link to give it is good. */
export const PENDING_DAYS = 7;

export type Frequency = 'immediate' | 'daily' | 'weekly';

/** Only `confirmed` people are ever mailed a release. `left` and `suppressed` survive every import. */
type SubscriberStatus = 'pending' | 'confirmed' | 'left' | 'suppressed';

/** What a reader wants to get. */
export interface Preferences {
  /** In order of preference; never empty. */
  readonly languages: readonly LanguageTag[];
  /** Keys of configured subjects; empty means all. */
  readonly subjects: readonly string[];
  readonly frequency: Frequency;
}

export interface Subscriber extends Preferences {
  /** Random and opaque: never derived from the address. */
  readonly id: string;
  /** Normalised: ASCII local part as given, domain in lower case and punycode. */
  readonly email: string;
  readonly status: SubscriberStatus;
  /** Where the consent came from, and when: `import listeners.csv`, `form`; of somebody pending, the request. */
  readonly consent: { readonly source: string; readonly at: Instant };
  /** Of somebody pending: from then on they are gone, and nothing is kept of them. */
  readonly expiresAt: Instant | null;
  readonly confirmedAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly suppression: { readonly reason: string; readonly at: Instant } | null;
  /** Gets nothing before; null for no pause. */
  readonly pausedUntil: Instant | null;
  /** The address that takes the old one's place once somebody has confirmed it there. */
  readonly newEmail: string | null;
  /** Goes up with every change of preferences, so that one page does not undo another's. */
  readonly revision: number;
}

/** What a subscriber begins with, and what items have that were stored without it. */
export const NEW_SUBSCRIBER = {
  expiresAt: null,
  confirmedAt: null,
  leftAt: null,
  suppression: null,
  pausedUntil: null,
  newEmail: null,
  revision: 0,
} as const satisfies Partial<Subscriber>;

/** When somebody is gone who asks now and never confirms. */
export const pendingUntil = (now: Instant): Instant =>
  new Date(Date.parse(now) + PENDING_DAYS * 24 * 3_600_000).toISOString();

/** Whether somebody's time to confirm is over: then they are nobody, deleted or not yet. */
export const isGone = ({ expiresAt }: Pick<Subscriber, 'expiresAt'>, now: Instant): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now);
