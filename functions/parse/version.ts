import { READING } from '../../shared/release/confidence.ts';
import type { ReleaseRecord } from '../../shared/release/lifecycle.ts';
import type { Instant, Release } from '../../shared/release/release.ts';
import { type Remark, remark } from '../../shared/release/remarks/remark.ts';

type Decision =
  /** A release or a version that was not there before: store it, then hand it on. */
  | { readonly kind: 'new'; readonly record: ReleaseRecord }
  /** Stored by an earlier, broken-off run of the same event: hand it on again. */
  | { readonly kind: 'resumed'; readonly record: ReleaseRecord }
  | { readonly kind: 'duplicate'; readonly record: ReleaseRecord }
  | { readonly kind: 'rejected'; readonly reason: Remark };

/**
 * A withdrawal without text or language means the one language that its family is in; where there are
 * several, the newsroom's own, and the receipt names it.
 */
export function withLanguageOfFamily(release: Release, records: readonly ReleaseRecord[]): Release {
  const [only, ...others] = records;
  const isOpen =
    release.notice.kind === 'withdrawal' && release.origins.language?.source === 'default';
  if (!isOpen || only === undefined || others.length > 0) return release;
  const { origins } = release;
  const language = { source: 'default', lines: null, confidence: READING.sign } as const;
  return { ...release, language: only.language, origins: { ...origins, language } };
}

export interface VersionFacts {
  readonly previous: ReleaseRecord | null;
  readonly slug: string;
  readonly objectKey: string;
  readonly objectVersionId: string;
  readonly contentHash: string;
  /** Whether only pictures and documents differ from the previous version. */
  readonly isSameText: boolean;
  readonly now: Instant;
  readonly importOlderThanDays: number | null;
}

const DAY_MS = 86_400_000;

/** Decides what a document is to the store: new, a new version, known already, or impossible. */
export function decideVersion(release: Release, facts: VersionFacts): Decision {
  const { previous, now } = facts;
  if (previous !== null && previous.contentHash === facts.contentHash) {
    const isSameDrop =
      previous.objectKey === facts.objectKey && previous.objectVersionId === facts.objectVersionId;
    return { kind: isSameDrop ? 'resumed' : 'duplicate', record: previous };
  }
  const { notice, embargo } = release;
  if (notice.kind === 'withdrawal' && previous === null) {
    return {
      kind: 'rejected',
      reason: remark('nothing-to-withdraw', null, {}),
    };
  }
  const wasPublished = previous !== null && previous.publishedAt !== null;
  if (
    wasPublished &&
    embargo.kind !== 'none' &&
    notice.kind !== 'withdrawal' &&
    isAhead(release, now)
  ) {
    return {
      kind: 'rejected',
      reason: remark('embargo-after-publication', null, {}),
    };
  }
  const version = (previous?.version ?? 0) + 1;
  // A correction corrects what somebody may have read; before that it is just the text. The same text with another picture corrects nothing anew.
  const isCorrection = notice.kind === 'correction' && wasPublished && !facts.isSameText;
  return {
    kind: 'new',
    record: {
      family: release.family,
      language: release.language,
      slug: facts.slug,
      reference: release.reference,
      subjects: release.subjects,
      objectKey: facts.objectKey,
      objectVersionId: facts.objectVersionId,
      version,
      contentHash: facts.contentHash,
      embargo,
      // Once a back-file, always one: its changes mail nobody either.
      isImport: notice.kind === 'import' || isOld(release, facts) || (previous?.isImport ?? false),
      isUrgent: release.isUrgent,
      receivedAt: previous?.receivedAt ?? now,
      updatedAt: now,
      readyVersion: previous?.readyVersion ?? 0,
      publishedAt: previous?.publishedAt ?? null,
      correction: isCorrection
        ? { version, note: notice.note, at: now }
        : (previous?.correction ?? null),
      earlierCorrections: isCorrection
        ? correctionsOf(previous)
        : (previous?.earlierCorrections ?? []),
      withdrawal: notice.kind === 'withdrawal' ? { version, reason: notice.reason, at: now } : null,
      ...restorationsOf(previous, notice.kind === 'withdrawal' ? null : { version, at: now }),
    },
  };
}

const correctionsOf = ({ correction, earlierCorrections }: ReleaseRecord) =>
  correction === null ? earlierCorrections : [...earlierCorrections, correction];

/**
 * What was withdrawn before anybody could read it is no news when it comes again.
 *
 * @param back the version that is out again, if the one before it was withdrawn; null: it stays withdrawn
 */
function restorationsOf(
  previous: ReleaseRecord | null,
  back: { readonly version: number; readonly at: Instant } | null,
): Pick<ReleaseRecord, 'restorations'> {
  const earlier = previous?.restorations ?? [];
  const withdrawal = previous?.withdrawal ?? null;
  const wasHeardOf = previous !== null && previous.publishedAt !== null;
  const isRestored = back !== null && withdrawal !== null && wasHeardOf;
  const restorations = isRestored
    ? [...earlier, { ...back, withdrawn: { version: withdrawal.version, at: withdrawal.at } }]
    : earlier;
  return restorations.length === 0 ? {} : { restorations };
}

function isAhead({ embargo }: Release, now: Instant): boolean {
  return (
    embargo.kind === 'hold' ||
    (embargo.kind === 'until' && Date.parse(embargo.until) > Date.parse(now))
  );
}

function isOld({ date }: Release, { importOlderThanDays, now }: VersionFacts): boolean {
  if (importOlderThanDays === null || date === null) return false;
  return Date.parse(now) - Date.parse(date) > importOlderThanDays * DAY_MS;
}

/** Whether another file said to be this release before: a slip, if the reference was copied along. */
export function otherFile(
  record: ReleaseRecord,
  previous: ReleaseRecord | null,
): readonly Remark[] {
  if (previous === null || previous.objectKey === record.objectKey) return [];
  const name = previous.objectKey.replace(/^incoming\//, '');
  const { reference, family, language } = record;
  return [
    remark('reference-reused', null, { file: name, reference: reference ?? family, language }),
  ];
}

/** Tells the press officer who is mailed what, where it is not simply everybody. */
export function whoIsMailed(
  record: ReleaseRecord,
  previous: ReleaseRecord | null,
  family: readonly ReleaseRecord[] = [],
): readonly Remark[] {
  if (record.withdrawal !== null) return [];
  if (record.isImport) return [remark('back-file', null, {})];
  if (previous === null || previous.publishedAt === null) {
    const hasAlertGone = family.some((sister) => sister.publishedAt !== null && !sister.isImport);
    return hasAlertGone ? [remark('alert-sent', null, {})] : [];
  }
  if (previous.withdrawal !== null) return [remark('restored', null, {})];
  const isCorrection = record.correction?.version === record.version;
  return [remark(isCorrection ? 'correction-mailed' : 'minor-change', null, {})];
}
