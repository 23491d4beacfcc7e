import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { createSubscriptions } from '../../../functions/subscriptions/subscriptions.ts';
import type { ConfirmMessage } from '../../../shared/messages/messages.ts';
import type { HttpRequest } from '../../../shared/ports/http.ts';
import type { Subscriber } from '../../../shared/subscriber/subscriber.ts';
import {
  datedToken,
  type TokenKeyRing,
  unsubscribeToken,
} from '../../../shared/subscriber/tokens.ts';
import { requestOf } from '../../factories/http-request.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryRequestLimits } from '../../fakes/memory-request-limits.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { silentTelemetry } from '../../fakes/work.ts';

const SITE = 'https://news.example.org';
const NOW = '2026-11-01T10:00:00.000Z';
const RING: TokenKeyRing = { current: { version: '1', key: 'k'.repeat(64) }, previous: [] };

function newsroom(people: readonly Subscriber[] = []) {
  let now = NOW;
  const clock = { now: () => now };
  const store = memorySubscriberStore(people, clock);
  const queue = memoryQueue<ConfirmMessage>();
  let ids = 0;
  const answer = createSubscriptions({
    subscribers: store,
    limits: memoryRequestLimits(),
    turnsUnderWay: async () => {},
    queue,
    keys: { ring: async () => RING },
    clock,
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
    config,
    siteUrl: SITE,
  });
  const post = (path: string, form: Record<string, string>, facts: Partial<HttpRequest> = {}) =>
    answer(
      {
        ...requestOf({
          method: 'POST',
          path,
          contentType: 'application/x-www-form-urlencoded',
          body: new URLSearchParams(form).toString(),
        }),
        ...facts,
      },
      silentTelemetry,
    );
  return {
    store,
    queue,
    post,
    get: (path: string) => answer(requestOf({ path }), silentTelemetry),
    signUp: (email: string, facts?: Partial<HttpRequest>) =>
      post('/subscriptions', { email, language: 'es', 'language-1': 'es' }, facts),
    person: async (id: string) => (await store.getMany([id])).get(id),
    moveTo: (instant: string) => {
      now = instant;
    },
  };
}

describe('the sign-up form', () => {
  it('makes somebody new wait for their own word, and mails them a link', async () => {
    const { post, queue, person } = newsroom();

    const { status, headers } = await post('/subscriptions', {
      email: ' Ana@Example.ORG ',
      language: 'es',
      'language-1': 'fr',
      'language-2': 'es',
      subject: 'security',
      keywords: ' Cyber  security, clima ,CLIMA',
      frequency: 'weekly',
    });

    expect({ status, location: headers.location }).toEqual({
      status: 303,
      location: `${SITE}/es/subscribe/check-mail/`,
    });
    expect(await person('new-1')).toMatchObject({
      email: 'Ana@example.org',
      status: 'pending',
      expiresAt: '2026-11-08T10:00:00.000Z',
      confirmedAt: null,
      languages: ['fr', 'es'],
      subjects: ['security'],
      keywords: ['Cyber security', 'clima'],
      frequency: 'weekly',
      consent: { source: 'form', at: NOW },
    });
    expect(queue.take()).toEqual([{ version: 1, subscriberId: 'new-1', about: 'sign-up' }]);
  });

  it('answers the same for everybody, and changes nobody’s subscription', async () => {
    const people = (['pending', 'confirmed', 'left', 'suppressed'] as const).map((status) =>
      subscriberOf({ id: status, email: `${status}@example.org`, status }),
    );
    const { signUp, person } = newsroom(people);

    const answers = new Set<string>();
    for (const { email } of people) answers.add(JSON.stringify(await signUp(email)));
    answers.add(JSON.stringify(await signUp('stranger@example.org')));

    expect([...answers]).toHaveLength(1);
    for (const before of people) expect((await person(before.id))?.status).toBe(before.status);
    expect(await person('confirmed')).toEqual(people[1]);
  });

  it('mails a mailbox once in ten minutes, however it is spelt, and does not tell', async () => {
    const { signUp, queue, moveTo } = newsroom();
    const spellings = ['a.na@example.org', 'ana+x@example.org', 'ANA@example.org'];

    const answers = new Set<number>();
    for (const email of spellings) answers.add((await signUp(email)).status);

    expect([...answers]).toEqual([303]);
    expect(queue.take()).toHaveLength(1);
    moveTo('2026-11-01T10:10:00.000Z');
    await signUp('ana@example.org');
    expect(queue.take()).toHaveLength(1);
  });

  it('sends a flood no further than fifty mails, and one network address no more than twenty', async () => {
    const { signUp, queue } = newsroom();
    const statuses: number[] = [];

    for (let i = 0; i < 25; i += 1) statuses.push((await signUp(`a${i}@example.org`)).status);
    for (let i = 0; i < 60; i += 1) {
      await signUp(`b${i}@example.org`, { clientAddress: `198.51.100.${i}` });
    }

    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(queue.take()).toHaveLength(50);
  });

  it.each([
    ['no address', { email: 'nobody' }, {}, 422],
    ['a long word', { email: 'a@example.org', keywords: 'a'.repeat(61) }, {}, 422],
    ['a second header', { email: 'a@example.org\r\nBcc: b@example.org' }, {}, 422],
    ['another site', { email: 'a@example.org' }, { fetchSite: 'cross-site' }, 400],
    ['another origin', { email: 'a@example.org' }, { origin: 'https://example.com' }, 400],
    ['another type', { email: 'a@example.org' }, { contentType: 'text/plain' }, 400],
    ['a long body', { email: `${'a'.repeat(17_000)}@example.org` }, {}, 413],
  ])('refuses %s plainly', async (_, form, facts, status) => {
    const { post, queue } = newsroom();

    expect((await post('/subscriptions', { language: 'en', ...form }, facts)).status).toBe(status);
    expect(queue.take()).toEqual([]);
  });

  it('takes what our own page sends, whose origin is “null”', async () => {
    const { signUp, queue } = newsroom();

    await signUp('ana@example.org', { origin: 'null', fetchSite: 'same-origin' });

    expect(queue.take()).toHaveLength(1);
  });

  it('lets a program that fills in every field believe that it succeeded', async () => {
    const { post, queue, person } = newsroom();

    const form = { email: 'a@example.org', language: 'en', website: 'https://example.com' };

    expect((await post('/subscriptions', form)).status).toBe(303);
    expect(queue.take()).toEqual([]);
    expect(await person('new-1')).toBeUndefined();
  });
});

describe('the link that confirms', () => {
  const pending = subscriberOf({ status: 'pending', confirmedAt: null });
  const path = (issuedAt = NOW) =>
    `/subscriptions/confirm/${datedToken('confirm', { subscriberId: pending.id, issuedAt }, RING)}`;

  it('changes nothing when it is opened, and confirms when the button is pressed', async () => {
    const { get, post, person } = newsroom([pending]);

    const opened = await get(path());
    expect(opened.status).toBe(200);
    expect(opened.body).toContain('<form method="post">');
    expect((await person(pending.id))?.status).toBe('pending');

    expect((await post(path(), {})).status).toBe(200);
    expect(await person(pending.id)).toMatchObject({
      status: 'confirmed',
      confirmedAt: NOW,
      consent: { source: 'form', at: NOW },
    });
  });

  it('says the second time that it is done, and keeps the first consent', async () => {
    const { post, person, moveTo } = newsroom([pending]);
    await post(path(), {});
    moveTo('2026-11-01T11:00:00.000Z');

    expect((await post(path(), {})).status).toBe(200);
    expect((await person(pending.id))?.confirmedAt).toBe(NOW);
  });

  it('is no good after seven days, for another purpose, or for who left since', async () => {
    const left = subscriberOf({ id: 'left-1', status: 'left', leftAt: NOW });
    const { post, person } = newsroom([pending, left]);
    const old = path('2026-10-25T09:59:59.000Z');
    const other = path().replace('/confirm/', '/account/');
    const before = datedToken(
      'confirm',
      { subscriberId: 'left-1', issuedAt: '2026-11-01T09:59:00.000Z' },
      RING,
    );

    for (const wrong of [old, other, `/subscriptions/confirm/${before}`]) {
      expect((await post(wrong, {})).status, wrong).toBe(404);
    }
    expect((await person(pending.id))?.status).toBe('pending');
    expect((await person('left-1'))?.status).toBe('left');
  });
});

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
      pausedUntil: '2026-12-24T00:00:00.000Z',
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
