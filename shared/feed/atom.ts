import { feedUrl } from '../locale/site-addresses.ts';
import { element, text, type Xml, xmlDocument } from '../xml/xml.ts';
import { type FeedInput, type FeedItem, feedChannel } from './feed-item.ts';

/** A feed that has no entry must still carry a date (RFC 4287, 4.1.1). */
const BEFORE_EVERYTHING = '1970-01-01T00:00:00.000Z';

/**
 * Atom 1.0 of one language. Each entry has one alternate link: with one per translation, readers open
 * the last, which is the wrong language.
 *
 * @see RFC 4287
 */
export function atomFeed(input: FeedInput): string {
  const { language, config, siteUrl } = input;
  const channel = feedChannel(input);
  const self = feedUrl(siteUrl, language, 'atom');
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      element('id', {}, text(`tag:${config.domain},${config.tagYear}:feed:${language}`)),
      element('title', { type: 'text' }, text(channel.title)),
      element('updated', {}, text(channel.updatedAt ?? BEFORE_EVERYTHING)),
      element('author', {}, element('name', {}, text(channel.author))),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: channel.homeUrl }),
      element('generator', {}, text('Dateline')),
      element('rights', { type: 'text' }, text(channel.author)),
      ...channel.items.map(entryElement),
    ),
  );
}

const entryElement = (item: FeedItem): Xml =>
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
    ...item.subjects.map(({ key, label }) => element('category', { term: key, label })),
    element('summary', { type: 'text' }, text(item.summary)),
    element('content', { type: 'html' }, text(item.contentHtml)),
  );
