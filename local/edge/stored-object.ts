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
 * Answers GET and HEAD for an object: 304 when the reader has it already, else its octets or the part
 * that was asked for.
 *
 * @see RFC 9110 sections 13.1.2, 13.1.3, 13.1.5 and 14.2
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
  const size = object.body.length;
  const range = rangeOf(request, object);
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const [first, last] = range ?? [0, size - 1];
  headers.set('content-length', String(last - first + 1));
  if (range !== null) headers.set('content-range', `bytes ${first}-${last}/${size}`);
  if (!headers.has('content-type')) headers.set('content-type', 'binary/octet-stream');
  const body =
    request.method === 'HEAD' ? null : Buffer.from(object.body.subarray(first, last + 1));
  return new Response(body, { status: range === null ? 200 : 206, headers });
}

/**
 * First and last octet of the one range that a GET asks for; null for all octets, also where several
 * ranges are asked for, as S3 does.
 */
function rangeOf(
  { method, headers }: Request,
  { body, etag }: StoredObject,
): readonly [number, number] | 'outside' | null {
  const condition = headers.get('if-range');
  if (method !== 'GET' || (condition !== null && condition !== etag)) return null;
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '') ?? [];
  if (from === '' && to === '') return null;
  const end = body.length - 1;
  const first = from === '' ? Math.max(0, body.length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? end : Math.min(end, Number(to));
  if (from !== '' && to !== '' && Number(from) > Number(to)) return null;
  return first > end || (from === '' && Number(to) === 0) ? 'outside' : [first, last];
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
