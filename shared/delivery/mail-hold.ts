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
 * From when a mailing counts as begun: when its audience was frozen or, where it may have waited since, when an
 * operator last let mail go on.
 *
 * @param holds on this mailing or on all
 */
export function begunAt(frozenAt: Instant, holds: readonly (MailHold | null)[]): Instant {
  const words = holds.flatMap((hold) => (hold?.isHeld === false ? [hold.at] : []));
  return [frozenAt, ...words].reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
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
