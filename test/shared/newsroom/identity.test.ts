import { describe, expect, it } from 'vitest';
import { logoOf } from '../../../shared/config/logo.ts';
import { atomFeed } from '../../../shared/feed/atom.ts';
import { jsonFeed } from '../../../shared/feed/json-feed.ts';
import { rssFeed } from '../../../shared/feed/rss.ts';
import { favicon } from '../../../shared/newsroom/favicon.ts';
import { newsroomDesign } from '../../../shared/newsroom/newsroom-design.ts';
import { releasePage } from '../../../shared/newsroom/release-page.ts';
import { rootPage } from '../../../shared/newsroom/root-pages.ts';
import { stylesheet } from '../../../shared/newsroom/stylesheet.ts';
import { ARABIC, BILINGUAL } from '../../golden/arabic-edition.ts';
import { CONFIG, ENGLISH, SITE_URL } from '../../golden/sample-edition.ts';

const config = {
  ...CONFIG,
  identity: { ...CONFIG.identity, accent: '#7a1f3d', newsroomNames: { en: 'Press corner' } },
};
const svgOf = (viewBox: string) =>
  logoOf(
    'logo.svg',
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"/>`),
  );
const WIDE = svgOf('0 0 300 100');
const PNG = { ...WIDE, path: 'logo.0123456789ab.png', contentType: 'image/png' };
const SITE = { config, siteUrl: SITE_URL, logo: WIDE };
const feedOf = {
  scope: { kind: 'all', language: 'en' },
  editions: [ENGLISH],
  noticed: [],
  history: null,
} as const;

describe('the identity of a newsroom', () => {
  const page = releasePage(ENGLISH, SITE);

  it('gives its name to every page', () => {
    expect(page).toContain(
      '<span>Organization of Example States <small>Press corner</small></span>',
    );
    expect(rootPage([], SITE)).toContain(
      '<title>Organization of Example States | Press corner</title>',
    );
  });

  it('colours links, and the icon', () => {
    expect(stylesheet(config).body).toContain('--link:#7a1f3d');
    expect(favicon(config).body).toContain('fill="#7a1f3d"');
  });

  it('gives stylesheet and icon of another colour another name', () => {
    expect(stylesheet(config).path).not.toBe(stylesheet(CONFIG).path);
    expect(favicon(config).path).not.toBe(favicon(CONFIG).path);
  });
});

describe('a logo', () => {
  const page = releasePage(ENGLISH, SITE);

  it('stands beside the name with its size, so that nothing jumps', () => {
    expect(page).toContain(`<img src="/${WIDE.path}" width="120" height="40" alt="">`);
  });

  it('is published under a name that its bytes give', () => {
    expect(newsroomDesign(SITE).logoFiles()).toEqual([
      {
        path: WIDE.path,
        contentType: 'image/svg+xml; charset=utf-8',
        cacheControl: 'public, max-age=31536000, immutable',
        body: WIDE.body,
      },
    ]);
  });

  it('is the publisher’s for search engines', () => {
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      publisher: {
        logo: { url: `https://news.example.org/${WIDE.path}`, width: 300, height: 100 },
      },
    });
  });

  it('is the icon where it is about square', () => {
    const square = svgOf('0 0 100 100');
    const iconOf = (html: string) => /<link rel="icon"[^>]+href="([^"]+)"/.exec(html)?.[1];
    expect(iconOf(releasePage(ENGLISH, { ...SITE, logo: square }))).toBe(`/${square.path}`);
    expect(iconOf(page)).toBe(`/${favicon(config).path}`);
  });

  it('is told by every feed that has a place for it', () => {
    expect(atomFeed({ ...SITE, ...feedOf })).toContain(
      `<logo>https://news.example.org/${WIDE.path}</logo>`,
    );
    expect(JSON.parse(jsonFeed({ ...SITE, ...feedOf })).icon).toBe(
      `https://news.example.org/${WIDE.path}`,
    );
  });

  it('is in RSS only as PNG, no larger than RSS allows', () => {
    expect(rssFeed({ ...SITE, ...feedOf })).not.toContain('<image>');
    const rss = rssFeed({ ...SITE, ...feedOf, logo: PNG });
    expect(rss).toContain(`<url>https://news.example.org/${PNG.path}</url>`);
    expect(rss).toContain('<width>144</width>');
    expect(rss).toContain('<height>48</height>');
  });

  it('is missing everywhere where the newsroom has none', () => {
    const plain = { config, siteUrl: SITE_URL };
    expect(releasePage(ENGLISH, plain)).not.toMatch(/"logo"|logo\.|<img src="\//);
    expect(atomFeed({ ...plain, ...feedOf })).not.toContain('<logo>');
    expect(newsroomDesign(plain).logoFiles()).toEqual([]);
  });
});

it.each([
  [
    'English',
    ENGLISH,
    'States agree to tell each other what they know of attacks on networks and ports ',
  ],
  ['Arabic', ARABIC, 'تتفق الدول على تبادل ما تعرفه عن الهجمات على الشبكات والموانئ والمستشفيات '],
])(
  'shows fifty long releases on a front page in %s, with style and icon, within 60 kB',
  (_name, edition, text) => {
    const design = newsroomDesign({ config: BILINGUAL, siteUrl: SITE_URL });
    const editions = Array.from({ length: 50 }, (_, i) => ({
      ...edition,
      family: `${i}/14`,
      headline: text.repeat(2).slice(0, 110),
      summary: text.repeat(6),
    }));
    const content = { editions, live: editions, noticed: [], lastPage: 0, newestArchive: null };
    const [page] = design.listFiles({ kind: 'all', language: edition.language }, content);
    const bytes = [page, stylesheet(BILINGUAL), favicon(BILINGUAL)]
      .map((file) => Buffer.byteLength(file?.body ?? ''))
      .reduce((a, b) => a + b);

    expect(page?.body.match(/class="entry"/g)).toHaveLength(50);
    expect(bytes).toBeLessThan(60_000);
  },
);
