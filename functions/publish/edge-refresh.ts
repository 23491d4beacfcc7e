import { IMMUTABLE_CACHE } from '../../shared/newsroom/newsroom-file.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { EdgeCache } from '../../shared/ports/edge-cache.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { Telemetry } from '../../shared/ports/work.ts';

export interface EdgeRefreshPorts {
  readonly edge: EdgeCache;
  readonly clock: Clock;
}

export type EdgeRefresh = ReturnType<typeof createEdgeRefresh>;

/**
 * A bucket that notes which keys changed or were deleted: what the edge may hold an old answer for. Of what is
 * new it can have kept no more than that there was nothing, for ten seconds. CloudFront charges by the path.
 */
export function notingChanges(bucket: ObjectStore): {
  readonly bucket: ObjectStore;
  readonly changed: ReadonlySet<string>;
} {
  const changed = new Set<string>();
  return {
    changed,
    bucket: {
      ...bucket,
      async putIfChanged(key, body, options) {
        const written = await bucket.putIfChanged(key, body, options);
        if (written === 'changed' && options.cacheControl !== IMMUTABLE_CACHE) changed.add(key);
        return written;
      },
      async delete(key) {
        if (await bucket.has(key)) changed.add(key);
        await bucket.delete(key);
      },
    },
  };
}

/** Nothing waits longer than this: after a minute the edge asks of its own accord. */
const LONGEST_MS = 20_000;
const INDEX = 'index.html';

/**
 * Has the edge fetch anew what was written, and nothing else. While more releases wait to be published,
 * their paths are collected, so that a burst asks once and not twenty times for each feed. What fails or
 * is lost with the process costs no more than the minute that the edge keeps files.
 */
export function createEdgeRefresh({ edge, clock }: EdgeRefreshPorts) {
  const waiting = new Set<string>();
  let since = 0;

  /** @param keys of the public bucket */
  return async function refresh(keys: readonly string[], telemetry: Telemetry): Promise<void> {
    const now = Date.parse(clock.now());
    if (waiting.size === 0) since = now;
    for (const path of keys.flatMap(pathsOf)) waiting.add(path);
    if (waiting.size === 0) return;
    try {
      if (now - since < LONGEST_MS && (await edge.isMoreToCome())) return;
      const paths = [...waiting].sort();
      waiting.clear();
      await edge.invalidate(paths);
      telemetry.fact('edge.refreshed', { paths: paths.length });
    } catch (error) {
      waiting.clear();
      telemetry.fact('edge.not-refreshed', {
        reason: error instanceof Error ? error.message : String(error),
      });
      telemetry.count('EdgeRefreshFailures');
    }
  };
}

/** A page is known by the address that readers ask for, and by the one that the edge makes of it. */
const pathsOf = (key: string): readonly string[] =>
  key === INDEX || key.endsWith(`/${INDEX}`)
    ? [`/${key}`, `/${key.slice(0, -INDEX.length)}`]
    : [`/${key}`];
