import type { Instant } from '../release/release.ts';
import { isUnreachable } from '../subscriber/reachability.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';

/** What a release is about. */
export interface News {
  readonly subjects: readonly string[];
  /** Whether one of somebody's keywords stands in the edition that they get; asked only of who has some. */
  readonly mentions: (subscriber: Subscriber) => boolean;
}

/**
 * Whether somebody belongs to the audience of a family's first alert, frozen at an instant: confirmed
 * by then, reachable, not on a pause, wants mail at once (or the news is urgent), and follows what it is about
 * (see {@link follows}).
 */
export function belongsToAlert(
  subscriber: Subscriber,
  {
    isUrgent,
    frozenAt,
    ...news
  }: News & {
    readonly isUrgent: boolean;
    readonly frozenAt: Instant;
  },
): boolean {
  return (
    subscriber.status === 'confirmed' &&
    (isUrgent || subscriber.frequency === 'immediate') &&
    subscriber.confirmedAt !== null &&
    Date.parse(subscriber.confirmedAt) <= Date.parse(frozenAt) &&
    !isPaused(subscriber, frozenAt) &&
    !isUnreachable(subscriber) &&
    follows(subscriber, news)
  );
}

/** Whether somebody can be mailed a digest at an instant: confirmed, reachable and not in a pause. */
export const getsDigest = (subscriber: Subscriber, at: Instant): boolean =>
  subscriber.status === 'confirmed' && !isPaused(subscriber, at) && !isUnreachable(subscriber);

/**
 * Whether a release may stand in somebody's digest: they were confirmed when it came out, follow one of
 * its subjects, and the digest that it was for did not fall in a pause of theirs.
 *
 * @param release with `dueAt`, when it was to reach them, by a digest or at once
 */
export function belongsToDigest(
  subscriber: Subscriber,
  release: News & {
    readonly publishedAt: Instant;
    readonly dueAt: (subscriber: Subscriber) => Instant;
  },
): boolean {
  return (
    subscriber.confirmedAt !== null &&
    Date.parse(subscriber.confirmedAt) <= Date.parse(release.publishedAt) &&
    // What came out after a pause was for none in it.
    (!isPaused(subscriber, release.publishedAt) ||
      !isPaused(subscriber, release.dueAt(subscriber))) &&
    follows(subscriber, release)
  );
}

/** Whether somebody wants nothing yet at an instant. */
export const isPaused = ({ pausedUntil }: Subscriber, at: Instant): boolean =>
  pausedUntil !== null && Date.parse(pausedUntil) > Date.parse(at);

/**
 * Whether somebody follows a release: it is about one of their subjects, or one of their words stands in it. Who
 * named neither follows everything.
 */
export const follows = (subscriber: Subscriber, { subjects, mentions }: News): boolean =>
  (subscriber.subjects.length === 0 && subscriber.keywords.length === 0) ||
  subscriber.subjects.some((subject) => subjects.includes(subject)) ||
  (subscriber.keywords.length > 0 && mentions(subscriber));

/** FNV-1a's published 32-bit parameters. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The chunk of a subscriber in an audience of `chunks`. It depends on the id alone, so that a fan-out
 * that starts over puts everybody where they were: nobody twice, nobody skipped.
 */
export function chunkNumber(subscriberId: string, chunks: number): number {
  let hash = FNV_OFFSET;
  for (const byte of Buffer.from(subscriberId)) {
    hash = Math.imul(hash ^ byte, FNV_PRIME) >>> 0;
  }
  return hash % chunks;
}
