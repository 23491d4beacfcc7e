import type { Picture } from './picture.ts';

/**
 * Reads the size of a GIF. Its comments stay: no camera writes GIF.
 *
 * @returns null when it is no GIF
 * @see GIF89a specification, section 18
 */
export function readGif(bytes: Uint8Array): Picture | null {
  const signature = String.fromCharCode(...bytes.subarray(0, 6));
  if (bytes.length < 14 || (signature !== 'GIF87a' && signature !== 'GIF89a')) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), bytes };
}
