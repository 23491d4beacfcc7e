import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { zoneOfDigest } from '../../shared/delivery/digest.ts';
import {
  composeMail,
  type MailTemplate,
  renderDigest,
  renderMail,
} from '../../shared/mail/render-mail.ts';
import type { TokenKeys } from '../../shared/ports/token-keys.ts';
import { localDay } from '../../shared/release/fields/local-time.ts';
import type { Instant } from '../../shared/release/release.ts';
import { otherZones } from '../../shared/subscriber/digest-zone.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { unsubscribeToken } from '../../shared/subscriber/tokens.ts';
import type { Edition } from '../../shared/translation/edition.ts';

/** Whom a message is for, and what it is a delivery of. */
interface Addressee {
  readonly subscriber: Subscriber;
  readonly delivery: Delivery;
  readonly notice: string;
  readonly date: Instant;
}

/** Writes one reader's message about an edition. */
export type ComposeMessage = (
  edition: Edition,
  kind: 'alert' | 'correction' | 'withdrawal',
  reader: Addressee,
) => Uint8Array;

/** Writes one reader's digest of these editions, the newest first. */
export type ComposeDigest = (editions: readonly Edition[], reader: Addressee) => Uint8Array;

export interface Composer {
  readonly release: ComposeMessage;
  readonly digest: ComposeDigest;
}

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
 * A composer for each chunk, with the keys of the day. Each edition is rendered once per worker and language of
 * the footer, which is one that its reader reads; what belongs to the reader is spliced in.
 */
export function createCompose({
  config,
  siteUrl,
  keys,
  messageIdOf,
}: ComposeOptions): () => Promise<Composer> {
  const templates = new Map<string, MailTemplate>();
  // An edition is never changed, but made anew when anything in it changes.
  const numbers = new WeakMap<Edition, number>();
  let lastNumber = 0;

  function numberOf(edition: Edition): number {
    const known = numbers.get(edition);
    if (known !== undefined) return known;
    lastNumber += 1;
    numbers.set(edition, lastNumber);
    return lastNumber;
  }

  function templateOf(
    edition: Edition,
    kind: 'alert' | 'correction' | 'withdrawal',
    { languages }: Subscriber,
  ): MailTemplate {
    const isOffered = (language: string) => config.languages.some((known) => known === language);
    const footerLanguage = languages.includes(edition.language)
      ? edition.language
      : (languages.find(isOffered) ?? edition.language);
    return keep(JSON.stringify([kind, numberOf(edition), footerLanguage]), () =>
      renderMail(edition, { kind, config, siteUrl, footerLanguage }),
    );
  }

  function keep(key: string, render: () => MailTemplate): MailTemplate {
    const known = templates.get(key);
    if (known !== undefined) return known;
    const rendered = render();
    const [oldest] = templates.keys();
    if (templates.size >= MAX_TEMPLATES && oldest !== undefined) templates.delete(oldest);
    templates.set(key, rendered);
    return rendered;
  }

  return async () => {
    const ring = await keys.ring();
    const tokenOf = ({ id }: Subscriber) => unsubscribeToken(id, ring);
    return {
      release: (edition, kind, { subscriber, delivery, date, notice }) =>
        composeMail(templateOf(edition, kind, subscriber), {
          to: subscriber.email,
          deliveryId: JSON.stringify([edition.family, notice, subscriber.id]),
          token: tokenOf(subscriber),
          date,
          ...(delivery.previousMessageId === null
            ? {}
            : { inReplyTo: messageIdOf(delivery.previousMessageId) }),
        }),
      digest: (editions, { subscriber, delivery, date, notice }) => {
        const language = delivery.language ?? editions[0]?.language ?? 'en';
        const { more = 0 } = delivery;
        const timeZone = zoneOfDigest(notice, otherZones(config)) ?? config.timeZone;
        const day = localDay(date, timeZone);
        const key = JSON.stringify(['digest', language, more, day, editions.map(numberOf)]);
        const template = keep(key, () =>
          renderDigest(editions, { config, siteUrl, language, more, date, timeZone }),
        );
        return composeMail(template, {
          to: subscriber.email,
          deliveryId: JSON.stringify([notice, subscriber.id]),
          token: tokenOf(subscriber),
          date,
        });
      },
    };
  };
}
