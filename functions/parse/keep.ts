import type { Receipt } from '../../shared/messages/receipt.ts';
import type { Work } from '../../shared/ports/work.ts';
import { archiveKey, assetKey, receiptDraftKey } from '../../shared/release/archive.ts';
import { nameInLogs, type ReleaseRecord } from '../../shared/release/lifecycle.ts';
import type { ParseResult } from '../../shared/release/parse.ts';
import type { Release } from '../../shared/release/release.ts';
import { type Remark, remark } from '../../shared/release/remarks/remark.ts';
import { decodeRelease } from '../../shared/release/schema.ts';
import { slugOf } from '../../shared/release/slug.ts';
import { INCOMING_PREFIX } from '../../shared/workflow/receipts.ts';
import { contentHash, textHash } from './content-hash.ts';
import type { ParsePorts } from './ports.ts';
import type { Answers } from './receipts.ts';
import { decideVersion, otherFile, whoIsMailed, withLanguageOfFamily } from './version.ts';
import { createWaitingReceipt } from './waiting-receipt.ts';

type Accepted = Extract<ParseResult, { outcome: 'accepted' }>;

/**
 * Keeps releases that were understood: decides what each is to those that are there, archives it and hands it
 * on. One that another writer was quicker with is outdone.
 */
export function createKeep(ports: ParsePorts, answers: Answers) {
  const { releases, archive, translateQueue, clock, config } = ports;
  const { receiptOf } = answers;
  const waitingReceipt = createWaitingReceipt(ports, answers);

  return async function keep(
    { release: document, diagnostics, contents }: Accepted,
    path: string,
    objectVersionId: string,
    work: Work,
    isForAssets: boolean,
  ): Promise<Receipt | 'outdone' | null> {
    const { family } = document;
    const owner = await ownerOfText(document);
    if (owner !== null) {
      const remarks = [...diagnostics, remark('same-text', null, { family: owner })];
      return receiptOf(path, 'duplicate', { ...document, family: owner }, remarks);
    }
    const slug = await releases.claimSlug(family, slugOf(family));
    const records = (await releases.family(family))?.records ?? [];
    const release = withLanguageOfFamily(document, records);
    const previous = records.find((r) => r.language === release.language) ?? null;
    const objectKey = INCOMING_PREFIX + path;
    const isCurrent =
      previous?.objectKey === objectKey && previous.objectVersionId === objectVersionId;
    // Withdrawn, or replaced by another file: a picture that comes late must not bring it back.
    if (isForAssets && !isCurrent) return null;
    const hash = contentHash(release);
    const decision = decideVersion(release, {
      previous,
      slug,
      objectKey,
      objectVersionId,
      contentHash: hash,
      isSameText:
        previous !== null &&
        previous.contentHash !== hash &&
        (await hasSameText(previous, release)),
      now: clock.now(),
      importOlderThanDays: config.intake.importOlderThanDays,
    });
    if (decision.kind === 'rejected') {
      return receiptOf(path, 'rejected', release, [...diagnostics, decision.reason]);
    }
    const { record } = decision;
    if (decision.kind === 'duplicate') {
      return receiptOf(path, 'duplicate', release, diagnostics, record.version);
    }
    const { language } = record;
    const { languages } = config;
    const remarks = [
      ...diagnostics,
      ...otherFile(record, previous),
      ...(await otherRelease(record, release)),
      ...whoIsMailed(record, previous, records),
      ...(languages.includes(language)
        ? []
        : [remark('language-outside-newsroom', null, { language, languages })]),
    ];
    const held = receiptOf(path, 'held', release, remarks, record.version);
    // The same file looked at again (its sidecar was touched, say) after all was done.
    if (decision.kind === 'resumed' && record.readyVersion === record.version) {
      return waitingReceipt(record, records, held);
    }
    await archiveFiles(slug, contents);
    await archiveVersion(record, release, remarks, path);
    if (decision.kind === 'new' && !(await releases.putRecord(record, previous))) return 'outdone';
    await handOn(record, records, work);
    // Last: an attempt after a crash says what the first would have.
    await releases.putReleaseOfFile(objectKey, { family, language });
    return waitingReceipt(record, records, held);
  };

  /** Whether nothing changed against a stored version but pictures and documents. */
  async function hasSameText(previous: ReleaseRecord, release: Release): Promise<boolean> {
    const stored = await archive.get(archiveKey(previous));
    if (stored === null) return false;
    const before = decodeRelease(new TextDecoder().decode(stored.body));
    return contentHash({ ...before, assets: [] }) === contentHash({ ...release, assets: [] });
  }

  /**
   * What the file was until now, where its reference alone made another release of it: both are public then, and mailed.
   * A file name that is used for one release after another has another headline each time.
   */
  async function otherRelease(
    { objectKey, family, reference, language }: ReleaseRecord,
    { headline, notice }: Release,
  ): Promise<readonly Remark[]> {
    if (notice.kind === 'withdrawal') return [];
    const was = await releases.releaseOfFile(objectKey);
    if (was === null || was.family === family || was.language !== language) return [];
    const records = (await releases.family(was.family))?.records ?? [];
    const before = records.find((record) => record.language === language);
    if (before?.objectKey !== objectKey || before.withdrawal !== null) return [];
    const stored = await archive.get(archiveKey(before));
    if (stored === null) return [];
    if (decodeRelease(new TextDecoder().decode(stored.body)).headline !== headline) return [];
    const facts = { before: before.reference ?? before.family, now: reference ?? family };
    return [remark('file-reused', null, facts)];
  }

  /** Another family that the very same text came in as; only files without a reference can meet so. */
  async function ownerOfText(release: Release): Promise<string | null> {
    if (release.reference !== null || release.notice.kind === 'withdrawal') return null;
    const owner = await releases.claimText(textHash(release), release.family);
    return owner === release.family ? null : owner;
  }

  /** Before the release that speaks of them. */
  async function archiveFiles(slug: string, contents: Accepted['contents']): Promise<void> {
    for (const [sha256, bytes] of contents) {
      await archive.put(assetKey(slug, sha256), bytes, {
        contentType: 'application/octet-stream',
      });
    }
  }

  async function archiveVersion(
    record: ReleaseRecord,
    release: Release,
    diagnostics: readonly Remark[],
    path: string,
  ): Promise<void> {
    const outcome = record.withdrawal === null ? 'published' : 'withdrawn';
    const draft = receiptOf(path, outcome, release, diagnostics, record.version);
    const json = { contentType: 'application/json' };
    await archive.put(archiveKey(record), JSON.stringify(release), json);
    await archive.put(receiptDraftKey(record), JSON.stringify(draft), json);
  }

  async function handOn(
    record: ReleaseRecord,
    records: readonly ReleaseRecord[],
    work: Work,
  ): Promise<void> {
    const { family, language, version, embargo } = record;
    if (embargo.kind === 'until') await releases.addDue(embargo.until, family);
    await translateQueue.send({ version: 1, family, language, releaseVersion: version });
    const name = nameInLogs(record, records, clock.now());
    work.fact('release.accepted', { ...name, language, version });
    work.count('ReleasesAccepted');
  }
}
