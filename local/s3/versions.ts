import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The versions of versioned buckets, by key, oldest first. */
export interface VersionIndex {
  /** Gives the next version of a key its id: the same puts in the same order give the same ids. */
  add(bucket: string, key: string, isDeleteMarker: boolean): string;
  /** The newest version; null when the key never had one. */
  latest(bucket: string, key: string): Version | null;
  has(bucket: string, key: string, versionId: string): boolean;
  /** Next number for an event: only grows, over restarts too. */
  nextSequence(): number;
}

interface Version {
  readonly versionId: string;
  readonly isDeleteMarker: boolean;
}

type Line =
  | { readonly sequence: number }
  | {
      readonly bucket: string;
      readonly key: string;
      readonly versionId: string;
      readonly isDeleteMarker: boolean;
    };

/** Numbers are put aside in blocks, so that a file is written once in so many events. */
const SEQUENCE_BLOCK = 1000;

/** @param file journal of the index, one JSON object a line; null for memory only */
export function openVersionIndex(seed: string, file: string | null): VersionIndex {
  const versions = new Map<string, Version[]>();
  let sequence = 0;
  let reserved = 0;
  const nameOf = (bucket: string, key: string): string => `${bucket}/${key}`;
  const remember = (bucket: string, key: string, version: Version): void => {
    const name = nameOf(bucket, key);
    const list = versions.get(name);
    if (list === undefined) versions.set(name, [version]);
    else list.push(version);
  };
  const write = (line: Line): void => {
    if (file !== null) appendFileSync(file, `${JSON.stringify(line)}\n`);
  };

  if (file !== null && existsSync(file)) {
    const journal = readFileSync(file, 'utf8');
    // A crash may leave half a last line: it goes, and the next one starts afresh.
    const whole = journal.slice(0, journal.lastIndexOf('\n') + 1);
    if (whole.length < journal.length) writeFileSync(file, whole);
    for (const text of whole.split('\n').slice(0, -1)) {
      const line = JSON.parse(text) as Line;
      if ('sequence' in line) sequence = line.sequence;
      else remember(line.bucket, line.key, line);
    }
    reserved = sequence;
  }

  return {
    add(bucket, key, isDeleteMarker) {
      const ordinal = versions.get(nameOf(bucket, key))?.length ?? 0;
      const versionId = createHash('sha256')
        .update(JSON.stringify([seed, bucket, key, ordinal]))
        .digest('base64url')
        .slice(0, 32);
      remember(bucket, key, { versionId, isDeleteMarker });
      write({ bucket, key, versionId, isDeleteMarker });
      return versionId;
    },
    latest: (bucket, key) => versions.get(nameOf(bucket, key))?.at(-1) ?? null,
    has: (bucket, key, versionId) =>
      versions
        .get(nameOf(bucket, key))
        ?.some((version) => version.versionId === versionId && !version.isDeleteMarker) ?? false,
    nextSequence() {
      sequence += 1;
      if (sequence > reserved) {
        reserved += SEQUENCE_BLOCK;
        write({ sequence: reserved });
      }
      return sequence;
    },
  };
}
