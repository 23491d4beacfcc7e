import type { Instant } from '../release/release.ts';

/** Whether mail about a family is stopped, and the last word on it. */
export interface MailHold {
  readonly isHeld: boolean;
  /** Who stopped it or let it go on: a person, or the breaker on bounces and complaints. */
  readonly by: 'operator' | 'breaker';
  readonly reason: string;
  readonly at: Instant;
}
