import type { NewsroomConfig } from '../../shared/config/config.ts';
import { type Delivery, deliveryTags } from '../../shared/delivery/delivery.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MailTransport } from '../../shared/ports/mail-transport.ts';
import { editionFor, type Session } from './session.ts';
import { type Settled, settle } from './settle.ts';

export interface SendOnePorts {
  readonly mail: MailTransport;
  readonly clock: Clock;
  readonly config: NewsroomConfig;
}

/** Sends one reader's mail, once, and says what became of it. */
export function createSendOne({ mail, clock, config }: SendOnePorts) {
  const unknownAfterMs = config.mail.unknownAfterMinutes * 60_000;

  return async function sendOne(delivery: Delivery, session: Session): Promise<Settled> {
    const { people, kind, compose, message } = session;
    const edition = editionFor(delivery, session);
    const subscriber = people.get(delivery.subscriberId);
    if (edition === undefined || subscriber === undefined) {
      throw new Error('A delivery without edition or subscriber was not sorted out before');
    }
    const outcome = await mail.send({
      raw: compose(edition, kind, {
        subscriber,
        delivery,
        notice: message.notice,
        date: clock.now(),
      }),
      from: config.sender.alertAddress,
      to: subscriber.email,
      tags: deliveryTags({ ...message, subscriberId: delivery.subscriberId }),
    });
    return settle(delivery, outcome, { at: clock.now(), unknownAfterMs });
  };
}
