import { UnreadableDocument } from './unreadable-document.ts';

/** Limits on an archive, looked at in its directory before anything is inflated. */
const MAX_ENTRIES = 1000;
const MAX_UNPACKED_BYTES = 50_000_000;
/** One part may be a hundred times smaller than what it unpacks to; XML seldom reaches 30. */
const MAX_RATIO = 100;
/** Small parts compress as they like. */
const RATIO_COUNTS_FROM_BYTES = 1_000_000;

/** What of a Word document its text depends on. Macros, comments and links to templates stay out. */
const KEPT =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(document|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml)$/;

/** Parts of a Word document by name, as XML text. */
export type DocxParts = ReadonlyMap<string, string>;

/**
 * Unpacks what the text needs.
 *
 * @throws {UnreadableDocument} for bombs, macros, passwords, and XML that declares entities
 */
export async function docxParts(bytes: Uint8Array): Promise<DocxParts> {
  const { unzipSync } = await import('fflate');
  let entries = 0;
  let unpackedBytes = 0;
  const names: string[] = [];
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      entries += 1;
      unpackedBytes += originalSize;
      names.push(name);
      const isBomb =
        entries > MAX_ENTRIES ||
        unpackedBytes > MAX_UNPACKED_BYTES ||
        (originalSize > RATIO_COUNTS_FROM_BYTES && originalSize > size * MAX_RATIO);
      if (isBomb) throw tooLarge();
      return KEPT.test(name);
    },
  });
  if (names.some((name) => /vbaProject|\.bin$/i.test(name) && name.startsWith('word/vba'))) {
    throw new UnreadableDocument('macros', {});
  }
  const parts = new Map<string, string>();
  for (const [name, content] of Object.entries(files)) {
    const xml = new TextDecoder().decode(content);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
      throw new UnreadableDocument('declared-entities', {});
    }
    parts.set(name, xml);
  }
  if (!parts.has('word/document.xml')) throw new Error('no word/document.xml');
  return parts;
}

/** Files of a Word document by their part names. {@link docxParts} has looked over the archive before. */
export async function docxFiles(
  bytes: Uint8Array,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (names.size === 0) return new Map();
  const { unzipSync } = await import('fflate');
  return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => names.has(name) })));
}

/** Packs parts again, for a reader that wants an archive. */
export async function packParts(parts: DocxParts): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  return zipSync(
    Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)] as const)),
    { level: 0 },
  );
}

const tooLarge = (): UnreadableDocument => new UnreadableDocument('archive-too-large', {});
