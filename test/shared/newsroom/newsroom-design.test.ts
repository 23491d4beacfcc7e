import { describe, expect, it } from 'vitest';
import { newsroomDesign } from '../../../shared/newsroom/newsroom-design.ts';
import { CONFIG, ENGLISH, SITE_URL, SPANISH, WITHDRAWN } from '../../golden/sample-edition.ts';

const design = newsroomDesign({ config: CONFIG, siteUrl: SITE_URL });
const all = [
  ...design.releaseFiles(ENGLISH),
  ...design.listFiles(
    { kind: 'all', language: 'en' },
    { editions: [ENGLISH], live: [ENGLISH], noticed: [] },
  ),
  ...design.siteFiles([ENGLISH, SPANISH]),
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
      'index.html',
      '404.html',
      'en/feeds/index.html',
      'es/feeds/index.html',
      'fr/feeds/index.html',
      'pt/feeds/index.html',
      'feeds.opml',
      'robots.txt',
    ]);
  });

  it('lie below the subject for a subject', () => {
    const scope = { kind: 'subject', language: 'en', subject: 'security' } as const;
    const files = design.listFiles(scope, { editions: [], live: [], noticed: [] });
    expect(files.map(({ path }) => path)).toEqual([
      'en/topics/security/index.html',
      'en/topics/security/feed.xml',
      'en/topics/security/feed.atom',
      'en/topics/security/feed.json',
    ]);
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
