import type { Instant } from '../release/release.ts';
import type { Edition } from './edition.ts';

/** What readers of an earlier text must hear of. */
export interface EditionNotice {
  /** A restoration takes a withdrawal back. */
  readonly kind: 'correction' | 'withdrawal' | 'restoration';
  /** The version that brought it. */
  readonly version: number;
  readonly at: Instant;
  /** What was wrong, or the reason; empty where none was given or nothing is to be said any more. */
  readonly text: string;
}

/** Every notice of an edition, the oldest first. Back-files were never news, so they have none. */
export function noticesOfEdition(edition: Edition): readonly EditionNotice[] {
  if (edition.isImport) return [];
  const { withdrawal, restorations = [] } = edition;
  const notices: readonly EditionNotice[] = [
    ...correctionsOfEdition(edition).map(({ version, at, note }) => ({
      kind: 'correction' as const,
      version,
      at,
      text: note,
    })),
    ...restorations.flatMap(({ version, at, withdrawn }) => [
      { kind: 'withdrawal' as const, ...withdrawn, text: '' },
      { kind: 'restoration' as const, version, at, text: '' },
    ]),
    ...(withdrawal === null
      ? []
      : [
          {
            kind: 'withdrawal' as const,
            version: withdrawal.version,
            at: withdrawal.at,
            text: withdrawal.reason,
          },
        ]),
  ];
  return notices.toSorted((a, b) => a.version - b.version);
}

/** Every correction of an edition, the oldest first. */
export const correctionsOfEdition = ({ correction, earlierCorrections }: Edition) =>
  correction === null ? earlierCorrections : [...earlierCorrections, correction];
