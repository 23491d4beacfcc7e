import type { Instant } from '../release/release.ts';
import type { Delivery } from './delivery.ts';

export interface ChunkPlan {
  /** Deliveries whose state the passing of time has changed. */
  readonly changed: readonly Delivery[];
  /** What may be sent now, in order. */
  readonly sendable: readonly Delivery[];
  /** When the first send whose answer was lost may be repeated; null: there is none. */
  readonly recheckAt: Instant | null;
}

/** A lost answer is followed by one repetition, never more. */
const MAX_ATTEMPTS = 2;
/**
 * A worker dies with a whole chunk marked, most of it never sent: without evidence it is tried again, or
 * who is unlucky a few times would be skipped. Bounded, in case the mail itself is what workers die of:
 * the last tries are made alone, so that it takes nobody along.
 */
const MAX_ATTEMPTS_OF_LOST_WORKERS = 6;
const WORKER_LOST = 'worker-lost';

/**
 * What is to be done about a chunk by a worker that finds it without a live lease: sends that a dead
 * worker left behind become unknown; unknown ones older than `unknownAfterMs` without evidence from
 * SES are repeated: once after a lost answer, five times after lost workers.
 */
export function planChunk(
  deliveries: readonly Delivery[],
  { now, unknownAfterMs }: { readonly now: Instant; readonly unknownAfterMs: number },
): ChunkPlan {
  const aged = deliveries.map((delivery) => ageOf(delivery, now, unknownAfterMs));
  const changed = aged.filter((delivery, index) => delivery !== deliveries[index]);
  const rechecks = aged
    .filter(({ state }) => state === 'unknown')
    .map(({ at }) => Date.parse(at) + unknownAfterMs);
  return {
    changed,
    sendable: aged.filter(({ state }) => state === 'pending'),
    recheckAt: rechecks.length === 0 ? null : new Date(Math.min(...rechecks)).toISOString(),
  };
}

function ageOf(delivery: Delivery, now: Instant, unknownAfterMs: number): Delivery {
  const unknown: Delivery =
    delivery.state === 'sending'
      ? { ...delivery, state: 'unknown', reason: WORKER_LOST }
      : delivery;
  if (unknown.state !== 'unknown') return delivery;
  if (Date.parse(now) - Date.parse(unknown.at) < unknownAfterMs) return unknown;
  const most = unknown.reason === WORKER_LOST ? MAX_ATTEMPTS_OF_LOST_WORKERS : MAX_ATTEMPTS;
  return unknown.attempts >= most
    ? { ...unknown, state: 'failed', at: now }
    : { ...unknown, state: 'pending', at: now };
}
