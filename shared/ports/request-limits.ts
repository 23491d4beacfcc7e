import type { Instant } from '../release/release.ts';
import type { Limit } from '../subscriber/subscription-limits.ts';

/** Limits of what strangers may cause. */
export interface RequestLimits {
  /** Takes one token from a bucket; false when it is empty, and then nothing was taken. */
  take(limit: Limit, now: Instant): Promise<boolean>;
}
