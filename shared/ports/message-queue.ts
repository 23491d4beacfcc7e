/** One queue of our own messages. */
export interface MessageQueue<M> {
  /** @param options.delaySeconds 0-900 (SQS limit); only for standard queues */
  send(message: M, options?: { readonly delaySeconds?: number }): Promise<void>;
  /** The same for many, in as few requests as the provider allows. */
  sendAll(messages: readonly M[]): Promise<void>;
}
