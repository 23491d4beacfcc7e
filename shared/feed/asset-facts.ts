import { fileSizeInWords } from '../locale/file-size.ts';
import type { Asset } from '../release/release.ts';

/** What is said of a file before somebody fetches it, in a language's words. */
export interface AssetFacts {
  /** `JPEG`, `PDF`. */
  readonly format: string;
  /** `1200 × 800`, width before height; null for what is no picture. */
  readonly pixels: string | null;
  /** `240 kB`. */
  readonly size: string;
}

export const assetFacts = (
  { mediaType, width, height, bytes }: Asset,
  language: string,
): AssetFacts => ({
  format: mediaType.slice(mediaType.indexOf('/') + 1).toUpperCase(),
  pixels: width === null || height === null ? null : `${width} × ${height}`,
  size: fileSizeInWords(bytes, language),
});

/** Caption and credit in one line; where a document has none, what is seen on it. Null for nothing. */
export function legendOf({ mediaType, alt, caption, credit }: Asset): string | null {
  const isShown = mediaType.startsWith('image/');
  const said = [caption ?? (isShown ? null : alt), credit].filter((text) => text !== null);
  return said.length === 0 ? null : said.join(' | ');
}
