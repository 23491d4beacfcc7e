import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logoOf } from '../../shared/config/logo.ts';
import { newsroomDesign } from '../../shared/newsroom/newsroom-design.ts';
import type { NewsroomAsset, NewsroomFile } from '../../shared/newsroom/newsroom-file.ts';
import { scopesOf } from '../../shared/newsroom/newsroom-lists.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { pngPicture } from '../factories/picture.ts';
import { assetOf } from '../factories/release.ts';
import {
  ARABIC,
  ARABIC_BY_MACHINE,
  ARABIC_UNTRANSLATED,
  BILINGUAL,
} from '../golden/arabic-edition.ts';
import { CORRECTED, ENGLISH, SITE_URL, WITHDRAWN } from '../golden/sample-edition.ts';
import { axeViolations, launchBrowser, sidewaysScroll } from './browser.ts';

// English and Arabic as the design makes them, with accent and logo; no engine is needed for that.

const config = { ...BILINGUAL, identity: { ...BILINGUAL.identity, accent: '#7a1f3d' } };
const logo = logoOf(
  'logo.svg',
  new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="22" fill="#7a1f3d"/></svg>',
  ),
);

/** The edition as another release of its own. */
const as = (slug: string, edition: Edition): Edition => ({ ...edition, slug, family: slug });

/** Pictures wide and high, one that nobody described, and a document. */
const SHIP = pngPicture({ width: 1600, height: 900 });
const CRANE = pngPicture({ width: 800, height: 2400 });
const PICTURED: Edition = {
  ...as('458-14', ENGLISH),
  release: {
    ...ENGLISH.release,
    assets: [
      assetOf({ name: 'ship.png', mediaType: 'image/png', width: 1600, height: 900 }),
      assetOf({ name: 'crane.png', mediaType: 'image/png', width: 800, height: 2400, alt: null }),
      assetOf({
        name: `${'a-long-name-'.repeat(5)}.pdf`,
        mediaType: 'application/pdf',
        width: null,
        height: null,
      }),
    ],
  },
};

/** Wider than any telephone. */
const TABULAR: Edition = {
  ...as('459-14', ENGLISH),
  release: {
    ...ENGLISH.release,
    body: [
      {
        kind: 'table',
        hasHeader: true,
        rows: ['Harbour', '1,204,331', '98,332'].map((first) =>
          [first, ...Array.from({ length: 8 }, (_, i) => `Quay number ${i + 1} of nine`)].map(
            (text) => [{ kind: 'text', text }],
          ),
        ),
      },
    ],
  },
};

/** A headline as ministries write them, above four columns of figures. */
const LENGTHY: Edition = {
  ...as('460-14', ENGLISH),
  headline:
    `Ministers of justice and attorneys general adopt a declaration on mutual legal assistance, extradition, the recovery of assets and ${'the protection of witnesses in proceedings against organised crime '.repeat(2)}`.trim(),
  release: {
    ...ENGLISH.release,
    body: [
      {
        kind: 'table',
        hasHeader: true,
        rows: [
          ['Country', 'Exports (US$ million)', 'Imports (US$ million)', 'Change'],
          ['Colombia', '12,204.0', '10,020.7', '+4.9%'],
          ['Trinidad and Tobago', '11,870.2', '11,440.9', '−0.4%'],
        ].map((row) => row.map((text) => [{ kind: 'text', text }])),
      },
    ],
  },
};

const EDITIONS: Readonly<Record<string, readonly Edition[]>> = {
  en: [ENGLISH, as('454-14', CORRECTED), as('455-14', WITHDRAWN), PICTURED, TABULAR, LENGTHY],
  ar: [
    ARABIC,
    as('454-14', ARABIC_BY_MACHINE),
    as('455-14', ARABIC_UNTRANSLATED),
    { ...as('458-14', ARABIC_UNTRANSLATED), release: PICTURED.release },
    as('456-14', {
      ...ARABIC,
      withdrawal: { version: 2, reason: 'أُرسل خطأً.', at: '2026-10-24T10:00:00.000Z' },
    }),
  ],
};

const subject = (language: string) => ({ kind: 'subject', language, subject: 'security' }) as const;

function publicFiles(): readonly (NewsroomFile | NewsroomAsset)[] {
  const design = newsroomDesign({ config, siteUrl: SITE_URL, logo });
  return [
    ...design.logoFiles(),
    ...design.siteFiles({ latest: Object.values(EDITIONS).flat(), live: [], parts: [] }),
    ...Object.entries(EDITIONS).flatMap(([language, editions]) => {
      const noticed = editions.filter((e) => e.withdrawal !== null || e.correction !== null);
      const part = { language, month: '2026-10', number: 1 };
      const older = { ...part, month: '2026-09' };
      return [
        ...editions.flatMap((edition) => design.releaseFiles(edition)),
        ...scopesOf(language, config).flatMap((scope) =>
          design.listFiles(scope, {
            editions,
            live: editions,
            noticed,
            lastPage: 0,
            newestArchive: null,
          }),
        ),
        ...design.numberedFiles(subject(language), { number: 1, lastPage: 2 }, editions),
        ...design.archiveIndexFiles(language, [older, part]),
        ...design.archiveFiles(part, editions, { older, newer: null, newerIsComplete: false }),
      ];
    }),
  ];
}

let browser: Browser;
const files = new Map(publicFiles().map((file) => [`/${file.path}`, file]));
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

interface Opened {
  readonly page: Page;
  /** Bytes of everything the page asked for, and what it asked for in vain. */
  readonly loaded: { bytes: number; missing: string[] };
}

async function open(
  path: string,
  width: number,
  colorScheme: 'light' | 'dark' = 'light',
  { hasPictures = true } = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const loaded: Opened['loaded'] = { bytes: 0, missing: [] };
  await page.route(`${SITE_URL}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files.get(pathname.replace(/\/$/, '/index.html'));
    if (pathname.endsWith('.png')) {
      // Never answered: the picture is on its way.
      if (!hasPictures) return;
      const picture = pathname.endsWith('ship.png') ? SHIP : CRANE;
      return route.fulfill({ contentType: 'image/png', body: Buffer.from(picture) });
    }
    if (file === undefined) loaded.missing.push(pathname);
    const body = Buffer.from(file?.body ?? files.get('/404.html')?.body ?? '');
    loaded.bytes += body.length;
    await route.fulfill({
      status: file === undefined ? 404 : 200,
      contentType: file?.contentType ?? 'text/html; charset=utf-8',
      body,
    });
  });
  await page.goto(SITE_URL + path);
  return { page, loaded };
}

const PATHS = [
  '/',
  '/nothing-here/',
  ...Object.entries(EDITIONS).flatMap(([language, editions]) => [
    `/${language}/`,
    ...editions.map(({ slug }) => `/${language}/${slug}/`),
    ...[
      'topics/security',
      'topics/security/1',
      'corrections',
      'archive',
      'archive/2026-10',
      'feeds',
      'subscribe',
      'subscribe/check-mail',
    ].map((path) => `/${language}/${path}/`),
  ]),
];

describe.each([360, 768, 1280])('in English and Arabic at %i pixels', (width) => {
  // Contrast does not change with the width: the dark colours are looked at once.
  const schemes = width === 1280 ? (['light', 'dark'] as const) : (['light'] as const);

  it.each(PATHS)(`%s has no barriers and no sideways scrolling, ${schemes}`, async (path) => {
    for (const scheme of schemes) {
      const { page, loaded } = await open(path, width, scheme);
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(loaded.missing).toEqual(path === '/nothing-here/' ? [path] : []);
      await page.close();
    }
  });
});

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not shown`);
  return { start: box.x, end: box.x + box.width };
};

describe('a page in Arabic', () => {
  it('is the mirror of one in English: name, days and headlines', async () => {
    const [english, arabic] = await Promise.all([open('/en/', 1280), open('/ar/', 1280)]);
    for (const selector of ['.brand', '.entry-facts']) {
      const left = await boxOf(english.page, selector);
      const right = await boxOf(arabic.page, selector);
      expect(1280 - right.end).toBeCloseTo(left.start, 0);
    }
    const facts = await boxOf(arabic.page, '.entry-facts');
    expect((await boxOf(arabic.page, '.entry h2')).end).toBeLessThanOrEqual(facts.start);
    await Promise.all([english.page.close(), arabic.page.close()]);
  });

  it('starts references at the same edge as the days above them', async () => {
    const { page } = await open('/ar/', 1280);
    const { end } = await boxOf(page, '.entry-facts time');
    expect((await boxOf(page, '.entry-facts bdi')).end).toBeCloseTo(end, 0);
    await page.close();
  });

  it('points to what is newer with the arrow to the left', async () => {
    const design = newsroomDesign({ config, siteUrl: SITE_URL });
    const [page] = design.releaseFiles(ARABIC, { older: as('1', ARABIC), newer: as('2', ARABIC) });
    const { page: opened } = await open('/ar/', 1280);
    await opened.setContent(String(page?.body));
    const arrow = (selector: string, side: string) =>
      opened.evaluate(`getComputedStyle(document.querySelector('${selector}'),'${side}').content`);
    expect(await arrow('.turn .next small', '::after')).toContain('←');
    expect(await arrow('.turn .prev small', '::before')).toContain('→');
    await opened.close();
  });

  it('keeps the story of a translated edition on the left', async () => {
    const { page } = await open('/ar/454-14/', 1280);
    const alignment = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);
    expect(await alignment('.story p')).toBe('ltr');
    expect(await alignment('h1')).toBe('rtl');
    await page.close();
  });
});

it('sets a long headline so that a telephone shows the story below it at first sight', async () => {
  const { page } = await open('/en/460-14/', 360);
  const headline = await page.locator('h1').boundingBox();
  expect(headline?.height).toBeLessThan(400);
  const usual = await open('/en/453-14/', 360);
  const sizeOf = (opened: Page) =>
    opened.evaluate(`parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)`);
  expect(await sizeOf(page)).toBeLessThan(Number(await sizeOf(usual.page)));
  await Promise.all([page.close(), usual.page.close()]);
});

it('gives a finger room on the links to contacts, formats and feeds', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const style = [...files.values()].find(({ path }) => path.endsWith('.css'))?.body ?? '';
  await page.setContent(String(files.get('/en/453-14/index.html')?.body));
  await page.addStyleTag({ content: String(style) });
  const links = await page.locator(':is(.contacts,.formats,.footer li) a').all();
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(32);
  await context.close();
});

it('shows four columns of figures on a telephone without scrolling', async () => {
  const { page } = await open('/en/460-14/', 360);
  const hidden = await page.evaluate(
    `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('table'))`,
  );
  expect(hidden).toBe(0);
  await page.close();
});

it('parts no entry of a list from its headline on paper', async () => {
  const { page } = await open('/en/', 1280);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.evaluate(`getComputedStyle(document.querySelector('.entry')).breakInside`),
  ).toBe('avoid');
  await page.close();
});

it('holds a place of its shape for each picture while that is on its way, and asks for it late', async () => {
  const { page } = await open('/en/458-14/', 1280, 'light', { hasPictures: false });
  const places = await page.locator('.assets img').all();
  const shapes = await Promise.all(
    places.map(async (place) => {
      const box = (await place.boundingBox()) ?? { width: 0, height: 0 };
      return [await place.getAttribute('loading'), box.height / box.width];
    }),
  );
  expect(shapes).toEqual([
    ['lazy', expect.closeTo(900 / 1600, 1)],
    ['lazy', expect.closeTo(2400 / 800, 1)],
  ]);
  await page.close();
});

it.each(['/en/', '/ar/', '/en/453-14/', '/ar/453-14/', '/en/458-14/'])(
  'shows %s with its style, icon and logo within 60 kB, pictures aside',
  async (path) => {
    const { page, loaded } = await open(path, 360);
    expect(loaded.bytes).toBeGreaterThan(10_000);
    expect(loaded.bytes).toBeLessThan(60_000);
    await page.close();
  },
);
