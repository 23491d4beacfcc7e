import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { composeMail, type MailTemplate, renderMail } from '../../shared/mail/render-mail.ts';
import type { TokenKeys } from '../../shared/ports/token-keys.ts';
import type { Instant } from '../../shared/release/release.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { unsubscribeUrl } from '../../shared/subscriber/subscription-urls.ts';
import { unsubscribeToken } from '../../shared/subscriber/tokens.ts';
import type { Edition } from '../../shared/translation/edition.ts';

/** Writes one reader's message about an edition. */
export type ComposeMessage = (
  edition: Edition,
  kind: 'alert' | 'correction' | 'withdrawal',
  reader: {
    readonly subscriber: Subscriber;
    readonly delivery: Delivery;
    readonly notice: string;
    readonly date: Instant;
  },
) => Uint8Array;

export interface ComposeOptions {
  readonly config: NewsroomConfig;
  readonly siteUrl: string;
  readonly keys: TokenKeys;
  /** Message-ID, without brackets, that SES gives a message of ours. */
  readonly messageIdOf: (sesMessageId: string) => string;
}

/** A release in its languages and kinds; a worker seldom has more than two releases at a time. */
const MAX_TEMPLATES = 20;

/**
 * A composer for each chunk, with the keys of the day. Each edition is rendered once per worker; what
 * belongs to the reader is spliced in.
 */
export function createCompose({
  config,
  siteUrl,
  keys,
  messageIdOf,
}: ComposeOptions): () => Promise<ComposeMessage> {
  const templates = new Map<string, MailTemplate>();

  function templateOf(edition: Edition, kind: 'alert' | 'correction' | 'withdrawal'): MailTemplate {
    // The edition itself is the key: whatever changes in it changes the mail.
    const key = JSON.stringify([kind, edition]);
    const known = templates.get(key);
    if (known !== undefined) return known;
    const rendered = renderMail(edition, { kind, config, siteUrl });
    const [oldest] = templates.keys();
    if (templates.size >= MAX_TEMPLATES && oldest !== undefined) templates.delete(oldest);
    templates.set(key, rendered);
    return rendered;
  }

  return async () => {
    const ring = await keys.ring();
    return (edition, kind, { subscriber, delivery, date, notice }) =>
      composeMail(templateOf(edition, kind), {
        to: subscriber.email,
        deliveryId: JSON.stringify([edition.family, notice, subscriber.id]),
        unsubscribeUrl: unsubscribeUrl(siteUrl, unsubscribeToken(subscriber.id, ring)),
        date,
        ...(delivery.previousMessageId === null
          ? {}
          : { inReplyTo: messageIdOf(delivery.previousMessageId) }),
      });
  };
}
