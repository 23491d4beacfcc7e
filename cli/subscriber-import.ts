import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import config from '../dateline.config.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { SubscriberStore } from '../shared/ports/subscriber-store.ts';
import { importStep } from '../shared/subscriber/import-rule.ts';
import { readSubscriberList, type SubscriberList } from '../shared/subscriber/subscriber-list.ts';
import { UsageError } from './usage.ts';

/** People at once: a list of thousands takes a minute, and a small table is not overrun. */
const CONCURRENCY = 10;

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  left: number;
  suppressed: number;
  erased: number;
}

/**
 * Reads a list of readers from a file.
 *
 * @throws {UsageError} when there is no such file, it is not UTF-8, or has the wrong columns
 */
export function readListFile(file: string): SubscriberList {
  const list = readSubscriberList(textOf(file), config);
  const [fault] = list.faults;
  if (!list.isReadable && fault !== undefined) {
    throw new UsageError(`${file}, line ${fault.line}: ${fault.message}`);
  }
  return list;
}

/** Brings a list into the store, or only counts what that would do. */
export async function importList(
  { readers }: SubscriberList,
  file: string,
  options: {
    readonly store: SubscriberStore;
    readonly clock: Clock;
    readonly newId: () => string;
    readonly isDryRun: boolean;
  },
): Promise<ImportCounts> {
  const { store, clock, newId, isDryRun } = options;
  const counts: ImportCounts = {
    added: 0,
    changed: 0,
    unchanged: 0,
    left: 0,
    suppressed: 0,
    erased: 0,
  };
  const source = `import ${basename(file)}`;
  // Ids are given in the order of the list, whichever person is stored first.
  const work = readers.map((reader) => ({ reader, id: newId() }));
  for (let start = 0; start < work.length; start += CONCURRENCY) {
    await Promise.all(work.slice(start, start + CONCURRENCY).map(importOne));
  }
  return counts;

  async function importOne({ reader, id }: (typeof work)[number]): Promise<void> {
    const known = await store.findByAddress(reader.email);
    const wasErased = known === null && (await store.wasErased(reader.email));
    const step = importStep(reader, known, { id, source, now: clock.now(), wasErased });
    switch (step.kind) {
      case 'add':
        if (!isDryRun) await store.add(step.subscriber);
        counts.added += 1;
        break;
      case 'change':
        if (!isDryRun) await store.changePreferences(step.id, reader);
        counts.changed += 1;
        break;
      case 'keep':
        counts[step.why] += 1;
        break;
    }
  }
}

function textOf(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${file} is not UTF-8; save it as “CSV UTF-8”`, { cause: error });
  }
}
