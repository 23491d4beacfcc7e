import type { SourceDocument } from '../document.ts';
import { linesOfPages } from './pdf-lines.ts';
import { blocksOfLines } from './pdf-paragraphs.ts';
import type { PdfItem } from './pdf-rows.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/**
 * Reads a PDF's text layer: lines from the places of the words, paragraphs from lines, headings from
 * sizes; running heads and page numbers stay out. Runs no script, follows no link. A line is a printed one.
 *
 * @throws {UnreadableDocument} for passwords and scans
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    maxImageSize: 1_000_000,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw isPassword(error) ? locked() : error;
  });
  const { items } = await extractTextItems(pdf);
  const pages: readonly (readonly PdfItem[])[] = items;
  const lines = linesOfPages(pages);
  if (lines.length === 0) {
    throw new UnreadableDocument('no-text-layer', {});
  }
  return {
    blocks: blocksOfLines(lines),
    declared: { language: null, title: null, date: null },
    dropped: [],
  };
}

const isPassword = (error: unknown): boolean =>
  error instanceof Error && error.name === 'PasswordException';

const locked = (): UnreadableDocument => new UnreadableDocument('password', {});
