// Every address of the public site is made here: pages, feeds and mail must agree on them for ever.

export type FeedFormat = 'xml' | 'atom' | 'json';

interface ReleaseAddress {
  readonly language: string;
  readonly slug: string;
}

/** Where a release is read: `https://news.example.org/en/453-14/`. */
export const releaseUrl = (siteUrl: string, { language, slug }: ReleaseAddress): string =>
  `${siteUrl}/${language}/${slug}/`;

/** Home of a language: `https://news.example.org/en/`. */
export const homeUrl = (siteUrl: string, language: string): string => `${siteUrl}/${language}/`;

/** RSS (`xml`), Atom or JSON Feed of a language. */
export const feedUrl = (siteUrl: string, language: string, format: FeedFormat): string =>
  `${siteUrl}/${language}/feed.${format}`;
