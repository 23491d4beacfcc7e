import { CATCH_UP_MS, NEW_PACE, type Pace } from '../../shared/delivery/pace.ts';
import type { PaceStore } from '../../shared/ports/pacing.ts';

/** A PaceStore in memory; it passes the same contract suite as the DynamoDB adapter. */
export function memoryPaceStore(): PaceStore {
  let pace: Pace = NEW_PACE;
  return {
    read: async () => pace,
    async take(seen, { slots, lengthMs, nowMs, latestMs }) {
      if (seen.revision !== pace.revision || pace.nextAtMs > latestMs) return null;
      const startMs = pace.nextAtMs < nowMs - CATCH_UP_MS ? nowMs : pace.nextAtMs;
      pace = { ...pace, nextAtMs: startMs + lengthMs, taken: pace.taken + slots };
      return pace;
    },
    async change(seen, change) {
      if (seen.revision !== pace.revision) return false;
      pace = { ...pace, ...change, revision: pace.revision + 1 };
      return true;
    },
  };
}
