import type { TableInput, Tables } from './tables.ts';

/** DynamoDB deletes days late at worst; nobody may rely on less than this. */
const SWEEP_MS = 3_600_000;

/** Time to live of tables: what has expired is deleted, some time later. */
export interface Expiry {
  /** From now on, items go when the second in this attribute is over. */
  watch(table: TableInput, attribute: string): void;
  /** To be called before each use of the tables; looks at most once an hour. */
  sweep(): Promise<void>;
}

/** @param now Unix milliseconds by the engine's clock */
export function createExpiry(tables: Pick<Tables, 'deleteExpired'>, now: () => number): Expiry {
  const watched: { readonly table: TableInput; readonly attribute: string }[] = [];
  let nextSweepAt = now() + SWEEP_MS;
  return {
    watch: (table, attribute) => watched.push({ table, attribute }),
    async sweep() {
      if (now() < nextSweepAt) return;
      nextSweepAt = now() + SWEEP_MS;
      for (const { table, attribute } of watched) {
        await tables.deleteExpired(table, attribute, Math.floor(now() / 1000));
      }
    },
  };
}
