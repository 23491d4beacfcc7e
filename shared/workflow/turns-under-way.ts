import type { PaceStore, RealTime } from '../ports/pacing.ts';

/** From the last slot of a turn until SES has the mail: a slot may come a little late (LATE_MS), and SES takes longer. */
const HANDED_ON_MS = 300;
/** A turn and what confirmations may add to it, should the clocks of two machines differ. */
const LONGEST_MS = 5_000;

/**
 * Waits until every turn that has begun is over. A turn begins, in the pace, before its readers are looked at:
 * so whoever changes a reader and then waits knows that no mail goes out that did not see the change.
 * Where nobody keeps a pace, sends take no time worth waiting for.
 */
export function createTurnsUnderWay({
  store,
  time,
}: {
  readonly store: Pick<PaceStore, 'read'>;
  readonly time: RealTime;
}): () => Promise<void> {
  return async () => {
    const { begunUntilMs } = await store.read();
    const waitMs = begunUntilMs + HANDED_ON_MS - time.nowMs();
    if (waitMs > 0) await time.sleep(Math.min(LONGEST_MS, waitMs));
  };
}
