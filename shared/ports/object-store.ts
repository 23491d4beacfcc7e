export interface StoredObject {
  readonly body: Uint8Array;
  readonly versionId: string | null;
  readonly contentType: string | null;
  /** User metadata, keys in lower case. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Thrown for an object that is larger than its reader takes; nothing of it was read. */
export class ObjectTooLarge extends Error {
  readonly sizeBytes: number;

  constructor(key: string, sizeBytes: number) {
    super(`${key} has ${sizeBytes} bytes`);
    this.name = 'ObjectTooLarge';
    this.sizeBytes = sizeBytes;
  }
}

/** What a write that may not be needed did. */
export type Written = 'new' | 'changed' | 'same';

/** One bucket. */
export interface ObjectStore {
  /**
   * @returns null when there is no such key (or version)
   * @throws {ObjectTooLarge} when it has more than `maxBytes`
   */
  get(
    key: string,
    options?: { readonly versionId?: string | undefined; readonly maxBytes?: number },
  ): Promise<StoredObject | null>;
  put(
    key: string,
    body: string | Uint8Array,
    options: { readonly contentType: string; readonly cacheControl?: string },
  ): Promise<void>;
  /**
   * Writes unless the very bytes are there, under the same type: what did not change keeps its date
   * and is not fetched again.
   *
   * @returns `new` when there was nothing, `same` when it was not written
   */
  putIfChanged(
    key: string,
    body: string | Uint8Array,
    options: { readonly contentType: string; readonly cacheControl: string },
  ): Promise<Written>;
  has(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** Every key that begins with the prefix, in order; no more than `limit`, the first ones, where that is set. */
  list(prefix: string, limit?: number): Promise<readonly string[]>;
}
