import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { TranslateMessage } from '../../shared/messages/messages.ts';
import type { Receipt } from '../../shared/messages/receipt.ts';
import type { ObjectCreated } from '../../shared/messages/s3-event.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentReader } from '../../shared/ports/document-reader.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import { type ObjectStore, ObjectTooLarge } from '../../shared/ports/object-store.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { archiveKey, assetKey, receiptDraftKey } from '../../shared/release/archive.ts';
import {
  nameInLogs,
  type ReleaseRecord,
  stateOf,
  waitsForSister,
} from '../../shared/release/lifecycle.ts';
import { maxBytesOf } from '../../shared/release/max-bytes.ts';
import type { ParseResult } from '../../shared/release/parse.ts';
import type { Release } from '../../shared/release/release.ts';
import { type Remark, remark } from '../../shared/release/remarks/remark.ts';
import { inWords } from '../../shared/release/remarks/words.ts';
import { decodeRelease } from '../../shared/release/schema.ts';
import { slugOf } from '../../shared/release/slug.ts';
import { INCOMING_PREFIX, writeReceipt } from '../../shared/workflow/receipts.ts';
import { createBeside, type FilesBeside } from './beside.ts';
import { documentsOf, isNoDocument, isSidecar, kinPrefix, sidecarsOf } from './dropped-files.ts';
import { receiptsIn, sidecarRead } from './receipts.ts';
import { folderOf, isAssetFile, isPictureFile } from './release-folder.ts';
import { decideVersion, otherFile, whoIsMailed, withLanguageOfFamily } from './version.ts';

export interface ParsePorts {
  readonly releases: ReleaseStore;
  readonly drop: ObjectStore;
  readonly archive: ObjectStore;
  readonly translateQueue: MessageQueue<TranslateMessage>;
  readonly clock: Clock;
  readonly readDocument: DocumentReader;
  readonly config: NewsroomConfig;
  readonly timeZone: string;
}

/** Some hundred times what the fields of a release take. */
const MAX_SIDECAR_BYTES = 256_000;

type Accepted = Extract<ParseResult, { outcome: 'accepted' }>;

/**
 * Takes in what was dropped: understands the document, decides whether it is a new release, a new
 * version or nothing new, archives it, answers with a receipt, and hands it on to translation.
 * Duplicate, late and out-of-order events change nothing.
 */
export function createParse(ports: ParsePorts) {
  const { releases, drop, config, clock } = ports;
  const receiptOf = receiptsIn(config.officeLanguage);
  const beside = createBeside(drop, config);
  const answerWith = (receipt: Receipt) =>
    writeReceipt(drop, receipt, { timeZone: ports.timeZone, language: config.officeLanguage });

  return async function parse(objects: readonly ObjectCreated[], work: Work): Promise<void> {
    for (const object of objects) {
      const path = object.key.slice(INCOMING_PREFIX.length);
      if (!object.key.startsWith(INCOMING_PREFIX) || path === '' || path.endsWith('/')) continue;
      await takeIn(object, path, work);
    }
  };

  async function takeIn(object: ObjectCreated, path: string, work: Work): Promise<void> {
    const { key, sequencer } = object;
    const stored = await releases.droppedObject(key);
    if (stored !== null && stored.sequencer === sequencer && stored.isDone) return;
    if (!(await releases.putDroppedObject({ key, sequencer, isDone: false }))) return;

    const outcome = await answer(object, path, work);
    if (outcome !== null) {
      await answerWith(outcome);
      work.fact('receipt.written', {
        file: path,
        outcome: outcome.outcome,
        reason: outcome.reasons[0]?.code ?? null,
      });
    }
    await releases.putDroppedObject({ key, sequencer, isDone: true });
  }

  /** @returns the receipt, or null when a later stage writes it */
  async function answer(object: ObjectCreated, path: string, work: Work): Promise<Receipt | null> {
    if (isNoDocument(path))
      return receiptOf(path, 'ignored', null, [remark('not-a-document', null, {})]);
    const asAsset = isAssetFile(path) ? await answerAsset(object, path, work) : null;
    if (asAsset !== null) return asAsset;
    const maxBytes = maxBytesOf(path, config);
    if (object.sizeBytes > maxBytes) {
      const tooLarge = remark('file-too-large', null, { bytes: object.sizeBytes, maxBytes });
      return receiptOf(path, 'rejected', null, [tooLarge]);
    }
    if (isSidecar(path)) return answerSidecar(path, work);
    return answerDocument(path, object.versionId ?? undefined, work);
  }

  /** A sidecar that comes after its documents changes what was understood of them. */
  async function answerSidecar(path: string, work: Work): Promise<Receipt> {
    const documents = documentsOf(path, await pathsBeside(path));
    for (const document of documents) {
      // One that was not read yet reads its sidecar by itself.
      if ((await releases.droppedObject(INCOMING_PREFIX + document)) === null) continue;
      const outcome = await answerDocument(document, undefined, work);
      if (outcome !== null) await answerWith(outcome);
    }
    return receiptOf(path, 'ignored', null, [sidecarRead(documents)]);
  }

  /**
   * A picture or PDF file goes with the release of its folder, and with those that named it. Where that was
   * read before, it is read again: its page changes, and nobody is mailed.
   *
   * @returns null for what goes with nothing: it may be a document itself
   */
  async function answerAsset(
    { key, versionId }: ObjectCreated,
    path: string,
    work: Work,
  ): Promise<Receipt | null> {
    const takers = await releases.assetTakers(key);
    const { documents, assets } = await beside.folder(path);
    const owners = assets.includes(path) ? documents : takers.map(({ document }) => document);
    const isWaiting = folderOf(path) !== '' && documents.length === 0 && isPictureFile(path);
    if (owners.length === 0) {
      return isWaiting ? receiptOf(path, 'ignored', null, [remark('asset-waits', null, {})]) : null;
    }
    for (const owner of owners) {
      // One that was not read yet takes its pictures by itself.
      if ((await releases.droppedObject(INCOMING_PREFIX + owner)) === null) continue;
      const taken = takers.find(({ document }) => document === owner);
      if (taken !== undefined && taken.versionId === (versionId ?? 'null')) continue;
      const outcome = await answerDocument(owner, undefined, work, true);
      if (outcome !== null) await answerWith(outcome);
    }
    return receiptOf(path, 'ignored', null, [remark('asset', null, { documents: owners })]);
  }

  async function pathsBeside(path: string): Promise<readonly string[]> {
    const keys = await drop.list(INCOMING_PREFIX + kinPrefix(path));
    return keys.map((key) => key.slice(INCOMING_PREFIX.length));
  }

  async function answerDocument(
    path: string,
    versionId: string | undefined,
    work: Work,
    isForAssets = false,
  ): Promise<Receipt | null> {
    const maxBytes = maxBytesOf(path, config);
    const object = await readDropped(path, { versionId, maxBytes });
    if (object === null) return receiptOf(path, 'ignored', null, [remark('object-gone', null, {})]);
    if (object instanceof ObjectTooLarge) {
      const tooLarge = remark('file-too-large', null, { bytes: object.sizeBytes, maxBytes });
      return receiptOf(path, 'rejected', null, [tooLarge]);
    }
    const sidecars = sidecarsOf(path, await pathsBeside(path));
    // Which of them holds when they differ, an embargo above all, is not ours to guess.
    if (sidecars.length > 1)
      return receiptOf(path, 'rejected', null, [remark('several-sidecars', null, { sidecars })]);
    const [sidecar] = sidecars;
    const described =
      sidecar === undefined ? null : await readDropped(sidecar, { maxBytes: MAX_SIDECAR_BYTES });
    if (described instanceof ObjectTooLarge) {
      const reason = remark('sidecar-too-large', null, {
        bytes: described.sizeBytes,
        maxBytes: MAX_SIDECAR_BYTES,
      });
      return receiptOf(path, 'rejected', null, [reason]);
    }
    const { parsed, came } = await beside.understand(path, ({ files, tooLarge }) =>
      ports.readDocument({
        path,
        bytes: object.body,
        sidecar: described?.body ?? null,
        metadata: object.metadata,
        now: clock.now(),
        config,
        timeZone: ports.timeZone,
        files,
        tooLarge,
      }),
    );
    if (parsed.outcome === 'rejected') {
      return receiptOf(path, 'rejected', parsed.partial, parsed.diagnostics);
    }
    const outcome = await keep(parsed, path, object.versionId ?? 'null', work, isForAssets);
    // The other one may have seen what came beside the file since: all is read anew.
    if (outcome === 'outdone') return answerDocument(path, versionId, work, isForAssets);
    await noteTaken(path, came);
    return outcome;
  }

  /** So that a picture knows whose it is, also where it came first and was told otherwise. */
  async function noteTaken(document: string, { files }: FilesBeside): Promise<void> {
    for (const { path, versionId } of files) {
      const key = INCOMING_PREFIX + path;
      const takers = await releases.assetTakers(key);
      if (takers.some((one) => one.document === document && one.versionId === versionId)) continue;
      await releases.putAssetTaker(key, { document, versionId });
      const isAnswered = (await releases.droppedObject(key))?.isDone === true;
      const documents = [...new Set([...takers.map((one) => one.document), document])].sort();
      if (isAnswered) {
        await answerWith(receiptOf(path, 'ignored', null, [remark('asset', null, { documents })]));
      }
    }
  }

  /** @returns the object, null when it is gone, or how large it is where that is too much to read */
  async function readDropped(path: string, options: Parameters<ObjectStore['get']>[1]) {
    try {
      return await drop.get(INCOMING_PREFIX + path, options);
    } catch (error) {
      if (error instanceof ObjectTooLarge) return error;
      throw error;
    }
  }

  /** Stores a release that was understood, unless another writer was quicker: then it is outdone. */
  async function keep(
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
    const contentHash = hashOf(release);
    const decision = decideVersion(release, {
      previous,
      slug,
      objectKey,
      objectVersionId,
      contentHash,
      isSameText:
        previous !== null &&
        previous.contentHash !== contentHash &&
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
    return waitingReceipt(record, records, held);
  }

  /** Whether nothing changed against a stored version but pictures and documents. */
  async function hasSameText(previous: ReleaseRecord, release: Release): Promise<boolean> {
    const stored = await ports.archive.get(archiveKey(previous));
    if (stored === null) return false;
    const before = decodeRelease(new TextDecoder().decode(stored.body));
    return hashOf({ ...before, assets: [] }) === hashOf({ ...release, assets: [] });
  }

  /** Another family that the very same text came in as; only files without a reference can meet so. */
  async function ownerOfText(release: Release): Promise<string | null> {
    if (release.reference !== null || release.notice.kind === 'withdrawal') return null;
    const owner = await releases.claimText(textHashOf(release), release.family);
    return owner === release.family ? null : owner;
  }

  /** Before the release that speaks of them. */
  async function archiveFiles(slug: string, contents: Accepted['contents']): Promise<void> {
    for (const [sha256, bytes] of contents) {
      await ports.archive.put(assetKey(slug, sha256), bytes, {
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
    await ports.archive.put(archiveKey(record), JSON.stringify(release), json);
    await ports.archive.put(receiptDraftKey(record), JSON.stringify(draft), json);
  }

  async function handOn(
    record: ReleaseRecord,
    records: readonly ReleaseRecord[],
    work: Work,
  ): Promise<void> {
    const { family, language, version, embargo } = record;
    if (embargo.kind === 'until') await releases.addDue(embargo.until, family);
    await ports.translateQueue.send({ version: 1, family, language, releaseVersion: version });
    const name = nameInLogs(record, records, clock.now());
    work.fact('release.accepted', { ...name, language, version });
    work.count('ReleasesAccepted');
  }

  /** @returns the receipt of what does not go out now; null where publishing answers */
  async function waitingReceipt(
    record: ReleaseRecord,
    family: readonly ReleaseRecord[],
    held: Receipt,
  ): Promise<Receipt | null> {
    const now = clock.now();
    if (record.withdrawal !== null) {
      // Nothing was out, so no page has to change: nobody else answers.
      return record.publishedAt === null ? { ...held, outcome: 'withdrawn' } : null;
    }
    const records = [...family.filter((r) => r.language !== record.language), record];
    for (const sister of records) {
      if (sister !== record && waitsForSister(sister, records, now)) await answerHeld(sister);
    }
    if (waitsForSister(record, records, now)) {
      return { ...held, warnings: [...held.warnings, sisterEmbargoed()] };
    }
    const state = stateOf(record, now);
    return state === 'held' || state === 'embargoed' ? held : null;
  }

  /** A sister that came in before the embargo was known has no receipt yet that says so. */
  async function answerHeld(sister: ReleaseRecord): Promise<void> {
    const draft = await ports.archive.get(receiptDraftKey(sister));
    if (draft === null) return;
    const receipt = JSON.parse(new TextDecoder().decode(draft.body)) as Receipt;
    const warnings = [...receipt.warnings, sisterEmbargoed()];
    await answerWith({ ...receipt, outcome: 'held', warnings });
  }

  function sisterEmbargoed() {
    return inWords(remark('sister-embargoed', null, {}), config.officeLanguage);
  }
}

const sha256 = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

const hashOf = ({ origins: _, ...content }: Release): string => sha256(content);

/** The same whatever the file is called (without a reference the family is the file's name), and whatever lies beside it. */
const textHashOf = ({ origins: _, family: __, ...content }: Release): string =>
  sha256({ ...content, assets: [] });
