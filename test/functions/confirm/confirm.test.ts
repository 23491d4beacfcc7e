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

const clock = { now: () => '2026-11-01T10:00:00.000Z' };

async function sendTo(
  person: Subscriber,
  about: ConfirmMessage['about'] = 'sign-up',
  {
    outcome,
    allowList = '*',
    newEmail = null,
  }: { outcome?: SendOutcome; allowList?: string; newEmail?: string | null } = {},
) {
  const sent: OutgoingMail[] = [];
  const store = memorySubscriberStore([person], clock);
  if (newEmail !== null)
    await store.requestAddress(person.id, newEmail, '2026-11-03T10:00:00.000Z');
  const queue = memoryQueue<ConfirmMessage>();
  const confirm = createConfirm({
    subscribers: store,
    keys: { ring: async () => RING },
    mail: {
      send: async (mail) => {
        sent.push(mail);
        return outcome ?? { kind: 'accepted', messageId: 'ses-1' };
      },
    },
    pacer: freePacer,
    queue,
    clock,
    config,
    siteUrl: 'https://news.example.org',
    allowList,
  });
  const again = () => confirm({ version: 1, subscriberId: person.id, about }, firstWork);
  await again();
  const [mail] = sent;
  return {
    queue,
    sent,
    again,
    former: async () => (await store.findByAddress(person.email))?.formerEmails,
    mail: mail === undefined ? null : await PostalMime.parse(mail.raw),
  };
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

  it('leads somebody whose mail came back to the button that starts it again', async () => {
    const at = '2026-10-31T10:00:00.000Z';
    const person = subscriberOf({ softBounces: { '1/26': at, '2/26': at, '3/26': at } });

    const { mail } = await sendTo(person);

    expect(mail?.text).toContain('https://news.example.org/subscriptions/confirm/1.ana-1.');
  });

  it('has none of the headers of a list, and no address in its link', async () => {
    const { mail } = await sendTo(subscriberOf({ status: 'pending' }));

    expect(mail?.headers.map(({ key }) => key).filter((key) => key.startsWith('list-'))).toEqual(
      [],
    );
    expect(`${mail?.text}${mail?.html}`).not.toContain('ana@');
  });

  it('goes to the new address when that is to be confirmed', async () => {
    const { sent } = await sendTo(subscriberOf(), 'address', { newEmail: 'new@example.org' });

    expect(sent.map(({ to }) => to)).toEqual(['new@example.org']);
    expect((await sendTo(subscriberOf(), 'address')).sent).toEqual([]);
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

describe('the word to an address that its mail goes to another now', () => {
  const moved = subscriberOf({
    email: 'new@example.org',
    formerEmails: ['old@example.org'],
    languages: ['fr', 'en'],
  });

  it('goes to the old one, in the reader’s language, and names neither the new one nor a link', async () => {
    const { sent, mail } = await sendTo(moved, 'moved');

    expect(sent.map(({ from, to }) => [from, to])).toEqual([
      [config.sender.confirmationAddress, 'old@example.org'],
    ]);
    expect(mail?.subject).toContain('Votre abonnement a changé d’adresse');
    expect(mail?.replyTo?.[0]?.address).toBe(config.organisation.pressEmail);
    for (const part of [mail?.text, mail?.html]) {
      expect(part).not.toMatch(/new@|https?:/);
      expect(part).toContain('répondez à ce courriel');
    }
  });

  it('goes out once, and nothing is kept of the old address then', async () => {
    const { sent, again, former } = await sendTo(moved, 'moved');

    await again();

    expect(sent).toHaveLength(1);
    expect(await former()).toEqual([]);
  });

  it('is kept to be said while SES does not take it, and given up when it never will', async () => {
    const outcome = { kind: 'throttled', scope: 'rate' } as const;
    const throttled = await sendTo(moved, 'moved', { outcome });
    const refused = await sendTo(moved, 'moved', { outcome: { kind: 'refused', reason: 'x' } });

    expect(await throttled.former()).toEqual(['old@example.org']);
    expect(throttled.queue.sent).toHaveLength(1);
    expect(await refused.former()).toEqual([]);
  });

  it('is due to nobody who was not moved', async () => {
    expect((await sendTo(subscriberOf(), 'moved')).sent).toEqual([]);
  });
});
