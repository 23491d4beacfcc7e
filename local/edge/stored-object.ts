/** An object of a bucket as its reader gets it. */
export interface StoredObject {
  readonly body: Uint8Array;
  /** With its quotation marks, as S3 gives it. */
  readonly etag: string;
  /** Unix milliseconds. */
  readonly lastModified: number;
  /** Other headers that were stored with it: content-type, cache-control, content-language, … */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Answers GET and HEAD for an object: 304 when the reader has it already, else its octets.
 *
 * @see RFC 9110 sections 13.1.2 and 13.1.3
 */
export function objectResponse(request: Request, object: StoredObject): Response {
  const headers = new Headers({
    ...object.headers,
    etag: object.etag,
    'last-modified': new Date(object.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
  });
  if (isUnchanged(request.headers, object)) {
    headers.delete('content-type');
    return new Response(null, { status: 304, headers });
  }
  headers.set('content-length', String(object.body.length));
  if (!headers.has('content-type')) headers.set('content-type', 'binary/octet-stream');
  const body = request.method === 'HEAD' ? null : Buffer.from(object.body);
  return new Response(body, { status: 200, headers });
}

/** If-None-Match wins over If-Modified-Since, which counts whole seconds. */
function isUnchanged(headers: Headers, { etag, lastModified }: StoredObject): boolean {
  const known = headers.get('if-none-match');
  if (known !== null) {
    const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
    return known.trim() === '*' || known.split(',').some((tag) => opaque(tag) === opaque(etag));
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && Math.floor(lastModified / 1000) * 1000 <= since;
}
