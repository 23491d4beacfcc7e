import {
  isReachable,
  isTooFast,
  isUnpaced,
  LATE_MS,
  type Pace,
  pausedForToday,
  QUOTA_AGE_IN_DOUBT_MS,
  QUOTA_AGE_MS,
  roomToday,
  SMALLEST_QUOTA,
  type Strain,
  slotMs,
  slotsAtOnce,
  slowed,
  strainAfter,
  THROTTLED_IN_A_ROW,
  withQuota,
} from '../delivery/pace.ts';
import type { PaceStore, RealTime, SendPacer, SendQuotaSource, Turn } from '../ports/pacing.ts';
import type { Telemetry } from '../ports/work.ts';

export interface SendPacerPorts {
  readonly store: PaceStore;
  readonly source: SendQuotaSource;
  readonly time: RealTime;
}

/**
 * `alert`: at the end of the line. `confirmation`: at its head, right behind the turns that have begun, so
 * that nobody who signs up waits for a mailing. `digest`: at the end, but only of a line so short that
 * alerts still find room behind it; as alerts leave room for a `correction`.
 */
export type Lane = 'alert' | 'confirmation' | 'correction' | 'digest';

/** A worker sleeps this long for its slots at most; then its work had better wait in the queue. */
const PATIENCE_MS = { correction: 36_000, alert: 30_000, digest: 10_000 } as const;
/**
 * A turn begins this much before its first slot: time to read who is still there and to write the ledger.
 * More where the last time took longer, so that a slow machine does not come late to all its turns.
 */
const LEAD_MS = { least: 150, most: 3_000 } as const;
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
  lane: Lane = 'alert',
): SendPacer {
  let known: Pace | null = null;
  let strain: Strain | null = null;
  let leadMs: number = LEAD_MS.least;
  /** Slots of the last turn that no mail was sent in. */
  let unused = { slots: 0, revision: 0 };

  /** How many of those still count against the day; a quota read since does not know of them. */
  const returnable = ({ revision }: Pace) => (unused.revision === revision ? unused.slots : 0);

  /** The pace, with a quota that is no older than this. */
  async function current(telemetry: Telemetry, ageMs = QUOTA_AGE_MS): Promise<Pace> {
    const pace = known ?? (await store.read());
    const nowMs = time.nowMs();
    if (nowMs - pace.askedAtMs < ageMs) return pace;
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
      if (await store.change(pace, withQuota(pace, quota ?? SMALLEST_QUOTA, time.nowMs()))) break;
    }
    if (quota !== null) telemetry.fact('quota.read', { ...quota });
  }

  async function tryOnce(wanted: number, telemetry: Telemetry): Promise<Turn | null> {
    known = await current(telemetry);
    const pace = { ...known, taken: known.taken - returnable(known) };
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
    return lane === 'confirmation' ? atTheHead(pace) : atTheEnd(pace, wanted, PATIENCE_MS[lane]);
  }

  async function atTheEnd(pace: Pace, wanted: number, patienceMs: number): Promise<Turn | null> {
    const nowMs = time.nowMs();
    const waitMs = pace.nextAtMs - nowMs;
    if (waitMs > patienceMs) {
      known = null;
      return { kind: 'later', delaySeconds: Math.ceil(waitMs / 1000), reason: 'paced' };
    }
    const slots = slotsAtOnce(pace, wanted, nowMs);
    const lengthMs = slots * slotMs(pace, nowMs);
    const request = {
      slots,
      returned: returnable(pace),
      lengthMs,
      // On an empty line, too, or who prepares longer than a short turn lasts would find each of them over.
      nowMs: nowMs + leadMs,
      latestMs: nowMs + patienceMs,
    };
    const taken = await store.take(pace, request);
    known = taken;
    return taken === null ? null : turnAt(taken, taken.nextAtMs - lengthMs, lengthMs, slots);
  }

  async function atTheHead(pace: Pace): Promise<Turn | null> {
    const nowMs = time.nowMs();
    const lengthMs = slotMs(pace, nowMs);
    const taken = await store.insert(pace, { lengthMs, nowMs });
    known = taken;
    if (taken === null) return null;
    const startMs = taken.begunUntilMs - lengthMs;
    return {
      kind: 'go',
      slots: 1,
      startsInMs: startMs - time.nowMs(),
      begins: async () => true,
      isOver: () => isPast(startMs),
      slot: () => slotAt(startMs),
    };
  }

  /** Waits for a slot; false when it went by, since SES would count it to another second. */
  async function slotAt(atMs: number): Promise<boolean> {
    const waitMs = atMs - time.nowMs();
    if (waitMs > 0) await time.sleep(waitMs);
    return !isPast(atMs);
  }

  const isPast = (atMs: number) => time.nowMs() - atMs > LATE_MS;

  function turnAt(taken: Pace, takenMs: number, lengthMs: number, slots: number): Turn {
    let startMs = takenMs;
    let begunMs = takenMs;
    const mayBeLate = !isReachable(taken, takenMs);
    const mine = { slots, revision: taken.revision };
    unused = mine;
    const prepared = () => {
      leadMs = leadAfter(time.nowMs() - begunMs);
    };
    return {
      kind: 'go',
      slots,
      startsInMs: startMs - time.nowMs(),
      async begins() {
        await slotAt(startMs - leadMs);
        begunMs = time.nowMs();
        const begun = await store.begin(taken, startMs + lengthMs);
        known = begun;
        if (begun === null) return false;
        startMs += begun.shiftMs - taken.shiftMs;
        return true;
      },
      isOver() {
        prepared();
        return !mayBeLate && isPast(startMs + (lengthMs * (slots - 1)) / slots);
      },
      async slot(index) {
        if (index === 0) prepared();
        const isInTime = (await slotAt(startMs + (index * lengthMs) / slots)) || mayBeLate;
        if (isInTime) mine.slots -= 1;
        return isInTime;
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
    async tried(sends, telemetry) {
      const nowMs = time.nowMs();
      // SES does not count to the day what it throttled.
      unused.slots += sends.throttled;
      if (sends.throttled >= THROTTLED_IN_A_ROW) {
        known = null;
        known = await current(telemetry, QUOTA_AGE_IN_DOUBT_MS);
      }
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
      known = null;
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const pace = await store.read();
        if (await store.change(pace, pausedForToday(pace, time.nowMs()))) return;
      }
    },
  };
}

const leadAfter = (preparedMs: number): number =>
  Math.min(LEAD_MS.most, Math.max(LEAD_MS.least, preparedMs * 1.5));

const atOnce = (slots: number): Turn => ({
  kind: 'go',
  slots,
  startsInMs: 0,
  begins: async () => true,
  isOver: () => false,
  slot: async () => true,
});

const dayIsUsedUp = (waitMs: number): Turn => ({
  kind: 'later',
  delaySeconds: Math.min(DAILY_DELAY_SECONDS, Math.ceil(waitMs / 1000)),
  reason: 'throttled-daily',
});
