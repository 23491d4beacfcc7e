import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { atomFeed } from '../../../shared/feed/atom.ts';
import { jsonFeed } from '../../../shared/feed/json-feed.ts';
import { rssFeed } from '../../../shared/feed/rss.ts';
import { newsroomDesign } from '../../../shared/newsroom/newsroom-design.ts';
import { CONFIG, ENGLISH, SITE_URL } from '../../golden/sample-edition.ts';

const HUB = 'https://hub.example.org/';
const config = { ...CONFIG, feed: { ...CONFIG.feed, hub: HUB } };
const scope = { kind: 'all', language: 'en' } as const;
const input = { scope, editions: [ENGLISH], noticed: [], history: null, config, siteUrl: SITE_URL };

it('names the hub in every format', () => {
  const link = expect.objectContaining({ rel: 'hub', href: HUB });
  expect(parseRssFeed(rssFeed(input)).atom?.links).toContainEqual(link);
  expect(parseAtomFeed(atomFeed(input)).links).toContainEqual(link);
  expect(parseJsonFeed(jsonFeed(input)).hubs).toEqual([{ type: 'WebSub', url: HUB }]);
});

it('names none where none is configured', () => {
  const silent = { ...input, config: CONFIG };
  for (const feed of [rssFeed(silent), atomFeed(silent), jsonFeed(silent)]) {
    expect(feed).not.toMatch(/"hub|hubs/);
  }
});

it('does not let the edge keep what the hub is told of', () => {
  const files = newsroomDesign({ config, siteUrl: SITE_URL }).listFiles(scope, {
    editions: [],
    live: [],
    noticed: [],
    lastPage: 0,
    newestArchive: null,
  });
  const cacheOf = (path: string) => files.find((file) => file.path === path)?.cacheControl;
  expect(cacheOf('en/feed.xml')).toBe('public, max-age=60, s-maxage=0');
  expect(cacheOf('en/index.html')).toBe('public, max-age=60, stale-while-revalidate=60');
});
