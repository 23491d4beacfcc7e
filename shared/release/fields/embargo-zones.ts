import type { Instant } from '../release.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import {
  type EmbargoFacts,
  held,
  type ImpossibleHour,
  impossibleHour,
  type ReadEmbargo,
  until,
} from './embargo-answer.ts';
import { instantOf, type LocalTime, offsetAt, type Resolved, resolveLocal } from './local-time.ts';
import type { NamedZone } from './zones.ts';

/** The embargo that local times mean in the zones that were typed, else in the newsroom's; all have to agree. */
export function inZones(
  locals: readonly LocalTime[],
  zones: readonly NamedZone[],
  typed: string,
  facts: EmbargoFacts,
  notes: readonly Remark[],
): ReadEmbargo {
  const assumed = zones.length === 0;
  const named = assumed ? [{ zone: facts.timeZone, region: null, typed: '' }] : zones;
  const resolved = named.map((one, i) => inZone((locals[i] ?? locals[0]) as LocalTime, one));
  const clash = resolved.find(isImpossible);
  if (clash !== undefined) return impossibleHour(clash, typed, facts);
  const instants = new Set(resolved.map((r) => (r.kind === 'instant' ? r.instant : '')));
  const [instant] = instants;
  if (instants.size > 1) return held(typed, facts, { why: 'zones-disagree' });
  if (!instant) return held(typed, facts, { why: 'no-such-time' });
  const assumption = assumed
    ? [
        remark('embargo-zone-assumed', facts.line, {
          zone: facts.timeZone,
          offset: offsetAt(instant, facts.timeZone),
        }),
      ]
    : [];
  const seasons = resolved.flatMap(({ zone, outOfSeason }) =>
    outOfSeason === null ? [] : [wrongSeason(zone, outOfSeason, facts)],
  );
  return until(instant, typed, facts, [...notes, ...assumption, ...seasons]);
}

/** An abbreviation of the other half of the year, with both instants that it can mean. */
interface OutOfSeason {
  readonly typed: string;
  readonly region: string;
  readonly asTyped: Instant;
  readonly byRegion: Instant;
}

type InZone = Resolved & { readonly zone: string; readonly outOfSeason: OutOfSeason | null };

/**
 * A local time in a zone as typed. `EDT` in December is a slip of the pen more often than an offset,
 * so it counts as the later of what it says and what the clocks there show: never early.
 */
function inZone(
  time: LocalTime,
  { zone, region, typed }: Omit<NamedZone, 'start' | 'end'>,
): InZone {
  const resolved = resolveLocal(time, zone);
  if (resolved.kind !== 'instant' || region === null || offsetAt(resolved.instant, region) === zone)
    return { ...resolved, zone, outOfSeason: null };
  const local = resolveLocal(time, region);
  if (local.kind === 'impossible') return { ...local, zone, outOfSeason: null };
  const byRegion =
    local.kind === 'instant' ? local.instant : instantOf(Date.parse(local.candidates[1]));
  const outOfSeason = { typed: typed.toUpperCase(), region, asTyped: resolved.instant, byRegion };
  const later = byRegion > resolved.instant ? byRegion : resolved.instant;
  return { kind: 'instant', instant: later, zone, outOfSeason };
}

const wrongSeason = (
  zone: string,
  { typed, region, asTyped, byRegion }: OutOfSeason,
  facts: EmbargoFacts,
): Remark =>
  remark('embargo-zone-season', facts.line, {
    typed,
    typedOffset: zone,
    region,
    regionOffset: offsetAt(byRegion, region),
    asTyped,
    byRegion,
  });

const isImpossible = (one: InZone): one is InZone & ImpossibleHour =>
  one.kind === 'skipped' || one.kind === 'repeated';
