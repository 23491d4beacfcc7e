import { describe, expect, it } from 'vitest';
import { createEdgeRefresh, notingChanges } from '../../../functions/publish/edge-refresh.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';

const START = Date.parse('2026-11-01T09:00:00Z');
const PAGE = { contentType: 'text/html; charset=utf-8', cacheControl: 'public, max-age=60' };

function edgeThat(facts: { isMoreToCome?: boolean; fails?: boolean } = {}) {
  const world = { ms: START, isMoreToCome: false, fails: false, ...facts };
  const asked: (readonly string[])[] = [];
  const told: string[] = [];
  const refresh = createEdgeRefresh({
    clock: { now: () => new Date(world.ms).toISOString() },
    edge: {
      async invalidate(paths) {
        if (world.fails) throw new Error('cloudfront answered 503');
        asked.push(paths);
      },
      isMoreToCome: async () => world.isMoreToCome,
    },
  });
  const telemetry = {
    fact: (event: string) => told.push(event),
    count: (metric: string) => told.push(metric),
  };
  return { world, asked, told, refresh: (...keys: string[]) => refresh(keys, telemetry) };
}

describe('the edge', () => {
  it('is asked to fetch anew what changed: a page by both its addresses', async () => {
    const { asked, refresh } = edgeThat();

    await refresh('en/feed.xml', 'en/453-14/index.html', 'index.html');

    expect(asked).toEqual([
      ['/', '/en/453-14/', '/en/453-14/index.html', '/en/feed.xml', '/index.html'],
    ]);
  });

  it('is not asked when nothing changed', async () => {
    const { asked, refresh } = edgeThat();

    await refresh();

    expect(asked).toEqual([]);
  });

  it('is asked once for a burst, each path once', async () => {
    const { world, asked, refresh } = edgeThat({ isMoreToCome: true });
    await refresh('en/feed.xml', 'en/a.txt');
    await refresh('en/feed.xml', 'en/b.txt');
    world.isMoreToCome = false;

    await refresh('en/feed.xml', 'en/c.txt');

    expect(asked).toEqual([['/en/a.txt', '/en/b.txt', '/en/c.txt', '/en/feed.xml']]);
  });

  it('is asked in the midst of a burst that goes on for twenty seconds', async () => {
    const { world, asked, refresh } = edgeThat({ isMoreToCome: true });
    await refresh('en/a.txt');
    world.ms += 20_000;

    await refresh('en/b.txt');

    expect(asked).toEqual([['/en/a.txt', '/en/b.txt']]);
  });

  it('that fails holds nothing up, and is counted', async () => {
    const { asked, told, refresh, world } = edgeThat({ fails: true });

    await refresh('en/a.txt');
    world.fails = false;
    await refresh('en/b.txt');

    expect(told).toEqual(['edge.not-refreshed', 'EdgeRefreshFailures', 'edge.refreshed']);
    expect(asked).toEqual([['/en/b.txt']]);
  });
});

describe('changes', () => {
  it('are other bytes under a known address and what was taken away, not what is new: the edge has none of it', async () => {
    const store = memoryObjectStore();
    await store.put('same.html', 'a', PAGE);
    await store.put('other.html', 'a', PAGE);
    await store.put('gone.html', 'a', PAGE);
    const { bucket, changed } = notingChanges(store);

    await bucket.putIfChanged('same.html', 'a', PAGE);
    await bucket.putIfChanged('other.html', 'b', PAGE);
    await bucket.putIfChanged('new.html', 'c', PAGE);
    await bucket.putIfChanged('assets/style-1234.css', 'c', {
      contentType: 'text/css; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    });
    await bucket.delete('gone.html');
    await bucket.delete('never.html');

    expect([...changed]).toEqual(['other.html', 'gone.html']);
  });
});
