import type { RequestLimits } from '../../shared/ports/request-limits.ts';

/** RequestLimits in memory; it passes the same contract suite as the DynamoDB adapter. */
export function memoryRequestLimits(): RequestLimits {
  const fullAtMs = new Map<string, number>();
  return {
    async take({ key, capacity, refillSeconds }, now) {
      const nowMs = Date.parse(now);
      const full = Math.max(fullAtMs.get(key) ?? 0, nowMs);
      if (full > nowMs + (capacity - 1) * refillSeconds * 1000) return false;
      fullAtMs.set(key, full + refillSeconds * 1000);
      return true;
    },
  };
}
