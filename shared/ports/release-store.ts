import type { ReleaseRecord } from '../release/lifecycle.ts';
import type { Instant, LanguageTag } from '../release/release.ts';
import type { Translation } from '../translation/edition.ts';

/** A family as stored: its human documents and its translated metadata. */
export interface Family {
  readonly family: string;
  readonly slug: string;
  readonly records: readonly ReleaseRecord[];
  readonly translations: readonly Translation[];
}

/** The newest thing known of one object key in the drop bucket. */
export interface DroppedObject {
  readonly key: string;
  readonly versionId: string;
  /** S3 event sequencer; comparable only within one key, as hexadecimal of equal length. */
  readonly sequencer: string;
  readonly contentHash: string | null;
}

/** An edition in a newsroom list, newest first by `publishedAt`. */
export interface NewsroomEntry {
  readonly language: LanguageTag;
  readonly family: string;
  readonly publishedAt: Instant;
}

export interface ReleaseStore {
  family(family: string): Promise<Family | null>;
  /**
   * Writes a record if the stored version is still `expectedVersion` (0: there is none yet).
   *
   * @returns false when another write came first; read again and decide anew
   */
  putRecord(record: ReleaseRecord, expectedVersion: number): Promise<boolean>;
  /** Sets facts of a version without touching what a newer version wrote. */
  markReady(family: string, language: LanguageTag, version: number): Promise<void>;
  /** Keeps the first instant. */
  markPublished(family: string, language: LanguageTag, at: Instant): Promise<void>;
  putTranslation(translation: Translation): Promise<void>;
  /** A path segment that no other family has; the same one at every call. */
  claimSlug(family: string, wanted: string): Promise<string>;
  droppedObject(key: string): Promise<DroppedObject | null>;
  /** @returns false when a newer event for the key is stored already */
  putDroppedObject(object: DroppedObject): Promise<boolean>;
  /** Puts a family on the list of what becomes due at an instant. */
  addDue(at: Instant, family: string): Promise<void>;
  dueUntil(instant: Instant): Promise<readonly { readonly at: Instant; readonly family: string }[]>;
  removeDue(at: Instant, family: string): Promise<void>;
  putNewsroomEntry(entry: NewsroomEntry): Promise<void>;
  removeNewsroomEntry(entry: NewsroomEntry): Promise<void>;
  /** Newest first. */
  newsroomEntries(language: LanguageTag, limit: number): Promise<readonly NewsroomEntry[]>;
}
