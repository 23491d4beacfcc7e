// fauxqs exports its server only; queue states and a chosen listen address need its stores. The version
// is pinned, and these are the members that the engine touches.

import { type Listing, type ListOptions, listObjects } from './list-objects.ts';

interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly messageGroupId?: string;
  readonly delayUntil?: number;
  readonly approximateReceiveCount: number;
}

interface SqsQueue {
  readonly name: string;
  readonly fifoLockedGroups: ReadonlyMap<string, number>;
  persistence?: Persistence;
  isFifo(): boolean;
  inspectMessages(): {
    readonly ready: readonly StoredMessage[];
    readonly delayed: readonly StoredMessage[];
    readonly inflight: readonly {
      readonly message: StoredMessage;
      readonly visibilityDeadline: number;
    }[];
  };
}

interface SqsStore {
  host: string;
  persistence?: Persistence;
  allQueues(): Iterable<SqsQueue>;
  getQueueByName(name: string): SqsQueue | undefined;
  processAllTimers(): void;
}

interface Store {
  persistence?: Persistence;
}

interface S3Store extends Store {
  /** Objects by bucket and key. */
  readonly buckets: ReadonlyMap<string, ReadonlyMap<string, { readonly key: string }>>;
  listObjects(bucket: string, options?: ListOptions): Listing<{ readonly key: string }>;
}

interface Persistence {
  load(sqs: SqsStore, sns: Store, s3: Store): void;
  close(): void;
}

interface Stores {
  readonly sqsStore: SqsStore;
  readonly snsStore: Store;
  readonly s3Store: S3Store;
  readonly persistence: Persistence | null;
}

/** Makes fauxqs's stores, in memory or kept in a folder (SQLite), loaded with what the folder holds. */
export async function fauxqsStores(folder: string | null): Promise<Stores> {
  const load = async <T>(path: string): Promise<T> =>
    (await import(new URL(path, import.meta.resolve('fauxqs')).href)) as T;
  const { SqsStore } = await load<{ SqsStore: new () => SqsStore }>('./sqs/sqsStore.js');
  const { SnsStore } = await load<{ SnsStore: new () => Store }>('./sns/snsStore.js');
  const { S3Store } = await load<{ S3Store: new () => S3Store }>('./s3/s3Store.js');
  const sqsStore = new SqsStore();
  const snsStore = new SnsStore();
  const s3Store = new S3Store();
  const theirs = s3Store.listObjects.bind(s3Store);
  s3Store.listObjects = (bucket, options = {}) => {
    const objects = s3Store.buckets.get(bucket);
    // Theirs knows how to say that there is no such bucket.
    return objects === undefined ? theirs(bucket, options) : listObjects(objects.values(), options);
  };
  // Without a host, queue URLs carry the address that the client called.
  sqsStore.host = '';
  if (folder === null) return { sqsStore, snsStore, s3Store, persistence: null };

  const { PersistenceManager } = await load<{
    PersistenceManager: new (folder: string) => Persistence;
  }>('./persistence.js');
  const persistence = new PersistenceManager(folder);
  persistence.load(sqsStore, snsStore, s3Store);
  // Only now: a store that persists while it loads would delete its own messages by cascade.
  for (const store of [sqsStore, snsStore, s3Store]) store.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;
  return { sqsStore, snsStore, s3Store, persistence };
}
