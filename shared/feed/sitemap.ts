import type { NewsroomConfig } from '../config/config.ts';
import { type ArchiveAddress, archivePath, releaseUrl } from '../locale/site-addresses.ts';
import type { Edition } from '../translation/edition.ts';
import { newsroomName, organisationName } from '../translation/edition-words.ts';
import { element, text, type Xml, xmlDocument } from '../xml/xml.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** A news sitemap holds what is new: the last two days (Google's documentation of news sitemaps). */
const NEWS_MS = 2 * 86_400_000;

/**
 * Sitemap of a part of the archive: its page, so that there is an address also where all is withdrawn (a sitemap may not
 * be empty), then its editions. Withdrawn ones are not to be found any more.
 */
export const editionSitemap = (
  editions: readonly Edition[],
  part: ArchiveAddress,
  siteUrl: string,
): string =>
  urlset({}, [
    element('url', {}, element('loc', {}, text(`${siteUrl}/${archivePath(part)}/`))),
    ...shown(editions).map((edition) =>
      element(
        'url',
        {},
        element('loc', {}, text(releaseUrl(siteUrl, edition))),
        element('lastmod', {}, text(edition.updatedAt)),
      ),
    ),
  ]);

/** Sitemap of pages that are no releases. */
export const pageSitemap = (addresses: readonly string[]): string =>
  urlset(
    {},
    addresses.map((address) => element('url', {}, element('loc', {}, text(address)))),
  );

/**
 * News sitemap: what came out in the two days up to the newest release. Counted from that, not from
 * now: the same state gives the same bytes. Null when there is nothing, as a sitemap may not be empty.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(
  editions: readonly Edition[],
  config: NewsroomConfig,
  siteUrl: string,
): string | null {
  const all = shown(editions).filter(({ isImport }) => !isImport);
  const newest = Math.max(...all.map(({ publishedAt }) => Date.parse(publishedAt)));
  const recent = all.filter(({ publishedAt }) => newest - Date.parse(publishedAt) <= NEWS_MS);
  if (recent.length === 0) return null;
  return urlset(
    { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
    recent.map((edition) => newsUrl(edition, config, siteUrl)),
  );
}

function newsUrl(edition: Edition, config: NewsroomConfig, siteUrl: string): Xml {
  const { language, headline, publishedAt } = edition;
  const name = `${organisationName(config, language)} | ${newsroomName(config, language)}`;
  return element(
    'url',
    {},
    element('loc', {}, text(releaseUrl(siteUrl, edition))),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, text(name)),
        element('news:language', {}, text(newsLanguage(language))),
      ),
      element('news:publication_date', {}, text(publishedAt)),
      element('news:title', {}, text(headline.replace(/\s+/g, ' ').trim())),
    ),
  );
}

/** ISO 639 without a region, but for the two kinds of Chinese. */
function newsLanguage(language: string): string {
  const [primary = language, region = ''] = language.toLowerCase().split('-');
  if (primary !== 'zh') return primary;
  return region === 'tw' || region === 'hant' ? 'zh-tw' : 'zh-cn';
}

/** Index of sitemaps. */
export const sitemapIndex = (addresses: readonly string[]): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: SITEMAP },
      ...addresses.map((address) => element('sitemap', {}, element('loc', {}, text(address)))),
    ),
  );

const urlset = (namespaces: Readonly<Record<string, string>>, urls: readonly Xml[]): string =>
  xmlDocument(element('urlset', { xmlns: SITEMAP, ...namespaces }, ...urls));

const shown = (editions: readonly Edition[]): readonly Edition[] =>
  editions
    .filter(({ withdrawal }) => withdrawal === null)
    .toSorted((a, b) =>
      a.publishedAt === b.publishedAt
        ? compare(`${a.language} ${a.family}`, `${b.language} ${b.family}`)
        : compare(b.publishedAt, a.publishedAt),
    );

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
