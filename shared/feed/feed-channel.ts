import type { NewsroomConfig } from '../config/config.ts';
import type { Logo } from '../config/logo.ts';
import { type ArchiveAddress, type ListScope, listUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import type { Instant } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { noticesOfEdition } from '../translation/edition-notices.ts';
import { organisationName } from '../translation/edition-words.ts';
import { type FeedItem, noticeItem, releaseItem } from './feed-item.ts';
import { scopeTitle } from './scope-title.ts';

/** What every feed is made from. */
export interface FeedInput {
  readonly scope: ListScope;
  /** Newest editions of the list, in any order; back-files are left out. */
  readonly editions: readonly Edition[];
  /** The editions of the list that were corrected or withdrawn last, in any order. */
  readonly noticed: readonly Edition[];
  /** What the feed leads on to; null for nothing (RFC 5005). */
  readonly history: FeedHistory | null;
  readonly config: NewsroomConfig;
  /** Left out where the newsroom has none. */
  readonly logo?: Logo | undefined;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

/** A live feed knows the archive document before it; an archive document those on both sides. */
export type FeedHistory =
  | { readonly kind: 'live'; readonly older: ArchiveAddress }
  | {
      readonly kind: 'archive';
      readonly part: ArchiveAddress;
      readonly older: ArchiveAddress | null;
      readonly newer: ArchiveAddress | null;
    };

export interface FeedChannel {
  /** Tag URI of the feed itself, the same in every format. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly homeUrl: string;
  readonly author: string;
  /** Whose it is and, where the configuration has it, what may be done with it. */
  readonly rights: string;
  /** When the newest item came out; null for an empty feed. */
  readonly publishedAt: Instant | null;
  /** When the newest change happened; null for an empty feed. Never the time of writing. */
  readonly updatedAt: Instant | null;
  readonly items: readonly FeedItem[];
}

/**
 * The channel of a list: newest first, ties by id. At most the configured number of releases, and
 * as many corrections and withdrawals: many of these must not push a release out. An archive document
 * holds all it is given, back-files among them.
 */
export function feedChannel(input: FeedInput): FeedChannel {
  const { scope, editions, noticed, history, config, siteUrl } = input;
  const isArchive = history?.kind === 'archive';
  const { language } = scope;
  const { domain, tagYear, feed } = config;
  const releases = editions
    .filter(({ isImport }) => isArchive || !isImport)
    .map((edition) => releaseItem(edition, config, siteUrl));
  const notices = noticed.flatMap((edition) =>
    noticesOfEdition(edition).map((notice) => noticeItem(edition, notice, config, siteUrl)),
  );
  const items = [
    ...newest(releases, isArchive ? releases.length : feed.itemLimit),
    ...newest(notices, feed.itemLimit),
  ];
  const author = organisationName(config, language);
  const part = scope.kind === 'all' ? '' : `:${scopeName(scope)}`;
  return {
    id: `tag:${domain},${tagYear}:feed:${language}${part}`,
    title: `${author} | ${scopeTitle(scope, config)}`,
    description:
      scope.kind === 'subject'
        ? `${words(language).pressReleasesOf(author)} (${scopeTitle(scope, config)})`
        : scope.kind === 'corrections'
          ? words(language).correctionsText
          : words(language).pressReleasesOf(author),
    homeUrl: listUrl(siteUrl, scope),
    author,
    rights: [author, config.organisation.usageTerms[language] ?? ''].filter(Boolean).join(' | '),
    publishedAt: latest(items.map(({ publishedAt }) => publishedAt)),
    updatedAt: latest(items.map(({ updatedAt }) => updatedAt)),
    items: newest(items, items.length),
  };
}

const scopeName = (scope: Exclude<ListScope, { readonly kind: 'all' }>): string =>
  scope.kind === 'subject' ? `topics:${scope.subject}` : 'corrections';

const newest = (items: readonly FeedItem[], limit: number): readonly FeedItem[] =>
  items
    .toSorted((a, b) => compare(b.publishedAt, a.publishedAt) || compare(a.id, b.id))
    .slice(0, limit);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const latest = (instants: readonly Instant[]): Instant | null =>
  instants.reduce<Instant | null>((a, b) => (a === null || a < b ? b : a), null);

/** Media types of the three formats, with their charset: browsers guess wrong without. */
export const FEED_TYPES = {
  xml: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
