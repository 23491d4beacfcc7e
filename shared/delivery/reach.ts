import type { LanguageTag } from '../release/release.ts';
import type { Delivery } from './delivery.ts';

/** What became of deliveries: always audience = the sum of the others. */
export interface DeliverySums {
  readonly audience: number;
  /** Accepted by SES, whatever came of it later. */
  readonly sent: number;
  readonly failed: number;
  readonly skipped: number;
  readonly suppressed: number;
  readonly pending: number;
}

/** Sums, and what SES said later of those that were sent. */
export interface Reach extends DeliverySums {
  readonly delivered: number;
  readonly bounced: number;
  readonly complained: number;
  /** By the language that readers got it in; who waits for an edition is in none. */
  readonly byLanguage: Readonly<
    Record<LanguageTag, Pick<Reach, 'audience' | 'sent' | 'delivered' | 'bounced'>>
  >;
}

/** @returns the sums over these deliveries; each delivery is in exactly one column */
export function sumsOf(deliveries: readonly Delivery[]): DeliverySums {
  const sums = { audience: 0, sent: 0, failed: 0, skipped: 0, suppressed: 0, pending: 0 };
  for (const delivery of deliveries) {
    sums.audience += 1;
    sums[columnOf(delivery)] += 1;
  }
  return sums;
}

/** How far a mailing came, in all and by language. */
export function reachOf(deliveries: readonly Delivery[]): Reach {
  const byLanguage = Object.groupBy(
    deliveries.filter(({ language }) => language !== null),
    ({ language }) => language ?? '',
  );
  return {
    ...sumsOf(deliveries),
    ...heardOf(deliveries),
    byLanguage: Object.fromEntries(
      Object.entries(byLanguage)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([language, members = []]) => {
          const { audience, sent } = sumsOf(members);
          const { delivered, bounced } = heardOf(members);
          return [language, { audience, sent, delivered, bounced }];
        }),
    ),
  };
}

function heardOf(deliveries: readonly Delivery[]) {
  const count = (wanted: Delivery['state']) =>
    deliveries.filter(({ state }) => state === wanted).length;
  return {
    delivered: count('delivered'),
    bounced: count('bounced'),
    complained: count('complained'),
  };
}

function columnOf({ state }: Delivery): Exclude<keyof DeliverySums, 'audience'> {
  switch (state) {
    case 'waiting':
    case 'pending':
    case 'sending':
    case 'unknown':
      return 'pending';
    case 'failed':
      return 'failed';
    case 'suppressed':
      return 'suppressed';
    case 'skipped':
    case 'superseded':
      return 'skipped';
    case 'sent':
    case 'delivered':
    case 'bounced':
    case 'complained':
      return 'sent';
  }
}
