import type { SourceDocument } from '../document.ts';

/** A file inside a packed document. */
export interface PackedFile {
  readonly name: string;
  readonly base64: string;
  /** What the document says is seen; null for nothing. */
  readonly alt: string | null;
}

/** A file as it crosses the process border. */
export const packedFile = (name: string, content: Uint8Array, alt: string | null): PackedFile => ({
  name,
  base64: Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64'),
  alt,
});

/** All files together have to pass through a pipe, a third longer as base64. */
export const MAX_FILES_BYTES = 30_000_000;

/** What a document holds: its text, and the files inside it that are meant for readers. */
export interface PackedContent {
  readonly document: SourceDocument;
  readonly files: readonly PackedFile[];
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
  readonly document: PackedFile;
  readonly sidecar: PackedFile | null;
  readonly files: readonly PackedFile[];
}
