import type { Embargo, Instant, LanguageTag } from './release.ts';

/** A change that readers must know of: what was wrong, said with the version that put it right. */
export interface Correction {
  readonly version: number;
  readonly note: string;
  /** When that version was received. */
  readonly at: Instant;
}

/** A withdrawal that was taken back: readers who were told of it hear that the release is public again. */
export interface Restoration {
  /** The version that brought the text back. */
  readonly version: number;
  /** When that version was received. */
  readonly at: Instant;
  readonly withdrawn: { readonly version: number; readonly at: Instant };
}

/**
 * What the store knows of one release (a family in one language). Facts only: every state is
 * derived from these and the clock by {@link stateOf}, so no two outputs can disagree.
 */
export interface ReleaseRecord {
  readonly family: string;
  readonly language: LanguageTag;
  readonly slug: string;
  readonly reference: string | null;
  readonly subjects: readonly string[];
  /** Object key and version in the drop bucket of the newest accepted document. */
  readonly objectKey: string;
  readonly objectVersionId: string;
  /** 1, 2, … for each changed content. */
  readonly version: number;
  readonly contentHash: string;
  readonly embargo: Embargo;
  /** A back-file: pages and archive, no mail, not in the live feed. */
  readonly isImport: boolean;
  /** Alerts go to readers of digests too. Records of earlier deployments lack it. */
  readonly isUrgent?: boolean;
  readonly receivedAt: Instant;
  /** When the current version was received. */
  readonly updatedAt: Instant;
  /** Version whose metadata has been through translation; 0 until then. */
  readonly readyVersion: number;
  /** When fan-out let it go; null until then. */
  readonly publishedAt: Instant | null;
  /** The newest correction, kept while later minor versions come. */
  readonly correction: Correction | null;
  /** Those before it, the oldest first. */
  readonly earlierCorrections: readonly Correction[];
  readonly withdrawal: {
    readonly version: number;
    readonly reason: string;
    readonly at: Instant;
  } | null;
  /** The oldest first; left out where nothing was ever taken back. */
  readonly restorations?: readonly Restoration[];
}

export type ReleaseState = 'held' | 'embargoed' | 'ready' | 'published' | 'corrected' | 'withdrawn';

/** The one place that decides a release's state from its record and the clock. */
export function stateOf(record: ReleaseRecord, now: Instant): ReleaseState {
  if (record.withdrawal !== null) return 'withdrawn';
  if (record.embargo.kind === 'hold') return 'held';
  // Exact instants, and a clock that reads before the embargo closes even what was let go.
  if (record.embargo.kind === 'until' && Date.parse(now) < Date.parse(record.embargo.until)) {
    return 'embargoed';
  }
  if (record.publishedAt === null) return 'ready';
  return record.correction === null ? 'published' : 'corrected';
}

/** Whether anything derived from the release's text may be shown or mailed at `now`. Fails closed. */
export function mayBeSeen(record: ReleaseRecord, now: Instant): boolean {
  const state = stateOf(record, now);
  return state === 'ready' || state === 'published' || state === 'corrected';
}

/** What a log line calls a release. */
export type NameInLogs =
  | { readonly family: string; readonly reference: string | null }
  | { readonly file: string };

/**
 * Log lines name a release by its file alone while it, or one of its sisters, is under embargo or held:
 * not even its reference is told before its time.
 */
export function nameInLogs(
  record: ReleaseRecord,
  family: readonly ReleaseRecord[],
  now: Instant,
): NameInLogs {
  const sisters = family.filter(({ language }) => language !== record.language);
  const isKept = [record, ...sisters].some(
    (r) => r.publishedAt === null && stateOf(r, now) !== 'ready',
  );
  return isKept
    ? { file: record.objectKey }
    : { family: record.family, reference: record.reference };
}

/**
 * When a family under embargo could go: one waits for the other, so once the last embargo was over and the last
 * version was there.
 *
 * @returns null where no embargo lay ahead when its version came in: the family could go at once
 */
export function scheduledFor(family: readonly ReleaseRecord[], now: Instant): Instant | null {
  const wasEmbargoed = family.some(
    ({ embargo, updatedAt }) =>
      embargo.kind === 'until' && Date.parse(embargo.until) > Date.parse(updatedAt),
  );
  if (!wasEmbargoed) return null;
  const latest = family
    .flatMap(({ embargo, updatedAt }) =>
      embargo.kind === 'until' ? [embargo.until, updatedAt] : [updatedAt],
    )
    .map((instant) => Date.parse(instant))
    // Nobody waits for a sister that is still under embargo where it was withdrawn or is out already.
    .filter((instant) => instant <= Date.parse(now));
  return latest.length === 0 ? null : new Date(Math.max(...latest)).toISOString();
}

/**
 * Whether an unpublished release waits because another language version of its family is under embargo or
 * held: the embargo was put on the news, whatever the other file forgot to say.
 */
export function waitsForSister(
  record: ReleaseRecord,
  family: readonly ReleaseRecord[],
  now: Instant,
): boolean {
  if (record.publishedAt !== null || stateOf(record, now) !== 'ready') return false;
  return family.some(
    (sister) =>
      sister.language !== record.language &&
      sister.publishedAt === null &&
      (stateOf(sister, now) === 'embargoed' || stateOf(sister, now) === 'held'),
  );
}
