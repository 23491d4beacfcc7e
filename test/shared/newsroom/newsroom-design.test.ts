import { describe, expect, it } from 'vitest';
import { newsroomDesign } from '../../../shared/newsroom/newsroom-design.ts';
import { CONFIG, ENGLISH, SITE_URL, SPANISH, WITHDRAWN } from '../../golden/sample-edition.ts';

const design = newsroomDesign({ config: CONFIG, siteUrl: SITE_URL });
const all = [
  ...design.releaseFiles(ENGLISH),
  ...design.listFiles(
    { kind: 'all', language: 'en' },
    { editions: [ENGLISH], live: [ENGLISH], noticed: [], lastPage: 0, newestArchive: null },
  ),
  ...design.siteFiles({ latest: [ENGLISH, SPANISH], live: [ENGLISH], parts: [] }),
];

describe('the files of the newsroom', () => {
  it('lie where the interface promises', () => {
    expect(all.map(({ path }) => path).filter((path) => !path.startsWith('assets/'))).toEqual([
      'en/453-14/index.html',
      'en/453-14/release.txt',
      'en/453-14/release.md',
      'en/453-14/release.json',
      'en/index.html',
      'en/feed.xml',
      'en/feed.atom',
      'en/feed.json',
      'sitemap.xml',
      'sitemaps/pages.xml',
      'sitemaps/news.xml',
      'index.html',
      '404.html',
      'feeds/index.html',
      'en/feeds/index.html',
      'es/feeds/index.html',
      'fr/feeds/index.html',
      'pt/feeds/index.html',
      ...['en', 'es', 'fr', 'pt'].flatMap((language) => [
        `${language}/subscribe/index.html`,
        `${language}/subscribe/check-mail/index.html`,
      ]),
      'feeds.opml',
      'robots.txt',
    ]);
  });

  it('lie below the subject for a subject', () => {
    const scope = { kind: 'subject', language: 'en', subject: 'security' } as const;
    const files = design.listFiles(scope, {
      editions: [],
      live: [],
      noticed: [],
      lastPage: 0,
      newestArchive: null,
    });
    expect(files.map(({ path }) => path)).toEqual([
      'en/topics/security/index.html',
      'en/topics/security/feed.xml',
      'en/topics/security/feed.atom',
      'en/topics/security/feed.json',
    ]);
  });

  it('put a part of the archive under its month, its Atom document once it is complete', () => {
    const part = { language: 'en', month: '2026-10', number: 2 };
    const pathsOf = (newer: typeof part | null) =>
      design
        .archiveFiles(part, [ENGLISH], { older: null, newer, newerIsComplete: false })
        .map(({ path }) => path);
    expect(pathsOf(null)).toEqual(['en/archive/2026-10/2/index.html', 'sitemaps/en-2026-10-2.xml']);
    expect(pathsOf({ ...part, number: 3 })).toEqual([
      'en/archive/2026-10/2/index.html',
      'sitemaps/en-2026-10-2.xml',
      'en/archive/2026-10-2.atom',
    ]);
  });

  it('lead from an Atom document of the archive to the next once that is there', () => {
    const part = { language: 'en', month: '2026-10', number: 2 };
    const newer = { ...part, number: 3 };
    const documentOf = (newerIsComplete: boolean) =>
      design.archiveFiles(part, [ENGLISH], { older: null, newer, newerIsComplete }).at(-1)?.body;
    expect(documentOf(false)).not.toContain('next-archive');
    expect(documentOf(true)).toContain(
      '<link rel="next-archive" type="application/atom+xml" href="https://news.example.org/en/archive/2026-10-3.atom"/>',
    );
  });

  it('tell crawlers of every sitemap', () => {
    const parts = [{ language: 'en', month: '2026-10', number: 1 }];
    const files = design.siteFiles({ latest: [], live: [WITHDRAWN], parts });
    const bodyOf = (name: string) => files.find(({ path }) => path === name)?.body;
    expect(bodyOf('robots.txt')).toContain('Sitemap: https://news.example.org/sitemap.xml');
    expect(bodyOf('sitemap.xml')).toContain('/sitemaps/en-2026-10.xml<');
    expect(bodyOf('sitemap.xml')).not.toContain('news.xml');
    expect(bodyOf('sitemaps/news.xml')).not.toContain('<url>');
  });

  it('say their charset, as browsers guess wrong without', () => {
    for (const { contentType } of all) expect(contentType).toMatch(/; charset=utf-8$/);
  });

  it('are asked for again after a minute, but for what carries its hash in its name', () => {
    for (const { path, cacheControl } of all) {
      expect(cacheControl).toBe(
        path.startsWith('assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=60, stale-while-revalidate=60',
      );
    }
  });

  it('link only to a stylesheet that is there', () => {
    for (const { path, body } of all) {
      if (!path.endsWith('.html')) continue;
      const href = /<link rel="stylesheet" href="\/([^"]+)">/.exec(body)?.[1];
      expect(all.map((file) => file.path)).toContain(href);
    }
  });

  it('replace every file of a release when it is withdrawn', () => {
    const files = design.releaseFiles(WITHDRAWN);
    expect(files.map(({ path }) => path)).toEqual(
      design.releaseFiles(ENGLISH).map(({ path }) => path),
    );
    for (const { body } of files) expect(body).not.toMatch(/networks|Rodríguez/);
  });

  it('are all named for deletion', () => {
    expect(design.releasePaths(ENGLISH)).toEqual(
      design.releaseFiles(ENGLISH).map(({ path }) => path),
    );
  });
});
