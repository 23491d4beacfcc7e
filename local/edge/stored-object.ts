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

/** What a reader of an object sees of how it was stored; `x-amz-meta-*` as well. */
const STORED_HEADERS = new Set([
  ...['content-type', 'content-language', 'content-encoding', 'content-disposition'],
  ...['cache-control', 'expires'],
]);

/**
 * The object in S3's answer to GetObject.
 *
 * @returns null for any other answer than 200
 */
export function storedObjectOf(answer: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Uint8Array | string;
}): StoredObject | null {
  if (answer.status !== 200) return null;
  const { headers } = answer;
  return {
    body: Buffer.from(answer.body),
    etag: String(headers.etag ?? ''),
    lastModified: Date.parse(String(headers['last-modified'] ?? '')),
    headers: Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        STORED_HEADERS.has(name) || name.startsWith('x-amz-meta-') ? [[name, String(value)]] : [],
      ),
    ),
  };
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
