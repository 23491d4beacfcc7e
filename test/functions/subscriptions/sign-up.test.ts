import { describe, expect, it } from 'vitest';
import { datedToken } from '../../../shared/subscriber/tokens.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { NOW, newsroom, RING, SITE } from './newsroom.ts';

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
