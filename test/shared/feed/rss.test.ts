import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import RssParser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { rssFeed } from '../../../shared/feed/rss.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { cleanText } from '../../../shared/xml/characters.ts';
import { editionOf } from '../../factories/edition.ts';
import { releaseOf } from '../../factories/release.ts';
import { expectGolden } from '../../golden/golden.ts';
import {
  CONFIG,
  CORRECTED,
  ENGLISH,
  paragraph,
  SITE_URL,
  SPANISH,
  WITHDRAWN,
} from '../../golden/sample-edition.ts';

const feedOf = (editions: readonly Edition[], language = 'en') =>
  rssFeed({
    scope: { kind: 'all', language },
    editions,
    noticed: [],
    history: null,
    config: CONFIG,
    siteUrl: SITE_URL,
  });

const itemsOf = (editions: readonly Edition[], language = 'en') =>
  parseRssFeed(feedOf(editions, language)).items ?? [];

const NEWEST = editionOf({
  family: '460/14',
  slug: '460-14',
  reference: 'E-460/14',
  headline: 'Profits & losses: <b>"networks"</b>',
  publishedAt: '2026-10-25T09:30:00.000Z',
  updatedAt: '2026-10-25T09:30:00.000Z',
});

/** The raw text of each element of a name, as any XML parser reads it. */
function textsOf(xml: string, wanted: string): readonly string[] {
  const texts: string[] = [];
  let current: string | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === wanted) current = '';
  });
  parser.on('text', (part) => {
    if (current !== null) current += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === wanted && current !== null) texts.push(current);
    if (name === wanted) current = null;
  });
  parser.write(xml).close();
  return texts;
}

/** What a reader that takes text for HTML shows of it; markup shows nothing. */
const shownAsHtml = (source: string): string =>
  parseFragment(source)
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('');

describe('the RSS feed', () => {
  it('has the bytes of feed-en.xml', () => {
    const gone = { ...WITHDRAWN, family: '99/14', slug: '99-14', reference: 'E-99/14' };
    expectGolden('feed-en.xml', feedOf([gone, CORRECTED, NEWEST]));
  });

  it('has the same bytes whatever the order of its editions', () => {
    const later = { ...ENGLISH, family: '454/14' };
    expect(feedOf([ENGLISH, later, NEWEST])).toBe(feedOf([NEWEST, later, ENGLISH]));
  });

  it('shows the newest first, and those of one instant by id', () => {
    const sister = { ...ENGLISH, family: '454/14' };
    expect(itemsOf([sister, ENGLISH, NEWEST]).map(({ guid }) => guid?.value)).toEqual([
      'tag:news.example.org,2026:460/14:en',
      'tag:news.example.org,2026:453/14:en',
      'tag:news.example.org,2026:454/14:en',
    ]);
  });

  it('is as old as its newest change, not as its writing', () => {
    const { lastBuildDate } = parseRssFeed(feedOf([CORRECTED, NEWEST]));
    expect(lastBuildDate).toBe('Sun, 25 Oct 2026 09:30:00 GMT');
  });

  it('has at most the configured number of items and no back-file', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ ...ENGLISH, family: `${i}/14` }));
    expect(itemsOf(many)).toHaveLength(CONFIG.feed.itemLimit);
    expect(itemsOf([{ ...ENGLISH, isImport: true }])).toEqual([]);
  });

  it('keeps the guid when the headline, version and origin change', () => {
    const official = { ...SPANISH, origin: 'original', translation: null, version: 4 } as const;
    const ids = [[SPANISH], [{ ...official, headline: 'Otro titular' }]].map(
      (editions) => itemsOf(editions, 'es')[0]?.guid?.value,
    );
    expect(ids).toEqual([
      'tag:news.example.org,2026:453/14:es',
      'tag:news.example.org,2026:453/14:es',
    ]);
  });

  it('makes a guid without spaces or controls of any family', () => {
    const [item] = itemsOf([{ ...ENGLISH, family: 'notas/más & más.txt\n' }]);
    expect(item?.guid?.value).toBe(
      'tag:news.example.org,2026:notas/m%C3%A1s%20%26%20m%C3%A1s.txt%0A:en',
    );
  });

  it('marks a correction in the title and says it first', () => {
    const [item] = itemsOf([CORRECTED]);
    expect(item?.title).toBe('Correction: States agree on safer networks');
    expect(item?.content?.encoded).toMatch(
      /^\s*<p [^>]+><strong>Correction:<\/strong> <span [^>]+>There were 35 states/,
    );
    expect(item?.pubDate).toBe('Thu, 22 Oct 2026 12:00:00 GMT');
  });

  it('keeps a withdrawn item as a notice, with nothing of the old words', () => {
    const xml = feedOf([WITHDRAWN]);
    const [item] = parseRssFeed(xml).items ?? [];
    expect(item?.guid?.value).toBe('tag:news.example.org,2026:453/14:en');
    expect(item?.title).toBe('Withdrawn: Press release E-453/14');
    expect(item?.content?.encoded).toContain('Sent in error.');
    expect(xml).not.toMatch(/networks|Rodríguez|600 million|Thirty-five|Security/);
  });

  it('labels what a machine translated and names the language of the text', () => {
    const [item] = itemsOf([SPANISH], 'es');
    expect(item?.content?.encoded).toContain('traducidos automáticamente (Apertium)');
    expect(item?.content?.encoded).toContain('<div lang="en" dir="ltr">');
    expect(item?.categories?.[0]?.name).toBe('Seguridad');
  });

  it('writes plain text with hexadecimal references and HTML with ordinary ones', () => {
    const xml = feedOf([NEWEST]);
    expect(xml).toContain(
      '<title>Profits &#x26; losses: &#x3C;b&#x3E;"networks"&#x3C;/b&#x3E;</title>',
    );
    expect(xml).toContain('&lt;p&gt;The states agreed today.&lt;/p&gt;');
  });

  it('shows a summary in readers that take it for HTML, also what looks like a tag', () => {
    const summary = 'Use <networks>, R&D and the word &amp; with care.';
    const [, description = ''] = textsOf(feedOf([editionOf({ summary })]), 'description');
    expect(shownAsHtml(description)).toBe(summary);
  });

  it('puts the plain description before the full text', () => {
    const xml = feedOf([ENGLISH]);
    expect(xml.lastIndexOf('<description>')).toBeLessThan(xml.indexOf('<content:encoded>'));
  });

  it('gives two foreign readers the words of any release', async () => {
    const words = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((text) => `x${cleanText(text).replace(/\s/g, ' ')}x`);
    await fc.assert(
      fc.asyncProperty(words, words, async (headline, text) => {
        const xml = feedOf([
          editionOf({ headline, summary: text, release: releaseOf({ body: [paragraph(text)] }) }),
        ]);
        const title = headline.replace(/\s+/g, ' ');
        expect(textsOf(xml, 'title')[1]).toBe(title);
        const [, description = ''] = textsOf(xml, 'description');
        expect(shownAsHtml(description)).toBe(text.replace(/\s+/g, ' '));
        expect(parseRssFeed(xml).items?.[0]?.link).toBe('https://news.example.org/en/453-14/');
        const { items } = await new RssParser().parseString(xml);
        expect(items[0]?.title).toBe(title);
        expect(items[0]?.guid).toBe('tag:news.example.org,2026:453/14:en');
      }),
      { numRuns: 50 },
    );
  });

  it('is a feed also when nothing is in it', () => {
    const feed = parseRssFeed(feedOf([]));
    expect(feed.title).toBe('Organization of Example States | Press releases');
    expect(feed.lastBuildDate).toBeUndefined();
  });
});
