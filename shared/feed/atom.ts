import type { NewsroomConfig } from '../config/config.ts';
import { type ArchiveAddress, archiveFeedPath, feedUrl } from '../locale/site-addresses.ts';
import { element, text, type Xml, xmlDocument } from '../xml/xml.ts';
import { type FeedInput, feedChannel } from './feed-channel.ts';
import type { FeedItem } from './feed-item.ts';

const FEED_HISTORY = 'http://purl.org/syndication/history/1.0';
/** A feed that has no entry must still carry a date (RFC 4287, 4.1.1): the first of the year that its ids name. */
const beforeEverything = ({ tagYear }: NewsroomConfig): string => `${tagYear}-01-01T00:00:00.000Z`;

/**
 * Atom 1.0 of one list, or of a part of its archive. A withdrawn entry has a tombstone beside the notice
 * in its place. Each entry has one alternate link: with one per translation, readers open the last,
 * which is the wrong language.
 *
 * @see RFC 4287, RFC 5005 section 4 (archives), RFC 6721 (tombstones)
 */
export function atomFeed(input: FeedInput): string {
  const { scope, siteUrl, history, config } = input;
  const channel = feedChannel(input);
  const self =
    history?.kind === 'archive'
      ? `${siteUrl}/${archiveFeedPath(history.part)}`
      : feedUrl(siteUrl, scope, 'atom');
  return xmlDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
        'xmlns:fh': history?.kind === 'archive' ? FEED_HISTORY : undefined,
        'xml:lang': scope.language,
      },
      element('id', {}, text(channel.id)),
      element('title', { type: 'text' }, text(channel.title)),
      element('updated', {}, text(channel.updatedAt ?? beforeEverything(config))),
      element('author', {}, element('name', {}, text(channel.author))),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: channel.homeUrl }),
      ...(config.feed.hub === null || history?.kind === 'archive'
        ? []
        : [element('link', { rel: 'hub', href: config.feed.hub })]),
      ...historyElements(input),
      ...(input.logo === undefined
        ? []
        : [element('logo', {}, text(`${siteUrl}/${input.logo.path}`))]),
      element('generator', {}, text('Dateline')),
      element('rights', { type: 'text' }, text(channel.rights)),
      ...channel.items.flatMap(tombstone),
      ...channel.items.map((item) => entryElement(item, input)),
    ),
  );
}

/** RFC 5005: archive documents say so, and each document leads to those beside it. */
function historyElements({ history, scope, siteUrl }: FeedInput): readonly Xml[] {
  if (history === null) return [];
  const link = (rel: string, href: string) =>
    element('link', { rel, type: 'application/atom+xml', href });
  const to = (rel: string, part: ArchiveAddress | null) =>
    part === null ? [] : [link(rel, `${siteUrl}/${archiveFeedPath(part)}`)];
  if (history.kind === 'live') return to('prev-archive', history.older);
  return [
    element('fh:archive', {}),
    link('current', feedUrl(siteUrl, scope, 'atom')),
    ...to('prev-archive', history.older),
    ...to('next-archive', history.newer),
  ];
}

const tombstone = ({ id, updatedAt, release }: FeedItem): readonly Xml[] =>
  release?.status === 'withdrawn'
    ? [element('at:deleted-entry', { ref: id, when: updatedAt })]
    : [];

const entryElement = (item: FeedItem, { config }: FeedInput): Xml =>
  element(
    'entry',
    {},
    element('id', {}, text(item.id)),
    element('title', { type: 'text' }, text(item.title)),
    element('published', {}, text(item.publishedAt)),
    element('updated', {}, text(item.updatedAt)),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...item.translations.map(({ language, url }) =>
      element('link', { rel: 'related', type: 'text/html', hreflang: language, href: url }),
    ),
    ...item.assets.map((asset) =>
      element('link', {
        rel: 'enclosure',
        type: asset.mediaType,
        length: String(asset.bytes),
        title: asset.caption ?? asset.alt ?? undefined,
        href: asset.url,
      }),
    ),
    ...item.subjects.map(({ key, label }) =>
      element('category', {
        term: key,
        scheme: `tag:${config.domain},${config.tagYear}:subjects`,
        label,
      }),
    ),
    element('summary', { type: 'text' }, text(item.summary)),
    element('content', { type: 'html' }, text(item.contentHtml)),
  );
