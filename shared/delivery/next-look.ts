import type { Instant } from '../release/release.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A mailing is looked at when most answers of SES are in, and when the slow ones are. */
const LOOKS_MS = [HOUR_MS / 4, HOUR_MS, 6 * HOUR_MS, DAY_MS];
/** What is still open then waits for a person: `dateline resume`. */
export const LAST_LOOK_MS = 7 * DAY_MS;

/**
 * When a mailing is looked at next: to queue what was lost on the way, and to tell the press office how far
 * it came. Seldom, as each look gives every open chunk one message more. Depends on when it began alone, so that
 * repeated wake-ups agree.
 *
 * @param begun see `begunAt`
 * @param isOpen whether deliveries are still to be worked on: then daily after the first day, for a week
 * @returns null when nothing is left to be seen
 */
export function nextLook(begun: Instant, now: Instant, isOpen: boolean): Instant | null {
  const start = Date.parse(begun);
  const age = Date.parse(now) - start;
  const planned = LOOKS_MS.find((look) => look > age) ?? null;
  const daily = (Math.floor(age / DAY_MS) + 1) * DAY_MS;
  const next = planned ?? (isOpen && daily <= LAST_LOOK_MS ? daily : null);
  return next === null ? null : new Date(start + next).toISOString();
}
