import type { AttachedFile } from '../assets/attached-file.ts';
import type { SourceDocument } from '../document.ts';

/** All files of a release together; what memory holds is measured for it. */
export const MAX_FILES_BYTES = 30_000_000;

/** What a document holds: its text, and the files inside it that are meant for readers. */
export interface PackedContent {
  readonly document: SourceDocument;
  readonly files: readonly AttachedFile[];
  /** Names of those that were too large to come along. */
  readonly tooLarge: readonly string[];
}

/** Which files come along, in order, so that all together stay within the limit. */
export function withinLimit<T extends { readonly bytes: number }>(
  files: readonly T[],
): { readonly taken: readonly T[]; readonly tooLarge: readonly T[] } {
  let total = 0;
  const taken: T[] = [];
  const tooLarge: T[] = [];
  for (const file of files) {
    const isFitting = total + file.bytes <= MAX_FILES_BYTES;
    if (isFitting) total += file.bytes;
    (isFitting ? taken : tooLarge).push(file);
  }
  return { taken, tooLarge };
}

/** A release and what came with it. */
export interface Package {
  readonly document: AttachedFile;
  readonly sidecar: AttachedFile | null;
  readonly files: readonly AttachedFile[];
}
