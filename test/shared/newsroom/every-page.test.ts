import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { NewsroomConfig } from '../../../shared/config/config.ts';
import { CATALOGUE_LANGUAGES } from '../../../shared/locale/catalogue-languages.ts';
import { newsroomDesign } from '../../../shared/newsroom/newsroom-design.ts';
import type { NewsroomFile } from '../../../shared/newsroom/newsroom-file.ts';
import { scopesOf } from '../../../shared/newsroom/newsroom-lists.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { CONFIG, CORRECTED, ENGLISH, SITE_URL, WITHDRAWN } from '../../golden/sample-edition.ts';
import { pageRules } from './page-rules.ts';

// Every kind of page in every language there is, as one newsroom.

const config: NewsroomConfig = { ...CONFIG, languages: [...CATALOGUE_LANGUAGES] };
const siblings: Edition['siblings'] = config.languages.map((language) => ({
  language,
  origin: language === 'en' ? 'original' : 'translated',
  headline: ENGLISH.headline,
  isMachineTranslated: language !== 'en',
}));

const editionsIn = (language: string): readonly Edition[] =>
  [ENGLISH, CORRECTED, WITHDRAWN].map((edition, i) => ({
    ...edition,
    language,
    siblings,
    slug: `45${i}-14`,
    family: `45${i}/14`,
    ...(language === 'en'
      ? {}
      : { origin: 'translated', translation: { engine: 'apertium', sourceLanguage: 'en' } }),
  }));

function files(): readonly NewsroomFile[] {
  const design = newsroomDesign({ config, siteUrl: SITE_URL });
  return [
    ...design.siteFiles({ latest: config.languages.flatMap(editionsIn), live: [], parts: [] }),
    ...config.languages.flatMap((language) => {
      const editions = editionsIn(language);
      const part = { language, month: '2026-10', number: 1 };
      const content = { editions, live: editions, lastPage: 2, newestArchive: null };
      const subject = { kind: 'subject', language, subject: 'security' } as const;
      return [
        ...editions.flatMap((edition) => design.releaseFiles(edition)),
        ...scopesOf(language, config).flatMap((scope) =>
          design.listFiles(scope, { ...content, noticed: editions.slice(1) }),
        ),
        ...design.numberedFiles(subject, { number: 1, lastPage: 2 }, editions),
        ...design.archiveIndexFiles(language, [part]),
        ...design.archiveFiles(part, editions, {
          older: null,
          newer: null,
          newerIsComplete: false,
        }),
      ];
    }),
  ];
}

const FILES = files();
const PAGES: ReadonlyMap<string, string> = new Map(
  FILES.filter(({ path }) => path.endsWith('.html')).map(({ path, body }) => [
    `${SITE_URL}/${path.replace(/index\.html$/, '')}`,
    body,
  ]),
);

/** What a page says of itself in other languages: hreflang and address. */
const alternatesOf = (page: string) =>
  [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, language = '', href = '']) => ({ language, href }),
  );

describe.each(config.languages)('every page in %s', (language) => {
  const own = [...PAGES].filter(([url]) => url.startsWith(`${SITE_URL}/${language}/`));

  it('is valid HTML', async () => {
    const validator = new HtmlValidate(pageRules);
    expect(own.length).toBeGreaterThan(11);
    for (const [url, page] of own) {
      const { results } = await validator.validateString(page);
      const messages = results.flatMap((result) => result.messages);
      expect(
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
        url,
      ).toEqual([]);
    }
  });

  it('says its language and direction', () => {
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    for (const [url, page] of own) {
      expect(page, url).toContain(`<html lang="${language}" dir="${direction}">`);
    }
  });
});

describe('every page', () => {
  it('is named by its own address, but for the error page', () => {
    for (const [url, page] of PAGES) {
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1];
      expect(canonical, url).toBe(url.endsWith('/404.html') ? undefined : url);
    }
  });

  it('names itself among its languages, and is named by each of them', () => {
    let named = 0;
    for (const [url, page] of PAGES) {
      const alternates = alternatesOf(page).filter(({ language }) => language !== 'x-default');
      if (alternates.length === 0) continue;
      named += 1;
      // These belong to no language: they lead to it.
      const isRoot = [`${SITE_URL}/`, `${SITE_URL}/feeds/`].includes(url);
      if (!isRoot) expect(alternates.map(({ href }) => href)).toContain(url);
      for (const { href, language } of alternates) {
        const other = PAGES.get(href);
        expect(other, `${url} leads to ${href}`).toContain(`<html lang="${language}"`);
        if (!isRoot) {
          expect(alternatesOf(other ?? ''), href).toContainEqual({
            language: /<html lang="([^"]+)"/.exec(page)?.[1],
            href: url,
          });
        }
      }
    }
    expect(named).toBeGreaterThan(50);
  });

  it('is in a sitemap if search engines may show it, but for the numbered pages of lists', () => {
    const inSitemaps = FILES.filter(({ path }) => path.startsWith('sitemaps/')).flatMap(
      ({ body }) => [...body.matchAll(/<loc>([^<]+)</g)].map(([, address]) => address),
    );
    const indexed = [...PAGES]
      .filter(([url, page]) => !page.includes('content="noindex"') && !/\/\d+\/$/.test(url))
      .map(([url]) => url);
    expect(indexed.length).toBeGreaterThan(60);
    expect([...new Set(inSitemaps)].sort()).toEqual(indexed.sort());
  });

  it('fetches nothing from another server', () => {
    for (const [url, page] of PAGES) {
      for (const [, address] of page.matchAll(/ (?:src|srcset|poster|data)="([^"]*)"/g)) {
        expect(address, url).toMatch(/^\/(?!\/)/);
      }
    }
  });

  it('runs nothing and styles nothing within itself, and takes its style and icon from here', () => {
    for (const [url, page] of PAGES) {
      expect(page, url).not.toMatch(
        /<script(?! type="application\/ld\+json">)|<style| style=| on\w+=/,
      );
      for (const [, href] of page.matchAll(
        /<link rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"/g,
      )) {
        expect(href, url).toMatch(/^\/assets\//);
      }
    }
  });
});
