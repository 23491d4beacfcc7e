import { consequences } from '../../shared/delivery/feedback.ts';
import type { SesEvent } from '../../shared/delivery/ses-event.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { normaliseAddress } from '../../shared/subscriber/address.ts';
import { type BreakerPorts, createBreaker } from './breaker.ts';

export interface FeedbackPorts extends BreakerPorts {
  readonly subscribers: SubscriberStore;
}

const METRICS = {
  send: 'MailsSent',
  delivery: 'MailsDelivered',
  delay: 'MailsDelayed',
  reject: 'MailsRejected',
  bounce: 'Bounces',
  complaint: 'Complaints',
} as const;

/**
 * Takes in what SES says of our mail: settles deliveries, the ones whose answer was lost too, and
 * suppresses at once who bounced for good or complained. Repeated and disordered events are harmless.
 */
export function createFeedback(ports: FeedbackPorts) {
  const { subscribers, ledger } = ports;
  const breakOn = createBreaker(ports);

  return async function feedback(event: SesEvent | null, work: Work): Promise<void> {
    if (event === null) {
      work.fact('feedback.ignored');
      return;
    }
    const { evidence, suppression } = consequences(event);
    // The person first: should the ledger fail, the event comes again and nothing is lost.
    if (suppression !== null) {
      const { reason, subscriberId, addresses } = suppression;
      const ids = subscriberId === null ? await idsOf(addresses) : [subscriberId];
      for (const id of ids) {
        const outcome = await subscribers.suppress(id, reason, event.at);
        if (outcome === 'suppressed') {
          work.fact('subscriber.suppressed', { subscriber: id, reason });
        } else {
          work.fact('feedback.unknown-subscriber', { subscriber: id });
        }
      }
    }
    if (evidence !== null) {
      await ledger.recordEvidence([evidence]);
      await breakOn(evidence, work);
    }
    work.fact('feedback.taken-in', {
      kind: event.kind,
      family: event.delivery?.family ?? null,
      notice: event.delivery?.notice ?? null,
      subscriber: event.delivery?.subscriberId ?? null,
    });
    work.count(METRICS[event.kind]);
  };

  /** For mail without our tags. */
  async function idsOf(addresses: readonly string[]): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const address of addresses) {
      const email = normaliseAddress(address);
      const person = email === null ? null : await subscribers.findByAddress(email);
      if (person !== null) ids.push(person.id);
    }
    return ids;
  }
}
