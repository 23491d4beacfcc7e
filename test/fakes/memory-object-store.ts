import {
  type ObjectStore,
  ObjectTooLarge,
  type StoredObject,
} from '../../shared/ports/object-store.ts';

/** An ObjectStore that keeps every version in memory. */
export function memoryObjectStore(): ObjectStore & {
  text(key: string): string | null;
  keys(): readonly string[];
} {
  const versions = new Map<string, StoredObject[]>();
  const store: ReturnType<typeof memoryObjectStore> = {
    async get(key, { versionId, maxBytes = Number.POSITIVE_INFINITY } = {}) {
      const all = versions.get(key) ?? [];
      const object =
        versionId === undefined ? all.at(-1) : all.find((one) => one.versionId === versionId);
      if (object !== undefined && object.body.length > maxBytes) {
        throw new ObjectTooLarge(key, object.body.length);
      }
      return object ?? null;
    },
    async put(key, body, { contentType }) {
      const all = versions.get(key) ?? [];
      versions.set(key, [
        ...all,
        {
          body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
          versionId: `v${all.length + 1}`,
          contentType,
          metadata: new Map(),
        },
      ]);
    },
    async list(prefix, limit) {
      const keys = [...versions.keys()].filter((key) => key.startsWith(prefix)).sort();
      return keys.slice(0, limit);
    },
    async putIfChanged(key, body, options) {
      const there = versions.get(key)?.at(-1);
      const isThere =
        there !== undefined &&
        Buffer.from(there.body).equals(Buffer.from(body)) &&
        there.contentType === options.contentType;
      if (isThere) return 'same';
      await store.put(key, body, options);
      return there === undefined ? 'new' : 'changed';
    },
    async has(key) {
      return versions.has(key);
    },
    async delete(key) {
      versions.delete(key);
    },
    text: (key) => {
      const object = versions.get(key)?.at(-1);
      return object === undefined ? null : new TextDecoder().decode(object.body);
    },
    keys: () => [...versions.keys()],
  };
  return store;
}
