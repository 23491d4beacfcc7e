import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSubscriptions } from '../../functions/subscriptions/subscriptions.ts';
import type { ConfirmMessage } from '../../shared/messages/messages.ts';
import { newsroomDesign } from '../../shared/newsroom/newsroom-design.ts';
import { pageHeaders } from '../../shared/subscriber/subscription-page.ts';
import {
  accountUrl,
  confirmUrl,
  preferencesUrl,
  unsubscribeUrl,
} from '../../shared/subscriber/subscription-urls.ts';
import { datedToken, unsubscribeToken } from '../../shared/subscriber/tokens.ts';
import { requestOf } from '../factories/http-request.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { EVERY_LANGUAGE, SITE_URL, subscriptionPages } from '../factories/subscription-pages.ts';
import { memoryQueue } from '../fakes/memory-queue.ts';
import { memoryRequestLimits } from '../fakes/memory-request-limits.ts';
import { memorySubscriberStore } from '../fakes/memory-subscriber-store.ts';
import { passingTime } from '../fakes/passing-time.ts';
import { silentTelemetry } from '../fakes/work.ts';
import { axeViolations, launchBrowser, sidewaysScroll } from './browser.ts';

// Every page about a subscription as its reader sees it, and the way through them by keyboard, without a script.

const files = new Map(
  newsroomDesign({ config: EVERY_LANGUAGE, siteUrl: SITE_URL })
    .siteFiles({ latest: [], live: [], parts: [] })
    .map((file) => [`/${file.path}`, file]),
);
const headers = pageHeaders(EVERY_LANGUAGE);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

/** Answers for the newsroom: static pages from the design, the others from `dynamic`. */
async function serve(
  context: BrowserContext,
  dynamic: (
    route: Route,
    path: string,
  ) => Promise<{ status: number; headers: Readonly<Record<string, string>>; body: string } | null>,
): Promise<void> {
  await context.route(`${SITE_URL}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = await dynamic(route, pathname);
    if (answer !== null) return route.fulfill(answer);
    const file = files.get(pathname.replace(/\/$/, '/index.html'));
    return route.fulfill({
      status: file === undefined ? 404 : 200,
      contentType: file?.contentType ?? 'text/plain',
      body: file?.body ?? '',
    });
  });
}

const STATIC = ['subscribe', 'subscribe/check-mail'];

describe.each([
  ['en', 360],
  ['en', 768],
  ['en', 1280],
  ['ar', 360],
  ['ar', 768],
  ['ar', 1280],
] as const)('in %s at %i pixels', (language, width) => {
  const pages = subscriptionPages(language);
  // Contrast does not change with the width: the dark colours are looked at once.
  const schemes = width === 1280 ? (['light', 'dark'] as const) : (['light'] as const);
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    // Their policy lets no axe in; the way through them, below, is under the policy.
    context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
    await serve(context, async (_, path) => {
      const body = path.startsWith('/pages/') ? pages[path.slice('/pages/'.length)] : undefined;
      return body === undefined ? null : { status: 200, headers, body };
    });
    page = await context.newPage();
  });
  afterAll(async () => context?.close());

  it.each([...STATIC, ...Object.keys(pages)])(
    '“%s” has no barriers and no sideways scrolling',
    async (name) => {
      const path = STATIC.includes(name) ? `/${language}/${name}/` : `/pages/${name}`;
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.goto(SITE_URL + path);

        expect(await axeViolations(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
      }
    },
  );
});

/** A reader's browser before the real pages, without scripts, under their policy. */
async function readerOf(facts: Parameters<typeof subscriberOf>[0] = {}) {
  const ring = { current: { version: '1', key: 'k'.repeat(64) }, previous: [] };
  const now = '2026-11-01T10:00:00.000Z';
  const person = subscriberOf({ languages: ['en'], ...facts });
  const store = memorySubscriberStore([person]);
  const queue = memoryQueue<ConfirmMessage>();
  const answer = createSubscriptions({
    subscribers: store,
    turnsUnderWay: async () => {},
    limits: memoryRequestLimits(),
    queue,
    keys: { ring: async () => ring },
    clock: { now: () => now },
    time: passingTime(),
    newId: () => 'new-1',
    config: EVERY_LANGUAGE,
    siteUrl: SITE_URL,
  });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const refused: string[] = [];
  await serve(context, async (route, path) => {
    if (!path.startsWith('/subscriptions')) return null;
    const request = route.request();
    const given = await request.allHeaders();
    return answer(
      {
        ...requestOf({
          method: request.method(),
          path,
          contentType: given['content-type'] ?? '',
          body: request.postData() ?? '',
        }),
        origin: given.origin ?? null,
        fetchSite: given['sec-fetch-site'] ?? null,
      },
      silentTelemetry,
    );
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  const issued = { subscriberId: person.id, issuedAt: now };
  return {
    page,
    refused,
    queue,
    links: {
      signUp: `${SITE_URL}/en/subscribe/`,
      preferences: preferencesUrl(SITE_URL, unsubscribeToken(person.id, ring)),
      leave: unsubscribeUrl(SITE_URL, unsubscribeToken(person.id, ring)),
      confirm: confirmUrl(SITE_URL, datedToken('confirm', issued, ring)),
      account: accountUrl(SITE_URL, datedToken('account', issued, ring, person.email)),
    },
    person: async (id = person.id) => (await store.getMany([id])).get(id),
    close: () => context.close(),
  };
}

const title = (page: Page) => page.locator('h1').textContent();
/** Goes on with Tab until something is reached, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`The keyboard does not come to ${selector}`);
}
const press = async (page: Page, key: string) => {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
};

describe('by keyboard and without scripts, a reader', () => {
  it('signs up, never touching the field for programs', async () => {
    const { page, links, person, queue, close } = await readerOf();
    await page.goto(links.signUp);

    await tabTo(page, '#email');
    await page.keyboard.type('new@example.org');
    await tabTo(page, '#language-2');
    await page.keyboard.type('Esp');
    await tabTo(page, '[name=subject]');
    await page.keyboard.press('Space');
    await tabTo(page, '#keywords');
    await page.keyboard.type('cyber security, climate');
    await tabTo(page, '[name=frequency]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'form button');
    await press(page, 'Enter');

    expect(await title(page)).toBe('Look into your mail');
    expect(await person('new-1')).toMatchObject({
      email: 'new@example.org',
      status: 'pending',
      languages: ['en', 'es'],
      subjects: ['security'],
      keywords: ['cyber security', 'climate'],
      frequency: 'daily',
    });
    expect(queue.take()).toHaveLength(1);
    await close();
  });

  it('confirms, by the one button there is', async () => {
    const { page, links, person, close } = await readerOf({ status: 'pending' });
    await page.goto(links.confirm);
    expect((await person())?.status).toBe('pending');

    await tabTo(page, 'button');
    await press(page, 'Enter');

    expect(await title(page)).toBe('You are subscribed');
    expect((await person())?.status).toBe('confirmed');
    await close();
  });

  it('changes what they get, and is told so', async () => {
    const { page, links, person, close } = await readerOf();
    await page.goto(links.preferences);

    await tabTo(page, '#keywords');
    await page.keyboard.type('climate');
    await tabTo(page, 'form button');
    await press(page, 'Enter');

    expect(await page.getByRole('status').textContent()).toBe('Your preferences are saved.');
    expect((await person())?.keywords).toEqual(['climate']);
    await close();
  });

  it('leaves', async () => {
    const { page, links, person, close } = await readerOf();
    await page.goto(links.leave);

    await tabTo(page, 'button');
    await press(page, 'Enter');

    expect(await title(page)).toBe('You have unsubscribed');
    expect((await person())?.status).toBe('left');
    await close();
  });

  it('downloads their data, and erases them only after ticking the box', async () => {
    const { page, links, person, close } = await readerOf();
    await page.goto(links.account);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('subscription.json');

    await page.getByRole('button', { name: 'Erase' }).press('Enter');
    expect(await person()).toBeDefined();
    await page.getByRole('checkbox').press('Space');
    await tabTo(page, 'button:has-text("Erase")');
    await press(page, 'Enter');

    expect(await title(page)).toBe('Your data are erased');
    expect(await person()).toBeUndefined();
    await close();
  });
});

it('the pages show their style under the policy that admits nothing else', async () => {
  const { page, links, refused, close } = await readerOf();

  await page.goto(links.preferences);

  expect(refused).toEqual([]);
  const cursor = await page.evaluate("getComputedStyle(document.querySelector('button')).cursor");
  expect(cursor).toBe('pointer');
  await close();
});
