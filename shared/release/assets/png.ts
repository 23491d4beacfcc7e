import type { Picture } from './picture.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHUNK_FRAME_BYTES = 12;
/** Texts, times and Exif: nothing that is seen. */
const LEFT_OUT = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/**
 * Reads a PNG and leaves out its texts, times and Exif, and what stands behind its end.
 *
 * @returns null when it is no whole PNG
 * @see W3C PNG (Third Edition), section 11
 */
export function readPng(bytes: Uint8Array): Picture | null {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  let size: { readonly width: number; readonly height: number } | null = null;
  for (let at = SIGNATURE.length; at + CHUNK_FRAME_BYTES <= bytes.length; ) {
    const end = at + CHUNK_FRAME_BYTES + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (size === null) {
      if (type !== 'IHDR' || end - at < CHUNK_FRAME_BYTES + 8) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (!LEFT_OUT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return { ...size, bytes: Buffer.concat(kept) };
    at = end;
  }
  return null;
}
