/** A file inside a packed document. */
export interface PackedFile {
  readonly name: string;
  readonly base64: string;
  /** What the document says is seen; null for nothing. */
  readonly alt: string | null;
}

/** A release and what came with it. */
export interface Package {
  readonly document: PackedFile;
  readonly sidecar: PackedFile | null;
  readonly files: readonly PackedFile[];
}
