import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesToDrop } from '../../cli/drop.ts';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import { SAMPLES } from '../e2e/run-once.ts';
import { subscriberOf } from '../factories/subscriber.ts';
import { axeViolations, launchBrowser, sidewaysScroll } from './browser.ts';

const HEADLINE = 'OAS and IDB Jointly Promote Improvement of Cyber Security in Latin America';

let run: NewsroomRun;
let browser: Browser;
let site: string;

beforeAll(async () => {
  run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse('2026-11-01T09:00:00Z'), frozen: true },
    seed: 'browser',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: true,
    isSerial: true,
    log: () => {},
  });
  site = run.engine.urls.public;
  await run.subscribers.add(subscriberOf({ email: 'desk@example.org' }));
  for (const path of filesToDrop(SAMPLES)) {
    const Body = readFileSync(join(SAMPLES, path));
    await run.s3.send(
      new PutObjectCommand({ Bucket: run.dropBucket, Key: `incoming/${path}`, Body }),
    );
  }
  await run.engine.settle();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await run?.engine.stop();
});

async function open(path: string, width = 1280): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, bypassCSP: true });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`));
  await page.goto(`${site}${path}`);
  return { page, errors };
}

describe.each([360, 768, 1280])('the newsroom at %i pixels', (width) => {
  it.each([
    '/',
    '/en/',
    '/en/453-14/',
    '/es/453-14/',
    '/en/topics/security/',
    '/fr/corrections/',
    '/pt/archive/',
    '/en/archive/2026-11/',
    '/feeds/',
    '/en/feeds/',
    '/nothing-here/',
  ])('shows %s without errors, sideways scrolling or barriers', async (path) => {
    const { page, errors } = await open(path, width);

    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    if (path !== '/nothing-here/') expect(errors).toEqual([]);
    await page.close();
  });
});

it('leads from the front page to a release and to its other language', async () => {
  const { page } = await open('/en/');
  await page.getByRole('link', { name: HEADLINE }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(HEADLINE);

  await page.getByRole('link', { name: 'Español' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/es/453-14/');
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  await page.close();
});

it('shows a mail in the mailbox as text, HTML, headers and source', async () => {
  const { page } = await open('/_local/mailbox');
  await page.getByRole('link', { name: HEADLINE }).first().click();

  const whole = await page.content();
  expect(whole).toContain('desk@example.org');
  expect(whole).toContain('List-Unsubscribe');
  const frames = page.frames().map((frame) => frame.locator('body').innerText());
  expect((await Promise.all(frames)).join('\n')).toContain('More than 100 participants');
  await page.close();
});

it('lets a reader leave by a click on the page, not by opening it', async () => {
  const { raw } = run.engine.mails().find(({ to }) => to.includes('desk@example.org')) ?? {};
  const link = /^List-Unsubscribe: <([^>]+)>/m.exec(new TextDecoder().decode(raw))?.[1] ?? '';
  const { page } = await open(new URL(link).pathname);
  const status = async () => (await run.subscribers.findByAddress('desk@example.org'))?.status;
  expect(await status()).toBe('confirmed');

  await page.getByRole('button').click();
  await page.waitForLoadState();

  expect(await status()).toBe('left');
  await page.close();
});
