import type { DocumentFormat, PackedKind } from './document.ts';
import { zipDirectory } from './readers/zip-directory.ts';
import { type Refusal, refusal } from './remarks/remark.ts';

/** What a file is, by its first bytes before its name. */
export type Recognised =
  | { readonly kind: 'text' | 'markdown' | 'html' }
  | { readonly kind: 'packed'; readonly format: PackedKind }
  | ({ readonly kind: 'refused' } & Refusal);

/** What a document is, packed or not. */
export const formatOf = (found: Exclude<Recognised, { kind: 'refused' }>): DocumentFormat =>
  found.kind === 'packed' ? found.format : found.kind;

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0): boolean =>
  signature.every((byte, i) => bytes[offset + i] === byte);

const ascii = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));

/** Signatures of what is no text. */
const SIGNATURES: readonly (readonly [readonly number[], Refusal])[] = [
  [ascii('PK\u0003\u0004'), refusal('format-not-yet', { what: 'archive' })],
  [ascii('PK\u0005\u0006'), refusal('format-not-yet', { what: 'empty-archive' })],
  [
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    refusal('format-not-yet', { what: 'locked-office' }),
  ],
  [ascii('{\\rtf'), refusal('format-not-yet', { what: 'rtf' })],
  [[0x89, 0x50, 0x4e, 0x47], refusal('not-a-text', { what: 'picture', format: 'PNG' })],
  [[0xff, 0xd8, 0xff], refusal('not-a-text', { what: 'picture', format: 'JPEG' })],
  [ascii('GIF8'), refusal('not-a-text', { what: 'picture', format: 'GIF' })],
  [ascii('RIFF'), refusal('not-a-text', { what: 'media' })],
  [ascii('ID3'), refusal('not-a-text', { what: 'sound' })],
  [ascii('MZ'), refusal('not-a-text', { what: 'program' })],
  [[0x7f, 0x45, 0x4c, 0x46], refusal('not-a-text', { what: 'program' })],
  [[0xca, 0xfe, 0xba, 0xbe], refusal('not-a-text', { what: 'program' })],
  [[0x1f, 0x8b], refusal('not-a-text', { what: 'archive', format: 'gzip' })],
  [ascii('7z\u00bc\u00af'), refusal('not-a-text', { what: 'archive', format: '7-Zip' })],
  [ascii('Rar!'), refusal('not-a-text', { what: 'archive', format: 'RAR' })],
  [ascii('BZh'), refusal('not-a-text', { what: 'archive', format: 'bzip2' })],
  [ascii('ftyp'), refusal('not-a-text', { what: 'film' })],
];

const BY_EXTENSION: Readonly<Record<string, 'text' | 'markdown' | 'html'>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** Extensions of other things: a text inside is not what its name says, or no release. */
const OTHER =
  /^(docx?|docm|dotx?|odt|rtf|pdf|pages|eml|msg|mbox|zip|rar|7z|gz|tar|png|jpe?g|gif|webp|svg|tiff?|bmp|heic|mp[34]|mov|avi|wav|exe|dll|bat|cmd|ps1|sh|js|mjs|ts|py|php|css|json|xml|csv|tsv|xlsx?|pptx?|ics|vcf|log|ini|conf|sql)$/;

const ZIP = ascii('PK\u0003\u0004');

/** Some programs put a few bytes before the signature (PDF 1.7, appendix H). */
const isPdf = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  return /^[\s\u00ef\u00bb\u00bf]{0,16}%PDF-/.test(head);
};

/** What a zip archive is by the names in it; where its directory is broken, by any name in it. */
function kindOfZip(bytes: Uint8Array): 'docx' | 'zip' | null {
  const entries = zipDirectory(bytes);
  if (entries === null) {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return all.includes('word/document.xml') ? 'docx' : null;
  }
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('word/document.xml')) return 'docx';
  return names.has('[Content_Types].xml') || names.has('mimetype') ? null : 'zip';
}

/** Whether any element of a page of words stands in the first part of a file, however it begins. */
function holdsElements(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200_000)).replace(/\0/g, '');
  return /<(?:!doctype|\/?(?:html|head|body|title|p|br|div|span|h[1-6]|ul|ol|li|table|tr|td|th|a|b|i|u|em|strong|font|center|section|article|main|blockquote|hr|img|pre|dl|figure|script|style))\b/i.test(
    head,
  );
}

/** Whether a text opens with a heading or a line in bold as only Markdown has them, perhaps below front matter. */
const isMarkdown = (head: string): boolean =>
  /^(?:---\r?\n[^\0]{0,800}?\n---\s*\n\s*)?(?:\*\*[^*\n]{1,80}\*\*\s*\n\s*)?#{1,3} \p{L}[^#]/u.test(
    head,
  );

/** Recognises a file by content first, extension second. */
export function recognise(path: string, bytes: Uint8Array): Recognised {
  if (isPdf(bytes)) return { kind: 'packed', format: 'pdf' };
  if (startsWith(bytes, ZIP)) {
    const format = /\.doc[xm]$/i.test(path) ? 'docx' : kindOfZip(bytes);
    if (format !== null) return { kind: 'packed', format };
  }
  for (const [signature, refused] of SIGNATURES) {
    const offset = signature[0] === 0x66 && signature[1] === 0x74 ? 4 : 0;
    if (startsWith(bytes, signature, offset)) {
      // `MZ`, `BZh` or `ID3` may begin a word; a program has a NUL close by.
      if (
        signature.length <= 4 &&
        /^[A-Za-z0-9]/.test(String.fromCharCode(signature[0] ?? 0)) &&
        !bytes.subarray(0, 64).includes(0) &&
        !startsWith(bytes, ascii('%PDF')) &&
        !startsWith(bytes, ascii('GIF8')) &&
        !startsWith(bytes, ascii('Rar!')) &&
        !startsWith(bytes, ascii('PK'))
      )
        continue;
      return { kind: 'refused', ...refused };
    }
  }
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .replace(/\0/g, '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart();
  if (
    /^(?:Return-Path|Received|Delivered-To|MIME-Version|DKIM-Signature|Message-ID|X-[A-Za-z-]+):[^\n]*\n[A-Za-z \t]/i.test(
      head,
    ) ||
    (extension === 'eml' && /^[A-Za-z-]+:/.test(head))
  ) {
    return { kind: 'packed', format: 'eml' };
  }
  if (OTHER.test(extension)) {
    const isDocument = /^(docx?|docm|dotx?|odt|rtf|pdf|pages|eml|msg)$/.test(extension);
    const code = isDocument ? 'content-mismatch' : 'unknown-format';
    return { kind: 'refused', ...refusal(code, { extension }) };
  }
  if (
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype html|html|head|body|article|main|section|div|p|h[1-6]|table|header|meta)\b/i.test(
      head,
    )
  ) {
    return { kind: 'html' };
  }
  const kind = BY_EXTENSION[extension] ?? 'text';
  if (kind === 'html' && !holdsElements(bytes)) return { kind: 'text' };
  return { kind: kind === 'text' && isMarkdown(head) ? 'markdown' : kind };
}
