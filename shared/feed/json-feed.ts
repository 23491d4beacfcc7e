import { feedsUrl, feedUrl } from '../locale/site-addresses.ts';
import { isPicture } from '../release/assets/take-assets.ts';
import { cleanText } from '../xml/characters.ts';
import { type FeedInput, feedChannel } from './feed-channel.ts';
import type { FeedItem } from './feed-item.ts';

/**
 * JSON Feed 1.1 of one list. `_dateline` says of a release or notice what the format has no words for.
 *
 * @see https://jsonfeed.org/version/1.1
 */
export function jsonFeed(input: FeedInput): string {
  const { scope, siteUrl, config, logo } = input;
  const { language } = scope;
  const channel = feedChannel(input);
  // For people; JSON Feed 1.1, “Extensions”.
  const about = `${feedsUrl(siteUrl, language)}#json-feed`;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.homeUrl,
    feed_url: feedUrl(siteUrl, scope, 'json'),
    description: channel.description,
    language,
    ...(logo === undefined ? {} : { icon: `${siteUrl}/${logo.path}` }),
    authors: [{ name: channel.author }],
    ...(config.feed.hub === null ? {} : { hubs: [{ type: 'WebSub', url: config.feed.hub }] }),
    items: channel.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.contentHtml,
      content_text: item.contentText,
      date_published: item.publishedAt,
      date_modified: item.updatedAt,
      language,
      ...(item.subjects.length === 0 ? {} : { tags: item.subjects.map(({ label }) => label) }),
      ...assetsOf(item),
      _dateline: { about, ...extension(item) },
    })),
  };
  const clean = (_key: string, value: unknown) =>
    typeof value === 'string' ? cleanText(value) : value;
  return `${JSON.stringify(feed, clean, 2)}\n`;
}

function assetsOf({ assets }: FeedItem): object {
  if (assets.length === 0) return {};
  const picture = assets.find(isPicture);
  return {
    ...(picture === undefined ? {} : { image: picture.url }),
    attachments: assets.map(
      ({ url, mediaType, bytes, caption, alt, credit, name, width, height }) => ({
        url,
        mime_type: mediaType,
        title: caption ?? alt ?? name,
        size_in_bytes: bytes,
        _dateline: { alt, credit, width, height },
      }),
    ),
  };
}

function extension({ release, notice, translations }: FeedItem): object {
  if (release === null) return { notice: notice?.kind, of: notice?.of, translations };
  return {
    reference: release.reference,
    version: release.version,
    status: release.status,
    source_language: release.sourceLanguage,
    machine_translated: release.isMachineTranslated,
    translations,
  };
}
