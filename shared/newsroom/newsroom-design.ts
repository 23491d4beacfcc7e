import { atomFeed } from '../feed/atom.ts';
import { editionMarkdown } from '../feed/edition-markdown.ts';
import { editionText } from '../feed/edition-text.ts';
import { FEED_TYPES, type FeedInput } from '../feed/feed-channel.ts';
import { jsonFeed } from '../feed/json-feed.ts';
import { ninjs } from '../feed/ninjs.ts';
import { opml } from '../feed/opml.ts';
import { rssFeed } from '../feed/rss.ts';
import { editionSitemap } from '../feed/sitemap.ts';
import {
  type ArchiveAddress,
  archiveFeedPath,
  archivePath,
  archiveSitemapPath,
  type ListScope,
  numberedPath,
  scopePath,
} from '../locale/site-addresses.ts';
import type { LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { archiveIndexPage, archivePage, type PartsBeside } from './archive-pages.ts';
import { favicon } from './favicon.ts';
import { faviconIco } from './favicon-ico.ts';
import { feedsIndexPage, feedsPage } from './feeds-page.ts';
import type { Site } from './layout.ts';
import { listPage, numberedPage } from './list-pages.ts';
import {
  BRIEF_CACHE,
  FRESH_CACHE,
  htmlFile,
  IMMUTABLE_CACHE,
  type NewsroomAsset,
  type NewsroomFile,
  xmlFile,
} from './newsroom-file.ts';
import { scopesOf } from './newsroom-lists.ts';
import { type EditionsBeside, releasePage } from './release-page.ts';
import { notFoundPage, rootPage } from './root-pages.ts';
import { sitemapFiles } from './sitemap-files.ts';
import { stylesheet } from './stylesheet.ts';
import { checkMailPage, subscribePage } from './subscribe-pages.ts';

/** What a list holds, newest of each kind. */
export interface ListContent extends Pick<FeedInput, 'noticed'> {
  /** For the page, back-files among them. */
  readonly editions: readonly Edition[];
  /** For the feeds. */
  readonly live: readonly Edition[];
  /** The newest of its numbered pages; 0 for none. */
  readonly lastPage: number;
  /** The newest part of the archive that is complete; null for none. */
  readonly newestArchive: ArchiveAddress | null;
}

/** What the files that belong to no language are made from. */
export interface SiteContent {
  /** Newest editions of all languages, back-files among them. */
  readonly latest: readonly Edition[];
  /** Newest editions of all languages without back-files. */
  readonly live: readonly Edition[];
  /** All parts of the archive. */
  readonly parts: readonly ArchiveAddress[];
}

/** What lies beside a part of the archive. All but the newest part are complete and have an Atom document. */
export interface ArchiveNeighbours extends PartsBeside {
  readonly newerIsComplete: boolean;
}

const NONE_BESIDE: EditionsBeside = { older: null, newer: null };

type Address = Pick<Edition, 'language' | 'slug'>;

/** Every public file of a newsroom, from editions alone: the same editions give the same bytes. */
export function newsroomDesign(site: Site) {
  return {
    /** Files of one edition. */
    releaseFiles: (
      edition: Edition,
      beside: EditionsBeside = NONE_BESIDE,
    ): readonly NewsroomFile[] => [
      htmlFile(pagePath(edition), releasePage(edition, site, beside)),
      {
        path: textPath(edition),
        contentType: 'text/plain; charset=utf-8',
        cacheControl: BRIEF_CACHE,
        body: editionText(edition, site.config, site.siteUrl),
      },
      {
        path: markdownPath(edition),
        contentType: 'text/markdown; charset=utf-8',
        cacheControl: BRIEF_CACHE,
        body: editionMarkdown(edition, site.config, site.siteUrl),
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
      { editions, live, noticed, lastPage, newestArchive }: ListContent,
    ): readonly NewsroomFile[] => {
      const history =
        newestArchive === null ? null : ({ kind: 'live', older: newestArchive } as const);
      const input = { scope, editions: live, noticed, history, ...site };
      const feeds = { xml: rssFeed(input), atom: atomFeed(input), json: jsonFeed(input) };
      const shown = scope.kind === 'corrections' ? noticed : editions;
      return [
        htmlFile(listPath(scope), listPage(scope, shown, site, lastPage)),
        ...(['xml', 'atom', 'json'] as const).map((format) => ({
          path: `${scopePath(scope)}/feed.${format}`,
          contentType: FEED_TYPES[format],
          cacheControl: site.config.feed.hub === null ? BRIEF_CACHE : FRESH_CACHE,
          body: feeds[format],
        })),
      ];
    },
    listPath,
    /** One of a list's numbered pages. */
    numberedFiles: (
      scope: ListScope,
      place: { readonly number: number; readonly lastPage: number },
      editions: readonly Edition[],
    ): readonly NewsroomFile[] => [
      htmlFile(
        `${numberedPath(scope, place.number)}/index.html`,
        numberedPage(scope, place, editions, site),
      ),
    ],
    /** Index of a language's archive. */
    archiveIndexFiles: (
      language: LanguageTag,
      parts: readonly ArchiveAddress[],
    ): readonly NewsroomFile[] => [
      htmlFile(archiveIndexPath(language), archiveIndexPage(language, parts, site)),
    ],
    archivePath: archiveIndexPath,
    /** A part of the archive: page, sitemap, and the Atom document once it is complete. */
    archiveFiles: (
      part: ArchiveAddress,
      editions: readonly Edition[],
      beside: ArchiveNeighbours,
    ): readonly NewsroomFile[] => {
      const page = archivePage(part, editions, beside, site);
      const files = [
        htmlFile(`${archivePath(part)}/index.html`, page),
        xmlFile(archiveSitemapPath(part), editionSitemap(editions, part, site.siteUrl)),
      ];
      if (beside.newer === null) return files;
      const atom = atomFeed({
        scope: { kind: 'all', language: part.language },
        editions,
        noticed: [],
        history: {
          kind: 'archive',
          part,
          older: beside.older,
          newer: beside.newerIsComplete ? beside.newer : null,
        },
        ...site,
      });
      return [
        ...files,
        {
          path: archiveFeedPath(part),
          contentType: FEED_TYPES.atom,
          cacheControl: BRIEF_CACHE,
          body: atom,
        },
      ];
    },
    /** The logo; nothing where there is none. */
    logoFiles: (): readonly NewsroomAsset[] =>
      site.logo === undefined
        ? []
        : [
            {
              path: site.logo.path,
              contentType: site.logo.contentType,
              cacheControl: IMMUTABLE_CACHE,
              body: site.logo.body,
            },
          ],
    /** The icon at the address where programs look that read no page. */
    iconFiles: (): readonly NewsroomAsset[] => [faviconIco(site.config)],
    /**
     * What belongs to no language: root page, error page, pages about feeds, sign-up form, OPML, robots.txt, stylesheet, icon.
     *
     */
    siteFiles: ({ latest, live, parts }: SiteContent): readonly NewsroomFile[] => [
      ...sitemapFiles(live, parts, site),
      stylesheet(site.config),
      favicon(site.config),
      htmlFile('index.html', rootPage(latest, site)),
      htmlFile('404.html', notFoundPage(site)),
      htmlFile('feeds/index.html', feedsIndexPage(site)),
      ...site.config.languages.map((language) =>
        htmlFile(`${language}/feeds/index.html`, feedsPage(language, site)),
      ),
      ...site.config.languages.flatMap((language) => [
        htmlFile(`${language}/subscribe/index.html`, subscribePage(language, site)),
        htmlFile(`${language}/subscribe/check-mail/index.html`, checkMailPage(language, site)),
      ]),
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
        body: `User-agent: *\nAllow: /\n\nSitemap: ${site.siteUrl}/sitemap.xml\n`,
      },
    ],
  };
}

const textPath = ({ language, slug }: Address): string => `${language}/${slug}/release.txt`;
const markdownPath = ({ language, slug }: Address): string => `${language}/${slug}/release.md`;
const ninjsPath = ({ language, slug }: Address): string => `${language}/${slug}/release.json`;
const pagePath = ({ language, slug }: Address): string => `${language}/${slug}/index.html`;

const listPath = (scope: ListScope): string => `${scopePath(scope)}/index.html`;
const archiveIndexPath = (language: LanguageTag): string => `${language}/archive/index.html`;
