import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import { outboxEntries } from '../../cli/outbox.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { SAMPLES } from './run-once.ts';

let run: NewsroomRun;
const logged: string[] = [];

beforeAll(async () => {
  run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse('2026-11-01T09:00:00Z'), frozen: true },
    seed: 'subscriptions',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: true,
    isSerial: true,
    log: (event) => logged.push(JSON.stringify(event)),
  });
});
afterAll(() => run?.engine.stop());

const post = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

/** Mails of one instant are in order of recipient: what comes next is to stand behind them. */
const later = () => run.engine.settle({ until: run.engine.clock.now() + 1000 });

/** The mails so far, in order of time, with the first link about a subscription in each. */
async function mails() {
  const entries = await outboxEntries(run);
  return Promise.all(
    entries.map(async ({ raw, facts }) => {
      const { text = '', headers } = await PostalMime.parse(raw);
      const list = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
      return {
        to: facts.to.join(),
        from: facts.from,
        kind: facts.kind,
        language: facts.language,
        link: /https?:\/\/\S+\/subscriptions\/\S+/.exec(text)?.[0] ?? '',
        oneClick: list.slice(1, -1),
      };
    }),
  );
}

it('a reader signs up, confirms, gets the next release, and leaves with one click', async () => {
  const site = run.engine.urls.public;
  const form = await (await fetch(`${site}/es/subscribe/`)).text();
  expect(form).toContain(`action="${site}/subscriptions"`);

  const answer = await post(`${site}/subscriptions`, {
    email: 'ana@example.org',
    language: 'es',
    'language-1': 'es',
    'language-2': 'en',
    // In the Spanish edition alone, and not as it is written there.
    keywords: 'nowhere, SEGURIDAD CIBERNETICA',
  });
  expect(answer.status).toBe(303);
  const next = answer.headers.get('location') ?? '';
  expect(await (await fetch(next)).text()).toContain('Revise su correo');
  await run.engine.settle();

  const [confirmation, ...others] = await mails();
  expect(others).toEqual([]);
  expect(confirmation).toMatchObject({
    to: 'ana@example.org',
    from: 'subscriptions@news.example.org',
    kind: 'confirm',
    language: 'es',
  });
  const link = confirmation?.link ?? '';
  expect(await (await fetch(link)).text()).toContain('<form method="post">');
  expect((await run.subscribers.findByAddress('ana@example.org'))?.status).toBe('pending');
  expect((await post(link, {})).status).toBe(200);

  await run.subscribers.add(
    subscriberOf({
      id: 'other',
      email: 'zoe@example.org',
      languages: ['es'],
      keywords: ['nowhere'],
    }),
  );
  const name = 'oas-idb-cyber-security.es.md';
  const Body = readFileSync(join(SAMPLES, name));
  await run.s3.send(
    new PutObjectCommand({ Bucket: run.dropBucket, Key: `incoming/${name}`, Body }),
  );
  await run.engine.settle({ until: run.engine.clock.now() + 3_600_000 });
  const [, alert, ...more] = await mails();
  expect(more).toEqual([]);
  expect(alert).toMatchObject({ to: 'ana@example.org', kind: 'alert', language: 'es' });

  const left = await post(alert?.oneClick ?? '', { 'List-Unsubscribe': 'One-Click' });
  expect(left.status).toBe(200);
  expect((await run.subscribers.findByAddress('ana@example.org'))?.status).toBe('left');
  expect(run.engine.deadLetters()).toEqual([]);
  expect(logged.join('\n')).not.toContain(link.split('/').at(-1));
});

it('who is subscribed gets a link to their data instead, and the same answer', async () => {
  const site = run.engine.urls.public;
  await post(`${site}/subscriptions`, { email: 'bea@example.org', language: 'fr' });
  await run.engine.settle();
  const confirmation = (await mails()).at(-1)?.link ?? '';
  await post(confirmation, {});
  await run.engine.settle({ until: run.engine.clock.now() + 900_000 });

  const again = await post(`${site}/subscriptions`, { email: 'bea@example.org', language: 'fr' });
  await run.engine.settle();

  expect(again.status).toBe(303);
  const link = (await mails()).at(-1)?.link ?? '';
  expect(link).toContain('/subscriptions/account/');
  const copy = await post(link, { action: 'export' });
  expect(await copy.json()).toMatchObject({ email: 'bea@example.org', status: 'confirmed' });
  await post(link, { action: 'erase', sure: 'yes' });
  expect(await run.subscribers.findByAddress('bea@example.org')).toBeNull();
});

it('who moves to another address confirms it there, and the old one is told once', async () => {
  const site = run.engine.urls.public;
  await run.engine.settle({ until: run.engine.clock.now() + 3_600_000 });
  await post(`${site}/subscriptions`, { email: 'cleo@example.org', language: 'pt' });
  await run.engine.settle();
  await post((await mails()).at(-1)?.link ?? '', {});
  await run.engine.settle({ until: run.engine.clock.now() + 900_000 });
  await post(`${site}/subscriptions`, { email: 'cleo@example.org', language: 'pt' });
  await run.engine.settle();
  const account = (await mails()).at(-1)?.link ?? '';

  await later();
  await post(account, { action: 'address', email: 'cleo@example.com' });
  await run.engine.settle();
  const { to, link = '' } = (await mails()).at(-1) ?? {};
  expect(to).toBe('cleo@example.com');
  const before = (await mails()).length;
  await later();
  await post(link, {});
  await post(link, {});
  await run.engine.settle();

  expect((await run.subscribers.findByAddress('cleo@example.com'))?.formerEmails).toEqual([]);
  const told = (await mails()).slice(before);
  expect(told.map((mail) => [mail.to, mail.kind, mail.language])).toEqual([
    ['cleo@example.org', 'confirm', 'pt'],
  ]);
  expect(run.engine.deadLetters()).toEqual([]);
});

it('who never confirms is gone after a week', async () => {
  const site = run.engine.urls.public;
  await post(`${site}/subscriptions`, { email: 'dora@example.org', language: 'en' });
  await run.engine.settle();
  expect((await run.subscribers.findByAddress('dora@example.org'))?.status).toBe('pending');

  await run.engine.settle({ until: run.engine.clock.now() + 7 * 24 * 3_600_000 });

  expect(await run.subscribers.findByAddress('dora@example.org')).toBeNull();
});
