import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { TranslateMessage } from '../../shared/messages/messages.ts';
import type { Receipt } from '../../shared/messages/receipt.ts';
import type { ObjectCreated } from '../../shared/messages/s3-event.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { archiveKey, receiptDraftKey } from '../../shared/release/archive.ts';
import type { ReleaseRecord } from '../../shared/release/lifecycle.ts';
import { parseDocument } from '../../shared/release/parse.ts';
import type { PackedReader } from '../../shared/release/readers/packed.ts';
import type { Diagnostic, Release } from '../../shared/release/release.ts';
import { slugOf } from '../../shared/release/slug.ts';
import { INCOMING_PREFIX, writeReceipt } from '../../shared/workflow/receipts.ts';
import { isNoDocument, sidecarOwners, sidecarPaths } from './dropped-files.ts';
import { type Decision, decideVersion, whoIsMailed } from './version.ts';

export interface ParsePorts {
  readonly releases: ReleaseStore;
  readonly drop: ObjectStore;
  readonly archive: ObjectStore;
  readonly translateQueue: MessageQueue<TranslateMessage>;
  readonly clock: Clock;
  /** Reads Word, PDF and e-mail files, in a process of their own. */
  readonly readPacked: PackedReader;
  readonly config: NewsroomConfig;
  readonly timeZone: string;
}

/**
 * Takes in what was dropped: understands the document, decides whether it is a new release, a new
 * version or nothing new, archives it, answers with a receipt, and hands it on to translation.
 * Duplicate, late and out-of-order events change nothing.
 */
export function createParse(ports: ParsePorts) {
  const { releases, drop, config, clock } = ports;

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
      await writeReceipt(drop, outcome, ports.timeZone);
      work.fact('receipt.written', {
        file: path,
        outcome: outcome.outcome,
        reference: outcome.reference,
        reason: outcome.reasons[0]?.code ?? null,
      });
    }
    await releases.putDroppedObject({ key, sequencer, isDone: true });
  }

  /** @returns the receipt, or null when a later stage writes it */
  async function answer(object: ObjectCreated, path: string, work: Work): Promise<Receipt | null> {
    if (isNoDocument(path)) {
      return receiptOf(path, 'ignored', null, [
        note('not-a-document', 'This is a system or temporary file. Nothing was done with it.'),
      ]);
    }
    if (object.sizeBytes > config.intake.maxBytes) {
      return receiptOf(
        path,
        'rejected',
        null,
        [],
        [tooLarge(object.sizeBytes, config.intake.maxBytes)],
      );
    }
    const owners = sidecarOwners(path);
    if (owners !== null) return answerSidecar(path, owners, work);
    return answerDocument(path, object.versionId ?? undefined, work);
  }

  /** A sidecar that comes after its document changes what was understood of it. */
  async function answerSidecar(
    path: string,
    owners: readonly string[],
    work: Work,
  ): Promise<Receipt> {
    for (const owner of owners) {
      if ((await releases.droppedObject(INCOMING_PREFIX + owner)) === null) continue;
      const outcome = await answerDocument(owner, undefined, work);
      if (outcome !== null) await writeReceipt(drop, outcome, ports.timeZone);
      return receiptOf(path, 'ignored', null, [
        note('sidecar', `This file belongs to ${owner} and was read together with it.`),
      ]);
    }
    return receiptOf(path, 'ignored', null, [
      note(
        'sidecar',
        'This file describes a document of the same name and is read together with it.',
      ),
    ]);
  }

  async function answerDocument(
    path: string,
    versionId: string | undefined,
    work: Work,
  ): Promise<Receipt | null> {
    const object = await drop.get(INCOMING_PREFIX + path, versionId);
    if (object === null) {
      return receiptOf(path, 'ignored', null, [
        note('object-gone', 'The file was removed before it could be read.'),
      ]);
    }
    const parsed = await parseDocument(
      {
        path,
        bytes: object.body,
        sidecar: await readSidecar(path),
        metadata: object.metadata,
        now: clock.now(),
        config,
        timeZone: ports.timeZone,
      },
      ports.readPacked,
    );
    if (parsed.outcome === 'rejected') {
      return receiptOf(path, 'rejected', parsed.partial, parsed.diagnostics);
    }
    return keep(parsed.release, parsed.diagnostics, path, object.versionId ?? 'null', work);
  }

  async function readSidecar(path: string): Promise<Uint8Array | null> {
    for (const sidecar of sidecarPaths(path)) {
      const object = await drop.get(INCOMING_PREFIX + sidecar);
      if (object !== null) return object.body;
    }
    return null;
  }

  /** Stores a release that was understood. Tries again when another writer was quicker. */
  async function keep(
    release: Release,
    diagnostics: readonly Diagnostic[],
    path: string,
    objectVersionId: string,
    work: Work,
  ): Promise<Receipt | null> {
    const slug = await releases.claimSlug(release.family, slugOf(release.family));
    for (;;) {
      const family = await releases.family(release.family);
      const previous = family?.records.find((r) => r.language === release.language) ?? null;
      const decision = decideVersion(release, {
        previous,
        slug,
        objectKey: INCOMING_PREFIX + path,
        objectVersionId,
        contentHash: hashOf(release),
        now: clock.now(),
        importOlderThanDays: config.intake.importOlderThanDays,
      });
      if (decision.kind === 'rejected') {
        return receiptOf(path, 'rejected', release, [...diagnostics, decision.reason]);
      }
      if (decision.kind === 'duplicate') {
        return {
          ...receiptOf(path, 'duplicate', release, diagnostics),
          version: decision.record.version,
        };
      }
      const remarks = [...diagnostics, ...whoIsMailed(decision.record, previous)];
      await archiveVersion(decision, release, remarks, path);
      if (decision.kind === 'new' && !(await releases.putRecord(decision.record, previous)))
        continue;
      return handOn(decision.record, release, remarks, path, work);
    }
  }

  async function archiveVersion(
    { record }: Decision & { readonly record: ReleaseRecord },
    release: Release,
    diagnostics: readonly Diagnostic[],
    path: string,
  ): Promise<void> {
    const outcome = record.withdrawal === null ? 'published' : 'withdrawn';
    const draft = { ...receiptOf(path, outcome, release, diagnostics), version: record.version };
    const json = { contentType: 'application/json' };
    await ports.archive.put(archiveKey(record), JSON.stringify(release), json);
    await ports.archive.put(receiptDraftKey(record), JSON.stringify(draft), json);
  }

  async function handOn(
    record: ReleaseRecord,
    release: Release,
    diagnostics: readonly Diagnostic[],
    path: string,
    work: Work,
  ): Promise<Receipt | null> {
    const { family, language, version, embargo } = record;
    if (embargo.kind === 'until') await releases.addDue(embargo.until, family);
    await ports.translateQueue.send({ version: 1, family, language, releaseVersion: version });
    work.fact('release.accepted', { family, reference: record.reference, language, version });
    work.count('ReleasesAccepted');
    const isWaiting =
      record.withdrawal === null &&
      (embargo.kind === 'hold' ||
        (embargo.kind === 'until' && Date.parse(embargo.until) > Date.parse(clock.now())));
    if (!isWaiting) return null;
    return { ...receiptOf(path, 'held', release, diagnostics), version };
  }
}

const hashOf = (release: Release): string => {
  const { sources: _, ...content } = release;
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
};

const note = (code: string, message: string): Diagnostic => ({
  code,
  level: 'note',
  line: null,
  message,
});

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const tooLarge = (bytes: number, maxBytes: number): Diagnostic => ({
  code: 'file-too-large',
  level: 'blocker',
  line: null,
  message: `The file has ${megabytes(bytes)} MB; at most ${megabytes(maxBytes)} MB are taken. Remove pictures from it, or drop the text alone.`,
});

function receiptOf(
  file: string,
  outcome: Receipt['outcome'],
  release: Partial<Release> | null,
  diagnostics: readonly Diagnostic[],
  blockers: readonly Diagnostic[] = [],
): Receipt {
  const all = [...diagnostics, ...blockers];
  return {
    file,
    outcome,
    headline: release?.headline ?? null,
    reference: release?.reference ?? null,
    family: release?.family ?? null,
    language: release?.language ?? null,
    version: null,
    embargoUntil: release?.embargo?.kind === 'until' ? release.embargo.until : null,
    warnings: all.filter(({ level }) => level !== 'blocker'),
    reasons: all
      .filter(({ level }) => level === 'blocker')
      .map(({ code, line, message }) => ({ code, line, message })),
  };
}
