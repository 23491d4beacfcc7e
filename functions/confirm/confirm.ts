import type { NewsroomConfig } from '../../shared/config/config.ts';
import { isAllowed } from '../../shared/mail/allow-list.ts';
import { type SubscriptionLetter, subscriptionMail } from '../../shared/mail/subscription-mail.ts';
import type { ConfirmMessage } from '../../shared/messages/messages.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MailTransport } from '../../shared/ports/mail-transport.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { SendPacer } from '../../shared/ports/pacing.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { TokenKeys } from '../../shared/ports/token-keys.ts';
import type { Work } from '../../shared/ports/work.ts';
import { isUnreachable } from '../../shared/subscriber/reachability.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import { accountUrl, addressUrl, confirmUrl } from '../../shared/subscriber/subscription-urls.ts';
import { datedToken } from '../../shared/subscriber/tokens.ts';

export interface ConfirmPorts {
  readonly subscribers: SubscriberStore;
  readonly keys: TokenKeys;
  readonly mail: MailTransport;
  readonly pacer: SendPacer;
  readonly queue: MessageQueue<ConfirmMessage>;
  readonly clock: Clock;
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
  readonly allowList: string;
}

const THROTTLED_SECONDS = 2;
const DAY_SECONDS = 900;

/**
 * Mails a reader the link that they, or somebody with their address, asked for, and tells an address when
 * its mail goes to another. A mail may come twice after a crash, never not at all: without it nobody gets any
 * further.
 */
export function createConfirm(ports: ConfirmPorts) {
  const { subscribers, keys, clock, config, siteUrl, pacer } = ports;

  /** The mail that is due, from what the reader is by now; null for none. */
  async function letterTo(
    reader: Subscriber,
    about: ConfirmMessage['about'],
  ): Promise<SubscriptionLetter | null> {
    const issued = { subscriberId: reader.id, issuedAt: clock.now() };
    const ring = await keys.ring();
    const { id, email, languages, status, formerEmails } = reader;
    const confirmLetter = (): SubscriptionLetter => {
      const token = datedToken('confirm', issued, ring);
      return { kind: 'confirm', to: email, url: confirmUrl(siteUrl, token), languages };
    };
    if (about === 'address') {
      const newEmail = await subscribers.requestedAddress(id);
      if (newEmail === null) return null;
      const token = datedToken('address', issued, ring, newEmail);
      return { kind: 'address', to: newEmail, url: addressUrl(siteUrl, token), languages };
    }
    if (about === 'moved') {
      const [former] = formerEmails;
      return former === undefined ? null : { kind: 'moved', to: former, languages };
    }
    switch (status) {
      case 'confirmed': {
        // The button behind it says that the mailbox is there again.
        if (about === 'sign-up' && isUnreachable(reader)) return confirmLetter();
        const token = datedToken('account', issued, ring, email);
        return { kind: 'account', to: email, url: accountUrl(siteUrl, token), languages };
      }
      case 'pending':
      case 'left': {
        return about === 'sign-up' ? confirmLetter() : null;
      }
      case 'suppressed':
        return null;
    }
  }

  return async function confirm(message: ConfirmMessage, work: Work): Promise<void> {
    const subscriber = message.subscriberId;
    const reader = (await subscribers.getMany([subscriber])).get(subscriber);
    const letter = reader === undefined ? null : await letterTo(reader, message.about);
    if (letter === null) {
      work.fact('confirmation.not-due', { subscriber, status: reader?.status ?? 'unknown' });
      return;
    }
    if (!isAllowed(letter.to, ports.allowList)) {
      work.fact('confirmation.not-allowed', { subscriber });
      return settled(letter);
    }
    const turn = await pacer.turn(1, work);
    if (turn.kind === 'later') return putOff(turn.delaySeconds, turn.reason);
    // One slot late by a little is better than another wait.
    await turn.slot(0);
    const outcome = await ports.mail.send({
      raw: subscriptionMail(letter, { config, date: clock.now() }),
      from: config.sender.confirmationAddress,
      to: letter.to,
      tags: { kind: 'confirm', language: letter.languages[0] ?? 'en' },
    });
    switch (outcome.kind) {
      case 'accepted':
        work.fact('confirmation.sent', { subscriber, letter: letter.kind });
        work.count('ConfirmationsSent');
        return settled(letter);
      case 'refused':
        work.fact('confirmation.refused', { subscriber, reason: outcome.reason });
        work.count('ConfirmationsRefused');
        return settled(letter);
      case 'throttled': {
        const isDaily = outcome.scope === 'daily';
        if (isDaily) await pacer.usedUp();
        return putOff(isDaily ? DAY_SECONDS : THROTTLED_SECONDS, `throttled-${outcome.scope}`);
      }
      case 'unsent':
      case 'paused':
      case 'unknown':
        // The queue hands it out again, and an alarm tells of it when that does not help.
        throw new Error(`SES did not take a confirmation mail: ${outcome.reason}`);
    }

    /** Nothing is kept of a former address, nor is it told twice. */
    async function settled({ kind, to }: SubscriptionLetter): Promise<void> {
      if (kind === 'moved') await subscribers.forgetFormerAddress(subscriber, to);
    }

    async function putOff(delaySeconds: number, reason: string): Promise<void> {
      await ports.queue.send(message, { delaySeconds });
      work.fact('confirmation.deferred', { subscriber, delaySeconds, reason });
    }
  };
}
