import type { Instant } from '../release/release.ts';
import type { Edition } from './edition.ts';

/** A correction or withdrawal that readers of the earlier text must hear of. */
export interface EditionNotice {
  readonly kind: 'correction' | 'withdrawal';
  /** The version that brought it. */
  readonly version: number;
  readonly at: Instant;
  /** What was wrong, or the reason; empty where none was given. */
  readonly text: string;
}

/** Every notice of an edition, the oldest first. Back-files were never news, so they have none. */
export function noticesOfEdition(edition: Edition): readonly EditionNotice[] {
  if (edition.isImport) return [];
  const { withdrawal } = edition;
  return [
    ...correctionsOfEdition(edition).map(({ version, at, note }) => ({
      kind: 'correction' as const,
      version,
      at,
      text: note,
    })),
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
}

/** Every correction of an edition, the oldest first. */
export const correctionsOfEdition = ({ correction, earlierCorrections }: Edition) =>
  correction === null ? earlierCorrections : [...earlierCorrections, correction];
