import type { SourceDocument } from '../document.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** Formats that a library has to unpack: read in a process of its own, never beside other work. */
export type PackedKind = 'docx' | 'pdf' | 'eml';

/** What a packed document holds, or why nobody can read it. Plain data: it crosses a process border. */
export type Unpacked =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Reads a packed document; never rejects for what the document holds. */
export type PackedReader = (kind: PackedKind, bytes: Uint8Array) => Promise<Unpacked>;

export const refusedDocument = (code: string, message: string): Unpacked => ({
  kind: 'refused',
  code,
  message,
});

/**
 * Reads a packed document in this process. Each library is loaded when its format comes, so that
 * text releases never wait for it.
 */
export const unpack: PackedReader = async (kind, bytes) => {
  try {
    return { kind: 'document', document: await READERS[kind](bytes) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return refusedDocument(error.code, error.message);
    return refusedDocument('document-broken', BROKEN[kind]);
  }
};

const READERS: Readonly<Record<PackedKind, (bytes: Uint8Array) => Promise<SourceDocument>>> = {
  docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes),
  eml: async (bytes) => (await import('./read-eml.ts')).readEml(bytes),
};

const BROKEN: Readonly<Record<PackedKind, string>> = {
  docx: 'The Word document is damaged or was not uploaded whole. Open it in Word, save it again and drop it once more.',
  pdf: 'The PDF is damaged or was not uploaded whole. Save it again, or drop the text as .docx or .txt.',
  eml: 'The e-mail is damaged or was not saved whole. Save it again, or drop the text as .txt.',
};
