import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../shared/feed/atom.ts';
import type { FeedHistory } from '../../../shared/feed/feed-channel.ts';
import { CONFIG, ENGLISH, SITE_URL } from '../../golden/sample-edition.ts';

const part = (month: string, number = 1) => ({ language: 'en', month, number });
const feedOf = (history: FeedHistory | null, editions = [ENGLISH]) =>
  atomFeed({
    scope: { kind: 'all', language: 'en' },
    editions,
    noticed: [],
    history,
    config: CONFIG,
    siteUrl: SITE_URL,
  });
const linksOf = (xml: string) =>
  Object.fromEntries((parseAtomFeed(xml).links ?? []).map(({ rel, href }) => [rel, href]));

describe('an archive document', () => {
  const xml = feedOf({
    kind: 'archive',
    part: part('2026-10', 2),
    older: part('2026-10'),
    newer: part('2026-11'),
  });

  it('says what it is, where the live feed is, and what lies beside it', () => {
    expect(xml).toContain('<fh:archive/>');
    expect(linksOf(xml)).toMatchObject({
      self: 'https://news.example.org/en/archive/2026-10-2.atom',
      current: 'https://news.example.org/en/feed.atom',
      'prev-archive': 'https://news.example.org/en/archive/2026-10.atom',
      'next-archive': 'https://news.example.org/en/archive/2026-11.atom',
    });
  });

  it('has the id of the live feed, as it is a part of it', () => {
    expect(parseAtomFeed(xml).id).toBe(parseAtomFeed(feedOf(null)).id);
  });

  it('holds back-files, and more than a live feed does', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      ...ENGLISH,
      family: `${i}/14`,
      isImport: i % 2 === 0,
    }));
    const history = { kind: 'archive', part: part('2026-10'), older: null, newer: null } as const;
    expect(parseAtomFeed(feedOf(history, many)).entries).toHaveLength(60);
  });
});

it('leads from the live feed to the newest archive document', () => {
  const xml = feedOf({ kind: 'live', older: part('2026-09') });
  expect(linksOf(xml)['prev-archive']).toBe('https://news.example.org/en/archive/2026-09.atom');
  expect(xml).not.toContain('fh:archive');
});
