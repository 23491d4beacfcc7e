import { describe, expect, it } from 'vitest';
import { createPublish } from '../../../functions/publish/publish.ts';
import { rebuildNewsroom } from '../../../functions/publish/rebuild.ts';
import { newsroomDesign } from '../../../shared/newsroom/newsroom-design.ts';
import { answeredKey, archiveKey, assetKey } from '../../../shared/release/archive.ts';
import { assetOf, recordOf, releaseOf } from '../../factories/release.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { firstWork } from '../../fakes/work.ts';
import { CONFIG, SITE_URL } from '../../golden/sample-edition.ts';

const JSON_TYPE = { contentType: 'application/json' };

const SHIP = assetOf();

/** A newsroom with 60 releases of two months, one of them corrected, another with a picture. */
async function publishedNewsroom(config = CONFIG) {
  const ports = {
    releases: memoryReleaseStore(),
    archive: memoryObjectStore(),
    site: memoryObjectStore(),
    drop: memoryObjectStore(),
    hubQueue: null,
    refreshEdge: async () => {},
    design: designOf(config),
    clock: { now: () => '2026-12-01T00:00:00.000Z' },
    config,
  };
  const publish = createPublish(ports);
  for (let i = 0; i < 60; i += 1) {
    const at = new Date(Date.parse('2026-09-30T20:00:00Z') + i * 3_600_000).toISOString();
    const family = `${i}/26`;
    const correction = i === 7 ? { version: 1, note: 'The day.', at } : null;
    const record = recordOf({
      family,
      slug: `${i}-26`,
      publishedAt: at,
      updatedAt: at,
      correction,
    });
    const release = releaseOf({
      family,
      subjects: i % 7 === 0 ? [] : ['security'],
      assets: i === 9 ? [SHIP] : [],
    });
    await ports.archive.put(assetKey(record.slug, SHIP.sha256), 'ship', JSON_TYPE);
    await ports.releases.claimSlug(family, record.slug);
    await ports.releases.putRecord(record, null);
    await ports.archive.put(archiveKey(record), JSON.stringify(release), JSON_TYPE);
    await ports.archive.put(answeredKey(record), '1', { contentType: 'text/plain' });
    await publish({ version: 1, family }, firstWork);
  }
  return ports;
}

const designOf = (config: typeof CONFIG) => newsroomDesign({ config, siteUrl: SITE_URL });

const bytesOf = (site: ReturnType<typeof memoryObjectStore>) =>
  new Map(site.keys().map((key) => [key, site.text(key)]));

// Each publishes a whole newsroom, some several times.
describe('a rebuild', { timeout: 30_000 }, () => {
  it('finds every byte as publishing left it', async () => {
    const ports = await publishedNewsroom();

    const { files, changed, surplus } = await rebuildNewsroom(ports, true);

    expect(changed).toEqual([]);
    expect(surplus).toEqual([]);
    expect(files).toBe(ports.site.keys().length);
    expect(ports.site.keys()).toContain('en/archive/2026-10.atom');
    expect(ports.site.keys()).toContain('en/topics/security/2/index.html');
    expect(ports.site.keys()).toContain('en/9-26/ship.jpg');
  });

  it('takes editions from before pictures came with releases for what they are', async () => {
    const ports = await publishedNewsroom();
    const before = bytesOf(ports.site);
    for (const key of ports.archive.keys().filter((name) => name.startsWith('editions/'))) {
      const edition = JSON.parse(ports.archive.text(key) ?? '{}');
      if (edition.release?.assets?.length !== 0) continue;
      delete edition.release.assets;
      await ports.archive.put(key, JSON.stringify(edition), JSON_TYPE);
    }

    const { changed } = await rebuildNewsroom(ports, false);

    expect(changed).toEqual([]);
    expect(bytesOf(ports.site)).toEqual(before);
  });

  it('writes a lost picture back byte for byte', async () => {
    const ports = await publishedNewsroom();
    const before = bytesOf(ports.site);
    await ports.site.delete('en/9-26/ship.jpg');

    const { changed } = await rebuildNewsroom(ports, false);

    expect(changed).toEqual(['en/9-26/ship.jpg']);
    expect(bytesOf(ports.site)).toEqual(before);
  });

  it('says what differs, and changes nothing of it when it only checks', async () => {
    const ports = await publishedNewsroom();
    await ports.site.put('en/index.html', 'touched', { contentType: 'text/html; charset=utf-8' });
    await ports.site.delete('en/7-26/release.json');
    await ports.site.put('en/old/index.html', 'old', { contentType: 'text/html' });

    const { changed, surplus } = await rebuildNewsroom(ports, true);

    expect(changed).toEqual(['en/7-26/release.json', 'en/index.html']);
    expect(surplus).toEqual(['en/old/index.html']);
    expect(ports.site.text('en/index.html')).toBe('touched');
  });

  it('makes an emptied bucket byte for byte the same', async () => {
    const ports = await publishedNewsroom();
    const before = bytesOf(ports.site);
    for (const key of ports.site.keys()) await ports.site.delete(key);
    await ports.site.put('en/old/index.html', 'old', { contentType: 'text/html' });

    await rebuildNewsroom(ports, false);

    expect(new Map([...bytesOf(ports.site)].sort())).toEqual(new Map([...before].sort()));
  });

  it('enters releases into lists that came later, byte for byte as if they had always been there', async () => {
    const ports = await publishedNewsroom({ ...CONFIG, languages: ['fr'] });
    const withEnglish = { ...ports, config: CONFIG, design: designOf(CONFIG) };

    const checked = await rebuildNewsroom(withEnglish, true);
    expect(checked.unlisted).toHaveLength(60);
    expect(checked.unlisted[0]).toBe('en/0-26');
    expect(await ports.releases.newsroomEntries('en', 1)).toEqual([]);

    await rebuildNewsroom(withEnglish, false);
    const always = bytesOf((await publishedNewsroom()).site);
    expect(new Map([...bytesOf(ports.site)].sort())).toEqual(new Map([...always].sort()));
    expect((await rebuildNewsroom(withEnglish, true)).unlisted).toEqual([]);
  });

  it('leaves an old logo where it is: pages in caches ask for it for a while', async () => {
    const ports = await publishedNewsroom();
    await ports.site.put('logo.0123456789ab.svg', 'old', { contentType: 'image/svg+xml' });
    await ports.site.put('logos/index.html', 'old', { contentType: 'text/html' });

    const { surplus } = await rebuildNewsroom(ports, false);

    expect(surplus).toEqual(['logos/index.html']);
    expect(ports.site.text('logo.0123456789ab.svg')).toBe('old');
  });

  it('neither deletes nor overwrites a release that is published meanwhile', async () => {
    const ports = await publishedNewsroom();
    const key = 'editions/59-26/en.json';
    const old = await ports.archive.get(key);
    const edition = JSON.parse(new TextDecoder().decode(old?.body));
    const withdrawal = { version: 2, reason: 'Sent in error.', at: '2026-11-01T00:00:00.000Z' };
    let hasHappened = false;
    const archive = {
      ...ports.archive,
      async get(wanted: string) {
        const found = await ports.archive.get(wanted);
        if (wanted === key && !hasHappened) {
          hasHappened = true;
          await ports.archive.put(key, JSON.stringify({ ...edition, withdrawal }), JSON_TYPE);
          await ports.site.put('en/new/index.html', 'new', { contentType: 'text/html' });
        }
        return found;
      },
    };

    await rebuildNewsroom({ ...ports, archive }, false);

    expect(ports.site.text('en/59-26/index.html')).toContain('Sent in error.');
    expect(ports.site.text('en/new/index.html')).toBe('new');
  });
});
