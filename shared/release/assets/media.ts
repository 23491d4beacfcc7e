import type { Asset } from '../release.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

type MediaType = Asset['mediaType'];

/** A file for readers as its first bytes tell it. */
export interface Media {
  readonly mediaType: MediaType;
  /** Pixels as shown, upright; null for what is no picture. */
  readonly width: number | null;
  readonly height: number | null;
  /** The file without what cameras and programs note down about people and places. */
  readonly bytes: Uint8Array;
}

const READERS: readonly (readonly [MediaType, (bytes: Uint8Array) => Picture | null])[] = [
  ['image/jpeg', readJpeg],
  ['image/png', readPng],
  ['image/gif', readGif],
  ['image/webp', readWebp],
];

/** Programs show larger pictures in part or not at all (65,535 is the most that JPEG can say). */
const MAX_PIXELS_A_SIDE = 65_535;

/**
 * Recognises a JPEG, PNG, GIF, WebP or PDF by its content, whatever its name. Null for anything else, SVG
 * (which can hold scripts) among it, and for a picture that is cut off or broken.
 */
export function readMedia(bytes: Uint8Array): Media | null {
  for (const [mediaType, read] of READERS) {
    const picture = read(bytes);
    if (picture === null) continue;
    const { width, height } = picture;
    const isPossible =
      width > 0 && height > 0 && width <= MAX_PIXELS_A_SIDE && height <= MAX_PIXELS_A_SIDE;
    return isPossible ? { mediaType, ...picture } : null;
  }
  return startsWith(bytes, '%PDF-')
    ? { mediaType: 'application/pdf', width: null, height: null, bytes }
    : null;
}

/** Smaller pictures inside a text are logos, signatures, rules and tracking pixels. */
const MIN_PIXELS_A_SIDE = 300;

/** Whether a file inside a text is a picture too small to tell anything to the press. */
export function isOrnament(bytes: Uint8Array): boolean {
  const media = readMedia(bytes);
  if (media === null || media.width === null || media.height === null) return false;
  return Math.min(media.width, media.height) < MIN_PIXELS_A_SIDE;
}

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((character, i) => bytes[i] === character.charCodeAt(0));
