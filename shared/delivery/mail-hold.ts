import type { Instant } from '../release/release.ts';

/** Name under which all mailings are stopped, digests included; no family can have it. */
export const ALL_MAIL = '#all';

/** Whether mail about a family, or a digest, or all of it is stopped, and the last word on it. */
export type MailHold = Word & (Tripped | Said | Missed);

interface Word {
  readonly isHeld: boolean;
  readonly reason: string;
  readonly at: Instant;
}

/** Said by the breaker on bounces and complaints. */
interface Tripped {
  readonly by: 'breaker';
}

/** Said by a person. */
interface Said {
  readonly by: 'operator';
  /** The clock alone had stopped it: nobody had seen bounces, so that the breaker is still heard. */
  readonly after?: 'clock';
}

/** What the clock found too late: see lateness.ts. */
interface Missed {
  readonly by: 'clock';
  /** When it was to go out: a word that was given since is about it, and stands. */
  readonly scheduledFor: Instant;
}

/**
 * An operator's word after the last one, which it ends.
 *
 * @param last null: there was none
 */
export function operatorsWord(word: Word, last: MailHold | null): MailHold {
  const isAfterClock = last?.by === 'clock' || (last?.by === 'operator' && last.after === 'clock');
  return { ...word, by: 'operator', ...(isAfterClock ? { after: 'clock' } : {}) };
}
