import type { Origin } from '../../shared/release/release.ts';
import type { Marked } from './read-corpus.ts';

/** Fields of which a document has one, by their names in the labels and in the release. */
const FIELDS = {
  headline: 'headline',
  language: 'language',
  date: 'date',
  location: 'dateline',
  reference: 'reference',
  embargo: 'embargo',
  subheadline: 'subheadline',
  body: 'body',
} as const;
/** Lower ends of the ranges of confidence that are looked at together. */
const RANGES = [0.9, 0.7, 0] as const;

export interface Reliability {
  /** Confidence from here on. */
  readonly from: number;
  readonly readings: number;
  readonly right: number;
  /** The mean confidence of these readings: the share that should be right. */
  readonly claimed: number;
}

/** Puts what readings claim beside how many of them are right. */
export function reliability(marked: readonly Marked[]): readonly Reliability[] {
  const readings = marked.flatMap(({ marks, reading }) => {
    const origins =
      (reading.outcome === 'accepted' ? reading.release : reading.partial).origins ?? {};
    return (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) => {
      const origin: Origin | undefined = origins[FIELDS[field]];
      if (origin === undefined) return [];
      return [{ confidence: origin.confidence, isRight: marks[field].right === 1 }];
    });
  });
  return RANGES.map((from, i) => {
    const below = RANGES[i - 1] ?? Number.POSITIVE_INFINITY;
    const own = readings.filter(({ confidence }) => confidence >= from && confidence < below);
    const sum = own.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from,
      readings: own.length,
      right: own.filter(({ isRight }) => isRight).length,
      claimed: own.length === 0 ? 0 : sum / own.length,
    };
  });
}
