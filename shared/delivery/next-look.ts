import type { Instant } from '../release/release.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STEP_MS = 15 * MINUTE_MS;
/** A mailing is looked at when most answers of SES are in, and when the slow ones are. */
const LOOKS_MS = [STEP_MS, HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS];
/** What is still open then waits for a person: `dateline resume`. */
const LAST_LOOK_MS = 7 * 24 * HOUR_MS;

/**
 * When a mailing is looked at next: to queue what was lost on the way, and to tell the press office how far
 * it came. Depends on when its audience was frozen alone, so that repeated wake-ups agree.
 *
 * @param isOpen whether deliveries are still to be worked on: then every quarter of an hour, for a week
 * @returns null when nothing is left to be seen
 */
export function nextLook(frozenAt: Instant, now: Instant, isOpen: boolean): Instant | null {
  const start = Date.parse(frozenAt);
  const age = Date.parse(now) - start;
  const planned = LOOKS_MS.find((look) => look > age) ?? null;
  const step = (Math.floor(age / STEP_MS) + 1) * STEP_MS;
  const next = isOpen && step <= LAST_LOOK_MS ? Math.min(step, planned ?? step) : planned;
  return next === null ? null : new Date(start + next).toISOString();
}
