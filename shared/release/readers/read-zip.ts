import type { AttachedFile } from '../assets/attached-file.ts';
import { MAX_FILES_BYTES, type Package } from './package.ts';
import { UnreadableDocument } from './unreadable-document.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

const MAX_ENTRIES = 200;
/** Pictures hardly pack; text seldom reaches 30. */
const MAX_RATIO = 100;
const RATIO_COUNTS_FROM_BYTES = 1_000_000;

/** What systems put into archives by themselves. */
const LITTER = /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$|~\$)|\/$/i;
const TEXT_DOCUMENT = /\.(txt|text|md|markdown|html?|xhtml|docx|eml)$/i;
const PDF = /\.pdf$/i;
const SIDECAR = /\.ya?ml$/i;

/**
 * Unpacks an archive of one release: its document, perhaps its sidecar, and its pictures. Folders inside
 * do not matter, only names; archives inside are not opened.
 *
 * @throws {UnreadableDocument} for bombs, passwords, and anything but exactly one document
 */
export async function readZip(bytes: Uint8Array): Promise<Package> {
  const directory = zipDirectory(bytes);
  if (directory === null) throw new Error('no directory');
  const entries = directory.filter(({ name }) => !LITTER.test(name.replaceAll('\\', '/')));
  if (entries.some(({ isEncrypted }) => isEncrypted))
    throw new UnreadableDocument('archive-locked', {});
  if (directory.length > MAX_ENTRIES || isBomb(entries)) {
    throw new UnreadableDocument('package-too-large', {
      files: MAX_ENTRIES,
      maxBytes: MAX_FILES_BYTES,
    });
  }
  const document = documentAmong(entries);
  const sidecars = entries.filter(({ name }) => SIDECAR.test(name));
  if (sidecars.length > 1) {
    const names = sidecars.slice(0, 5).map(({ name }) => baseName(name));
    throw new UnreadableDocument('several-sidecars', { sidecars: names });
  }

  const { unzipSync } = await import('fflate');
  const wanted = new Set(entries.map(({ name }) => name));
  const unpacked = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  const fileOf = (entry: ZipEntry): AttachedFile => {
    const content = unpacked[entry.name];
    if (content === undefined) throw new Error('the directory names an entry that is not there');
    return { name: baseName(entry.name), content, alt: null };
  };
  const [sidecar] = sidecars;
  return {
    document: fileOf(document),
    sidecar: sidecar === undefined ? null : fileOf(sidecar),
    files: entries.filter((entry) => entry !== document && entry !== sidecar).map(fileOf),
  };
}

function isBomb(entries: readonly ZipEntry[]): boolean {
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  return (
    total > MAX_FILES_BYTES ||
    entries.some(
      ({ unpackedBytes, packedBytes }) =>
        unpackedBytes > RATIO_COUNTS_FROM_BYTES && unpackedBytes > packedBytes * MAX_RATIO,
    )
  );
}

/** A PDF is the release only where nothing else is: often it is the same once more, for printing. */
function documentAmong(entries: readonly ZipEntry[]): ZipEntry {
  const texts = entries.filter(({ name }) => TEXT_DOCUMENT.test(name));
  const documents = texts.length > 0 ? texts : entries.filter(({ name }) => PDF.test(name));
  const [document, ...others] = documents;
  if (document === undefined) {
    throw new UnreadableDocument('archive-without-document', {});
  }
  if (others.length > 0) {
    const names = documents.slice(0, 5).map(({ name }) => baseName(name).slice(0, 80));
    throw new UnreadableDocument('archive-several-documents', { documents: names });
  }
  return document;
}

const baseName = (path: string): string => path.slice(path.search(/[^/\\]*$/));
