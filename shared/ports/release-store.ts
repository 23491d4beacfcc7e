import type { MailHold } from '../delivery/mail-hold.ts';
import type { ReleaseRecord } from '../release/lifecycle.ts';
import type { Instant, LanguageTag } from '../release/release.ts';
import type { Translation } from '../translation/edition.ts';

/** A family as stored: its human documents, its translated metadata, and when each edition came out. */
export interface Family {
  readonly family: string;
  readonly slug: string;
  readonly records: readonly ReleaseRecord[];
  readonly translations: readonly Translation[];
  /** First publication by language; kept when an official text replaces a translation. */
  readonly editionDates: ReadonlyMap<LanguageTag, Instant>;
  /** Null when nobody ever stopped its mail. */
  readonly mailHold: MailHold | null;
}

/** The newest thing known of one object key in the drop bucket. */
export interface DroppedObject {
  readonly key: string;
  /** S3 event sequencer, padded; comparable only within one key. */
  readonly sequencer: string;
  /** Whether its receipt or its translate message is out. */
  readonly isDone: boolean;
}

/** A release that took a picture or document from beside it. */
export interface AssetTaker {
  /** Path of its file in the drop bucket. */
  readonly document: string;
  /** The version of the picture that it took. */
  readonly versionId: string;
}

/** What a dropped document is a version of. */
export interface ReleaseOfFile {
  readonly family: string;
  readonly language: LanguageTag;
}

/** An edition in one of the newsroom's lists. */
export interface NewsroomEntry {
  /** Name of the list: see `listsOf`. */
  readonly list: string;
  /** Its place there. */
  readonly at: Instant;
  readonly family: string;
  readonly language: LanguageTag;
  readonly slug: string;
}

/** A part of a language's archive: some releases of one month, in the order they came. */
export interface ArchivePart {
  readonly language: LanguageTag;
  /** `2026-10` */
  readonly month: string;
  /** 1, 2, … within the month. */
  readonly number: number;
}

/** What came into the drop bucket, and what became of it. */
export interface DroppedFiles {
  droppedObject(key: string): Promise<DroppedObject | null>;
  /** @returns false when a newer event for the key is stored already */
  putDroppedObject(object: DroppedObject): Promise<boolean>;
  /** Remembers which version of a dropped picture a release took, in place of an earlier one. */
  putAssetTaker(key: string, taker: AssetTaker): Promise<void>;
  /** The releases that took a dropped picture, by the paths of their files. */
  assetTakers(key: string): Promise<readonly AssetTaker[]>;
  /** Remembers of which release a dropped document was taken last for a version. */
  putReleaseOfFile(key: string, release: ReleaseOfFile): Promise<void>;
  releaseOfFile(key: string): Promise<ReleaseOfFile | null>;
}

/** The order of the newsroom's lists, and the pages and archive parts that a release has for good. */
export interface NewsroomLists {
  putNewsroomEntry(entry: NewsroomEntry): Promise<void>;
  removeNewsroomEntry(entry: NewsroomEntry): Promise<void>;
  /** Newest first. */
  newsroomEntries(list: string, limit: number): Promise<readonly NewsroomEntry[]>;
  /** What stands beside a place of a list. */
  newsroomNeighbours(place: Pick<NewsroomEntry, 'list' | 'at' | 'family'>): Promise<{
    readonly older: NewsroomEntry | null;
    readonly newer: NewsroomEntry | null;
  }>;
  /**
   * Gives a published edition its part of the archive, for good: a part that has `size` is full.
   * One caller at a time.
   */
  placeInArchive(
    place: { readonly language: LanguageTag; readonly family: string; readonly month: string },
    size: number,
  ): Promise<ArchivePart>;
  /**
   * Gives a release its page of a list that is numbered from the oldest, for good: pages of `size` are filled
   * one after the other, in the order that releases come. One caller at a time.
   *
   * @returns 1, 2, …
   */
  placeInPages(
    place: { readonly list: string; readonly family: string },
    size: number,
  ): Promise<number>;
  /** The last page of such a list; 0 when nothing was placed there. */
  lastPage(list: string): Promise<number>;
  /** Oldest first. */
  archiveParts(language: LanguageTag): Promise<readonly ArchivePart[]>;
}

export interface ReleaseStore extends DroppedFiles, NewsroomLists {
  family(family: string): Promise<Family | null>;
  /**
   * Writes a record unless the stored one is no longer `previous`.
   *
   * @returns false when another write came first; read again and decide anew
   */
  putRecord(record: ReleaseRecord, previous: ReleaseRecord | null): Promise<boolean>;
  /** Says that this version has been through translation; does nothing when a newer one is stored. */
  markReady(family: string, language: LanguageTag, version: number): Promise<void>;
  /**
   * Stamps the publication of a release if this very version is stored and has no stamp.
   *
   * @returns whether this call did it
   */
  markPublished(
    record: Pick<ReleaseRecord, 'family' | 'language' | 'version'>,
    at: Instant,
  ): Promise<boolean>;
  putTranslation(translation: Translation): Promise<void>;
  /** Keeps the first instant and returns it. */
  markEdition(family: string, language: LanguageTag, at: Instant): Promise<Instant>;
  /** A path segment that no other family has; the same one at every call. */
  claimSlug(family: string, wanted: string): Promise<string>;
  /**
   * Remembers which family a text first came in as.
   *
   * @returns that family
   */
  claimText(hash: string, family: string): Promise<string>;
  /**
   * Stops the mail about a family, or one digest, or lets it go on. The breaker's word is taken only before anybody
   * else's: what an operator let go on is not stopped again, but for all mail together, and for what only the clock had
   * stopped (`after`). The clock's stops nothing that is stopped, nor what was let go on after the time that it missed.
   *
   * @param name see `holdName`, or `ALL_MAIL`
   * @returns false when the word was not taken
   */
  putMailHold(name: string, hold: MailHold): Promise<boolean>;
  /** The last word on the mail about a family, or on one digest; null when there was none. */
  mailHold(name: string): Promise<MailHold | null>;
  /** Puts a family on the list of what becomes due at an instant. */
  addDue(at: Instant, family: string): Promise<void>;
  /** All that is on that list, the earliest first. */
  due(): Promise<readonly { readonly at: Instant; readonly family: string }[]>;
  removeDue(at: Instant, family: string): Promise<void>;
  /** Puts a family on the list that digests are made from, by the instant of its publication. */
  addReleased(at: Instant, family: string): Promise<void>;
  /** What came out at or after an instant, the oldest first. */
  releasedSince(
    instant: Instant,
  ): Promise<readonly { readonly at: Instant; readonly family: string }[]>;
}
