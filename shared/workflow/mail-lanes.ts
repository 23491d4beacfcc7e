import { noticeOfName } from '../delivery/notices.ts';
import type { MailMessage } from '../messages/messages.ts';
import type { MessageQueue } from '../ports/message-queue.ts';

export interface MailLanes {
  /** Alerts and digests. */
  readonly mailQueue: MessageQueue<MailMessage>;
  /** Corrections and withdrawals. */
  readonly correctionQueue: MessageQueue<MailMessage>;
}

/**
 * The queues of mail as one: who has a wrong text does not wait until alerts of other releases have gone to
 * thousands of readers.
 */
export function mailLanes({ mailQueue, correctionQueue }: MailLanes): MessageQueue<MailMessage> {
  const isOrdinary = ({ notice }: MailMessage) =>
    ['alert', 'digest'].includes(noticeOfName(notice).kind);
  return {
    send: (message, options) =>
      (isOrdinary(message) ? mailQueue : correctionQueue).send(message, options),
    async sendAll(messages) {
      await correctionQueue.sendAll(messages.filter((message) => !isOrdinary(message)));
      await mailQueue.sendAll(messages.filter(isOrdinary));
    },
  };
}
