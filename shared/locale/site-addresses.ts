// Every address of the public site is made here: pages, feeds and mail must agree on them for ever.

export type FeedFormat = 'xml' | 'atom' | 'json';

/** What a list, its page and its feeds hold. */
export type ListScope =
  | { readonly kind: 'all'; readonly language: string }
  | { readonly kind: 'subject'; readonly language: string; readonly subject: string }
  /** What was corrected and withdrawn. */
  | { readonly kind: 'corrections'; readonly language: string };

interface ReleaseAddress {
  readonly language: string;
  readonly slug: string;
}

/** Where a release is read: `https://news.example.org/en/453-14/`. */
export const releaseUrl = (siteUrl: string, { language, slug }: ReleaseAddress): string =>
  `${siteUrl}/${language}/${slug}/`;

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

/** Explains the feeds of a language. */
export const feedsUrl = (siteUrl: string, language: string): string =>
  `${siteUrl}/${language}/feeds/`;

/** All feeds for import into a reader. */
export const opmlUrl = (siteUrl: string): string => `${siteUrl}/feeds.opml`;

/** RSS (`xml`), Atom or JSON Feed of a list. */
export const feedUrl = (siteUrl: string, scope: ListScope, format: FeedFormat): string =>
  `${listUrl(siteUrl, scope)}feed.${format}`;
