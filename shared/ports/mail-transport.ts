export interface OutgoingMail {
  readonly raw: Uint8Array;
  readonly from: string;
  readonly to: string;
  /** SES message tags: names and values of `[A-Za-z0-9_-]`, at most 256 characters. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * What became of one attempt. `throttled` and `unsent` prove that nothing was accepted; `refused`
 * is the provider's no to this message; `paused` is a fault of ours, not of the reader; `unknown`
 * may have been accepted.
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string }
  | { readonly kind: 'throttled'; readonly scope: 'rate' | 'daily' }
  | { readonly kind: 'unsent'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'paused'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Hands one raw message to the provider, once: no retries of its own. Never throws for a failed send. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<SendOutcome>;
}
