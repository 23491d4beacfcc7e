import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { jsonFeed } from '../../../shared/feed/json-feed.ts';
import { archiveIndexPage, archivePage } from '../../../shared/newsroom/archive-pages.ts';
import { feedsPage } from '../../../shared/newsroom/feeds-page.ts';
import { listPage, numberedPage } from '../../../shared/newsroom/list-pages.ts';
import { notFoundPage, rootPage } from '../../../shared/newsroom/root-pages.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import {
  CONFIG,
  CORRECTED,
  ENGLISH,
  SITE_URL,
  SPANISH,
  WITHDRAWN,
} from '../../golden/sample-edition.ts';
import { pageRules } from './page-rules.ts';

const SITE = { config: CONFIG, siteUrl: SITE_URL };

const homePage = (language: string, editions: readonly Edition[], site: typeof SITE) =>
  listPage({ kind: 'all', language }, editions, site);

const NEWER = {
  ...ENGLISH,
  family: '460/14',
  slug: '460-14',
  headline: 'A newer release',
  publishedAt: '2026-10-25T09:30:00.000Z',
};

const PARTS = [
  { language: 'en', month: '2025-12', number: 1 },
  { language: 'en', month: '2026-10', number: 1 },
  { language: 'en', month: '2026-10', number: 2 },
] as const;

const headlinesOf = (page: string) =>
  [...page.matchAll(/<h2[^>]*><a[^>]*>([^<]+)</g)].map(([, headline]) => headline);

describe('the home page of a language', () => {
  it('lists the newest release first', () => {
    expect(headlinesOf(homePage('en', [ENGLISH, NEWER], SITE))).toEqual([
      'A newer release',
      'States agree on safer networks',
    ]);
  });

  it('lists fifty releases', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ ...ENGLISH, family: `${i}/14` }));
    expect(headlinesOf(homePage('en', many, SITE))).toHaveLength(50);
  });

  it('leads on to the archive once there may be more than it shows', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, i) => ({ ...ENGLISH, family: `${i}/14` }));
    const older = 'rel="prev" href="https://news.example.org/en/archive/"';
    expect(homePage('en', many(50), SITE)).toContain(older);
    expect(homePage('en', many(49), SITE)).not.toContain(older);
  });

  it('marks corrections, and names withdrawn releases without their old words', () => {
    const gone = { ...WITHDRAWN, family: '99/14', reference: 'E-99/14' };
    const page = homePage('en', [CORRECTED, gone], SITE);
    expect(headlinesOf(page)).toEqual([
      'Withdrawn: Press release E-99/14',
      'Correction: States agree on safer networks',
    ]);
    expect(page.match(/Thirty-five/g)).toHaveLength(1);
  });

  it('says so when nothing is published', () => {
    expect(homePage('fr', [], SITE)).toContain('Rien n’a encore été publié.');
  });
});

describe('the page of a subject', () => {
  const page = listPage({ kind: 'subject', language: 'es', subject: 'security' }, [SPANISH], SITE);

  it('is named after the subject in its language and lies at its address', () => {
    expect(page).toContain('<h1>Seguridad</h1>');
    expect(page).toContain(
      '<link rel="canonical" href="https://news.example.org/es/topics/security/">',
    );
    expect(page).toContain('hreflang="fr" href="https://news.example.org/fr/topics/security/"');
    expect(headlinesOf(page)).toEqual(['Los Estados acuerdan redes más seguras']);
  });

  it('offers its own feeds first, then those of the language', () => {
    const feeds = [
      ...page.matchAll(/<link rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)"/g),
    ];
    expect(feeds.slice(0, 4).map(([, href]) => href)).toEqual([
      'https://news.example.org/es/topics/security/feed.xml',
      'https://news.example.org/es/topics/security/feed.atom',
      'https://news.example.org/es/topics/security/feed.json',
      'https://news.example.org/es/feed.xml',
    ]);
  });
});

describe('the numbered pages of a subject', () => {
  const scope = { kind: 'subject', language: 'en', subject: 'security' } as const;
  const turnsOf = (page: string) =>
    [...page.matchAll(/rel="(prev|next)" href="https:\/\/news\.example\.org([^"]+)"/g)].map(
      ([, rel, path]) => `${rel} ${path}`,
    );

  it('follow the page of the subject, the newest first, once it does not hold all', () => {
    expect(turnsOf(listPage(scope, [ENGLISH], SITE, 1))).toEqual([]);
    expect(turnsOf(listPage(scope, [ENGLISH], SITE, 3))).toEqual(['prev /en/topics/security/3/']);
  });

  it('lead to one another and back', () => {
    const turns = [1, 2, 3].map((number) =>
      turnsOf(numberedPage(scope, { number, lastPage: 3 }, [ENGLISH], SITE)),
    );
    expect(turns).toEqual([
      ['next /en/topics/security/2/'],
      ['prev /en/topics/security/1/', 'next /en/topics/security/3/'],
      ['prev /en/topics/security/2/', 'next /en/topics/security/'],
    ]);
  });

  it('name their number and their own address', () => {
    const page = numberedPage(scope, { number: 2, lastPage: 3 }, [ENGLISH], SITE);

    expect(page).toContain('<h1>Security (2)</h1>');
    expect(page).toContain('rel="canonical" href="https://news.example.org/en/topics/security/2/"');
    expect(headlinesOf(page)).toEqual(['States agree on safer networks']);
  });
});

describe('the page of corrections', () => {
  const corrections = { kind: 'corrections', language: 'en' } as const;

  it('tells each correction with its day, the newest first', () => {
    const earlier = { version: 2, note: 'The city is Geneva.', at: '2026-10-22T15:00:00.000Z' };
    const page = listPage(corrections, [{ ...CORRECTED, earlierCorrections: [earlier] }], SITE);
    expect(page.indexOf('There were 35 states')).toBeLessThan(page.indexOf('The city is Geneva.'));
    expect(page).toContain('<time datetime="2026-10-22T15:00:00.000Z">October 22, 2026');
  });

  it('has numbered pages with every notice of their releases', () => {
    const page = numberedPage(corrections, { number: 1, lastPage: 2 }, [CORRECTED], SITE);

    expect(page).toContain('<h1>Corrections and withdrawals (1)</h1>');
    expect(page).toContain('rel="canonical" href="https://news.example.org/en/corrections/1/"');
    expect(page).toContain('There were 35 states');
    expect(page).toContain('rel="next" href="https://news.example.org/en/corrections/2/"');
  });

  it('tells of a withdrawal that was taken back that the release is public again', () => {
    const restoration = {
      version: 4,
      at: '2026-10-25T08:00:00.000Z',
      withdrawn: { version: 3, at: '2026-10-24T10:00:00.000Z' },
    };
    const page = listPage(corrections, [{ ...ENGLISH, restorations: [restoration] }], SITE);

    expect(headlinesOf(page)).toEqual(['Published again: States agree on safer networks']);
    expect(page).toContain('<time datetime="2026-10-25T08:00:00.000Z">');
  });

  it('tells a withdrawal, and nothing of what was corrected before', () => {
    const page = listPage(corrections, [{ ...WITHDRAWN, correction: CORRECTED.correction }], SITE);
    expect(page).toContain('Sent in error.');
    expect(page).not.toMatch(/35 states|networks/);
    expect(headlinesOf(page)).toEqual(['Withdrawn: Press release E-453/14']);
  });

  it('shows the newest fifty notices, and all of them where no numbered page has the others', () => {
    const earlierCorrections = Array.from({ length: 50 }, (_, i) => ({
      version: i + 2,
      note: `Note ${i}.`,
      at: new Date(Date.parse('2026-10-23T15:00:00Z') + i * 60_000).toISOString(),
    }));
    const often = { ...CORRECTED, earlierCorrections };
    const notesOn = (lastPage: number) =>
      headlinesOf(listPage(corrections, [often], SITE, lastPage)).length;
    expect(notesOn(2)).toBe(50);
    expect(notesOn(1)).toBe(51);
  });
});

it('lists every feed of a language with its address on the page about feeds', () => {
  // A break is no character: what is copied is the address.
  const page = feedsPage('es', SITE).replaceAll('<wbr>', '');
  for (const list of ['es', 'es/topics/security', 'es/corrections']) {
    for (const format of ['xml', 'atom', 'json']) {
      expect(page).toContain(
        `><bdi dir="ltr">https://news.example.org/${list}/feed.${format}</bdi></a>`,
      );
    }
  }
});

it('explains the extension of JSON Feed where its `about` leads', () => {
  const scope = { kind: 'all', language: 'es' } as const;
  const lists = { editions: [ENGLISH], noticed: [], history: null };
  const { items } = JSON.parse(jsonFeed({ scope, ...lists, ...SITE }));
  const about = new URL(items[0]._dateline.about);
  expect(about.pathname).toBe('/es/feeds/');
  expect(feedsPage('es', SITE)).toContain(`<h2 id="${about.hash.slice(1)}">`);
});

describe('the archive', () => {
  it('lists its months by year, the newest first', () => {
    const page = archiveIndexPage('en', PARTS, SITE);
    const places = [
      '<h2>2026</h2>',
      '/en/archive/2026-10/2/">October 2026 (2)',
      '/en/archive/2026-10/">October 2026',
      '<h2>2025</h2>',
      '/en/archive/2025-12/">December 2025',
    ].map((text) => page.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('turns from part to part', () => {
    const page = archivePage(PARTS[1], [ENGLISH], { older: PARTS[0], newer: PARTS[2] }, SITE);
    expect(page).toContain('rel="prev" href="https://news.example.org/en/archive/2025-12/"');
    expect(page).toContain('rel="next" href="https://news.example.org/en/archive/2026-10/2/"');
    expect(headlinesOf(page)).toEqual(['States agree on safer networks']);
  });
});

describe('the root page', () => {
  it('leads to every language with its latest releases', () => {
    const page = rootPage([ENGLISH, SPANISH, NEWER], SITE);
    for (const language of CONFIG.languages) {
      expect(page).toContain(`href="https://news.example.org/${language}/"`);
    }
    expect(page).toContain('Los Estados acuerdan redes más seguras');
    expect(page.indexOf('A newer release')).toBeLessThan(page.indexOf('States agree'));
  });
});

describe('the error page', () => {
  it('says it in every language and is not indexed', () => {
    const page = notFoundPage(SITE);
    for (const title of [
      'Page not found',
      'Página no encontrada',
      'Page introuvable',
      'Página não encontrada',
    ]) {
      expect(page).toContain(title);
    }
    expect(page).toContain('noindex');
    expect(page).not.toContain('canonical');
  });
});

it('makes list pages that are valid HTML', async () => {
  const validator = new HtmlValidate(pageRules);
  for (const page of [
    homePage('en', [ENGLISH, WITHDRAWN], SITE),
    homePage('es', [SPANISH], SITE),
    listPage({ kind: 'subject', language: 'en', subject: 'security' }, [ENGLISH], SITE),
    listPage({ kind: 'corrections', language: 'en' }, [CORRECTED, WITHDRAWN], SITE),
    rootPage([ENGLISH, SPANISH], SITE),
    notFoundPage(SITE),
    feedsPage('fr', SITE),
    archiveIndexPage('fr', PARTS, SITE),
    archivePage(PARTS[1], [ENGLISH], { older: PARTS[0], newer: PARTS[2] }, SITE),
  ]) {
    const report = await validator.validateString(page);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  }
});
