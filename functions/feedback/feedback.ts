import type { DeliveryKey } from '../../shared/delivery/delivery.ts';
import { mailingOf } from '../../shared/delivery/digest.ts';
import { type Consequences, consequences } from '../../shared/delivery/feedback.ts';
import type { SesEvent } from '../../shared/delivery/ses-event.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
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
 * disordered events are harmless. Many events at once cost one ledger write for each chunk that they are about.
 */
export function createFeedback(ports: FeedbackPorts) {
  const { subscribers, ledger } = ports;
  const breakOn = createBreaker(ports);

  return async function feedback(
    events: readonly (SesEvent | null)[],
    telemetry: Telemetry,
  ): Promise<void> {
    const known = events.filter((event) => event !== null);
    if (known.length < events.length) {
      telemetry.fact('feedback.ignored', { events: events.length - known.length });
    }
    // The person first: should the ledger fail, the event comes again and nothing is lost.
    for (const event of known) {
      const { suppression, mailbox } = consequences(event);
      if (suppression !== null) await suppress(suppression, event, telemetry);
      if (mailbox !== null && event.delivery !== null) {
        await noteMailbox(mailbox, event.delivery, event, telemetry);
      }
    }
    await noteTaken(known);
    const evidence = known.flatMap((event) => consequences(event).evidence ?? []);
    const byMailing = Map.groupBy(evidence, ({ delivery: { family, notice } }) =>
      JSON.stringify([family, notice]),
    );
    for (const ofOne of byMailing.values()) {
      await breakOn(await ledger.recordEvidence(ofOne), telemetry);
    }
    for (const event of known) {
      telemetry.fact('feedback.taken-in', {
        kind: event.kind,
        family: event.delivery?.family ?? null,
        notice: event.delivery?.notice ?? null,
        subscriber: event.delivery?.subscriberId ?? null,
      });
      telemetry.count(METRICS[event.kind]);
    }
  };

  /** Most mail is taken, and most of those who take it never gave any back: for them there is nothing to note. */
  async function noteTaken(events: readonly SesEvent[]): Promise<void> {
    const taken = events.flatMap((event) =>
      event.delivery !== null && consequences(event).mailbox === 'taken'
        ? [{ id: event.delivery.subscriberId, at: event.at }]
        : [],
    );
    const people = await subscribers.getMany([...new Set(taken.map(({ id }) => id))]);
    for (const { id, at } of taken) {
      if (Object.keys(people.get(id)?.softBounces ?? {}).length === 0) continue;
      await subscribers.noteReachable(id, at);
    }
  }

  async function suppress(
    { reason, subscriberId, addresses }: NonNullable<Consequences['suppression']>,
    event: SesEvent,
    telemetry: Telemetry,
  ): Promise<void> {
    const ids = subscriberId === null ? await idsOf(addresses) : [subscriberId];
    for (const id of ids) {
      if (await isAboutFormerAddress(id, event, telemetry)) continue;
      const outcome = await subscribers.suppress(id, reason, event.at);
      if (outcome === 'suppressed') {
        telemetry.fact('subscriber.suppressed', { subscriber: id, reason });
      } else {
        telemetry.fact('feedback.unknown-subscriber', { subscriber: id });
      }
    }
  }

  async function noteMailbox(
    news: NonNullable<Consequences['mailbox']>,
    { subscriberId, family, notice }: DeliveryKey,
    event: SesEvent,
    telemetry: Telemetry,
  ): Promise<void> {
    switch (news) {
      case 'taken':
        return;
      case 'content-refused':
        telemetry.fact('mail.content-refused', { family, notice, subscriber: subscriberId });
        telemetry.count('MailsRefusedForContent');
        return;
      case 'came-back': {
        if (await isAboutFormerAddress(subscriberId, event, telemetry)) return;
        const mailing = mailingOf({ family, notice });
        const person = await subscribers.noteSoftBounce(subscriberId, mailing, event.at);
        if (person === null || !isUnreachable(person)) return;
        telemetry.fact('subscriber.unreachable', { subscriber: subscriberId });
        telemetry.count('SubscribersUnreachable');
      }
    }
  }

  /** Mail to an address that the reader has left says nothing about them any more. */
  async function isAboutFormerAddress(
    id: string,
    event: SesEvent,
    telemetry: Telemetry,
  ): Promise<boolean> {
    if (event.delivery === null || event.destination.length === 0) return false;
    if ((await idsOf(event.destination)).includes(id)) return false;
    telemetry.fact('feedback.former-address', { subscriber: id });
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
