import type { ConfirmMessage } from '../../shared/messages/messages.ts';
import type { Telemetry } from '../../shared/ports/work.ts';
import { EVERYBODY_LIMIT, mailboxLimits } from '../../shared/subscriber/subscription-limits.ts';
import { inEvenTime } from './even-time.ts';
import type { SubscriptionsPorts } from './ports.ts';

/**
 * Queues a mail with a link, within the limits that keep the forms from being a weapon. `limited`: the
 * mailbox had its share, which must not be told, as it may be somebody else's. All outcomes take the same time.
 */
export function createMailLink({ keys, limits, clock, queue, time }: SubscriptionsPorts) {
  return async function mailLink(
    email: string,
    subscriberFor: () => Promise<string>,
    about: ConfirmMessage['about'],
    telemetry: Telemetry,
  ): Promise<'queued' | 'limited' | 'too-many'> {
    return inEvenTime(time, async () => {
      const now = clock.now();
      for (const limit of mailboxLimits(email, await keys.ring())) {
        if (!(await limits.take(limit, now))) {
          telemetry.count('MailboxesLimited');
          return 'limited';
        }
      }
      if (!(await limits.take(EVERYBODY_LIMIT, now))) return 'too-many';
      const subscriberId = await subscriberFor();
      await queue.send({ version: 1, subscriberId, about });
      telemetry.fact('confirmation.queued', { subscriber: subscriberId, about });
      return 'queued';
    });
  };
}
