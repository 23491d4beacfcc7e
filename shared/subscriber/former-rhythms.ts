import type { Instant } from '../release/release.ts';
import type { FormerRhythm, Rhythm, Subscriber } from './subscriber.ts';

type Rhythmic = Rhythm & Pick<Subscriber, 'formerRhythms'>;

/** Longer ago, a digest of one of the later rhythms came, whatever the zone and however late. */
const KEPT_MS = 60 * 24 * 3_600_000;
/** Nobody means more changes than these; a bound to what one person's item can grow to. */
const MAX_KEPT = 50;

/**
 * What is known of the times at which somebody was mailed before, after a change at `now`; the oldest first.
 *
 * @param to what they want from now on
 */
export function formerRhythms(
  { formerRhythms: former, frequency, timeZone }: Rhythmic,
  to: Rhythm,
  now: Instant,
): readonly FormerRhythm[] {
  if (to.frequency === frequency && to.timeZone === timeZone) return former;
  const since = Date.parse(now) - KEPT_MS;
  return [
    ...former.filter(({ until }) => Date.parse(until) > since),
    { frequency, timeZone, until: now },
  ].slice(-MAX_KEPT);
}

/** Somebody's rhythms up to an instant, the oldest first, the last with that instant as its end. */
export function rhythmsUntil(
  { formerRhythms: former, frequency, timeZone }: Rhythmic,
  instant: Instant,
): readonly FormerRhythm[] {
  const end = Date.parse(instant);
  const over = former.filter(({ until }) => Date.parse(until) <= end);
  const { frequency: then, timeZone: there } = former[over.length] ?? { frequency, timeZone };
  return [...over, { frequency: then, timeZone: there, until: instant }];
}
