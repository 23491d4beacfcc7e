import type { MessageQueue } from '../../shared/ports/message-queue.ts';

/** A MessageQueue that only collects. */
export function memoryQueue<M>(): MessageQueue<M> & {
  readonly sent: { readonly message: M; readonly delaySeconds: number }[];
  take(): readonly M[];
} {
  const sent: { message: M; delaySeconds: number }[] = [];
  return {
    sent,
    async send(message, { delaySeconds = 0 } = {}) {
      sent.push({ message, delaySeconds });
    },
    async sendAll(messages) {
      for (const message of messages) sent.push({ message, delaySeconds: 0 });
    },
    take: () => sent.splice(0).map(({ message }) => message),
  };
}
