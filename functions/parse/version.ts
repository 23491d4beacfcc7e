import type { ReleaseRecord } from '../../shared/release/lifecycle.ts';
import type { Diagnostic, Instant, Release } from '../../shared/release/release.ts';

type Decision =
  /** A release or a version that was not there before: store it, then hand it on. */
  | { readonly kind: 'new'; readonly record: ReleaseRecord }
  /** Stored by an earlier, broken-off run of the same event: hand it on again. */
  | { readonly kind: 'resumed'; readonly record: ReleaseRecord }
  | { readonly kind: 'duplicate'; readonly record: ReleaseRecord }
  | { readonly kind: 'rejected'; readonly reason: Diagnostic };

/**
 * A withdrawal without text or language means the one language that its family is in; where there are
 * several, the newsroom's own, and the receipt names it.
 */
export function withLanguageOfFamily(release: Release, records: readonly ReleaseRecord[]): Release {
  const [only, ...others] = records;
  const isOpen = release.notice.kind === 'withdrawal' && release.sources.language === 'default';
  if (!isOpen || only === undefined || others.length > 0) return release;
  return { ...release, language: only.language };
}

export interface VersionFacts {
  readonly previous: ReleaseRecord | null;
  readonly slug: string;
  readonly objectKey: string;
  readonly objectVersionId: string;
  readonly contentHash: string;
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
      reason: blocker(
        'nothing-to-withdraw',
        'No release with this reference and language is known, so there is nothing to withdraw. Check the reference.',
      ),
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
      reason: blocker(
        'embargo-after-publication',
        'This release is out already; an embargo cannot take it back. To take it back, drop it again with “withdraw: reason” in its front matter.',
      ),
    };
  }
  const version = (previous?.version ?? 0) + 1;
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
      receivedAt: previous?.receivedAt ?? now,
      updatedAt: now,
      readyVersion: previous?.readyVersion ?? 0,
      publishedAt: previous?.publishedAt ?? null,
      // A correction corrects what somebody may have read; before that it is just the text.
      correction:
        notice.kind === 'correction' && wasPublished
          ? { version, note: notice.note, at: now }
          : (previous?.correction ?? null),
      earlierCorrections:
        notice.kind === 'correction' && wasPublished
          ? correctionsOf(previous)
          : (previous?.earlierCorrections ?? []),
      withdrawal: notice.kind === 'withdrawal' ? { version, reason: notice.reason, at: now } : null,
    },
  };
}

const correctionsOf = ({ correction, earlierCorrections }: ReleaseRecord) =>
  correction === null ? earlierCorrections : [...earlierCorrections, correction];

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
): readonly Diagnostic[] {
  if (previous === null || previous.objectKey === record.objectKey) return [];
  const name = previous.objectKey.replace(/^incoming\//, '');
  return [
    {
      code: 'reference-reused',
      level: 'warning',
      line: null,
      message: `The file ${name} was this release before (${record.reference ?? record.family}, ${record.language}); this one counts as its new version. If they are two releases, give this one a reference of its own and drop it again.`,
    },
  ];
}

/** Tells the press officer who is mailed what, where it is not simply everybody. */
export function whoIsMailed(
  record: ReleaseRecord,
  previous: ReleaseRecord | null,
  family: readonly ReleaseRecord[] = [],
): readonly Diagnostic[] {
  if (record.withdrawal !== null) return [];
  if (record.isImport) {
    return [
      note(
        'back-file',
        'This is a back-file: it gets its pages, but nobody is mailed and it is not in the feeds.',
      ),
    ];
  }
  if (previous === null || previous.publishedAt === null) {
    const hasAlertGone = family.some((sister) => sister.publishedAt !== null && !sister.isImport);
    return hasAlertGone
      ? [
          note(
            'alert-sent',
            'The mail about this release went out with another language version; only those who still wait for this language get it now.',
          ),
        ]
      : [];
  }
  if (previous.withdrawal !== null) {
    return [
      {
        code: 'restored',
        level: 'warning',
        line: null,
        message:
          'This release was withdrawn and is public again now; nobody is mailed. If that was not meant, drop it again with “withdraw: reason” in its front matter.',
      },
    ];
  }
  if (record.correction?.version === record.version) {
    return [
      note(
        'correction-mailed',
        'Those who were sent the earlier version get the correction by mail.',
      ),
    ];
  }
  return [
    note(
      'minor-change',
      'The page and the feeds change; nobody is mailed. If readers must know, drop it again with “correction: what was wrong” in its front matter.',
    ),
  ];
}

const note = (code: string, message: string): Diagnostic => ({
  code,
  level: 'note',
  line: null,
  message,
});

const blocker = (code: string, message: string): Diagnostic => ({
  code,
  level: 'blocker',
  line: null,
  message,
});
