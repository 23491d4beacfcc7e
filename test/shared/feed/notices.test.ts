import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../shared/feed/atom.ts';
import { rssFeed } from '../../../shared/feed/rss.ts';
import type { ListScope } from '../../../shared/locale/site-addresses.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { CONFIG, CORRECTED, ENGLISH, SITE_URL, WITHDRAWN } from '../../golden/sample-edition.ts';

const inputOf = (
  editions: readonly Edition[],
  noticed: readonly Edition[],
  scope: ListScope = { kind: 'all', language: 'en' },
) => ({ scope, editions, noticed, history: null, config: CONFIG, siteUrl: SITE_URL });
const itemsOf = (...input: Parameters<typeof inputOf>) =>
  parseRssFeed(rssFeed(inputOf(...input))).items ?? [];

const TWICE: Edition = {
  ...CORRECTED,
  version: 3,
  correction: { version: 3, note: 'Geneva, not Vienna.', at: '2026-10-24T09:00:00.000Z' },
  earlierCorrections: CORRECTED.correction === null ? [] : [CORRECTED.correction],
};

describe('corrections in feeds', () => {
  it('are items of their own, with ids and dates of their own, before older releases', () => {
    expect(itemsOf([TWICE], [TWICE]).map(({ guid, pubDate }) => [guid?.value, pubDate])).toEqual([
      ['tag:news.example.org,2026:453/14:en:correction:3', 'Sat, 24 Oct 2026 09:00:00 GMT'],
      ['tag:news.example.org,2026:453/14:en:correction:2', 'Fri, 23 Oct 2026 15:00:00 GMT'],
      ['tag:news.example.org,2026:453/14:en', 'Thu, 22 Oct 2026 12:00:00 GMT'],
    ]);
  });

  it('say what was wrong and lead to the page', () => {
    const [item] = itemsOf([], [CORRECTED]);
    expect(item?.title).toBe('Correction: States agree on safer networks');
    expect(item?.description).toBe('There were 35 states, not 53.');
    expect(item?.link).toBe('https://news.example.org/en/453-14/');
  });

  it('do not push a release out of a full feed', () => {
    const releases = Array.from({ length: 50 }, (_, i) => ({ ...ENGLISH, family: `${i}/14` }));
    const noticed = Array.from({ length: 60 }, (_, i) => ({ ...CORRECTED, family: `${i}/13` }));
    const ids = itemsOf(releases, noticed).map(({ guid }) => guid?.value ?? '');
    expect(ids.filter((id) => !id.includes('correction'))).toHaveLength(50);
    expect(ids.filter((id) => id.includes('correction'))).toHaveLength(50);
  });

  it('of a back-file are no news', () => {
    expect(itemsOf([], [{ ...CORRECTED, isImport: true }])).toEqual([]);
  });
});

describe('what one change did to several items', () => {
  it.each([
    ['a correction', TWICE],
    ['a withdrawal after a correction', { ...WITHDRAWN, correction: CORRECTED.correction }],
  ])('has an instant for each: %s', (_what, edition) => {
    const { entries = [] } = parseAtomFeed(atomFeed(inputOf([edition], [edition])));
    const instants = entries.map(({ updated }) => String(updated));

    expect(instants.length).toBeGreaterThan(1);
    expect(new Set(instants).size).toBe(instants.length);
    for (const { published, updated } of entries) {
      expect(Date.parse(String(updated))).toBeGreaterThanOrEqual(Date.parse(String(published)));
    }
  });
});

describe('a withdrawal in feeds', () => {
  const gone = { ...WITHDRAWN, correction: CORRECTED.correction };

  it('is an item of its own, and every item of the release says it', () => {
    const items = itemsOf([gone], [gone]);
    expect(items.map(({ guid }) => guid?.value)).toEqual([
      'tag:news.example.org,2026:453/14:en:withdrawal:3',
      'tag:news.example.org,2026:453/14:en:correction:2',
      'tag:news.example.org,2026:453/14:en',
    ]);
    for (const { title } of items) expect(title).toBe('Withdrawn: Press release E-453/14');
  });

  it('leaves nothing of the words, those that a correction quoted included', () => {
    expect(rssFeed(inputOf([gone], [gone]))).not.toMatch(/networks|35 states/);
  });

  it('has a tombstone in Atom', () => {
    expect(atomFeed(inputOf([gone], [gone]))).toContain(
      '<at:deleted-entry ref="tag:news.example.org,2026:453/14:en" when="2026-10-24T10:00:00.000Z"/>',
    );
    expect(atomFeed(inputOf([CORRECTED], [CORRECTED]))).not.toContain('deleted-entry');
  });
});

describe('a withdrawal that was taken back, in feeds', () => {
  const back = {
    ...ENGLISH,
    version: 4,
    updatedAt: '2026-10-25T08:00:00.000Z',
    restorations: [
      {
        version: 4,
        at: '2026-10-25T08:00:00.000Z',
        withdrawn: { version: 3, at: '2026-10-24T10:00:00.000Z' },
      },
    ],
  };

  it('is said by a new item and by that of the withdrawal, which readers have', () => {
    expect(itemsOf([back], [back]).map(({ guid, title }) => [guid?.value, title])).toEqual([
      [
        'tag:news.example.org,2026:453/14:en:restoration:4',
        'Published again: States agree on safer networks',
      ],
      [
        'tag:news.example.org,2026:453/14:en:withdrawal:3',
        'Published again: States agree on safer networks',
      ],
      ['tag:news.example.org,2026:453/14:en', 'States agree on safer networks'],
    ]);
  });

  it('changes the item of the withdrawal at the instant it is out again', () => {
    const atom = atomFeed(inputOf([back], [back]));
    expect(atom).toMatch(
      /:withdrawal:3<\/id>[\s\S]*?<published>2026-10-24T10:00:00.000Z<\/published>\s*<updated>2026-10-25T08:00:00.001Z/,
    );
    expect(atom).not.toContain('deleted-entry');
  });

  it('is gone again with the next withdrawal: every item says that', () => {
    const withdrawal = { version: 5, reason: '', at: '2026-10-26T08:00:00.000Z' };
    const items = itemsOf([{ ...back, withdrawal }], [{ ...back, withdrawal }]);
    expect(items).toHaveLength(4);
    for (const { title } of items) expect(title).toBe('Withdrawn: Press release E-453/14');
  });
});

it('names the feed of a subject after it, and keeps the ids of its items', () => {
  const scope = { kind: 'subject', language: 'en', subject: 'security' } as const;
  const feed = parseRssFeed(rssFeed(inputOf([ENGLISH], [], scope)));
  expect(feed.title).toBe('Organization of Example States | Security');
  expect(feed.link).toBe('https://news.example.org/en/topics/security/');
  expect(feed.atom?.links?.[0]?.href).toBe('https://news.example.org/en/topics/security/feed.xml');
  expect(feed.items?.[0]?.guid?.value).toBe('tag:news.example.org,2026:453/14:en');
  expect(atomFeed(inputOf([ENGLISH], [], scope))).toContain(
    '<id>tag:news.example.org,2026:feed:en:topics:security</id>',
  );
});
