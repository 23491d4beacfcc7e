import { feedUrl } from '../locale/site-addresses.ts';
import { element, plainText, text, type Xml, xmlDocument } from '../xml/xml.ts';
import { type FeedChannel, type FeedInput, feedChannel } from './feed-channel.ts';
import type { FeedItem } from './feed-item.ts';

/** Minutes that readers may keep the feed. */
const TTL_MINUTES = '5';

/**
 * RSS 2.0 of one list. The same editions give the same bytes, so that readers' conditional requests
 * are answered 304.
 *
 * @see https://www.rssboard.org/rss-specification and the RSS profile
 */
export function rssFeed(input: FeedInput): string {
  const channel = feedChannel(input);
  const self = feedUrl(input.siteUrl, input.scope, 'xml');
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element(
        'channel',
        {},
        ...channelElements(channel, input, self),
        ...imageElement(channel, input),
        ...channel.items.map((item) => itemElement(item, input)),
      ),
    ),
  );
}

function channelElements(
  { title, description, homeUrl, author, publishedAt, updatedAt }: FeedChannel,
  { scope, config }: FeedInput,
  self: string,
): readonly Xml[] {
  return [
    element('title', {}, plainText(title)),
    element('link', {}, text(homeUrl)),
    element('description', {}, plainText(description)),
    element('language', {}, text(scope.language)),
    element('copyright', {}, plainText(author)),
    element('managingEditor', {}, plainText(`${config.organisation.pressEmail} (${author})`)),
    ...(publishedAt === null ? [] : [element('pubDate', {}, text(rssDate(publishedAt)))]),
    ...(updatedAt === null ? [] : [element('lastBuildDate', {}, text(rssDate(updatedAt)))]),
    element('generator', {}, text('Dateline')),
    element('docs', {}, text('https://www.rssboard.org/rss-specification')),
    element('ttl', {}, text(TTL_MINUTES)),
    element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...(config.feed.hub === null
      ? []
      : [element('atom:link', { href: config.feed.hub, rel: 'hub' })]),
  ];
}

/** RSS knows no SVG, and no picture wider than 144 or higher than 400 pixels. */
function imageElement(
  { title, homeUrl }: FeedChannel,
  { logo, siteUrl }: FeedInput,
): readonly Xml[] {
  if (logo?.contentType !== 'image/png') return [];
  const shrink = Math.min(1, 144 / logo.width, 400 / logo.height);
  const pixels = (size: number) => text(String(Math.max(1, Math.floor(size * shrink))));
  return [
    element(
      'image',
      {},
      element('url', {}, text(`${siteUrl}/${logo.path}`)),
      // Readers and the specification expect the channel's own.
      element('title', {}, plainText(title)),
      element('link', {}, text(homeUrl)),
      element('width', {}, pixels(logo.width)),
      element('height', {}, pixels(logo.height)),
    ),
  ];
}

// The plain description stands before the full text: some readers take whichever comes last.
const itemElement = (item: FeedItem, { config }: FeedInput): Xml =>
  element(
    'item',
    {},
    element('title', {}, plainText(item.title)),
    element('link', {}, text(item.url)),
    element('guid', { isPermaLink: 'false' }, text(item.id)),
    element('pubDate', {}, text(rssDate(item.publishedAt))),
    element('description', {}, text(item.summary)),
    element('content:encoded', {}, text(item.contentHtml)),
    element('dc:creator', {}, plainText(item.author)),
    ...item.subjects.map(({ label }) =>
      element(
        'category',
        { domain: `tag:${config.domain},${config.tagYear}:subjects` },
        plainText(label),
      ),
    ),
    element('atom:updated', {}, text(item.updatedAt)),
  );

/** RFC 822 date with a four-digit year: `Wed, 22 Oct 2014 14:00:00 GMT`. */
const rssDate = (instant: string): string => new Date(instant).toUTCString();
