import { newsSitemap, pageSitemap, sitemapIndex } from '../feed/sitemap.ts';
import {
  type ArchiveAddress,
  archiveSitemapPath,
  archiveUrl,
  feedsUrl,
  listUrl,
} from '../locale/site-addresses.ts';
import { subscribeUrl } from '../subscriber/subscription-urls.ts';
import type { Edition } from '../translation/edition.ts';
import type { Site } from './layout.ts';
import { type NewsroomFile, xmlFile } from './newsroom-file.ts';
import { scopesOf } from './newsroom-lists.ts';

const PAGES_SITEMAP = 'sitemaps/pages.xml';
const NEWS_SITEMAP = 'sitemaps/news.xml';

/** The index of all sitemaps, that of pages which are no releases, and that of news. */
export function sitemapFiles(
  live: readonly Edition[],
  parts: readonly ArchiveAddress[],
  { config, siteUrl }: Site,
): readonly NewsroomFile[] {
  const news = newsSitemap(live, config, siteUrl);
  const pages = [
    `${siteUrl}/`,
    `${siteUrl}/feeds/`,
    ...config.languages.flatMap((language) => [
      ...scopesOf(language, config).map((scope) => listUrl(siteUrl, scope)),
      archiveUrl(siteUrl, language),
      feedsUrl(siteUrl, language),
      subscribeUrl(siteUrl, language),
    ]),
  ];
  const paths = [
    PAGES_SITEMAP,
    ...(news === null ? [] : [NEWS_SITEMAP]),
    ...parts.map(archiveSitemapPath),
  ];
  return [
    xmlFile('sitemap.xml', sitemapIndex(paths.map((path) => `${siteUrl}/${path}`))),
    xmlFile(PAGES_SITEMAP, pageSitemap(pages)),
    // Written also when it is empty and not in the index: the last release may have been withdrawn.
    xmlFile(NEWS_SITEMAP, news ?? pageSitemap([])),
  ];
}
