import type { NewsroomConfig } from '../config/config.ts';
import type { Instant } from '../release/release.ts';
import { digestZone } from '../subscriber/digest-zone.ts';
import { rhythmsUntil } from '../subscriber/former-rhythms.ts';
import type { Rhythm, Subscriber } from '../subscriber/subscriber.ts';
import { digestSeries, digestSince, nextDigest, seriesOfNotice } from './digest.ts';

type DigestConfig = Pick<NewsroomConfig, 'timeZone'> & {
  readonly mail: Pick<NewsroomConfig['mail'], 'digest'>;
};

/** When digests were frozen, in Unix milliseconds and in order, by their series. */
export type FrozenDigests = ReadonlyMap<string, readonly number[]>;

/** Those frozen before an instant, of all that the ledger knows. */
export function frozenBefore(
  digests: readonly { readonly notice: string; readonly frozenAt: Instant }[],
  instant: Instant,
): FrozenDigests {
  const earlier = digests
    .map(({ notice, frozenAt }) => ({ series: seriesOfNotice(notice), at: Date.parse(frozenAt) }))
    .filter(({ at }) => at < Date.parse(instant))
    .sort((one, other) => one.at - other.at);
  const bySeries = Map.groupBy(earlier, ({ series }) => series);
  return new Map([...bySeries].map(([series, all]) => [series, all.map(({ at }) => at)]));
}

/** What somebody is owed by digests. */
export interface DigestDebt {
  /** The series whose next digest is theirs; null for who is mailed at once and owed nothing. */
  readonly series: string | null;
  /** What came out since then may be owed, unless the ledger knows that they have it. */
  readonly since: Instant;
  /** What came out after that comes by alerts; null for readers of digests. */
  readonly until: Instant | null;
}

/**
 * What somebody is owed at the instant when a digest is frozen. Up to an instant they are served: it moves with a digest
 * of the series that they read when it was frozen, and with a change from mail at once; no change of zone or
 * frequency moves it. Who changed to mail at once gets the rest by the next digest of the series that they left.
 *
 * It says of each digest and reader the same whenever it is asked, so that a digest that was cut off and is made
 * up days later has the readers that the others took it to have.
 *
 * @param at when the digest was to go out
 * @param digests those frozen before this one
 */
export function digestDebt(
  reader: Subscriber,
  { at, frozenAt }: { readonly at: Instant; readonly frozenAt: Instant },
  digests: FrozenDigests,
  config: DigestConfig,
): DigestDebt {
  const rhythms = rhythmsUntil(reader, frozenAt);
  let series: string | null = null;
  let served: number | null = null;
  let from = Number.NEGATIVE_INFINITY;
  let until: Instant | null = null;
  for (const rhythm of rhythms) {
    const end = Date.parse(rhythm.until);
    const own = seriesOf(rhythm, config);
    if (own === null) {
      const start = from;
      const hasRest = digests.get(series ?? '')?.some((frozen) => frozen >= start && frozen < end);
      if (series === null || hasRest === true) {
        series = null;
        served = end;
      } else until ??= new Date(from).toISOString();
    } else {
      series = own;
      until = null;
      const last = digests.get(own)?.findLast((frozen) => frozen < end);
      if (last !== undefined && last >= from) served = last;
    }
    from = end;
  }
  const servedUntil = served === null ? null : new Date(served).toISOString();
  const [first] = rhythms;
  const oldest = first !== undefined && Date.parse(first.until) < Date.parse(at) ? first.until : at;
  return { series, since: digestSince(oldest, servedUntil), until };
}

/**
 * Whether a digest may have been one of somebody's: of what they read now or read before, under the zone that they chose or, where
 * that was not on offer, the newsroom's. Where not, its deliveries need not be read to know what they have.
 *
 * @param digests those frozen so far
 */
export function mayHaveRead(
  reader: Subscriber,
  digest: { readonly notice: string; readonly frozenAt: Instant },
  digests: FrozenDigests,
): boolean {
  const series = seriesOfNotice(digest.notice);
  return [...reader.formerRhythms, reader].some(({ frequency, timeZone }) => {
    if (frequency === 'immediate') return false;
    const own = digestSeries(frequency, timeZone);
    if (series === own) return true;
    if (timeZone === null || series !== digestSeries(frequency, null)) return false;
    const frozen = Date.parse(digest.frozenAt);
    const isOnOffer = digests
      .get(own)
      ?.some((at) => at <= frozen && at > frozen - OFFER_MS[frequency]);
    return isOnOffer !== true;
  });
}

/** Whether somebody may have had an alert that was not urgent: they are mailed at once, or were. */
export const mayHaveBeenAlerted = ({ frequency, formerRhythms }: Subscriber): boolean =>
  [frequency, ...formerRhythms.map((former) => former.frequency)].includes('immediate');

const DAY_MS = 24 * 3_600_000;
/** A zone that had a digest so lately is on offer: one period, and a day for the clocks. */
const OFFER_MS = { daily: 2 * DAY_MS, weekly: 8 * DAY_MS };

/** When what came out at an instant was to reach somebody, by a digest of theirs or at once, however late it was. */
export function dueAt(reader: Subscriber, publishedAt: Instant, config: DigestConfig): Instant {
  const all = rhythmsUntil(reader, FAR_AHEAD);
  const rhythms = all.filter(({ until }) => Date.parse(until) > Date.parse(publishedAt));
  let after = publishedAt;
  let due = publishedAt;
  for (const [index, rhythm] of rhythms.entries()) {
    if (rhythm.frequency === 'immediate') return due;
    const timeZone = digestZone(rhythm, config) ?? config.timeZone;
    due = nextDigest(rhythm.frequency, after, { ...config.mail.digest, timeZone });
    const isTheirs = Date.parse(due) < Date.parse(rhythm.until);
    if (isTheirs || rhythms[index + 1]?.frequency === 'immediate') return due;
    after = rhythm.until;
  }
  return due;
}

const FAR_AHEAD: Instant = '9999-12-31T23:59:59.999Z';

const seriesOf = (rhythm: Rhythm, config: DigestConfig): string | null =>
  rhythm.frequency === 'immediate'
    ? null
    : digestSeries(rhythm.frequency, digestZone(rhythm, config));
