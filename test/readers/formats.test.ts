import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LivelyNewsroom, livelyNewsroom } from './lively-newsroom.ts';

/** Rules of JSON Feed 1.1 (jsonfeed.org/version/1.1), as far as it is used; the rest is refused. */
const url = v.pipe(v.string(), v.url());
const text = v.pipe(v.string(), v.nonEmpty());
const instant = v.pipe(v.string(), v.isoTimestamp());
const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/));

const JSON_FEED = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: url,
  feed_url: url,
  description: text,
  icon: v.optional(url),
  favicon: v.optional(url),
  language: languageTag,
  authors: v.array(v.strictObject({ name: text, url: v.optional(url), avatar: v.optional(url) })),
  items: v.array(
    v.strictObject({
      id: text,
      url,
      title: text,
      summary: text,
      content_html: text,
      content_text: text,
      image: v.optional(url),
      date_published: instant,
      date_modified: instant,
      language: languageTag,
      tags: v.optional(v.pipe(v.array(text), v.minLength(1))),
      attachments: v.optional(
        v.array(
          v.strictObject({
            url,
            mime_type: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
            title: v.optional(text),
            size_in_bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
            _dateline: v.looseObject({ alt: v.nullable(text) }),
          }),
        ),
      ),
      _dateline: v.union([
        v.looseObject({ about: text, version: v.number() }),
        v.looseObject({ about: text, notice: text, of: text }),
      ]),
    }),
  ),
});

const role = v.optional(text);
const worded = v.strictObject({ role, contentType: v.optional(text), value: text });
const named = v.strictObject({
  name: text,
  rel: v.optional(text),
  uri: v.optional(text),
  literal: v.optional(text),
});

/** Properties of ninjs 3.1 that are used here, as the IPTC schema names and types them; it refuses others. */
const NINJS = v.strictObject({
  standard: v.strictObject({ name: v.literal('ninjs'), version: v.literal('3.1') }),
  uri: v.pipe(v.string(), v.startsWith('tag:')),
  type: v.literal('text'),
  representationType: v.literal('full'),
  profile: v.picklist(['text-only', 'text-photo']),
  urgency: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(9))),
  people: v.optional(v.array(named)),
  copyrightNotice: text,
  version: v.pipe(v.string(), v.regex(/^\d+$/)),
  firstCreated: instant,
  versionCreated: instant,
  contentCreated: v.optional(instant),
  embargoedUntil: v.optional(instant),
  pubStatus: v.picklist(['usable', 'canceled']),
  language: languageTag,
  headlines: v.array(worded),
  descriptions: v.optional(v.array(worded)),
  bodies: v.array(worded),
  by: text,
  organisations: v.array(named),
  copyrightHolder: text,
  altIds: v.array(v.strictObject({ role: text, value: text })),
  edNote: v.optional(text),
  digitalSourceType: v.optional(named),
  located: v.optional(text),
  genres: v.optional(v.array(named)),
  subjects: v.optional(v.array(named)),
  infoSources: v.optional(
    v.array(
      v.strictObject({
        name: text,
        role,
        contactInfo: v.optional(v.array(v.strictObject({ type: text, value: text }))),
      }),
    ),
  ),
  associations: v.optional(
    v.array(v.looseObject({ name: text, rel: text, uri: text, type: text })),
  ),
});

let newsroom: LivelyNewsroom;
beforeAll(async () => {
  newsroom = await livelyNewsroom();
  await newsroom.publish();
  await newsroom.change();
});
afterAll(() => newsroom?.stop());

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function problemsOf(schema: v.GenericSchema, value: unknown): readonly string[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}

describe('the rules of formats', () => {
  it('hold for every JSON feed', async () => {
    const feeds = await newsroom.files('feed.json');

    expect(feeds.size).toBeGreaterThan(20);
    for (const [path, bytes] of feeds) {
      const feed = JSON.parse(textOf(bytes)) as v.InferOutput<typeof JSON_FEED>;
      expect(problemsOf(JSON_FEED, feed), path).toEqual([]);
      expect(new Set(feed.items.map(({ id }) => id)).size, path).toBe(feed.items.length);
    }
  });

  it('hold for the ninjs of every release, a corrected and a withdrawn one among them', async () => {
    const releases = await newsroom.files('release.json');

    const states = new Set<string>();
    for (const [path, bytes] of releases) {
      const item = JSON.parse(textOf(bytes)) as v.InferOutput<typeof NINJS>;
      expect(problemsOf(NINJS, item), path).toEqual([]);
      states.add(item.pubStatus);
    }
    expect([...states].sort()).toEqual(['canceled', 'usable']);
  });

  it('hold for sitemaps: each address once, in the index or below it, and nothing that is withdrawn', async () => {
    const files = await newsroom.files('.xml');
    const sitemaps = [...files].filter(([path]) => path.startsWith('sitemap'));
    const index = textOf(files.get('sitemap.xml') ?? new Uint8Array());
    const locations = (xml: string) =>
      [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location ?? '');

    const listed = locations(index).map((address) => address.slice(newsroom.url.length + 1));
    expect(listed).toEqual(
      sitemaps
        .map(([path]) => path)
        .filter((path) => path !== 'sitemap.xml')
        .sort((a, b) => listed.indexOf(a) - listed.indexOf(b)),
    );
    for (const [path, bytes] of sitemaps.filter(([name]) => name !== 'sitemap.xml')) {
      const xml = textOf(bytes);
      const addresses = locations(xml);
      // sitemaps.org: <loc> first, then <lastmod>; 50,000 addresses at most, none twice.
      expect(xml.match(/<url>\s*<loc>/g) ?? [], path).toHaveLength(addresses.length);
      expect(new Set(addresses).size, path).toBe(addresses.length);
      expect(addresses.length, path).toBeGreaterThan(0);
      expect(addresses.length, path).toBeLessThanOrEqual(50_000);
      expect(xml, path).not.toContain('/702-26/');
      for (const address of addresses) {
        const answer = await fetch(address);
        expect([address, answer.status]).toEqual([address, 200]);
        await answer.body?.cancel();
      }
      for (const [, day] of xml.matchAll(/<(?:lastmod|news:publication_date)>([^<]+)</g)) {
        expect(v.is(instant, day), `${path}: ${day}`).toBe(true);
      }
    }
  });
});
