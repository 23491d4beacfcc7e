import { ALL_MAIL } from '../../shared/delivery/mail-hold.ts';
import { scopePath } from '../../shared/locale/site-addresses.ts';
import type { HubMessage, NewsroomMessage } from '../../shared/messages/messages.ts';
import type { Receipt } from '../../shared/messages/receipt.ts';
import { SAYS_WHO_IS_MAILED } from '../../shared/messages/receipt-text.ts';
import {
  numberedScopesOf,
  pageListName,
  partListName,
  scopesOfEdition,
} from '../../shared/newsroom/newsroom-lists.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ObjectStore, StoredObject } from '../../shared/ports/object-store.ts';
import type { Family, NewsroomEntry } from '../../shared/ports/release-store.ts';
import type { Work } from '../../shared/ports/work.ts';
import { answeredKey, receiptDraftKey } from '../../shared/release/archive.ts';
import { type ReleaseRecord, stateOf } from '../../shared/release/lifecycle.ts';
import { remark } from '../../shared/release/remarks/remark.ts';
import { inWords, type WordedRemark } from '../../shared/release/remarks/words.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { numberedOn } from '../../shared/translation/edition-versions.ts';
import { loadEditions } from '../../shared/workflow/documents.ts';
import { writeReceipt } from '../../shared/workflow/receipts.ts';
import { type EdgeRefresh, notingChanges } from './edge-refresh.ts';
import { enterLists, entriesOf, pageOf, partOf } from './enter-lists.ts';
import { createNewsroomWriter, type NewsroomWriter, type WriterPorts } from './newsroom-writer.ts';

export interface PublishPorts extends WriterPorts {
  readonly drop: ObjectStore;
  /** Null: nobody is told. */
  readonly hubQueue: MessageQueue<HubMessage> | null;
  readonly refreshEdge: EdgeRefresh;
  readonly clock: Clock;
}

/**
 * Writes what the public may see of a family now, and the lists and feeds it stands in. Files are
 * made anew from the stores, so that repeated and reordered messages end in the same bytes; it runs one
 * message at a time (FIFO queue, one group). Only the release, those beside it, its lists and its part
 * of the archive are written, however large the archive is.
 */
export function createPublish(ports: PublishPorts) {
  const { releases, archive, config } = ports;

  return async function publish({ family: name }: NewsroomMessage, work: Work): Promise<void> {
    const family = await releases.family(name);
    if (family === null) throw new Error(`No family ${name} in the release store`);
    const editions = await withDates(family, await loadEditions(ports, family));
    const { bucket, changed } = notingChanges(ports.site);
    const writer = createNewsroomWriter({ ...ports, site: bucket });
    for (const edition of editions) await putEdition(edition, writer);
    await removeStale(family, editions, writer);
    await writer.writeMissingLists();
    await writer.writeSite();
    await answer(family);
    await ports.refreshEdge([...changed], work);
    await tellHub(writer.written(), work);
    work.fact('newsroom.published', {
      family: name,
      reference: editions[0]?.reference ?? null,
      languages: editions.map(({ language }) => language).join(' '),
    });
  };

  /** The first publication of an edition stands, also when an official text replaces a translation. */
  async function withDates(
    family: Family,
    editions: readonly Edition[],
  ): Promise<readonly Edition[]> {
    const dated: Edition[] = [];
    for (const edition of editions) {
      const { language, publishedAt } = edition;
      const first = await releases.markEdition(family.family, language, publishedAt);
      dated.push({ ...edition, publishedAt: first });
    }
    return dated;
  }

  async function putEdition(understood: Edition, writer: NewsroomWriter): Promise<void> {
    const before = await writer.published(understood);
    const edition = numberedOn(keepingSubjects(understood, before), before);
    await leaveLists(before, edition, writer);
    await writer.writeAssets(edition);
    // Before the new edition is kept: an attempt after a crash would not know which they were.
    if (before !== null) await writer.removeAssets(before, edition);
    await writer.keep(edition, edition);
    const places = await enterLists(ports, edition);
    await writer.writeRelease(edition);
    if (places === null) return;
    for (const { scope, number } of places.pages) await writer.writeNumbered(scope, number);
    for (const scope of scopesOfEdition(edition)) await writer.writeList(scope);
    await writer.writeNeighbours(edition);
    await writer.writeArchive(edition.language, [places.part]);
  }

  /** Takes an edition out of the lists where it is no more; null takes it out of all. */
  async function leaveLists(
    before: Edition | null,
    after: Edition | null,
    writer: NewsroomWriter,
  ): Promise<void> {
    if (before === null) return;
    const kept = new Set((after === null ? [] : entriesOf(after, config)).map(placeOf));
    const left = entriesOf(before, config).filter((entry) => !kept.has(placeOf(entry)));
    if (left.length === 0) return;
    for (const entry of left) await releases.removeNewsroomEntry(entry);
    // Now, not with the others: an attempt after a crash would not know which they were.
    for (const scope of scopesOfEdition(before)) await writer.writeList(scope);
    const stays = new Set((after === null ? [] : numberedScopesOf(after)).map(scopePath));
    const { publishedAt: at, family, language, slug } = before;
    for (const scope of numberedScopesOf(before)) {
      if (stays.has(scopePath(scope))) continue;
      const page = await pageOf(ports, scope, before);
      const list = pageListName(scope, page);
      await releases.removeNewsroomEntry({ list, at, family, language, slug });
      await writer.writeNumbered(scope, page);
    }
  }

  /** An edition that was out and is no more, its words replaced: nothing of it may stay. */
  async function removeStale(
    family: Family,
    editions: readonly Edition[],
    writer: NewsroomWriter,
  ): Promise<void> {
    const isOnItsWay = family.records.some((r) => r.readyVersion < r.version);
    if (isOnItsWay) return;
    for (const language of family.editionDates.keys()) {
      if (editions.some((edition) => edition.language === language)) continue;
      const address = { language, slug: family.slug };
      for (const path of ports.design.releasePaths(address)) await writer.remove(path);
      const gone = await writer.published(address);
      if (gone === null) continue;
      await writer.removeAssets(gone, null);
      await leaveLists(gone, null, writer);
      if (config.languages.includes(language)) {
        const part = await partOf(ports, gone);
        const { publishedAt: at, slug } = gone;
        const entry = { list: partListName(part), at, family: gone.family, language, slug };
        await releases.removeNewsroomEntry(entry);
        await writer.writeNeighbours(gone);
        await writer.writeArchive(language, [part]);
      }
      await writer.keep(address, null);
    }
  }

  /** After everything else, and whatever comes of it: readers who poll get it all the same. */
  async function tellHub(written: readonly string[], work: Work): Promise<void> {
    const feeds = written.filter((path) => /\/feed\.(xml|atom|json)$/.test(path)).sort();
    if (ports.hubQueue === null || feeds.length === 0) return;
    try {
      await ports.hubQueue.send({ version: 1, feeds });
    } catch (error) {
      work.fact('hub.not-queued', {
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  /** What keeps mail until an operator lets it go on: it came out long after its time, or is stopped, alone or with all. */
  async function waitingMail(
    record: ReleaseRecord,
    { mailHold }: Family,
    { warnings }: Receipt,
  ): Promise<readonly WordedRemark[]> {
    const isMailed = !warnings.some(({ code }) => SAYS_WHO_IS_MAILED.has(code));
    if (record.isImport || record.withdrawal !== null || !isMailed) return [];
    const reference = record.reference ?? record.family;
    const own =
      mailHold?.isHeld !== true
        ? []
        : [
            mailHold.by === 'clock'
              ? remark('mail-late', null, { reference })
              : remark('mail-stopped', null, { mailing: reference }),
          ];
    const isAllHeld = (await releases.mailHold(ALL_MAIL))?.isHeld === true;
    const all = isAllHeld ? [remark('mail-stopped', null, { mailing: 'all' })] : [];
    return [...all, ...own].map((why) => inWords(why, config.officeLanguage));
  }

  /** Tells the press office that its files are out (or withdrawn), once for each version. */
  async function answer(family: Family): Promise<void> {
    const now = ports.clock.now();
    for (const record of family.records) {
      const isOut = ['published', 'corrected', 'withdrawn'].includes(stateOf(record, now));
      if (!isOut || record.publishedAt === null || record.readyVersion < record.version) continue;
      // Again and again the family is published; what came to the same file since must stand.
      const answered = await archive.get(answeredKey(record));
      if (answered !== null && textOf(answered) === String(record.version)) continue;
      const draft = await archive.get(receiptDraftKey(record));
      if (draft === null) continue;
      const written = JSON.parse(textOf(draft)) as Receipt;
      const warnings = [...written.warnings, ...(await waitingMail(record, family, written))];
      const receipt = { ...written, warnings };
      await writeReceipt(ports.drop, receipt, {
        timeZone: config.timeZone,
        language: config.officeLanguage,
      });
      await archive.put(answeredKey(record), String(record.version), {
        contentType: 'text/plain; charset=utf-8',
      });
    }
  }
}

const textOf = ({ body }: StoredObject): string => new TextDecoder().decode(body);

const placeOf = ({ list, at }: NewsroomEntry): string => `${at} ${list}`;

/** A withdrawn release stays in the lists it was in, whatever its last document says of subjects. */
function keepingSubjects(edition: Edition, before: Edition | null): Edition {
  if (edition.withdrawal === null || before === null) return edition;
  return { ...edition, release: { ...edition.release, subjects: before.release.subjects } };
}
