import { type ReleaseRecord, stateOf } from '../release/lifecycle.ts';
import type { Instant } from '../release/release.ts';
import { type Delivery, isWithReader } from './delivery.ts';
import { isDigestNotice } from './digest.ts';

/** A mailing about a family. Its name is stable: the ledger knows by it what was sent already. */
export type Notice =
  | { readonly kind: 'alert'; readonly name: 'alert' }
  | {
      readonly kind: 'correction' | 'withdrawal';
      readonly name: string;
      /** The human document concerned, and its version. */
      readonly record: ReleaseRecord;
      readonly version: number;
    };

/** Kind, document and version of a notice by its name: `correction-en-2`. */
export function noticeOfName(name: string): {
  readonly kind: Notice['kind'] | 'digest';
  readonly releaseLanguage: string | null;
  readonly version: number | null;
} {
  if (isDigestNotice(name)) return { kind: 'digest', releaseLanguage: null, version: null };
  const match = /^(correction|withdrawal)-(.+)-(\d+)$/.exec(name);
  if (match === null) return { kind: 'alert', releaseLanguage: null, version: null };
  return {
    kind: match[1] as 'correction' | 'withdrawal',
    releaseLanguage: match[2] ?? null,
    version: Number(match[3]),
  };
}

/** The notices that a family owes its readers at `now`. Back-files owe none. */
export function noticesOf(records: readonly ReleaseRecord[], now: Instant): readonly Notice[] {
  const live = records.filter(
    (record) => !record.isImport && record.readyVersion === record.version,
  );
  const isOut = (record: ReleaseRecord) =>
    ['published', 'corrected'].includes(stateOf(record, now));
  const alert: Notice[] = live.some(isOut) ? [{ kind: 'alert', name: 'alert' }] : [];
  const corrections = live.filter(isOut).flatMap((record): Notice[] => {
    if (record.correction === null) return [];
    const { version } = record.correction;
    return [
      { kind: 'correction', name: `correction-${record.language}-${version}`, record, version },
    ];
  });
  const withdrawals = live.flatMap((record): Notice[] => {
    if (record.withdrawal === null || record.publishedAt === null) return [];
    const { version } = record.withdrawal;
    return [
      { kind: 'withdrawal', name: `withdrawal-${record.language}-${version}`, record, version },
    ];
  });
  return [...alert, ...corrections, ...withdrawals];
}

/**
 * Who is to get a correction or withdrawal: exactly those who were sent an earlier version of that
 * document, once each, in the language they had it in.
 *
 * @param earlier all deliveries of the family's other notices
 */
export function readersOfEarlierVersion(
  earlier: readonly Delivery[],
  { releaseLanguage, version }: { readonly releaseLanguage: string; readonly version: number },
): readonly Delivery[] {
  const latest = new Map<string, Delivery>();
  for (const delivery of earlier) {
    if (delivery.releaseLanguage !== releaseLanguage || !isWithReader(delivery)) continue;
    const known = latest.get(delivery.subscriberId);
    if (known === undefined || (known.releaseVersion ?? 0) < (delivery.releaseVersion ?? 0)) {
      latest.set(delivery.subscriberId, delivery);
    }
  }
  return [...latest.values()].filter(({ releaseVersion }) => (releaseVersion ?? 0) < version);
}
