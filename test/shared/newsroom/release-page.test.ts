import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { releasePage } from '../../../shared/newsroom/release-page.ts';
import { parseRelease } from '../../../shared/release/parse.ts';
import type { Edition } from '../../../shared/translation/edition.ts';
import { editionOf } from '../../factories/edition.ts';
import { assetOf, releaseOf } from '../../factories/release.ts';
import { expectGolden } from '../../golden/golden.ts';
import {
  CONFIG,
  CORRECTED,
  ENGLISH,
  paragraph,
  SITE_URL,
  SPANISH,
  WITHDRAWN,
} from '../../golden/sample-edition.ts';
import { pageRules } from './page-rules.ts';

const pageOf = (edition: Edition) => releasePage(edition, { config: CONFIG, siteUrl: SITE_URL });

const linksOf = (page: string, rel: string) =>
  [...page.matchAll(/<link ([^>]*)>/g)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => attributes.includes(`rel="${rel}"`));

const dataOf = (page: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null');

const plan = assetOf({ name: 'plan.pdf', mediaType: 'application/pdf', width: null, height: null });
const PICTURED = editionOf({
  release: releaseOf({ assets: [plan, assetOf({ alt: 'A "ship"' })] }),
});

describe('the page of a release', () => {
  it('has the bytes of release-es.html', () => {
    // Names of stylesheet and icon carry a hash: they change with every change of the look.
    expectGolden('release-es.html', pageOf(SPANISH).replaceAll(/-[0-9a-f]{12}\./g, '-HASH.'));
  });

  it('is valid HTML in every state', async () => {
    const validator = new HtmlValidate(pageRules);
    for (const edition of [ENGLISH, SPANISH, CORRECTED, WITHDRAWN, editionOf(), PICTURED]) {
      const report = await validator.validateString(pageOf(edition));
      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    }
  });

  it('runs no script and carries no style of its own, so that the strictest CSP holds', () => {
    const page = pageOf(CORRECTED);
    expect(page).not.toMatch(/ style=|<style| on[a-z]+=|<script(?! type="application\/ld\+json")/);
    expect(linksOf(page, 'stylesheet')).toHaveLength(1);
  });

  it('tells search engines its address and its languages, itself included', () => {
    const page = pageOf(SPANISH);
    expect(linksOf(page, 'canonical')).toEqual([
      'rel="canonical" href="https://news.example.org/es/453-14/"',
    ]);
    expect(linksOf(page, 'alternate').filter((link) => link.includes('hreflang'))).toEqual([
      'rel="alternate" hreflang="en" href="https://news.example.org/en/453-14/"',
      'rel="alternate" hreflang="es" href="https://news.example.org/es/453-14/"',
      'rel="alternate" hreflang="x-default" href="https://news.example.org/en/453-14/"',
    ]);
  });

  it('tells them of no language whose edition was withdrawn, and leads readers to the notice there', () => {
    const siblings = ENGLISH.siblings.map((sibling) =>
      sibling.language === 'en' ? { ...sibling, headline: null } : sibling,
    );
    const page = pageOf({ ...SPANISH, origin: 'original', translation: null, siblings });
    expect(linksOf(page, 'alternate').filter((link) => link.includes('hreflang'))).toEqual([
      'rel="alternate" hreflang="es" href="https://news.example.org/es/453-14/"',
    ]);
    expect(page).not.toMatch(/og:locale:alternate|workTranslation/);
    expect(page).toContain('<a href="https://news.example.org/en/453-14/" hreflang="en"');
  });

  it('offers the feeds of its own language first, RSS before the others', () => {
    const feeds = linksOf(pageOf(SPANISH), 'alternate')
      .filter((link) => link.includes('type="application/'))
      .map((link) => /href="([^"]+)"/.exec(link)?.[1]);
    expect(feeds).toEqual([
      'https://news.example.org/es/feed.xml',
      'https://news.example.org/es/feed.atom',
      'https://news.example.org/es/feed.json',
      'https://news.example.org/en/feed.xml',
      'https://news.example.org/fr/feed.xml',
      'https://news.example.org/pt/feed.xml',
    ]);
  });

  it('labels a machine translation and marks the language of each part', () => {
    const page = pageOf(SPANISH);
    expect(page).toContain('<html lang="es" dir="ltr">');
    expect(page).toContain('traducidos automáticamente (Apertium)');
    expect(page).toContain('<div class="story" lang="en" dir="ltr">');
    expect(page).toContain('<small>(traducción automática)</small>');
  });

  it('says what was corrected before the headline', () => {
    const page = pageOf(CORRECTED);
    const note = page.indexOf('There were 35 states, not 53.');
    expect(note).toBeLessThan(page.indexOf('<h1'));
    expect(page).toContain('<time datetime="2026-10-23T15:00:00.000Z">Updated October 23, 2026');
  });

  it('keeps telling what was corrected before, the newest correction first', () => {
    const earlier = { version: 2, note: 'The city is Geneva.', at: '2026-10-22T15:00:00.000Z' };
    const page = pageOf({ ...CORRECTED, earlierCorrections: [earlier] });
    const notes = [
      ...page.matchAll(/<p><strong>Correction:<\/strong> <span lang="en" dir="ltr">([^<]+)/g),
    ];
    expect(notes.map(([, note]) => note)).toEqual([
      'There were 35 states, not 53.',
      'The city is Geneva.',
    ]);
    expect(page).toContain('<time datetime="2026-10-22T15:00:00.000Z">October 22, 2026');
  });

  it('describes itself as the feeds do', () => {
    expect(dataOf(pageOf(CORRECTED))).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'States agree on safer networks',
      datePublished: '2026-10-22T12:00:00.000Z',
      dateModified: '2026-10-23T15:00:00.000Z',
      identifier: 'E-453/14',
      correction: [{ text: 'There were 35 states, not 53.' }],
      workTranslation: [{ inLanguage: 'es' }],
    });
    expect(dataOf(pageOf(SPANISH))).toMatchObject({ translationOfWork: { inLanguage: 'en' } });
  });

  it('tells search engines of a machine translation, and of nothing else that it is one', () => {
    expect(dataOf(pageOf(SPANISH))).toMatchObject({
      digitalSourceType: 'https://schema.org/CompositeSyntheticDigitalSource',
    });
    expect(dataOf(pageOf(CORRECTED))).not.toHaveProperty('digitalSourceType');
  });

  it('shows hostile words as words', () => {
    const headline = '</script><script>alert(1)</script>';
    const page = pageOf(
      editionOf({ headline, release: releaseOf({ body: [paragraph('"><img src=x onerror=a>')] }) }),
    );
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(dataOf(page).headline).toBe(headline);
  });

  it('sets columns of figures apart, and no address twice', () => {
    const text = (words: string) => ({ kind: 'text', text: words }) as const;
    const rows = [
      ['Port', '2026', 'Change', 'Quays'],
      ['North', '1,204,331', '−0.4 %', '2 of 3'],
      ['South', '', '+11.2 %', '4'],
    ].map((row) => row.map((cell) => [text(cell)]));
    const href = 'https://www.example.org/ports';
    const page = pageOf(
      editionOf({
        release: releaseOf({
          body: [
            { kind: 'table', hasHeader: true, rows },
            paragraph({ kind: 'link', href, children: [text('www.example.org/ports')] }),
            paragraph({ kind: 'link', href, children: [text('All ports')] }),
          ],
        }),
      }),
    );

    expect(
      [...page.matchAll(/<th scope="col"([^>]*)>([^<]+)/g)].map(([, a, b]) => `${b}${a}`),
    ).toEqual(['Port', '2026 class="number"', 'Change class="number"', 'Quays']);
    expect(page).toContain('<table tabindex="0">');
    expect(page).toContain(`<a href="${href}" class="address">www.example.org/ports</a>`);
    expect(page).toContain(`<a href="${href}">All ports</a>`);
  });

  it('says a label once that came as the kicker', () => {
    const page = pageOf(editionOf({ release: releaseOf({ kicker: 'Press release' }) }));
    expect(page).toContain('<p class="kicker">Press release</p>');
  });

  it.each([
    ['md', '![The hall](https://tracker.example.com/hall.png)'],
    ['html', '<figure><img src="https://tracker.example.com/hall.png" alt="Hall"></figure>'],
  ])('asks no other server for a picture that a .%s document has there', (extension, picture) => {
    const lines = [
      'Press Release',
      'States open a hall',
      'GENEVA, 1 July 2026. It is open.',
      picture,
    ];
    const bytes = Buffer.from(
      extension === 'md'
        ? lines.join('\n\n')
        : lines.map((line) => (line === picture ? line : `<p>${line}</p>`)).join('\n'),
    );
    const now = '2026-07-01T09:00:00Z';
    const result = parseRelease({ path: `hall.${extension}`, bytes, now, config: CONFIG });
    if (result.outcome === 'rejected') throw new Error('It is rejected');

    const page = pageOf(editionOf({ release: result.release }));
    expect(page).toContain('It is open.');
    expect(page).not.toContain('tracker.example.com');
    expect(result.diagnostics.map(({ code }) => code)).toContain('image-removed');
  });

  it('runs from right to left where the language does', () => {
    expect(pageOf(editionOf({ release: releaseOf({ language: 'ar' }) }))).toContain(
      '<html lang="ar" dir="rtl">',
    );
  });
});

it('links to the releases before and after, a withdrawn one without its words', () => {
  const older = { ...WITHDRAWN, slug: '452-14', reference: 'E-452/14' };
  const newer = { ...ENGLISH, slug: '454-14', headline: 'A newer release' };
  const page = releasePage(SPANISH, { config: CONFIG, siteUrl: SITE_URL }, { older, newer });
  expect(page).toContain('rel="prev" href="https://news.example.org/en/452-14/"');
  expect(page).toContain('Withdrawn: Press release E-452/14');
  expect(page).toContain('rel="next" href="https://news.example.org/en/454-14/"');
});

describe('the page of a withdrawn release', () => {
  const page = pageOf(WITHDRAWN);

  it('keeps its address and gives the reason', () => {
    expect(page).toContain('href="https://news.example.org/en/453-14/"');
    expect(page).toContain('Sent in error.');
  });

  it('holds nothing of the old words and asks not to be indexed', () => {
    expect(page).not.toMatch(/networks|Rodríguez|600 million|Thirty-five|ld\+json|og:/);
    expect(page).toContain('<meta name="robots" content="noindex">');
  });

  it('shows pictures with description, caption, credit, format and size, and offers documents', () => {
    const page = pageOf(PICTURED);
    expect(page).toContain(
      '<img src="/en/453-14/ship.jpg" alt="A &quot;ship&quot;" width="1200" height="800" loading="lazy">',
    );
    expect(page).toContain('The first ship for two years. | Ana Ruiz');
    expect(page).toContain(
      '<bdi>ship.jpg</bdi></a> (<bdi>JPEG</bdi>, <bdi dir="ltr">1200 × 800</bdi>, 240 kB)',
    );
    expect(page).toContain('<bdi>plan.pdf</bdi></a> (<bdi>PDF</bdi>, 240 kB)');
    expect(page.match(/<img /g)).toHaveLength(1);
  });

  it('gives its first picture to those who link to it, and all to search engines', () => {
    const page = pageOf(PICTURED);
    expect(page).toContain(
      '<meta property="og:image" content="https://news.example.org/en/453-14/ship.jpg">',
    );
    expect(page).toContain('<meta property="og:image:alt" content="A &quot;ship&quot;">');
    expect(dataOf(page).image).toEqual([
      {
        '@type': 'ImageObject',
        url: 'https://news.example.org/en/453-14/ship.jpg',
        width: 1200,
        height: 800,
        encodingFormat: 'image/jpeg',
        caption: 'The first ship for two years.',
        creditText: 'Ana Ruiz',
      },
    ]);
  });

  it('shows no picture of a withdrawn release', () => {
    const withdrawal = { version: 2, reason: 'wrong', at: '2026-10-23T12:00:00.000Z' };
    expect(pageOf({ ...PICTURED, withdrawal })).not.toContain('ship');
  });
});
