import type { Instant } from '../release/release.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';

/**
 * Whether somebody belongs to the audience of a family's first alert, frozen at an instant: confirmed
 * by then, not on a pause, wants mail at once, and follows one of the subjects (no subjects means all).
 */
export function belongsToAlert(
  subscriber: Subscriber,
  { subjects, frozenAt }: { readonly subjects: readonly string[]; readonly frozenAt: Instant },
): boolean {
  return (
    subscriber.status === 'confirmed' &&
    subscriber.frequency === 'immediate' &&
    subscriber.confirmedAt !== null &&
    Date.parse(subscriber.confirmedAt) <= Date.parse(frozenAt) &&
    (subscriber.pausedUntil === null ||
      Date.parse(subscriber.pausedUntil) <= Date.parse(frozenAt)) &&
    (subscriber.subjects.length === 0 ||
      subscriber.subjects.some((subject) => subjects.includes(subject)))
  );
}

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
