import type { Instant, LanguageTag } from '../release/release.ts';
import type { MailboxFacts } from './reachability.ts';

export type Frequency = 'immediate' | 'daily' | 'weekly';

/** Only `confirmed` people are ever mailed a release. `left` and `suppressed` survive every import. */
type SubscriberStatus = 'pending' | 'confirmed' | 'left' | 'suppressed';

/** When somebody is mailed. */
export interface Rhythm {
  readonly frequency: Frequency;
  /** IANA zone whose hour digests go by; null for the newsroom's. */
  readonly timeZone: string | null;
}

/** When somebody was mailed until they changed it. */
export interface FormerRhythm extends Rhythm {
  readonly until: Instant;
}

/** What a reader wants to get. */
export interface Preferences extends Rhythm {
  /** In order of preference; never empty. */
  readonly languages: readonly LanguageTag[];
  /** Keys of configured subjects. Who follows neither these nor keywords follows everything. */
  readonly subjects: readonly string[];
  /** Words and phrases, as typed: a release with one of them is followed as well. */
  readonly keywords: readonly string[];
}

export interface Subscriber extends Preferences, MailboxFacts {
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
  /** Left since, and not told yet that the mail goes elsewhere now; empty most of the time. */
  readonly formerEmails: readonly string[];
  /** The oldest first: which digests came to them, and so since when they are owed what came out. */
  readonly formerRhythms: readonly FormerRhythm[];
  /** Goes up with every change of preferences, so that one page does not undo another's. */
  readonly revision: number;
}

/** What a subscriber begins with, and what items have that were stored without it. */
export const NEW_SUBSCRIBER = {
  keywords: [],
  timeZone: null,
  expiresAt: null,
  confirmedAt: null,
  leftAt: null,
  suppression: null,
  pausedUntil: null,
  formerEmails: [],
  formerRhythms: [],
  softBounces: {},
  reachableAt: null,
  revision: 0,
} as const satisfies Partial<Subscriber>;

/** Whether somebody's time to confirm is over: then they are nobody, deleted or not yet. */
export const isGone = ({ expiresAt }: Pick<Subscriber, 'expiresAt'>, now: Instant): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now);
