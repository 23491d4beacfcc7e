import type { Instant, LanguageTag } from '../release/release.ts';

export type Frequency = 'immediate' | 'daily' | 'weekly';

/** Only `confirmed` people are ever mailed a release. `left` and `suppressed` survive every import. */
type SubscriberStatus = 'pending' | 'confirmed' | 'left' | 'suppressed';

export interface Subscriber {
  /** Random and opaque: never derived from the address. */
  readonly id: string;
  /** Normalised: ASCII local part as given, domain in lower case and punycode. */
  readonly email: string;
  /** In order of preference; never empty. */
  readonly languages: readonly LanguageTag[];
  /** Keys of configured subjects; empty means all. */
  readonly subjects: readonly string[];
  readonly frequency: Frequency;
  readonly status: SubscriberStatus;
  /** Where the consent came from, and when: `import listeners.csv`, `form`. */
  readonly consent: { readonly source: string; readonly at: Instant };
  readonly confirmedAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly suppression: { readonly reason: string; readonly at: Instant } | null;
}
