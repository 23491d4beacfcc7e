import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../shared/feed/atom.ts';
import { rssFeed } from '../../../shared/feed/rss.ts';
import { CONFIG, CORRECTED, ENGLISH, SITE_URL, WITHDRAWN } from '../../golden/sample-edition.ts';

const scope = { kind: 'all', language: 'en' } as const;
const input = { scope, noticed: [], history: null, config: CONFIG, siteUrl: SITE_URL };

describe('the Atom feed', () => {
  const feed = parseAtomFeed(atomFeed({ ...input, editions: [CORRECTED] }));
  const [entry] = feed.entries ?? [];

  it('has one alternate link per entry, and other languages as related ones', () => {
    expect(entry?.links).toEqual([
      { rel: 'alternate', type: 'text/html', href: 'https://news.example.org/en/453-14/' },
      {
        rel: 'related',
        type: 'text/html',
        hreflang: 'es',
        href: 'https://news.example.org/es/453-14/',
      },
    ]);
  });

  it('names no edition as related that was withdrawn', () => {
    const siblings = ENGLISH.siblings.map((sibling) =>
      sibling.language === 'es' ? { ...sibling, headline: null } : sibling,
    );
    const xml = atomFeed({ ...input, editions: [{ ...ENGLISH, siblings }] });
    expect(xml).not.toContain('rel="related"');
  });

  it('has the ids, dates and titles of the RSS feed', () => {
    const rss = rssFeed({ ...input, editions: [CORRECTED] });
    expect(rss).toContain(`>${entry?.id}</guid>`);
    expect(rss).toContain(`<title>${entry?.title?.value}</title>`);
    expect(entry?.published).toBe('2026-10-22T12:00:00.000Z');
    expect(entry?.updated).toBe('2026-10-23T15:00:00.000Z');
    expect(feed.updated).toBe(entry?.updated);
  });

  it('keeps a withdrawn entry as a notice', () => {
    const xml = atomFeed({ ...input, editions: [WITHDRAWN] });
    expect(xml).toContain('Withdrawn: Press release E-453/14');
    expect(xml).not.toContain('networks');
  });

  it('has a date also when nothing is in it', () => {
    expect(parseAtomFeed(atomFeed({ ...input, editions: [] })).updated).toBe(
      '2026-01-01T00:00:00.000Z',
    );
  });

  it('has no item that its sister feeds do not have', () => {
    const imported = { ...ENGLISH, isImport: true };
    expect(parseAtomFeed(atomFeed({ ...input, editions: [imported] })).entries ?? []).toEqual([]);
  });
});
