/** What SES allows the account: recipients a second and in a rolling 24 hours. */
export interface SendQuota {
  readonly maxSendRate: number;
  /** -1: no limit. */
  readonly max24HourSend: number;
  readonly sentLast24Hours: number;
}

/**
 * The pace that all workers share. A generic cell rate: whoever wants to send moves `nextAtMs` on by
 * the time that their sends take up, and sends in the stretch they moved it over. Times are Unix
 * milliseconds.
 */
export interface Pace {
  /** When the next free slot begins. */
  readonly nextAtMs: number;
  /** Null until it was read for the first time. */
  readonly quota: SendQuota | null;
  /** When somebody last set out to read the quota. */
  readonly askedAtMs: number;
  /** Slots taken since the quota was read. */
  readonly taken: number;
  /** Part of the stated rate that SES was found to take, at `slowedAtMs`. */
  readonly factor: number;
  /** The last second in which sends were throttled. */
  readonly slowedAtMs: number;
  /** Nobody sends before, because SES said that the day is used up. */
  readonly pausedUntilMs: number;
  /** Goes up with every change but the taking of slots. */
  readonly revision: number;
}

export const NEW_PACE: Pace = {
  nextAtMs: 0,
  quota: null,
  askedAtMs: 0,
  taken: 0,
  factor: 1,
  slowedAtMs: 0,
  pausedUntilMs: 0,
  revision: 0,
};

/** SES's sandbox, the smallest there is; taken where the quota cannot be read. */
export const SMALLEST_QUOTA: SendQuota = {
  maxSendRate: 1,
  max24HourSend: 200,
  sentLast24Hours: 0,
};

/** GetSendQuota may be called once a second (SES quotas); a minute leaves room for everybody else. */
export const QUOTA_AGE_MS = 60_000;
/**
 * What SES counts in a second is spread over a little more, so that sends which arrive early or late by
 * this much still fit: 98 % of the quota is used.
 */
const SPREAD_MS = 1_020;
/** A worker that comes late by less than this takes the slots that went by. */
export const CATCH_UP_MS = 10;
/** From here on workers could not reach the rate, and asking for slots would only cost. */
const UNPACED_RATE = 5_000;
/** How far ahead all workers together may take slots, with as many workers as the stage has. */
const AHEAD_SECONDS = 3;
const WORKERS = 10;

const MIN_FACTOR = 0.1;
const REGROWTH = 1.05;
const REGROWTH_MS = 10_000;
const SLOWING_MS = 1_000;
/** Throttles this close together mean that the rate is wrong; a single one is a hiccup. */
const REPEATED_MS = 5_000;
const STORM_SHARE = 0.25;
const PAUSE_MS = 15 * 60_000;

/** Sends a second that are aimed at now. */
export function sendRate({ quota, factor, slowedAtMs }: Pace, nowMs: number): number {
  const { maxSendRate } = quota ?? SMALLEST_QUOTA;
  const regrown = factor * REGROWTH ** (Math.max(0, nowMs - slowedAtMs) / REGROWTH_MS);
  return maxSendRate * Math.min(1, regrown);
}

/** Time that one send takes up. */
export const slotMs = (pace: Pace, nowMs: number): number => SPREAD_MS / sendRate(pace, nowMs);

/** Sends that the rolling 24 hours still have room for. */
export function roomToday({ quota, taken }: Pace): number {
  if (quota === null || quota.max24HourSend < 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, quota.max24HourSend - quota.sentLast24Hours - taken);
}

/** Whether neither rate nor day can be reached before the quota is read again. */
export function isUnpaced(pace: Pace, nowMs: number): boolean {
  const rate = sendRate(pace, nowMs);
  return rate >= UNPACED_RATE && roomToday(pace) > (rate * 2 * QUOTA_AGE_MS) / 1000;
}

/** How many slots a worker takes at once: few enough that all workers' waits stay short. */
export function slotsAtOnce(pace: Pace, wanted: number, nowMs: number): number {
  const share = Math.floor((sendRate(pace, nowMs) * AHEAD_SECONDS) / WORKERS);
  return Math.min(wanted, Math.max(1, share), roomToday(pace));
}

/**
 * The change that throttled sends make: a storm brings the rate down to what got through, throttles that
 * come again by 5 %. Once a second at most, for all workers. What was lost grows back by 5 % in ten
 * seconds, at once when another quota is read.
 *
 * @returns null when there is nothing to change
 */
export function slowed(
  pace: Pace,
  { throttled, attempted }: { readonly throttled: number; readonly attempted: number },
  nowMs: number,
): Pick<Pace, 'factor' | 'slowedAtMs'> | null {
  if (throttled === 0 || nowMs - pace.slowedAtMs < SLOWING_MS) return null;
  const { maxSendRate } = pace.quota ?? SMALLEST_QUOTA;
  const current = sendRate(pace, nowMs) / maxSendRate;
  const share = throttled / attempted;
  const isAgain = nowMs - pace.slowedAtMs < REPEATED_MS;
  const remaining = share >= STORM_SHARE ? Math.max(0.5, 1 - share) : isAgain ? 0.95 : 1;
  return { factor: Math.max(MIN_FACTOR, current * remaining), slowedAtMs: nowMs };
}

/** The change that a quota just read makes. */
export function withQuota(pace: Pace, quota: SendQuota): Pick<Pace, 'quota' | 'taken' | 'factor'> {
  const isSame = pace.quota?.maxSendRate === quota.maxSendRate;
  return { quota, taken: 0, factor: isSame ? pace.factor : 1 };
}

/** The change that SES's “daily quota exceeded” makes. */
export const pausedForToday = (nowMs: number): Pick<Pace, 'pausedUntilMs'> => ({
  pausedUntilMs: nowMs + PAUSE_MS,
});
