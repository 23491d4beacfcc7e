import { createHash } from 'node:crypto';
import { collapseSpaces, normaliseText } from '../../text/normalise.ts';
import { MAX_FILES_BYTES } from '../readers/package.ts';
import type { Asset } from '../release.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import type { AssetNote } from './asset-notes.ts';
import type { AttachedFile } from './attached-file.ts';
import { readMedia } from './media.ts';

export interface TakenAssets {
  readonly assets: readonly Asset[];
  /** The files to publish, by their SHA-256. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Names that somebody described and that are not among the files. */
  readonly missing: readonly string[];
  readonly diagnostics: readonly Remark[];
}

/** More than a page of pictures. */
const MAX_ASSETS = 40;
const MAX_NAME_CHARACTERS = 60;

const EXTENSIONS: Readonly<Record<Asset['mediaType'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/**
 * Makes assets of the files that came with a document: those that somebody described first, in that
 * order. What cannot be published is left out with a remark and never holds the release up.
 *
 * @param tooLarge names of files that did not come along for their size
 */
export function takeAssets(
  files: readonly AttachedFile[],
  notes: readonly AssetNote[],
  tooLarge: readonly string[] = [],
): TakenAssets {
  const noteAbout = new Map(notes.map((note) => [keyOf(note.file), note]));
  const order = [...noteAbout.keys()];
  const placeOf = ({ name }: AttachedFile): number => {
    const place = order.indexOf(keyOf(name));
    return place === -1 ? order.length : place;
  };
  const sorted = files.toSorted((a, b) => placeOf(a) - placeOf(b));
  const assets: Asset[] = [];
  const contents = new Map<string, Uint8Array>();
  const unreadable: string[] = [];
  for (const file of sorted.slice(0, MAX_ASSETS)) {
    const media = readMedia(file.content);
    if (media === null) {
      unreadable.push(baseName(file.name));
      continue;
    }
    const { mediaType, width, height, bytes } = media;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (contents.has(sha256)) continue;
    contents.set(sha256, bytes);
    const note = noteAbout.get(keyOf(file.name));
    assets.push({
      name: publicName(file.name, mediaType, assets),
      mediaType,
      bytes: bytes.length,
      width,
      height,
      alt: note?.alt ?? textOf(file.alt),
      caption: note?.caption ?? null,
      credit: note?.credit ?? null,
      sha256,
    });
  }
  const there = new Set([...files.map(({ name }) => name), ...tooLarge].map(keyOf));
  const missing = notes.filter(({ file }) => !there.has(keyOf(file))).map(({ file }) => file);
  const undescribed = assets.filter((asset) => isPicture(asset) && asset.alt === null);
  return {
    assets,
    contents,
    missing,
    diagnostics: [
      ...about('assets-taken', assets.map(nameWithSize)),
      ...about('asset-unreadable', unreadable),
      ...(tooLarge.length === 0
        ? []
        : [
            remark('assets-too-large', null, {
              assets: shownOf(tooLarge.map(baseName)),
              maxBytes: MAX_FILES_BYTES,
            }),
          ]),
      ...about('asset-missing', missing),
      ...about(
        'asset-without-alt',
        undescribed.map(({ name }) => name),
      ),
      ...(files.length > MAX_ASSETS
        ? [remark('too-many-assets', null, { count: files.length, max: MAX_ASSETS })]
        : []),
    ],
  };
}

/** A few names are enough to find the others. */
const MAX_NAMES = 8;
const MAX_NAME_SHOWN = 80;

/** A remark about files, none where there are none. */
function about(
  code: 'assets-taken' | 'asset-unreadable' | 'asset-missing' | 'asset-without-alt',
  names: readonly string[],
): readonly Remark[] {
  return names.length === 0 ? [] : [remark(code, null, { assets: shownOf(names) })];
}

const shownOf = (names: readonly string[]): readonly string[] => [
  ...names.slice(0, MAX_NAMES).map((name) => name.slice(0, MAX_NAME_SHOWN)),
  ...(names.length > MAX_NAMES ? ['…'] : []),
];

const nameWithSize = ({ name, width, height }: Asset): string =>
  width === null || height === null ? name : `${name} (${width} × ${height})`;

/** Whether an asset is shown, not only offered. */
export const isPicture = ({ mediaType }: Pick<Asset, 'mediaType'>): boolean =>
  mediaType.startsWith('image/');

const baseName = (path: string): string => path.slice(path.search(/[^/\\]*$/));

/** Two names of one file: systems differ in case and in how they compose accents. */
const keyOf = (name: string): string => baseName(name).normalize('NFC').toLowerCase();

/** Old Word and Outlook put the file there, with the folders of whoever inserted it. */
const FILE_NAME = /\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|emf|wmf|heic)$/i;

function textOf(text: string | null): string | null {
  const clean = collapseSpaces(normaliseText(text ?? ''));
  return clean === '' || FILE_NAME.test(clean) ? null : clean;
}

/** Lower-case ASCII with the extension of its content: nothing a browser could take for something else. */
function publicName(
  name: string,
  mediaType: Asset['mediaType'],
  taken: readonly Pick<Asset, 'name'>[],
): string {
  const plain = baseName(name)
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_NAME_CHARACTERS)
    .replace(/^-|-$/g, '');
  const stem = plain === '' ? (mediaType === 'application/pdf' ? 'document' : 'picture') : plain;
  const isFree = (candidate: string) => !taken.some((other) => other.name === candidate);
  for (let number = 1; ; number += 1) {
    const candidate = `${stem}${number === 1 ? '' : `-${number}`}.${EXTENSIONS[mediaType]}`;
    if (isFree(candidate)) return candidate;
  }
}
