import type { Instant } from '../release/release.ts';

/** Name under which all mailings are stopped, digests included; no family can have it. */
export const ALL_MAIL = '#all';

/** Whether mail about a family, or a digest, or all of it is stopped, and the last word on it. */
export type MailHold = Word & (Said | Missed);

interface Word {
  readonly isHeld: boolean;
  readonly reason: string;
  readonly at: Instant;
}

/** Said by a person, or by the breaker on bounces and complaints. */
interface Said {
  readonly by: 'operator' | 'breaker';
}

/** What the clock found too late: see lateness.ts. */
interface Missed {
  readonly by: 'clock';
  /** When it was to go out: a word that was given since is about it, and stands. */
  readonly scheduledFor: Instant;
}
