import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import { outboxEntries } from '../../cli/outbox.ts';
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

/** The mails so far, with the first link about a subscription in each. */
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

  const name = 'oas-idb-cyber-security.es.md';
  const Body = readFileSync(join(SAMPLES, name));
  await run.s3.send(
    new PutObjectCommand({ Bucket: run.dropBucket, Key: `incoming/${name}`, Body }),
  );
  await run.engine.settle({ until: run.engine.clock.now() + 3_600_000 });
  const [, alert] = await mails();
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
