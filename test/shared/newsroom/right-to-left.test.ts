import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { feedsPage } from '../../../shared/newsroom/feeds-page.ts';
import { listPage } from '../../../shared/newsroom/list-pages.ts';
import { releasePage } from '../../../shared/newsroom/release-page.ts';
import { notFoundPage, rootPage } from '../../../shared/newsroom/root-pages.ts';
import { stylesheet } from '../../../shared/newsroom/stylesheet.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import {
  ARABIC,
  ARABIC_BY_MACHINE,
  ARABIC_UNTRANSLATED,
  BILINGUAL,
} from '../../golden/arabic-edition.ts';
import { ENGLISH, SITE_URL } from '../../golden/sample-edition.ts';
import { pageRules } from './page-rules.ts';

const SITE = { config: BILINGUAL, siteUrl: SITE_URL };
const STYLES = stylesheet(BILINGUAL).body;
const pageOf = (edition: Edition) => releasePage(edition, SITE);
const homeOf = (...editions: readonly Edition[]) =>
  listPage({ kind: 'all', language: 'ar' }, editions, SITE);

describe('a page in Arabic', () => {
  const page = pageOf(ARABIC);

  it('runs from right to left', () => {
    expect(page).toContain('<html lang="ar" dir="rtl">');
  });

  it('keeps addresses and numbers running from left to right', () => {
    expect(page).toContain('<bdi dir="ltr">layla@example.org</bdi>');
    expect(page).toContain('<bdi dir="ltr">+1 (202) 555-0100</bdi>');
    expect(page).toContain('<bdi>A-453/14</bdi>');
    expect(feedsPage('ar', SITE).replaceAll('<wbr>', '')).toContain(
      '<bdi dir="ltr">https://news.example.org/ar/feed.xml</bdi>',
    );
  });

  it('sets the commas of its language', () => {
    expect(page).toContain('واشنطن</strong>، 22 أكتوبر 2026');
    expect(page).toContain('مسؤولة الإعلام، OES');
    expect(page).toContain('<bdi>منظمة الدول النموذجية</bdi>، <bdi>17th Street');
  });

  it('marks every language of the switch with its own direction', () => {
    expect(page).toContain('hreflang="en" lang="en" dir="ltr">English</a>');
  });
});

describe('English text on an Arabic page', () => {
  it('runs from left to right where only the text is English', () => {
    const page = pageOf(ARABIC_BY_MACHINE);
    expect(page).toContain('<h1 lang="ar" dir="rtl">');
    expect(page).toContain('<div class="story" lang="en" dir="ltr">');
  });

  it('runs from left to right from the headline on where nothing is translated', () => {
    const page = pageOf(ARABIC_UNTRANSLATED);
    expect(page).toContain('<h1 lang="en" dir="ltr">');
  });

  it('is marked in lists, the words of the page around it are not', () => {
    const corrected = {
      ...ARABIC_UNTRANSLATED,
      correction: { version: 2, note: 'Not 53.', at: '2026-10-23T15:00:00.000Z' },
    };
    const page = homeOf(corrected);
    expect(page).toContain(
      '>تصحيح: <span lang="en" dir="ltr">States agree on safer networks</span></a></h2>',
    );
    expect(page).toContain('<p><span lang="en" dir="ltr">Thirty-five states agreed');
  });

  it('is marked where a subject has no label in Arabic', () => {
    const subjects = [{ key: 'security', labels: { en: 'Security' } }];
    const site = { ...SITE, config: { ...SITE.config, subjects } };
    const scope = { kind: 'subject', language: 'ar', subject: 'security' } as const;
    const label = '<span lang="en" dir="ltr">Security</span>';
    expect(releasePage(ARABIC, site)).toContain(`/topics/security/">${label}</a>`);
    expect(listPage(scope, [], site)).toContain(`<h1>${label}</h1>`);
    expect(listPage(scope, [], site)).toContain(`<span aria-current="page">${label}</span>`);
    expect(feedsPage('ar', site)).toContain(`/topics/security/">${label}</a></h2>`);
  });

  it('is not called a machine translation', () => {
    expect(homeOf(ARABIC_UNTRANSLATED)).not.toContain('ترجمة آلية');
    expect(homeOf(ARABIC_BY_MACHINE)).toContain('ترجمة آلية');
  });
});

it('names no side in the stylesheet that does not turn with the language', () => {
  const declarations = STYLES.replaceAll(/@media[^{]*\{/g, '');
  expect(declarations).not.toMatch(
    /(?:margin|padding|border)-(?:left|right)|text-align:(?:left|right)|[;{](?:left|right|float):/,
  );
});

it('spaces no letters of scripts whose letters join', () => {
  expect(STYLES).toMatch(/\[dir=rtl\]\{[^}]*--tracking:0[;}]/);
  expect(STYLES.match(/letter-spacing:[^;}]+/g)).toEqual(['letter-spacing:var(--tracking)']);
});

it('makes pages in Arabic that are valid HTML', async () => {
  const validator = new HtmlValidate(pageRules);
  for (const page of [
    pageOf(ARABIC),
    pageOf(ARABIC_BY_MACHINE),
    pageOf(ARABIC_UNTRANSLATED),
    homeOf(ARABIC, ARABIC_BY_MACHINE, ARABIC_UNTRANSLATED),
    feedsPage('ar', SITE),
    rootPage([ENGLISH, ARABIC], SITE),
    notFoundPage(SITE),
  ]) {
    const report = await validator.validateString(page);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  }
});
