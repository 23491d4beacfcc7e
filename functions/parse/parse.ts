import type { Receipt } from '../../shared/messages/receipt.ts';
import type { ObjectCreated } from '../../shared/messages/s3-event.ts';
import { type ObjectStore, ObjectTooLarge } from '../../shared/ports/object-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { maxBytesOf } from '../../shared/release/max-bytes.ts';
import { remark } from '../../shared/release/remarks/remark.ts';
import { INCOMING_PREFIX, writeReceipt } from '../../shared/workflow/receipts.ts';
import { createBeside, type FilesBeside } from './beside.ts';
import { documentsOf, isNoDocument, isSidecar, kinPrefix, sidecarsOf } from './dropped-files.ts';
import { createKeep } from './keep.ts';
import type { ParsePorts } from './ports.ts';
import { receiptsIn, sidecarRead } from './receipts.ts';
import { folderOf, isAssetFile, isPictureFile } from './release-folder.ts';

/** Some hundred times what the fields of a release take. */
const MAX_SIDECAR_BYTES = 256_000;

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
    writeReceipt(drop, receipt, { timeZone: config.timeZone, language: config.officeLanguage });
  const keep = createKeep(ports, { receiptOf, answerWith });

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
}
