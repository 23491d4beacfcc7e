import type { NewsroomConfig } from '../config/config.ts';
import { homeUrl, releaseUrl } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';
import { blockHtml } from '../release/block-html.ts';
import { bodyWithDateline } from '../release/dateline.ts';
import type { Instant, LanguageTag } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import {
  abstractOf,
  organisationName,
  translationLabel,
  withdrawnName,
} from '../translation/edition-words.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { editionText } from './edition-text.ts';

/** What every feed of a language is made from. */
export interface FeedInput {
  readonly language: LanguageTag;
  /** Newest editions of the language, in any order; back-files are left out. */
  readonly editions: readonly Edition[];
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

/** An edition as all feed formats tell it. */
export interface FeedItem {
  /** Tag URI of family and language: the same whatever happens to title, text, origin or address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly contentHtml: string;
  readonly contentText: string;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly author: string;
  readonly subjects: readonly { readonly key: string; readonly label: string }[];
  /** The other editions of the family. */
  readonly translations: readonly { readonly language: LanguageTag; readonly url: string }[];
}

export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  readonly homeUrl: string;
  readonly author: string;
  /** When the newest change happened; null for an empty feed. Never the time of writing. */
  readonly updatedAt: Instant | null;
  readonly items: readonly FeedItem[];
}

/** The channel of a language: newest first, ties by id, at most the configured number of items. */
export function feedChannel({ language, editions, config, siteUrl }: FeedInput): FeedChannel {
  const author = organisationName(config, language);
  const items = editions
    .filter(({ isImport }) => !isImport)
    .map((edition) => feedItem(edition, config, siteUrl))
    .sort((a, b) => compare(b.publishedAt, a.publishedAt) || compare(a.id, b.id))
    .slice(0, config.feed.itemLimit);
  return {
    title: `${author} | ${words(language).pressReleases}`,
    description: words(language).pressReleasesOf(author),
    homeUrl: homeUrl(siteUrl, language),
    author,
    updatedAt: items.map(({ updatedAt }) => updatedAt).reduce(newest, null),
    items,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const newest = (a: Instant | null, b: Instant): Instant => (a === null || a < b ? b : a);

/**
 * Tag URI of an edition (RFC 4151): `tag:news.example.org,2026:453/14:en`. Characters that a URI does not
 * take are percent-encoded.
 */
const editionId = (
  { family, language }: Pick<Edition, 'family' | 'language'>,
  { domain, tagYear }: NewsroomConfig,
): string =>
  `tag:${domain},${tagYear}:${encodeURIComponent(family.toWellFormed()).replaceAll('%2F', '/')}:${language}`;

function feedItem(edition: Edition, config: NewsroomConfig, siteUrl: string): FeedItem {
  const w = words(edition.language);
  const common = {
    id: editionId(edition, config),
    url: releaseUrl(siteUrl, edition),
    publishedAt: edition.publishedAt,
    updatedAt: edition.updatedAt,
    author: organisationName(config, edition.language),
    translations: edition.siblings
      .filter(({ language }) => language !== edition.language)
      .map(({ language }) => ({
        language,
        url: releaseUrl(siteUrl, { language, slug: edition.slug }),
      })),
  };
  if (edition.withdrawal !== null) {
    return {
      ...common,
      title: `${w.titlePrefixes.withdrawal} ${withdrawnName(edition, config)}`,
      summary: w.withdrawnRequest,
      contentHtml: withdrawalHtml(edition.withdrawal.reason, w).toString(),
      contentText: editionText(edition, config),
      subjects: [],
    };
  }
  const prefix = edition.correction === null ? '' : `${w.titlePrefixes.correction} `;
  return {
    ...common,
    title: oneLine(`${prefix}${edition.headline}`),
    summary: oneLine(abstractOf(edition)),
    contentHtml: contentHtml(edition).toString(),
    contentText: editionText(edition, config),
    subjects: config.subjects
      .filter(({ key }) => edition.release.subjects.includes(key))
      .map(({ key, labels }) => ({ key, label: labels[edition.language] ?? labels.en ?? key })),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const withdrawalHtml = (
  reason: string,
  { withdrawnRequest, withdrawnReason, colon }: ReturnType<typeof words>,
): SafeHtml =>
  html`<p>${withdrawnRequest}</p>${
    reason === '' ? null : html`\n<p>${withdrawnReason}${colon} ${reason}</p>`
  }`;

function contentHtml(edition: Edition): SafeHtml {
  const { language, release, correction, subheadline } = edition;
  const w = words(language);
  const label = translationLabel(edition);
  const opening = [
    ...(correction === null
      ? []
      : [html`<p><strong>${w.titlePrefixes.correction}</strong> ${correction.note}</p>\n`]),
    ...(label === null ? [] : [html`<p><em>${label}</em></p>\n`]),
    ...(subheadline === null ? [] : [html`<p><strong>${subheadline}</strong></p>\n`]),
    ...(release.highlights.length === 0
      ? []
      : [html`<ul>${release.highlights.map((text) => html`<li>${text}</li>`)}</ul>\n`]),
  ];
  const body = bodyWithDateline(release).map((block) => html`${blockHtml(block)}\n`);
  return html`${opening}<div lang="${release.language}">\n${body}</div>`;
}

/** Media types of the three formats, with their charset: browsers guess wrong without. */
export const FEED_TYPES = {
  xml: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
