import { setTimeout as sleep } from 'node:timers/promises';
import type { RealTime } from '../ports/pacing.ts';

/**
 * The machine's time by whichever of its two clocks is farther on: local runs may stop `Date`, and Lambda's
 * `performance` stands while it freezes a process between two invocations. All processes of a run agree on it.
 */
export const realTime = (): RealTime => ({
  nowMs: () => Math.max(Date.now(), performance.timeOrigin + performance.now()),
  sleep: (milliseconds) => sleep(milliseconds),
});
