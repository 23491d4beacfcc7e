import { describe, expect, it } from 'vitest';
import { datedToken, unsubscribeToken } from '../../../shared/subscriber/tokens.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { NOW, newsroom, RING } from './newsroom.ts';

describe('the preference page', () => {
  const ana = subscriberOf({ languages: ['en'] });
  const path = `/subscriptions/preferences/${unsubscribeToken(ana.id, RING)}`;
  const wishes = {
    action: 'save',
    revision: '0',
    'language-1': 'fr',
    'language-2': 'en',
    subject: 'security',
    frequency: 'daily',
    pause: '2026-12-24',
  };

  it('shows what somebody gets, and no address', async () => {
    const { body } = await newsroom([ana]).get(path);

    expect(body).toContain('value="en" lang="en" dir="ltr" selected');
    expect(body).not.toContain(ana.email);
  });

  it('saves languages in order, subjects, frequency and pause', async () => {
    const { post, person } = newsroom([ana]);

    expect((await post(path, wishes)).status).toBe(200);
    expect(await person(ana.id)).toEqual({
      ...ana,
      languages: ['fr', 'en'],
      subjects: ['security'],
      frequency: 'daily',
      pausedUntil: '2026-12-24T05:00:00.000Z',
      formerRhythms: [
        { frequency: 'immediate', timeZone: null, until: '2026-11-01T10:00:00.000Z' },
      ],
      revision: 1,
    });
  });

  it.each(['2026-02-31', '2026-13-01', '31.12.2026', '2026-12-24T09:00', '__proto__'])(
    'takes “%s” for no pause, as it is no day',
    async (pause) => {
      const { post, person } = newsroom([ana]);

      expect((await post(path, { ...wishes, pause })).status).toBe(200);
      expect((await person(ana.id))?.pausedUntil).toBeNull();
    },
  );

  it('shows the words that somebody follows, and saves others, or none', async () => {
    const reader = { ...ana, keywords: ['<b>', 'cyber security'] };
    const { get, post, person } = newsroom([reader]);
    expect((await get(path)).body).toContain('>&lt;b&gt;, cyber security</textarea>');

    await post(path, { ...wishes, keywords: '网络安全、climate' });
    expect((await person(ana.id))?.keywords).toEqual(['网络安全', 'climate']);

    await post(path, { ...wishes, revision: '1', keywords: '' });
    expect((await person(ana.id))?.keywords).toEqual([]);
  });

  it('saves nothing of more words than there may be, and shows them to be mended', async () => {
    const { post, person } = newsroom([ana]);
    const keywords = Array.from({ length: 21 }, (_, i) => `word ${i}`).join(', ');

    const { status, body } = await post(path, { ...wishes, 'language-1': 'en', keywords });

    expect(status).toBe(422);
    expect(body).toContain('At most 20 words or phrases');
    expect(body).toContain(`>${keywords}</textarea>`);
    expect(body).toContain('value="2026-12-24"');
    expect(await person(ana.id)).toEqual(ana);
  });

  it('takes as many words as there may be in the longest script, as a form is sent', async () => {
    const { post, person } = newsroom([ana]);
    const keywords = Array.from({ length: 20 }, (_, i) =>
      String.fromCharCode(0x4e00 + i).repeat(60),
    );

    expect((await post(path, { ...wishes, keywords: keywords.join('、') })).status).toBe(200);
    expect((await person(ana.id))?.keywords).toEqual(keywords);
  });

  it('does not undo what another window saved', async () => {
    const { post, person } = newsroom([ana]);
    await post(path, wishes);

    const second = await post(path, { ...wishes, 'language-1': 'pt', 'language-2': '' });

    expect(second.status).toBe(409);
    expect((await person(ana.id))?.languages).toEqual(['fr', 'en']);
  });

  it('mails the link to the data, and shows none of them itself', async () => {
    const { post, queue } = newsroom([ana]);

    const { body } = await post(path, { action: 'mail-link' });

    expect(queue.take()).toEqual([{ version: 1, subscriberId: ana.id, about: 'account' }]);
    expect(body).not.toContain(ana.email);
  });

  it('says when no further link is mailed for now, as whoever is here knows of the subscription', async () => {
    const { post, queue } = newsroom([ana]);
    await post(path, { action: 'mail-link' });
    queue.take();

    const { status, body } = await post(path, { action: 'mail-link' });

    expect(status).toBe(429);
    expect(body).toContain('Nothing was sent.');
    expect(queue.take()).toEqual([]);
  });

  it('is closed to who left', async () => {
    const { get } = newsroom([subscriberOf({ status: 'left', leftAt: NOW })]);

    expect((await get(path)).status).toBe(404);
  });
});

describe('somebody whose mail comes back again and again', () => {
  const softBounces = { '1/26': NOW, '2/26': NOW, '3/26': NOW };
  const ana = subscriberOf({ languages: ['en'], softBounces });
  const reachableAt = '2026-11-01T11:00:00.000Z';

  it('is told so on the preference page, and gets mail again once they save it', async () => {
    const { get, post, person, moveTo } = newsroom([ana]);
    const path = `/subscriptions/preferences/${unsubscribeToken(ana.id, RING)}`;
    const told = 'Mail to you came back several times';
    moveTo(reachableAt);

    expect((await get(path)).body).toContain(told);
    expect((await person(ana.id))?.reachableAt).toBeNull();
    const { body } = await post(path, { action: 'save', revision: '0', 'language-1': 'en' });

    expect(body).not.toContain(told);
    expect((await person(ana.id))?.reachableAt).toBe(reachableAt);
  });

  it('gets mail again by the button of a link that was mailed to them, not by opening it', async () => {
    const { get, post, person, moveTo } = newsroom([ana]);
    const issued = { subscriberId: ana.id, issuedAt: NOW };
    const path = `/subscriptions/confirm/${datedToken('confirm', issued, RING)}`;
    moveTo(reachableAt);

    expect((await get(path)).body).toContain('<form method="post">');
    expect((await person(ana.id))?.reachableAt).toBeNull();
    await post(path, {});

    expect(await person(ana.id)).toEqual({ ...ana, reachableAt });
    expect((await get(path)).body).not.toContain('<form');
  });
});

describe('the page of a reader’s data', () => {
  const ana = subscriberOf();
  const issued = { subscriberId: ana.id, issuedAt: NOW };
  const path = `/subscriptions/account/${datedToken('account', issued, RING, ana.email)}`;

  it('gives a copy of all that is stored', async () => {
    const { headers, body } = await newsroom([ana]).post(path, { action: 'export' });

    expect(headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(body)).toEqual({ ...ana, newEmail: null });
  });

  it('copies an address that was asked for, too', async () => {
    const { post } = newsroom([ana]);
    await post(path, { action: 'address', email: 'new@example.org' });

    const { body } = await post(path, { action: 'export' });

    expect(JSON.parse(body)).toMatchObject({ email: ana.email, newEmail: 'new@example.org' });
  });

  it('erases only when it is meant, and leaves a mark against imports alone', async () => {
    const { post, person, store } = newsroom([ana]);

    expect((await post(path, { action: 'erase' })).status).toBe(422);
    expect(await person(ana.id)).toEqual(ana);

    expect((await post(path, { action: 'erase', sure: 'yes' })).status).toBe(200);
    expect(await person(ana.id)).toBeUndefined();
    expect(await store.wasErased(ana.email)).toBe(true);
    expect((await post(path, { action: 'export' })).status).toBe(404);
  });

  it('changes an address once the new one says so, and not for an old link', async () => {
    const { post, get, person, queue } = newsroom([ana]);
    const link = (email: string) =>
      `/subscriptions/address/${datedToken('address', issued, RING, email)}`;

    await post(path, { action: 'address', email: 'first@example.org' });
    await post(path, { action: 'address', email: 'second@example.org' });

    expect(queue.take()).toHaveLength(2);
    expect((await post(link('first@example.org'), {})).status).toBe(404);
    await get(link('second@example.org'));
    expect((await person(ana.id))?.email).toBe(ana.email);
    expect((await post(link('second@example.org'), {})).status).toBe(200);
    expect(await person(ana.id)).toEqual({
      ...ana,
      email: 'second@example.org',
      formerEmails: [ana.email],
    });
    expect(queue.take()).toEqual([{ version: 1, subscriberId: ana.id, about: 'moved' }]);

    expect((await post(link('second@example.org'), {})).status).toBe(200);
    expect((await person(ana.id))?.email).toBe('second@example.org');
  });

  it('leaves an address to who has it, and says so to its mailbox alone', async () => {
    const bea = subscriberOf({ id: 'bea-2', email: 'bea@example.org' });
    const { post, person, queue } = newsroom([ana, bea]);
    const free = await post(path, { action: 'address', email: 'free@example.org' });
    const asked = await post(path, { action: 'address', email: bea.email });
    expect(asked).toEqual(free);
    queue.take();

    const link = `/subscriptions/address/${datedToken('address', issued, RING, bea.email)}`;
    const { status, body } = await post(link, {});

    expect(status).toBe(409);
    expect(body).not.toContain(ana.email);
    expect([await person(ana.id), await person(bea.id)]).toEqual([ana, bea]);
    expect(queue.take()).toEqual([]);
  });

  it('is closed to the old mailbox once the reader has moved to another', async () => {
    const { get, post, person } = newsroom([ana]);
    const email = 'new@example.org';
    await post(path, { action: 'address', email });
    expect((await get(path)).status).toBe(200);
    await post(`/subscriptions/address/${datedToken('address', issued, RING, email)}`, {});

    expect((await get(path)).status).toBe(404);
    expect((await post(path, { action: 'export' })).status).toBe(404);
    expect((await post(path, { action: 'erase', sure: 'yes' })).status).toBe(404);
    expect((await person(ana.id))?.email).toBe(email);
  });
});
