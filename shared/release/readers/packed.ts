import type { PackedKind } from '../document.ts';
import type { RemarkCode, RemarkFacts } from '../remarks/facts.ts';
import { type Refusal, refusal } from '../remarks/remark.ts';
import type { Package, PackedContent } from './package.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** What a packed document holds, or why nobody can read it. */
export type Unpacked =
  | ({ readonly kind: 'document' } & PackedContent)
  | ({ readonly kind: 'package' } & Package)
  | ({ readonly kind: 'refused' } & Refusal);

const refusedDocument = <C extends RemarkCode>(code: C, facts: RemarkFacts[C]): Unpacked => ({
  kind: 'refused',
  ...refusal(code, facts),
});

/**
 * Reads a packed document; never rejects for what it holds. Each library is loaded when its format comes, so that
 * text releases never wait for it.
 */
export async function unpack(kind: PackedKind, bytes: Uint8Array): Promise<Unpacked> {
  try {
    if (kind === 'zip') {
      return { kind: 'package', ...(await (await import('./read-zip.ts')).readZip(bytes)) };
    }
    return { kind: 'document', ...(await READERS[kind](bytes)) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { kind: 'refused', ...error.refusal };
    return refusedDocument('document-broken', { format: kind });
  }
}

const READERS: Readonly<
  Record<Exclude<PackedKind, 'zip'>, (bytes: Uint8Array) => Promise<PackedContent>>
> = {
  docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  pdf: async (bytes) => ({
    document: await (await import('./read-pdf.ts')).readPdf(bytes),
    files: [],
    tooLarge: [],
  }),
  eml: async (bytes) => (await import('./read-eml.ts')).readEml(bytes),
};
