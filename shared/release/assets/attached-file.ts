/** A file that came with a document: in its archive, attached to its e-mail, in its folder. */
export interface AttachedFile {
  /** As it was called there; folders before it do not count. */
  readonly name: string;
  readonly content: Uint8Array;
  /** What the document itself says of a picture. */
  readonly alt: string | null;
}
