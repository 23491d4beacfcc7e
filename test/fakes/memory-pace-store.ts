import { CATCH_UP_MS, NEW_PACE, type Pace } from '../../shared/delivery/pace.ts';
import type { PaceStore } from '../../shared/ports/pacing.ts';

/** A PaceStore in memory; it passes the same contract suite as the DynamoDB adapter. */
export function memoryPaceStore(): PaceStore {
  let pace: Pace = NEW_PACE;
  return {
    read: async () => pace,
    async take(seen, { slots, returned, lengthMs, nowMs, latestMs }) {
      if (seen.revision !== pace.revision || pace.nextAtMs > latestMs) return null;
      const startMs = pace.nextAtMs < nowMs - CATCH_UP_MS ? nowMs : pace.nextAtMs;
      pace = { ...pace, nextAtMs: startMs + lengthMs, taken: pace.taken + slots - returned };
      return pace;
    },
    async begin(taken, endMs) {
      if (taken.line !== pace.line) return null;
      pace = { ...pace, begunUntilMs: endMs + pace.shiftMs - taken.shiftMs };
      return pace;
    },
    async insert(seen, { lengthMs, nowMs }) {
      if (seen.revision !== pace.revision) return null;
      const soonest = nowMs - CATCH_UP_MS;
      const startMs = pace.begunUntilMs < soonest ? nowMs : pace.begunUntilMs;
      pace = {
        ...pace,
        begunUntilMs: startMs + lengthMs,
        nextAtMs: (pace.nextAtMs < soonest ? startMs : pace.nextAtMs) + lengthMs,
        shiftMs: pace.shiftMs + lengthMs,
        taken: pace.taken + 1,
      };
      return pace;
    },
    async change(seen, change) {
      if (seen.revision !== pace.revision) return false;
      pace = { ...pace, ...change, revision: pace.revision + 1 };
      return true;
    },
  };
}
