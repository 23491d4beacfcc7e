/** One queue of our own messages. */
export interface MessageQueue<M> {
  /** @param options.delaySeconds 0-900 (SQS limit); only for standard queues */
  send(message: M, options?: { readonly delaySeconds?: number }): Promise<void>;
}
