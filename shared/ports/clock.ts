import type { Instant } from '../release/release.ts';

/** The only source of the present. */
export interface Clock {
  now(): Instant;
}
