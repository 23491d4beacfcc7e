import type { Picture } from './picture.ts';

const HEADER_BYTES = 12;
const LEFT_OUT = new Set(['EXIF', 'XMP ']);
/** Bits of a VP8X chunk that say that Exif and XMP follow. */
const METADATA_FLAGS = 0x0c;

/**
 * Reads a WebP and leaves out Exif and XMP, and what stands behind its end.
 *
 * @returns null when it is no whole WebP
 * @see RFC 9649, section 2
 */
export function readWebp(bytes: Uint8Array): Picture | null {
  if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WEBP') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fileEnd = 8 + view.getUint32(4, true);
  if (fileEnd > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  for (let at = HEADER_BYTES; at + 8 <= fileEnd; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > fileEnd) return null;
    const chunk = bytes.subarray(at, end);
    const type = textAt(bytes, at);
    size ??= sizeIn(type, chunk);
    if (type === 'VP8X') kept.push(withoutMetadataFlags(chunk));
    else if (!LEFT_OUT.has(type)) kept.push(chunk);
    at = end;
  }
  if (size === null) return null;
  const body = Buffer.concat(kept);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(4 + body.length, 4);
  header.write('WEBP', 8, 'latin1');
  return { ...size, bytes: Buffer.concat([header, body]) };
}

const textAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/** Width and height from the first chunk of the three kinds of WebP: extended, lossless, lossy. */
function sizeIn(type: string, chunk: Uint8Array) {
  if (chunk.length < (type === 'VP8L' ? 13 : 18)) return null;
  const view = new DataView(chunk.buffer, chunk.byteOffset + 8, chunk.byteLength - 8);
  const uint24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (type === 'VP8X') return { width: uint24(4) + 1, height: uint24(7) + 1 };
  if (type === 'VP8L' && view.getUint8(0) === 0x2f) {
    const bits = view.getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const isKeyFrame = uint24(3) === 0x2a019d;
  if (type !== 'VP8 ' || !isKeyFrame) return null;
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

function withoutMetadataFlags(chunk: Uint8Array): Uint8Array {
  const clean = Uint8Array.from(chunk);
  clean[8] = (clean[8] ?? 0) & ~METADATA_FLAGS;
  return clean;
}
