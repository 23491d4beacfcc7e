import { setTimeout as sleep } from 'node:timers/promises';
import type { RealTime } from '../ports/pacing.ts';

/**
 * The machine's clock, going on by real milliseconds where it stands: local runs may stop `Date`, but
 * neither sleeping nor SES's seconds. On a clock that runs the two never differ by a millisecond.
 */
export function realTime(): RealTime {
  let seen = 0;
  let sinceMs = 0;
  return {
    nowMs() {
      const dateMs = Date.now();
      const realMs = performance.now();
      if (dateMs !== seen) {
        seen = dateMs;
        sinceMs = realMs;
      }
      return dateMs + (realMs - sinceMs);
    },
    sleep: (milliseconds) => sleep(milliseconds),
  };
}
