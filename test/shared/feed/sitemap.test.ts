import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  editionSitemap,
  newsSitemap,
  pageSitemap,
  sitemapIndex,
} from '../../../shared/feed/sitemap.ts';
import { CONFIG, CORRECTED, ENGLISH, SITE_URL, WITHDRAWN } from '../../golden/sample-edition.ts';

/** Names of elements with their text, as a strict parser reads them. */
function elementsOf(xml: string): readonly string[] {
  const found: string[] = [];
  let open = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    open = name;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') found.push(`${open} ${text}`);
  });
  parser.write(xml).close();
  return found;
}

const olderBy = (days: number) => ({
  ...ENGLISH,
  family: `${days}/14`,
  slug: `${days}-14`,
  publishedAt: new Date(Date.parse(ENGLISH.publishedAt) - days * 86_400_000).toISOString(),
});

const PART = { language: 'en', month: '2026-10', number: 1 };

describe('a sitemap of releases', () => {
  it('tells each address and when it changed last, not what is withdrawn', () => {
    const gone = { ...WITHDRAWN, family: '9/14', slug: '9-14' };
    expect(elementsOf(editionSitemap([gone, CORRECTED], PART, SITE_URL))).toEqual([
      'loc https://news.example.org/en/archive/2026-10/',
      'loc https://news.example.org/en/453-14/',
      'lastmod 2026-10-23T15:00:00.000Z',
    ]);
  });

  it('keeps an address when all are withdrawn, as a sitemap may not be empty', () => {
    expect(elementsOf(editionSitemap([WITHDRAWN], { ...PART, number: 2 }, SITE_URL))).toEqual([
      'loc https://news.example.org/en/archive/2026-10/2/',
    ]);
  });
});

describe('the news sitemap', () => {
  it('names publication, language, day and headline', () => {
    expect(elementsOf(newsSitemap([ENGLISH], CONFIG, SITE_URL) ?? '')).toEqual([
      'loc https://news.example.org/en/453-14/',
      'news:name Organization of Example States | Newsroom',
      'news:language en',
      'news:publication_date 2026-10-22T12:00:00.000Z',
      'news:title States agree on safer networks',
    ]);
  });

  it('names the publication as the pages do', () => {
    const identity = { ...CONFIG.identity, newsroomNames: { en: 'Press corner' } };
    expect(elementsOf(newsSitemap([ENGLISH], { ...CONFIG, identity }, SITE_URL) ?? '')).toContain(
      'news:name Organization of Example States | Press corner',
    );
  });

  it('holds the two days up to the newest release', () => {
    const xml = newsSitemap([olderBy(3), olderBy(2), ENGLISH], CONFIG, SITE_URL) ?? '';
    expect(xml).toContain('/en/2-14/');
    expect(xml).not.toContain('/en/3-14/');
  });

  it('is not there when nothing is new', () => {
    expect(newsSitemap([WITHDRAWN], CONFIG, SITE_URL)).toBeNull();
    expect(newsSitemap([{ ...ENGLISH, isImport: true }], CONFIG, SITE_URL)).toBeNull();
  });
});

it('escapes addresses', () => {
  const address = 'https://news.example.org/a?b=1&c=<2>';
  expect(elementsOf(pageSitemap([address]))).toEqual([`loc ${address}`]);
  expect(elementsOf(sitemapIndex([address]))).toEqual([`loc ${address}`]);
});
