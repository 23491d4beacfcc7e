/** The members of a listing call that fauxqs passes to its store. */
export interface ListOptions {
  readonly prefix?: string;
  readonly delimiter?: string;
  readonly maxKeys?: number;
  readonly startAfter?: string;
  readonly marker?: string;
}

export interface Listing<T> {
  readonly objects: readonly T[];
  readonly commonPrefixes: readonly string[];
  readonly isTruncated: boolean;
}

/**
 * Lists objects in the order of their keys' bytes (Amazon S3 API reference, ListObjectsV2). fauxqs 2.4.1
 * sorts by locale but goes on by code unit, so that keys get lost between two pages.
 */
export function listObjects<T extends { readonly key: string }>(
  all: Iterable<T>,
  { prefix = '', delimiter, maxKeys = 1000, startAfter, marker }: ListOptions,
): Listing<T> {
  const after = startAfter ?? marker ?? '';
  const objects: T[] = [];
  const commonPrefixes: string[] = [];
  const entries = [...all]
    .filter(({ key }) => key.startsWith(prefix))
    .sort((a, b) => compareBytes(a.key, b.key));
  for (const object of entries) {
    const end = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
    const name = end < 0 ? object.key : object.key.slice(0, end + (delimiter?.length ?? 0));
    if (after !== '' && compareBytes(name, after) <= 0) continue;
    if (end >= 0 && commonPrefixes.at(-1) === name) continue;
    if (objects.length + commonPrefixes.length >= maxKeys) {
      return { objects, commonPrefixes, isTruncated: true };
    }
    if (end >= 0) commonPrefixes.push(name);
    else objects.push(object);
  }
  return { objects, commonPrefixes, isTruncated: false };
}

const compareBytes = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));
