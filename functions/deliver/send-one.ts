import type { NewsroomConfig } from '../../shared/config/config.ts';
import { type Delivery, deliveryTags } from '../../shared/delivery/delivery.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MailTransport } from '../../shared/ports/mail-transport.ts';
import type { Instant } from '../../shared/release/release.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { type DigestSession, editionFor, editionOfItem, type Session } from './decide.ts';
import { type Settled, settle } from './settle.ts';

export interface SendOnePorts {
  readonly mail: MailTransport;
  readonly clock: Clock;
  readonly config: NewsroomConfig;
}

/** Sends one reader's mail, once, and says what became of it. */
export function createSendOne({ mail, clock, config }: SendOnePorts) {
  const unknownAfterMs = config.mail.unknownAfterMinutes * 60_000;

  return async function sendOne(
    delivery: Delivery,
    session: Session | DigestSession,
  ): Promise<Settled> {
    const { people, message } = session;
    const subscriber = people.get(delivery.subscriberId);
    if (subscriber === undefined) {
      throw new Error('A delivery without subscriber was not sorted out before');
    }
    const outcome = await mail.send({
      raw: rawOf(delivery, session, { subscriber, notice: message.notice, date: clock.now() }),
      from: config.sender.alertAddress,
      to: subscriber.email,
      tags: {
        ...deliveryTags({ ...message, subscriberId: delivery.subscriberId }),
        ...feedbackTags(delivery, session),
      },
    });
    return settle(delivery, outcome, { at: clock.now(), unknownAfterMs });
  };
}

/**
 * What mailbox providers group complaints by: SES writes these tags into its own `Feedback-ID`
 * (SES developer guide, "Setting up feedback IDs").
 */
function feedbackTags(
  { language }: Delivery,
  session: Session | DigestSession,
): Readonly<Record<string, string>> {
  const [edition] = session.kind === 'digest' ? [] : session.editions;
  return {
    'ses:feedback-id-a': edition?.slug ?? session.message.notice,
    'ses:feedback-id-b': `${session.kind}-${language ?? 'any'}`,
  };
}

function rawOf(
  delivery: Delivery,
  session: Session | DigestSession,
  reader: { readonly subscriber: Subscriber; readonly notice: string; readonly date: Instant },
): Uint8Array {
  if (session.kind === 'digest') {
    const editions = (delivery.items ?? []).map((item) => editionOfItem(item, session.families));
    const known = editions.filter((edition) => edition !== undefined);
    return session.compose(known, { ...reader, delivery });
  }
  const edition = editionFor(delivery, session);
  if (edition === undefined) {
    throw new Error('A delivery without edition was not sorted out before');
  }
  return session.compose(edition, session.kind, { ...reader, delivery });
}
