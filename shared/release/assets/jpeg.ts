import type { Picture } from './picture.ts';

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const EXIF = 0xe1;
/** Cameras turn the file by a note, and the note goes with the rest: this one alone is written anew. */
const UPRIGHT = 1;

/** Application segments that the colours depend on: JFIF, the colour profile, Adobe's transform. */
const KEPT_APPLICATION_SEGMENTS = new Set([0xe0, 0xe2, 0xee]);
const COMMENT = 0xfe;

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/**
 * Reads a JPEG and leaves out Exif (places, cameras, names, a small picture of what was cut off), XMP, IPTC, comments, and
 * what stands behind its end, where phones put films. How it is to be turned is kept.
 *
 * @returns null when it is no whole JPEG
 * @see ITU-T T.81, annex B
 */
export function readJpeg(bytes: Uint8Array): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  let orientation = UPRIGHT;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    if (marker === END_OF_IMAGE) break;
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker) && size === null) {
      if (segment.length < 9) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === EXIF) orientation = orientationIn(segment) ?? orientation;
    const isLeftOut = marker === COMMENT || (isApplication(marker) && !isKept(marker, segment));
    if (!isLeftOut) kept.push(segment);
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const scanEnd = endOfScan(bytes, at);
    if (scanEnd === null) return null;
    kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
  }
  if (size === null || !kept.some((part) => part[1] === START_OF_SCAN)) return null;
  const isTurned = orientation >= 5;
  return {
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
    bytes: Buffer.concat([
      Uint8Array.of(0xff, START_OF_IMAGE),
      ...(orientation === UPRIGHT ? [] : [orientationSegment(orientation)]),
      ...kept,
      Uint8Array.of(0xff, END_OF_IMAGE),
    ]),
  };
}

/** The second kind of segment 2 leads to further pictures behind the end, which are left out. */
const isKept = (marker: number, segment: Uint8Array): boolean =>
  KEPT_APPLICATION_SEGMENTS.has(marker) && !(marker === 0xe2 && textAt(segment, 4, 3) === 'MPF');

/** Where the compressed data that begins at `from` ends: at the next marker that is no restart. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return null;
}

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** The orientation (1 to 8) that an Exif segment notes; null for none. */
function orientationIn(segment: Uint8Array): number | null {
  if (textAt(segment, 4, 6) !== 'Exif\0\0') return null;
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.byteLength - 10);
  if (view.byteLength < 8) return null;
  const isLittleEndian = textAt(segment, 10, 2) === 'II';
  const directory = view.getUint32(4, isLittleEndian);
  if (directory + 2 > view.byteLength) return null;
  const count = view.getUint16(directory, isLittleEndian);
  for (let i = 0; i < count; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return null;
    if (view.getUint16(entry, isLittleEndian) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, isLittleEndian);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that says nothing but how the picture is to be turned. */
const orientationSegment = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, EXIF, 0, 34],
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
