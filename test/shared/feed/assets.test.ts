import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { assetFacts } from '../../../shared/feed/asset-facts.ts';
import { atomFeed } from '../../../shared/feed/atom.ts';
import { editionMarkdown } from '../../../shared/feed/edition-markdown.ts';
import { editionText } from '../../../shared/feed/edition-text.ts';
import { jsonFeed } from '../../../shared/feed/json-feed.ts';
import { ninjs } from '../../../shared/feed/ninjs.ts';
import { rssFeed } from '../../../shared/feed/rss.ts';
import { editionOf } from '../../factories/edition.ts';
import { assetOf, releaseOf } from '../../factories/release.ts';
import { CONFIG, SITE_URL } from '../../golden/sample-edition.ts';

const plan = assetOf({
  name: 'plan.pdf',
  mediaType: 'application/pdf',
  bytes: 90_000,
  width: null,
  height: null,
  alt: null,
  caption: null,
  credit: null,
});
const release = releaseOf({ assets: [assetOf({ caption: 'Ship & <crew>' }), plan] });
const edition = editionOf({ release });
const withdrawn = editionOf({
  release,
  withdrawal: { version: 2, reason: 'wrong', at: '2026-10-23T12:00:00.000Z' },
});
const scope = { kind: 'all', language: 'en' } as const;
const input = { scope, noticed: [], history: null, config: CONFIG, siteUrl: SITE_URL };
const SHIP = 'https://news.example.org/en/453-14/ship.jpg';
const PLAN = 'https://news.example.org/en/453-14/plan.pdf';

describe('pictures and documents in feeds', () => {
  it('are media of an RSS item, the first of them its enclosure', () => {
    const [item] = parseRssFeed(rssFeed({ ...input, editions: [edition] })).items ?? [];
    expect(item?.enclosures).toEqual([{ url: SHIP, length: 240_000, type: 'image/jpeg' }]);
    expect(item?.media?.contents).toMatchObject([
      { url: SHIP, fileSize: 240_000, medium: 'image', width: 1200, height: 800 },
      { url: PLAN, fileSize: 90_000, type: 'application/pdf', medium: 'document' },
    ]);
    const [ship] = item?.media?.contents ?? [];
    expect(ship?.title?.value).toBe('Ship & <crew>');
    expect(ship?.description?.value).toBe('A ship');
  });

  it('are enclosures of an Atom entry', () => {
    const [entry] = parseAtomFeed(atomFeed({ ...input, editions: [edition] })).entries ?? [];
    expect(entry?.links?.filter(({ rel }) => rel === 'enclosure')).toMatchObject([
      { href: SHIP, length: 240_000, type: 'image/jpeg', title: 'Ship & <crew>' },
      { href: PLAN, length: 90_000, type: 'application/pdf' },
    ]);
  });

  it('are attachments of a JSON Feed item, the first picture its image', () => {
    const [item] = parseJsonFeed(jsonFeed({ ...input, editions: [edition] })).items ?? [];
    expect(item?.image).toBe(SHIP);
    expect(item?.attachments).toMatchObject([
      { url: SHIP, mime_type: 'image/jpeg', title: 'Ship & <crew>', size_in_bytes: 240_000 },
      { url: PLAN, mime_type: 'application/pdf', title: 'plan.pdf', size_in_bytes: 90_000 },
    ]);
  });

  it('say in JSON Feed what is seen, whose it is and how large it is, as the format has no words for it', () => {
    const [item] = JSON.parse(jsonFeed({ ...input, editions: [edition] })).items;
    expect(item.attachments[0]._dateline).toEqual({
      alt: 'A ship',
      credit: 'Ana Ruiz',
      width: 1200,
      height: 800,
    });
  });

  it('are associations of a ninjs item with their renditions', () => {
    const { associations } = JSON.parse(ninjs(edition, CONFIG, SITE_URL));
    expect(associations).toMatchObject([
      {
        uri: SHIP,
        type: 'picture',
        by: 'Ana Ruiz',
        renditions: [{ href: SHIP, contentType: 'image/jpeg', width: 1200, sizeInBytes: 240_000 }],
      },
      { uri: PLAN, renditions: [{ contentType: 'application/pdf' }] },
    ]);
  });

  it('stand in the full text with absolute addresses', () => {
    const [item] = parseJsonFeed(jsonFeed({ ...input, editions: [edition] })).items ?? [];
    expect(item?.content_html).toContain(
      `<img src="${SHIP}" alt="A ship" width="1200" height="800">`,
    );
    expect(item?.content_html).toContain(`<a href="${PLAN}"`);
  });

  it('are those of the original beside a translation', () => {
    const spanish = editionOf({
      release,
      language: 'es',
      origin: 'translated',
      translation: { engine: 'apertium', sourceLanguage: 'en' },
    });
    const feed = jsonFeed({ ...input, scope: { ...scope, language: 'es' }, editions: [spanish] });
    expect(JSON.parse(feed).items[0].image).toBe(SHIP);
  });

  it('are named in plain text with what they are, what is seen and said, and where they lie', () => {
    expect(editionText(edition, CONFIG, SITE_URL)).toContain(`Pictures and documents

ship.jpg (JPEG, 1200 × 800, 240 kB)
A ship
Ship & <crew> | Ana Ruiz
${SHIP}

plan.pdf (PDF, 90 kB)
${PLAN}
`);
  });

  it('are shown and linked in Markdown, and no words about them are markup', () => {
    const odd = releaseOf({ assets: [assetOf({ alt: 'A ](b) *ship*', caption: '# [x](y)' })] });
    expect(editionMarkdown(edition, CONFIG, SITE_URL)).toContain(
      `[plan.pdf](<${PLAN}>) (PDF, 90 kB)`,
    );
    expect(editionMarkdown(editionOf({ release: odd }), CONFIG, SITE_URL)).toContain(
      `![A \\](b) \\*ship\\*](<${SHIP}>)\\\n\\# \\[x\\](y) \\| Ana Ruiz\\\n[ship.jpg](<${SHIP}>)`,
    );
  });

  it('have their size in the words of the language', () => {
    expect(assetFacts(plan, 'fr')).toEqual({ format: 'PDF', pixels: null, size: '90\u202fko' });
  });

  it('are gone with a withdrawn release', () => {
    const list = { ...input, editions: [withdrawn] };
    const all = [
      ...[rssFeed(list), atomFeed(list), jsonFeed(list)],
      ...[ninjs, editionText, editionMarkdown].map((of) => of(withdrawn, CONFIG, SITE_URL)),
    ];
    for (const written of all) expect(written).not.toMatch(/ship\.jpg|plan\.pdf/);
  });
});
