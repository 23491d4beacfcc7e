import { feedUrl } from '../locale/site-addresses.ts';
import { isPicture } from '../release/assets/take-assets.ts';
import { element, plainText, text, type Xml, xmlDocument } from '../xml/xml.ts';
import { type FeedChannel, type FeedInput, feedChannel } from './feed-channel.ts';
import type { FeedItem } from './feed-item.ts';

/** @see https://www.rssboard.org/media-rss */
const MEDIA = 'http://search.yahoo.com/mrss/';

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
        'xmlns:media': channel.items.some(({ assets }) => assets.length > 0) ? MEDIA : undefined,
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
  { title, description, homeUrl, author, rights, publishedAt, updatedAt }: FeedChannel,
  { scope, config }: FeedInput,
  self: string,
): readonly Xml[] {
  return [
    element('title', {}, plainText(title)),
    element('link', {}, text(homeUrl)),
    element('description', {}, plainText(description)),
    element('language', {}, text(scope.language)),
    element('copyright', {}, plainText(rights)),
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
    element('description', {}, asHtml(item.summary)),
    element('content:encoded', {}, text(item.contentHtml)),
    element('dc:creator', {}, plainText(item.author)),
    ...item.subjects.map(({ label }) =>
      element(
        'category',
        { domain: `tag:${config.domain},${config.tagYear}:subjects` },
        plainText(label),
      ),
    ),
    ...assetElements(item),
    element('atom:updated', {}, text(item.updatedAt)),
  );

/** Readers take an item's description for HTML: what looks like a tag in plain text would be gone (RSS profile, “description” of an item). */
const asHtml = (plain: string): Xml => text(text(plain).toString());

/** One enclosure, as the profile has it, and all files as media. */
function assetElements({ assets }: FeedItem): readonly Xml[] {
  const [first] = assets;
  if (first === undefined) return [];
  const { url, mediaType: type } = first;
  return [
    element('enclosure', { url, length: String(first.bytes), type }),
    ...assets.map((asset) =>
      element(
        'media:content',
        {
          url: asset.url,
          fileSize: String(asset.bytes),
          type: asset.mediaType,
          medium: isPicture(asset) ? 'image' : 'document',
          width: asset.width === null ? undefined : String(asset.width),
          height: asset.height === null ? undefined : String(asset.height),
        },
        ...mediaText('media:title', asset.caption),
        ...mediaText('media:description', asset.alt),
        ...mediaText('media:credit', asset.credit),
      ),
    ),
  ];
}

const mediaText = (name: string, words: string | null): readonly Xml[] =>
  words === null ? [] : [element(name, {}, plainText(words))];

/** RFC 822 date with a four-digit year: `Wed, 22 Oct 2014 14:00:00 GMT`. */
const rssDate = (instant: string): string => new Date(instant).toUTCString();
