import {
  isTooFast,
  isUnpaced,
  type Pace,
  pausedForToday,
  QUOTA_AGE_MS,
  roomToday,
  SMALLEST_QUOTA,
  type Strain,
  slotMs,
  slotsAtOnce,
  slowed,
  strainAfter,
  withQuota,
} from '../delivery/pace.ts';
import type { PaceStore, RealTime, SendPacer, SendQuotaSource, Turn } from '../ports/pacing.ts';
import type { Telemetry } from '../ports/work.ts';

export interface SendPacerPorts {
  readonly store: PaceStore;
  readonly source: SendQuotaSource;
  readonly time: RealTime;
}

/** How a lane stands in the one line for slots. */
export interface Lane {
  /** A worker sleeps this long for its slots at most; then its work had better wait in the queue. */
  readonly patienceMs: number;
}

const ALERT_LANE: Lane = { patienceMs: 10_000 };
/**
 * Confirmations stay in a line that alerts have left: alerts take no slots beyond their patience, so the
 * line is never longer than that, and a confirmation always gets the next slot at its end.
 */
export const CONFIRMATION_LANE: Lane = { patienceMs: 20_000 };
/** A turn begins this much before its first slot: time to write the ledger. */
const LEAD_MS = 100;
const DAILY_DELAY_SECONDS = 900;
/** While another worker reads the quota for the first time. */
const FIRST_QUOTA_POLL_MS = 50;
const MAX_TRIES = 40;

/**
 * SendPacer over the shared pace. It keeps the pace as it last saw it, so that a turn costs one
 * conditional write, and none at all where the quota is beyond reach.
 */
export function createSendPacer(
  { store, source, time }: SendPacerPorts,
  { patienceMs }: Lane = ALERT_LANE,
): SendPacer {
  let known: Pace | null = null;
  let strain: Strain | null = null;

  async function current(telemetry: Telemetry): Promise<Pace> {
    const pace = known ?? (await store.read());
    const nowMs = time.nowMs();
    if (nowMs - pace.askedAtMs < QUOTA_AGE_MS) return pace;
    // One of all workers reads it; the others go on with the old one.
    if (await store.change(pace, { askedAtMs: nowMs })) await readQuota(telemetry);
    return store.read();
  }

  async function readQuota(telemetry: Telemetry): Promise<void> {
    const quota = await source.quota().catch((error: unknown) => {
      const name = error instanceof Error ? error.name : 'unknown';
      telemetry.fact('quota.unread', { error: name });
      return null;
    });
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const pace = await store.read();
      if (quota === null && pace.quota !== null) return;
      if (await store.change(pace, withQuota(pace, quota ?? SMALLEST_QUOTA))) break;
    }
    if (quota !== null) telemetry.fact('quota.read', { ...quota });
  }

  async function tryOnce(wanted: number, telemetry: Telemetry): Promise<Turn | null> {
    const pace = await current(telemetry);
    known = pace;
    const nowMs = time.nowMs();
    if (pace.quota === null) {
      known = null;
      await time.sleep(FIRST_QUOTA_POLL_MS);
      return null;
    }
    if (pace.pausedUntilMs > nowMs) return dayIsUsedUp(pace.pausedUntilMs - nowMs);
    if (isUnpaced(pace, nowMs)) return atOnce(wanted);
    if (roomToday(pace) < 1) {
      // Others may know better by now: the quota is read once a minute.
      known = null;
      return dayIsUsedUp(DAILY_DELAY_SECONDS * 1000);
    }
    const waitMs = pace.nextAtMs - nowMs;
    if (waitMs > patienceMs) {
      known = null;
      return { kind: 'later', delaySeconds: Math.ceil(waitMs / 1000), reason: 'paced' };
    }
    const slots = slotsAtOnce(pace, wanted, nowMs);
    const lengthMs = slots * slotMs(pace, nowMs);
    const request = { slots, lengthMs, nowMs, latestMs: nowMs + patienceMs };
    const taken = await store.take(pace, request);
    known = taken;
    return taken === null ? null : turnAt(taken.nextAtMs - lengthMs, lengthMs / slots, slots);
  }

  function turnAt(startMs: number, eachMs: number, slots: number): Turn {
    const until = async (atMs: number) => {
      const waitMs = atMs - time.nowMs();
      if (waitMs > 0) await time.sleep(waitMs);
    };
    // Who comes late keeps the distance of the slots: all at once would be too fast.
    let lateMs: number | null = null;
    return {
      kind: 'go',
      slots,
      startsInMs: startMs - time.nowMs(),
      begins: () => until(startMs - LEAD_MS),
      slot(index) {
        lateMs ??= Math.max(0, time.nowMs() - startMs);
        return until(startMs + lateMs + index * eachMs);
      },
    };
  }

  return {
    async turn(wanted, telemetry) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const turn = await tryOnce(wanted, telemetry);
        if (turn !== null) return turn;
      }
      return { kind: 'later', delaySeconds: 2, reason: 'pace-contended' };
    },
    async tried(sends) {
      const nowMs = time.nowMs();
      strain = strainAfter(strain, sends, nowMs);
      if (strain === null || !isTooFast(strain, nowMs)) return;
      const pace = known ?? (await store.read());
      const change = slowed(pace, strain, nowMs);
      strain = null;
      known = null;
      // Should it fail, another worker has slowed it down for all.
      if (change !== null) await store.change(pace, change);
    },
    async usedUp() {
      const change = pausedForToday(time.nowMs());
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        known = null;
        if (await store.change(await store.read(), change)) return;
      }
    },
  };
}

const atOnce = (slots: number): Turn => ({
  kind: 'go',
  slots,
  startsInMs: 0,
  begins: async () => {},
  slot: async () => {},
});

const dayIsUsedUp = (waitMs: number): Turn => ({
  kind: 'later',
  delaySeconds: Math.min(DAILY_DELAY_SECONDS, Math.ceil(waitMs / 1000)),
  reason: 'throttled-daily',
});
