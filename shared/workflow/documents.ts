import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { Family } from '../ports/release-store.ts';
import { archiveKey } from '../release/archive.ts';
import type { LanguageTag, Release } from '../release/release.ts';
import { decodeRelease } from '../release/schema.ts';
import type { Edition } from '../translation/edition.ts';
import { editionsOf } from '../translation/editions.ts';

/**
 * Reads the documents of a family from the archive and makes the editions that may be seen now.
 *
 * @throws {Error} when the archive lacks a document that the store speaks of
 */
export async function loadEditions(
  { archive, clock }: { readonly archive: ObjectStore; readonly clock: Clock },
  family: Family,
): Promise<readonly Edition[]> {
  const documents = new Map<LanguageTag, Release>(
    await Promise.all(
      family.records.map(async (record) => {
        const key = archiveKey(record);
        const object = await archive.get(key);
        if (object === null) throw new Error(`The archive has no ${key}`);
        return [record.language, decodeRelease(new TextDecoder().decode(object.body))] as const;
      }),
    ),
  );
  return editionsOf({ ...family, documents }, clock.now());
}
