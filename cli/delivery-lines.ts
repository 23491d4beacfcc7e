import type { Delivery } from '../shared/delivery/delivery.ts';
import { reachOf, sumsOf } from '../shared/delivery/reach.ts';
import type { Subscriber } from '../shared/subscriber/subscriber.ts';

/** The sums of a mailing, and what SES said later of those that it took. */
export const sumsLine = (deliveries: readonly Delivery[]): string =>
  `${listed(sumsOf(deliveries))}${heardOf(deliveries)}`;

const listed = (counts: object): string =>
  Object.entries(counts)
    .map(([column, count]) => `${column} ${count}`)
    .join(', ');

/** What SES said later of those that it took; empty before it said anything. */
function heardOf(deliveries: readonly Delivery[]): string {
  const { delivered, bounced, complained } = reachOf(deliveries);
  const isSilent = delivered + bounced + complained === 0;
  return isSilent ? '' : `; of those sent: ${listed({ delivered, bounced, complained })}`;
}

/** One reader's delivery: address, state, language, version, instant, reason. */
export const deliveryLine = (delivery: Delivery, person: Subscriber | undefined): string =>
  [
    person?.email ?? delivery.subscriberId,
    delivery.state,
    delivery.language ?? '-',
    delivery.releaseVersion === null ? '-' : `version ${delivery.releaseVersion}`,
    delivery.at,
    delivery.reason ?? (delivery.state === 'waiting' ? 'for an edition in their languages' : ''),
  ]
    .join('\t')
    .trimEnd();
