// Every address of the public site is made here: pages, feeds and mail must agree on them for ever.

export type FeedFormat = 'xml' | 'atom' | 'json';

/** What a list, its page and its feeds hold. */
export type ListScope =
  | { readonly kind: 'all'; readonly language: string }
  | { readonly kind: 'subject'; readonly language: string; readonly subject: string }
  /** What was corrected and withdrawn. */
  | { readonly kind: 'corrections'; readonly language: string };

/** A part of a language's archive. */
export interface ArchiveAddress {
  readonly language: string;
  /** `2026-10` */
  readonly month: string;
  readonly number: number;
}

interface ReleaseAddress {
  readonly language: string;
  readonly slug: string;
}

/** Where a release is read: `https://news.example.org/en/453-14/`. */
export const releaseUrl = (siteUrl: string, { language, slug }: ReleaseAddress): string =>
  `${siteUrl}/${language}/${slug}/`;

/** Path of a file beside a release: `en/453-14/harbour.jpg`. */
export const assetPath = ({ language, slug }: ReleaseAddress, name: string): string =>
  `${language}/${slug}/${name}`;

/** Home of a language: `https://news.example.org/en/`. */
export const homeUrl = (siteUrl: string, language: string): string => `${siteUrl}/${language}/`;

/** Path of a list without slashes at its ends: `en`, `en/topics/security`, `en/corrections`. */
export function scopePath(scope: ListScope): string {
  switch (scope.kind) {
    case 'all':
      return scope.language;
    case 'subject':
      return `${scope.language}/topics/${scope.subject}`;
    case 'corrections':
      return `${scope.language}/corrections`;
  }
}

/** The page of a list: `https://news.example.org/en/topics/security/`. */
export const listUrl = (siteUrl: string, scope: ListScope): string =>
  `${siteUrl}/${scopePath(scope)}/`;

/** A numbered page of a list, 1 the oldest. Its path: `en/topics/security/1`. */
export const numberedPath = (scope: ListScope, number: number): string =>
  `${scopePath(scope)}/${number}`;

/** Index of a language's archive. */
export const archiveUrl = (siteUrl: string, language: string): string =>
  `${siteUrl}/${language}/archive/`;

/** Path of a part of the archive without slashes at its ends: `en/archive/2026-10`, then `…/2`. */
export const archivePath = ({ language, month, number }: ArchiveAddress): string =>
  `${language}/archive/${month}${number === 1 ? '' : `/${number}`}`;

/** Path of its Atom document: `en/archive/2026-10.atom`, then `…-2.atom`. */
export const archiveFeedPath = ({ language, month, number }: ArchiveAddress): string =>
  `${language}/archive/${month}${number === 1 ? '' : `-${number}`}.atom`;

/** Path of its sitemap: `sitemaps/en-2026-10.xml`, then `…-2.xml`. */
export const archiveSitemapPath = ({ language, month, number }: ArchiveAddress): string =>
  `sitemaps/${language}-${month}${number === 1 ? '' : `-${number}`}.xml`;

/** Explains the feeds of a language. */
export const feedsUrl = (siteUrl: string, language: string): string =>
  `${siteUrl}/${language}/feeds/`;

/** All feeds for import into a reader. */
export const opmlUrl = (siteUrl: string): string => `${siteUrl}/feeds.opml`;

/** RSS (`xml`), Atom or JSON Feed of a list. */
export const feedUrl = (siteUrl: string, scope: ListScope, format: FeedFormat): string =>
  `${listUrl(siteUrl, scope)}feed.${format}`;
