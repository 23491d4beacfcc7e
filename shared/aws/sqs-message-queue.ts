import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { MessageQueue } from '../ports/message-queue.ts';

/** SendMessageBatch takes ten entries (SQS quotas). */
const BATCH_ENTRIES = 10;

/**
 * MessageQueue over one SQS queue.
 *
 * @param fifo for a FIFO queue: the group of a message and its deduplication id; messages of one
 *   group are worked on one after another
 */
export function sqsMessageQueue<M>(
  client: SQSClient,
  queueUrl: string,
  fifo?: { group(message: M): string; deduplication(message: M): string },
): MessageQueue<M> {
  const entryOf = (message: M) => ({
    MessageBody: JSON.stringify(message),
    ...(fifo === undefined
      ? {}
      : {
          MessageGroupId: fifo.group(message),
          MessageDeduplicationId: fifo.deduplication(message),
        }),
  });
  return {
    async send(message, options = {}) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          ...entryOf(message),
          ...(options.delaySeconds === undefined ? {} : { DelaySeconds: options.delaySeconds }),
        }),
      );
    },
    async sendAll(messages) {
      for (let start = 0; start < messages.length; start += BATCH_ENTRIES) {
        const entries = messages
          .slice(start, start + BATCH_ENTRIES)
          .map((message, index) => ({ Id: String(index), ...entryOf(message) }));
        const { Failed = [] } = await client.send(
          new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }),
        );
        const [first] = Failed;
        if (first !== undefined) {
          throw new Error(
            `SQS took ${entries.length - Failed.length} of ${entries.length} messages: ${first.Code}`,
          );
        }
      }
    },
  };
}
