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
  /** End of the turn that began last: what lies behind it can still be moved. */
  readonly begunUntilMs: number;
  /** By how much, in all, turns in line were moved on to let confirmations in. */
  readonly shiftMs: number;
  /** Goes up when the line is broken up: turns of an earlier one must not begin. */
  readonly line: number;
  /** Null until it was read for the first time. */
  readonly quota: SendQuota | null;
  /** When somebody last set out to read the quota. */
  readonly askedAtMs: number;
  /** Slots taken since the quota was read. */
  readonly taken: number;
  /** Part of the stated rate that SES was found to take, at `slowedAtMs`. */
  readonly factor: number;
  /** When it was last found to be too fast. */
  readonly slowedAtMs: number;
  /** Nobody sends before, because SES said that the day is used up. */
  readonly pausedUntilMs: number;
  /** Goes up with every change but the taking of slots. */
  readonly revision: number;
}

export const NEW_PACE: Pace = {
  nextAtMs: 0,
  begunUntilMs: 0,
  shiftMs: 0,
  line: 0,
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
/** So often while sends are throttled. */
export const QUOTA_AGE_IN_DOUBT_MS = 1_000;
/**
 * What SES counts in a second is spread over a little more, so that sends which arrive early or late by
 * this much still fit: 98 % of the quota is used.
 */
const SPREAD_MS = 1_020;
/** A worker that comes late by less than this takes the slots that went by. */
export const CATCH_UP_MS = 10;
/**
 * A send that comes later than this to its slot had better take another one: the one a second later would come too
 * early for SES. Of what the spread spares, 5 ms remain for ways to SES that differ.
 */
export const LATE_MS = SPREAD_MS - 1_000 - 5;
/** From here on workers could not reach the rate. */
const UNREACHABLE_RATE = 5_000;
/** A turn is over in this time, so that a confirmation waits for two such turns at most. */
const MAX_TURN_SECONDS = 3.5;

const MIN_FACTOR = 0.1;
const REGROWTH = 1.05;
const REGROWTH_MS = 30_000;
/** Slots that were taken at the old rate are used up by then. */
const SLOWING_MS = 5_000;
/** What is over sooner is a hiccup, of a machine or of the network, and costs nothing but itself. */
const HICCUP_MS = 5_000;
const MIN_THROTTLED = 3;
const MIN_THROTTLED_SHARE = 0.1;
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

/** Whether workers could send faster than the rate; if not, they need not keep to their slots. */
export const isReachable = (pace: Pace, nowMs: number): boolean =>
  sendRate(pace, nowMs) < UNREACHABLE_RATE;

/** Whether neither rate nor day can be reached before the quota is read again: asking for slots would only cost. */
export const isUnpaced = (pace: Pace, nowMs: number): boolean =>
  !isReachable(pace, nowMs) && roomToday(pace) > (sendRate(pace, nowMs) * 2 * QUOTA_AGE_MS) / 1000;

/** How many slots a worker takes at once. */
export function slotsAtOnce(pace: Pace, wanted: number, nowMs: number): number {
  const most = Math.floor(sendRate(pace, nowMs) * MAX_TURN_SECONDS);
  return Math.min(wanted, Math.max(1, most), roomToday(pace));
}

/** Sends of a worker, and those of them that SES throttled for their rate. */
export interface Tried {
  readonly throttled: number;
  readonly attempted: number;
}

/** Throttled sends in a row that let a worker stop its turn and ask for the quota: one may be a hiccup. */
export const THROTTLED_IN_A_ROW = 2;

/** Windows in a row, none of them without throttles. */
export interface Strain extends Tried {
  readonly sinceMs: number;
}

/** Adds a window; one without throttles ends it. */
export function strainAfter(strain: Strain | null, tried: Tried, nowMs: number): Strain | null {
  if (tried.throttled === 0) return null;
  return {
    sinceMs: strain?.sinceMs ?? nowMs,
    throttled: (strain?.throttled ?? 0) + tried.throttled,
    attempted: (strain?.attempted ?? 0) + tried.attempted,
  };
}

/** Whether the rate is wrong, rather than a few sends having come too close together. */
export const isTooFast = ({ sinceMs, throttled, attempted }: Strain, nowMs: number): boolean =>
  nowMs - sinceMs >= HICCUP_MS &&
  throttled >= MIN_THROTTLED &&
  throttled >= attempted * MIN_THROTTLED_SHARE;

/**
 * The change that too fast a rate makes: down to what got through, to the half at most, once in five
 * seconds for all workers. It grows back by 5 % in half a minute, and at once when another quota is read.
 *
 * @returns null when somebody has just made it
 */
export function slowed(
  pace: Pace,
  { throttled, attempted }: Tried,
  nowMs: number,
): (Pick<Pace, 'factor' | 'slowedAtMs'> & BrokenUp) | null {
  if (nowMs - pace.slowedAtMs < SLOWING_MS) return null;
  const { maxSendRate } = pace.quota ?? SMALLEST_QUOTA;
  const current = sendRate(pace, nowMs) / maxSendRate;
  const remaining = Math.max(0.5, 1 - throttled / attempted);
  const factor = Math.max(MIN_FACTOR, current * remaining);
  return { factor, slowedAtMs: nowMs, ...brokenUp(pace, factor / current, nowMs) };
}

/** The change that a quota just read makes; another rate breaks up the line. */
export function withQuota(
  pace: Pace,
  quota: SendQuota,
  nowMs: number,
): Pick<Pace, 'quota' | 'taken'> & Partial<Pick<Pace, 'factor'> & BrokenUp> {
  if (pace.quota === null) return { quota, taken: 0 };
  const before = sendRate(pace, nowMs);
  const { maxSendRate } = pace.quota;
  if (maxSendRate === quota.maxSendRate) return { quota, taken: 0 };
  const part = quota.maxSendRate / before;
  return { quota, taken: 0, factor: 1, ...brokenUp(pace, part, nowMs) };
}

/** Whoever has begun goes on, until it is throttled; the others get slots anew. */
type BrokenUp = Pick<Pace, 'line' | 'nextAtMs' | 'begunUntilMs'>;

/**
 * A new line at `part` of the rate. SES still counts the sends of the last second: when the rate falls,
 * nothing gets through before so many of them have grown old.
 */
function brokenUp({ line, begunUntilMs }: Pace, part: number, nowMs: number): BrokenUp {
  const nextAtMs = part < 1 ? nowMs + (1 - part) * SPREAD_MS : Math.max(nowMs, begunUntilMs);
  return { line: line + 1, nextAtMs, begunUntilMs: nextAtMs };
}

/** The change that SES's “daily quota exceeded” makes. */
export const pausedForToday = (
  pace: Pace,
  nowMs: number,
): Pick<Pace, 'pausedUntilMs'> & BrokenUp => ({
  pausedUntilMs: nowMs + PAUSE_MS,
  ...brokenUp(pace, 1, nowMs),
});
