import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ObjectStore, ObjectTooLarge } from '../shared/ports/object-store.ts';

/**
 * The files of one folder of this machine under the keys that they would have if it were dropped whole,
 * as `prefix` and their names.
 */
export function localFiles(folder: string, prefix: string): Pick<ObjectStore, 'get' | 'list'> {
  return {
    async get(key, { maxBytes = Number.POSITIVE_INFINITY } = {}) {
      const file = join(folder, key.slice(prefix.length));
      const found = await stat(file).catch(() => null);
      if (found === null || !found.isFile()) return null;
      if (found.size > maxBytes) throw new ObjectTooLarge(key, found.size);
      const body = await readFile(file);
      return { body, versionId: null, contentType: null, metadata: new Map() };
    },
    async list(_prefix, limit) {
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
      return names
        .sort()
        .slice(0, limit)
        .map((name) => prefix + name);
    },
  };
}
