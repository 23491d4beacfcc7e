import { atomFeed } from '../feed/atom.ts';
import { editionText } from '../feed/edition-text.ts';
import { FEED_TYPES } from '../feed/feed-item.ts';
import { jsonFeed } from '../feed/json-feed.ts';
import { rssFeed } from '../feed/rss.ts';
import type { LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { favicon } from './favicon.ts';
import type { Site } from './layout.ts';
import { homePage, notFoundPage, rootPage } from './list-pages.ts';
import { BRIEF_CACHE, htmlFile, type NewsroomFile } from './newsroom-file.ts';
import { releasePage } from './release-page.ts';
import { stylesheet } from './stylesheet.ts';

type Address = Pick<Edition, 'language' | 'slug'>;

/** Every public file of a newsroom, from editions alone: the same editions give the same bytes. */
export function newsroomDesign(site: Site) {
  return {
    /** Files of one edition. */
    releaseFiles: (edition: Edition): readonly NewsroomFile[] => [
      htmlFile(pagePath(edition), releasePage(edition, site)),
      {
        path: textPath(edition),
        contentType: 'text/plain; charset=utf-8',
        cacheControl: BRIEF_CACHE,
        body: editionText(edition, site.config),
      },
    ],
    /** Paths that {@link releaseFiles} may write, to be deleted when an edition is no more. */
    releasePaths: (address: Address): readonly string[] => [pagePath(address), textPath(address)],
    /** Home page and feeds of one language. */
    languageFiles: (
      language: LanguageTag,
      editions: readonly Edition[],
    ): readonly NewsroomFile[] => {
      const input = { language, editions, ...site };
      const feeds = { xml: rssFeed(input), atom: atomFeed(input), json: jsonFeed(input) };
      return [
        htmlFile(`${language}/index.html`, homePage(language, editions, site)),
        ...(['xml', 'atom', 'json'] as const).map((format) => ({
          path: `${language}/feed.${format}`,
          contentType: FEED_TYPES[format],
          cacheControl: BRIEF_CACHE,
          body: feeds[format],
        })),
      ];
    },
    /**
     * What belongs to no language: root page, error page, robots.txt, stylesheet, icon.
     *
     * @param latest newest editions of all languages
     */
    siteFiles: (latest: readonly Edition[]): readonly NewsroomFile[] => [
      stylesheet,
      favicon,
      htmlFile('index.html', rootPage(latest, site)),
      htmlFile('404.html', notFoundPage(site)),
      {
        path: 'robots.txt',
        contentType: 'text/plain; charset=utf-8',
        cacheControl: BRIEF_CACHE,
        body: 'User-agent: *\nAllow: /\n',
      },
    ],
  };
}

const textPath = ({ language, slug }: Address): string => `${language}/${slug}/release.txt`;
const pagePath = ({ language, slug }: Address): string => `${language}/${slug}/index.html`;
