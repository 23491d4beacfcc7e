import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../dateline.config.ts';
import { feedUrl } from '../../shared/locale/site-addresses.ts';
import { scopesOf } from '../../shared/newsroom/newsroom-lists.ts';
import { type LivelyNewsroom, livelyNewsroom } from './lively-newsroom.ts';
import { newsboat } from './newsboat.ts';

interface ParsedFeed {
  readonly url: string;
  readonly problem: string | null;
  readonly status: number;
  readonly version: string;
  readonly encoding: string;
  readonly contentType: string;
  readonly title: string;
  readonly language: string | null;
  readonly link: string;
  readonly self: readonly string[];
  readonly byEtag: number;
  readonly byDate: number;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly link: string;
    readonly published: string;
    readonly updated: string;
    readonly hasSummary: boolean;
    readonly content: string | null;
  }[];
}

interface JsonFeed {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly date_published: string;
    readonly date_modified: string;
  }[];
}

const READ_FEEDS = new URL('read_feeds.py', import.meta.url).pathname;
/** Debian's, which has feedparser; another may come first on the path. */
const PYTHON = '/usr/bin/python3';

let newsroom: LivelyNewsroom;
beforeAll(async () => {
  newsroom = await livelyNewsroom();
  await newsroom.publish();
});
afterAll(() => newsroom?.stop());

const scopes = config.languages.flatMap((language) => scopesOf(language, config));
const feedUrls = (format: 'xml' | 'atom' | 'json') =>
  scopes.map((scope) => feedUrl(newsroom.url, scope, format));
const xmlFiles = () => newsroom.files('.xml', '.atom', '.opml');
const seconds = (instant: string) => instant.replace(/\.\d+Z$/, 'Z');

async function feedparser(urls: readonly string[]): Promise<readonly ParsedFeed[]> {
  const { stdout } = await promisify(execFile)(PYTHON, [READ_FEEDS, ...urls], {
    maxBuffer: 100_000_000,
  });
  return JSON.parse(stdout) as readonly ParsedFeed[];
}

const isChannelOf = (url: string) => url.split('/').at(3);

describe('xmllint', () => {
  it('finds every XML file well formed, and none with a DOCTYPE or a byte order mark', async () => {
    const files = await xmlFiles();

    expect(files.size).toBeGreaterThan(40);
    for (const [path, bytes] of files) {
      execFileSync('xmllint', ['--nonet', '--noout', '-'], { input: bytes });
      const start = Buffer.from(bytes.subarray(0, 400)).toString('utf8');
      expect(start, path).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/);
      expect(start, path).not.toContain('<!DOCTYPE');
    }
  });
});

describe('feedparser', () => {
  it.each(['xml', 'atom'] as const)('understands every %s feed without remark', async (format) => {
    const feeds = await feedparser(feedUrls(format));

    for (const feed of feeds) {
      expect(feed, feed.url).toMatchObject({
        problem: null,
        status: 200,
        version: format === 'xml' ? 'rss20' : 'atom10',
        encoding: 'utf-8',
        language: isChannelOf(feed.url),
        self: [feed.url],
        link: feed.url.replace(/feed\.\w+$/, ''),
      });
      for (const entry of feed.entries) {
        expect(entry.link, feed.url).toMatch(
          new RegExp(`^${newsroom.url}/${isChannelOf(feed.url)}/`),
        );
        expect(entry.hasSummary, entry.id).toBe(true);
        expect(entry.content, entry.id).not.toBe('');
      }
    }
    expect(feeds.find(({ url }) => url.endsWith(`/en/feed.${format}`))?.entries).toHaveLength(4);
  });

  it.each(['xml', 'atom'] as const)('is told 304 by tag and by date for %s', async (format) => {
    for (const { url, byEtag, byDate } of await feedparser(feedUrls(format))) {
      expect({ url, byEtag, byDate }).toEqual({ url, byEtag: 304, byDate: 304 });
    }
  });

  it('reads the same ids, titles, links and dates as JSON Feed has', async () => {
    for (const format of ['xml', 'atom'] as const) {
      for (const { url, entries } of await feedparser(feedUrls(format))) {
        const answer = await fetch(url.replace(/\.\w+$/, '.json'));
        const { items } = (await answer.json()) as JsonFeed;
        expect(
          entries.map(({ id, title, link, published, updated }) => [
            id,
            title,
            link,
            published,
            updated,
          ]),
          url,
        ).toEqual(
          items.map((item) => [
            item.id,
            item.title,
            item.url,
            seconds(item.date_published),
            seconds(item.date_modified),
          ]),
        );
      }
    }
  });
});

describe('newsboat', () => {
  it('shows a correction and a withdrawal as something new, and what it had under the same ids', async () => {
    const reader = newsboat([feedUrl(newsroom.url, { kind: 'all', language: 'en' }, 'xml')]);
    try {
      await reader.reload();
      const before = reader.items();
      expect(before.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['States agree on R&D <rules> & “more”', 'Harbour opens too early']),
      );
      reader.readEverything();

      await newsroom.change();
      await reader.reload();

      const after = reader.items();
      expect(
        after.filter(({ unread }) => unread === 1).map(({ guid, title }) => [guid, title]),
      ).toEqual(
        expect.arrayContaining([
          [
            'tag:news.example.org,2026:701/26:en:correction:2',
            'Correction: States agree on R&D <rules>',
          ],
          [
            'tag:news.example.org,2026:702/26:en:withdrawal:2',
            expect.stringMatching(/^Withdrawn: /),
          ],
        ]),
      );
      expect(after.filter(({ unread }) => unread === 1)).toHaveLength(2);
      for (const { guid, url } of before) {
        expect(after.filter((item) => item.guid === guid).map((item) => item.url)).toEqual([url]);
      }
      const gone = after.filter(({ url }) => url.includes('/702-26/'));
      expect(gone).toHaveLength(2);
      for (const { title, content } of gone) {
        expect(`${title} ${content}`).not.toContain('too early</');
        expect(content).not.toContain('agreed on');
      }
    } finally {
      reader.stop();
    }
  });
});
