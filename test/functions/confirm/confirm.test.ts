import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { createConfirm } from '../../../functions/confirm/confirm.ts';
import type { ConfirmMessage } from '../../../shared/messages/messages.ts';
import type { OutgoingMail, SendOutcome } from '../../../shared/ports/mail-transport.ts';
import type { Subscriber } from '../../../shared/subscriber/subscriber.ts';
import type { TokenKeyRing } from '../../../shared/subscriber/tokens.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { freePacer } from '../../fakes/free-pacer.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { firstWork } from '../../fakes/work.ts';

const RING: TokenKeyRing = { current: { version: '1', key: 'k'.repeat(64) }, previous: [] };

async function sendTo(
  person: Subscriber,
  about: ConfirmMessage['about'] = 'sign-up',
  { outcome, allowList = '*' }: { outcome?: SendOutcome; allowList?: string } = {},
) {
  const sent: OutgoingMail[] = [];
  const queue = memoryQueue<ConfirmMessage>();
  const confirm = createConfirm({
    subscribers: memorySubscriberStore([person]),
    keys: { ring: async () => RING },
    mail: {
      send: async (mail) => {
        sent.push(mail);
        return outcome ?? { kind: 'accepted', messageId: 'ses-1' };
      },
    },
    pacer: freePacer,
    queue,
    clock: { now: () => '2026-11-01T10:00:00.000Z' },
    config,
    siteUrl: 'https://news.example.org',
    allowList,
  });
  await confirm({ version: 1, subscriberId: person.id, about }, firstWork);
  const [mail] = sent;
  return { queue, sent, mail: mail === undefined ? null : await PostalMime.parse(mail.raw) };
}

describe('a mail with a link', () => {
  it.each([
    ['pending', 'confirm'],
    ['left', 'confirm'],
    ['confirmed', 'account'],
  ] as const)('to somebody %s leads to %s, in their language', async (status, page) => {
    const { sent, mail } = await sendTo(subscriberOf({ status, languages: ['de', 'en'] }));

    expect(sent.map(({ from, to }) => [from, to])).toEqual([
      [config.sender.confirmationAddress, 'ana@example.org'],
    ]);
    expect(mail?.from?.address).toBe(config.sender.confirmationAddress);
    expect(mail?.headers.find(({ key }) => key === 'content-language')?.value).toBe('de');
    const link = `https://news.example.org/subscriptions/${page}/1.ana-1.`;
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain(link);
  });

  it('has none of the headers of a list, and no address in its link', async () => {
    const { mail } = await sendTo(subscriberOf({ status: 'pending' }));

    expect(mail?.headers.map(({ key }) => key).filter((key) => key.startsWith('list-'))).toEqual(
      [],
    );
    expect(`${mail?.text}${mail?.html}`).not.toContain('ana@');
  });

  it('goes to the new address when that is to be confirmed', async () => {
    const { sent } = await sendTo(subscriberOf({ newEmail: 'new@example.org' }), 'address');

    expect(sent.map(({ to }) => to)).toEqual(['new@example.org']);
  });

  it('goes to nobody suppressed, nor where this stage may not write', async () => {
    const suppressed = await sendTo(subscriberOf({ status: 'suppressed' }));
    const outside = await sendTo(subscriberOf({ status: 'pending' }), 'sign-up', {
      allowList: '@example.com',
    });

    expect([...suppressed.sent, ...outside.sent]).toEqual([]);
  });

  it('is put off when SES is busy, and handed out again when it did not answer', async () => {
    const person = subscriberOf({ status: 'pending' });
    const throttled = await sendTo(person, 'sign-up', {
      outcome: { kind: 'throttled', scope: 'rate' },
    });

    expect(throttled.queue.sent.map(({ delaySeconds }) => delaySeconds)).toEqual([2]);
    await expect(
      sendTo(person, 'sign-up', { outcome: { kind: 'unknown', reason: 'timeout' } }),
    ).rejects.toThrow('timeout');
  });
});
