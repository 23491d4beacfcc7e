import { atomFeed } from '../feed/atom.ts';
import { editionMarkdown } from '../feed/edition-markdown.ts';
import { editionText } from '../feed/edition-text.ts';
import { FEED_TYPES, type FeedInput } from '../feed/feed-channel.ts';
import { jsonFeed } from '../feed/json-feed.ts';
import { ninjs } from '../feed/ninjs.ts';
import { opml } from '../feed/opml.ts';
import { rssFeed } from '../feed/rss.ts';
import { type ListScope, scopePath } from '../locale/site-addresses.ts';
import type { Edition } from '../translation/edition.ts';
import { favicon } from './favicon.ts';
import { feedsPage } from './feeds-page.ts';
import type { Site } from './layout.ts';
import { listPage } from './list-pages.ts';
import { BRIEF_CACHE, htmlFile, type NewsroomFile } from './newsroom-file.ts';
import { scopesOf } from './newsroom-lists.ts';
import { releasePage } from './release-page.ts';
import { notFoundPage, rootPage } from './root-pages.ts';
import { stylesheet } from './stylesheet.ts';

/** What a list holds, newest of each kind. */
export interface ListContent extends Pick<FeedInput, 'noticed'> {
  /** For the page, back-files among them. */
  readonly editions: readonly Edition[];
  /** For the feeds. */
  readonly live: readonly Edition[];
}

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
      {
        path: markdownPath(edition),
        contentType: 'text/markdown; charset=utf-8',
        cacheControl: BRIEF_CACHE,
        body: editionMarkdown(edition, site.config),
      },
      {
        path: ninjsPath(edition),
        contentType: 'application/json; charset=utf-8',
        cacheControl: BRIEF_CACHE,
        body: ninjs(edition, site.config, site.siteUrl),
      },
    ],
    /** Paths that {@link releaseFiles} may write, to be deleted when an edition is no more. */
    releasePaths: (address: Address): readonly string[] => [
      pagePath(address),
      textPath(address),
      markdownPath(address),
      ninjsPath(address),
    ],
    /** Page and feeds of one list. */
    listFiles: (
      scope: ListScope,
      { editions, live, noticed }: ListContent,
    ): readonly NewsroomFile[] => {
      const input = { scope, editions: live, noticed, ...site };
      const feeds = { xml: rssFeed(input), atom: atomFeed(input), json: jsonFeed(input) };
      const shown = scope.kind === 'corrections' ? noticed : editions;
      return [
        htmlFile(`${scopePath(scope)}/index.html`, listPage(scope, shown, site)),
        ...(['xml', 'atom', 'json'] as const).map((format) => ({
          path: `${scopePath(scope)}/feed.${format}`,
          contentType: FEED_TYPES[format],
          cacheControl: BRIEF_CACHE,
          body: feeds[format],
        })),
      ];
    },
    /**
     * What belongs to no language: root page, error page, pages about feeds, OPML, robots.txt, stylesheet, icon.
     *
     * @param latest newest editions of all languages
     */
    siteFiles: (latest: readonly Edition[]): readonly NewsroomFile[] => [
      stylesheet,
      favicon,
      htmlFile('index.html', rootPage(latest, site)),
      htmlFile('404.html', notFoundPage(site)),
      ...site.config.languages.map((language) =>
        htmlFile(`${language}/feeds/index.html`, feedsPage(language, site)),
      ),
      {
        path: 'feeds.opml',
        contentType: 'text/x-opml; charset=utf-8',
        cacheControl: BRIEF_CACHE,
        body: opml(
          site.config.languages.flatMap((language) => scopesOf(language, site.config)),
          site.config,
          site.siteUrl,
        ),
      },
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
const markdownPath = ({ language, slug }: Address): string => `${language}/${slug}/release.md`;
const ninjsPath = ({ language, slug }: Address): string => `${language}/${slug}/release.json`;
const pagePath = ({ language, slug }: Address): string => `${language}/${slug}/index.html`;
