import type { Origin } from '../../shared/release/release.ts';
import type { Marked } from './read-corpus.ts';
import type { Field } from './score.ts';

/** Lower ends of the ranges of confidence that are looked at together. */
const RANGES = [0.9, 0.7, 0] as const;

export interface Reliability {
  readonly readings: number;
  readonly right: number;
  /** The mean confidence of these readings: the share that should be right. */
  readonly claimed: number;
}

/** Puts what readings of a field claim beside how many of them are right; each quotation, contact, boilerplate is one. */
export function reliabilityOf(field: Field, marked: readonly Marked[]): Reliability {
  const read = marked.map((one) => ({ origins: originsOf(field, one), mark: one.marks[field] }));
  const confidences = read.flatMap(({ origins }) => origins.map(({ confidence }) => confidence));
  // A value that nobody found claims nothing.
  const found = read.filter(({ origins }) => origins.length > 0);
  return {
    readings: confidences.length,
    right: found.reduce((sum, { mark }) => sum + mark.right, 0),
    claimed: mean(confidences),
  };
}

/**
 * The same by how sure the readings are, for fields of which a document has one.
 *
 * @param ranges lower ends of the ranges, the highest first
 */
export function reliabilityByRange(
  fields: readonly Field[],
  marked: readonly Marked[],
  ranges: readonly number[] = RANGES,
): readonly (Reliability & { readonly from: number })[] {
  const readings = marked.flatMap((one) =>
    fields.flatMap((field) =>
      originsOf(field, one).map(({ confidence }) => ({
        confidence,
        isRight: one.marks[field].right === 1,
      })),
    ),
  );
  return ranges.map((from, i) => {
    const below = ranges[i - 1] ?? Number.POSITIVE_INFINITY;
    const own = readings.filter(({ confidence }) => confidence >= from && confidence < below);
    return {
      from,
      readings: own.length,
      right: own.filter(({ isRight }) => isRight).length,
      claimed: mean(own.map(({ confidence }) => confidence)),
    };
  });
}

function originsOf(field: Field, { reading }: Marked): readonly Origin[] {
  const release = reading.outcome === 'accepted' ? reading.release : reading.partial;
  return [release.origins?.[field === 'location' ? 'dateline' : field] ?? []].flat();
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
