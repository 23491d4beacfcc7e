/** A file of the public site. */
export interface NewsroomFile {
  /** Key in the public bucket, without a slash in front: `en/453-14/index.html`. */
  readonly path: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly body: string;
}

/** One that is no text. */
export interface NewsroomAsset extends Omit<NewsroomFile, 'body'> {
  readonly body: Uint8Array;
}

/** Pages and feeds change: a minute at the edge, then asked for again while the old one is shown. */
export const BRIEF_CACHE = 'public, max-age=60, stale-while-revalidate=60';
/** For feeds with a hub: who is told of a change must not get the old one from the edge. */
export const FRESH_CACHE = 'public, max-age=60, s-maxage=0';
/** For files that carry a hash of their bytes in their name. */
export const IMMUTABLE_CACHE = 'public, max-age=31536000, immutable';

export const htmlFile = (path: string, body: string): NewsroomFile => ({
  path,
  contentType: 'text/html; charset=utf-8',
  cacheControl: BRIEF_CACHE,
  body,
});

export const xmlFile = (path: string, body: string): NewsroomFile => ({
  path,
  contentType: 'application/xml; charset=utf-8',
  cacheControl: BRIEF_CACHE,
  body,
});
