import type { Clock } from '../ports/clock.ts';

/** The machine's clock. Local runs shift it underneath for every process alike. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
