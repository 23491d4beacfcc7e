import type { Instant } from '../release/release.ts';

/** What SES said lately of a reader's mailbox. */
export interface MailboxFacts {
  /**
   * Instant of the last bounce that was not for good, by release: `453/14`, `digest-daily-20261102`. Those
   * that mean nothing any more may be gone.
   */
  readonly softBounces: Readonly<Record<string, Instant>>;
  /** When the mailbox was last known to work: it took a mail, or its owner said so. Null for never. */
  readonly reachableAt: Instant | null;
}

/** So many releases that came back, without one that was taken in between, pause a reader. */
const MAX_SOFT_BOUNCES = 3;
const WINDOW_MS = 30 * 24 * 3_600_000;

/**
 * The releases that came back in a row, up to the last one and within the 30 days before it. It depends on what
 * happened alone, not on the order in which it was heard of.
 */
export function bouncesInARow({ softBounces, reachableAt }: MailboxFacts): readonly string[] {
  const since = reachableAt === null ? Number.NEGATIVE_INFINITY : Date.parse(reachableAt);
  const last = Math.max(...Object.values(softBounces).map((at) => Date.parse(at)));
  return Object.entries(softBounces)
    .filter(([, at]) => Date.parse(at) > since && Date.parse(at) >= last - WINDOW_MS)
    .map(([release]) => release);
}

/** Releases whose bounce can never count again: something was taken since, or it is too long ago. */
export function meaninglessBounces(facts: MailboxFacts): readonly string[] {
  const counted = bouncesInARow(facts);
  return Object.keys(facts.softBounces).filter((release) => !counted.includes(release));
}

/** Whether mail to somebody comes back again and again: nothing is sent until that is lifted. */
export const isUnreachable = (subscriber: MailboxFacts): boolean =>
  bouncesInARow(subscriber).length >= MAX_SOFT_BOUNCES;
