import type { DeliveryKey } from '../../shared/delivery/delivery.ts';
import { mailingOf } from '../../shared/delivery/digest.ts';
import { type Consequences, consequences } from '../../shared/delivery/feedback.ts';
import type { SesEvent } from '../../shared/delivery/ses-event.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { normaliseAddress } from '../../shared/subscriber/address.ts';
import { isUnreachable } from '../../shared/subscriber/reachability.ts';
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
 * Takes in what SES says of our mail: settles deliveries, the ones whose answer was lost too, suppresses at once
 * who bounced for good or complained, and notes whose mailbox gives mail back again and again. Repeated and
 * disordered events are harmless.
 */
export function createFeedback(ports: FeedbackPorts) {
  const { subscribers, ledger } = ports;
  const breakOn = createBreaker(ports);

  return async function feedback(event: SesEvent | null, work: Work): Promise<void> {
    if (event === null) {
      work.fact('feedback.ignored');
      return;
    }
    const { evidence, suppression, mailbox } = consequences(event);
    // The person first: should the ledger fail, the event comes again and nothing is lost.
    if (suppression !== null) await suppress(suppression, event, work);
    if (mailbox !== null && event.delivery !== null) {
      await noteMailbox(mailbox, event.delivery, event, work);
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

  async function suppress(
    { reason, subscriberId, addresses }: NonNullable<Consequences['suppression']>,
    event: SesEvent,
    work: Work,
  ): Promise<void> {
    const ids = subscriberId === null ? await idsOf(addresses) : [subscriberId];
    for (const id of ids) {
      if (await isAboutFormerAddress(id, event, work)) continue;
      const outcome = await subscribers.suppress(id, reason, event.at);
      if (outcome === 'suppressed') {
        work.fact('subscriber.suppressed', { subscriber: id, reason });
      } else {
        work.fact('feedback.unknown-subscriber', { subscriber: id });
      }
    }
  }

  async function noteMailbox(
    news: NonNullable<Consequences['mailbox']>,
    { subscriberId, family, notice }: DeliveryKey,
    event: SesEvent,
    work: Work,
  ): Promise<void> {
    switch (news) {
      case 'taken':
        return subscribers.noteReachable(subscriberId, event.at);
      case 'content-refused':
        work.fact('mail.content-refused', { family, notice, subscriber: subscriberId });
        work.count('MailsRefusedForContent');
        return;
      case 'came-back': {
        if (await isAboutFormerAddress(subscriberId, event, work)) return;
        const mailing = mailingOf({ family, notice });
        const person = await subscribers.noteSoftBounce(subscriberId, mailing, event.at);
        if (person === null || !isUnreachable(person)) return;
        work.fact('subscriber.unreachable', { subscriber: subscriberId });
        work.count('SubscribersUnreachable');
      }
    }
  }

  /** Mail to an address that the reader has left says nothing about them any more. */
  async function isAboutFormerAddress(id: string, event: SesEvent, work: Work): Promise<boolean> {
    if (event.delivery === null || event.destination.length === 0) return false;
    if ((await idsOf(event.destination)).includes(id)) return false;
    work.fact('feedback.former-address', { subscriber: id });
    return true;
  }

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
