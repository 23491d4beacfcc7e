/** A body out of its chunks, and the headers that came after it. */
export interface DecodedBody {
  readonly body: Buffer;
  readonly trailers: Readonly<Record<string, string>>;
}

/**
 * Takes a body out of the `aws-chunked` transfer form (Amazon S3 API reference, "Signature calculations
 * for chunked uploads"): `size;chunk-signature=…` CRLF data CRLF, ended by a chunk of size 0 and trailers.
 *
 * @throws {Error} when the framing is broken
 */
export function decodeAwsChunked(raw: Buffer): DecodedBody {
  const parts: Buffer[] = [];
  let at = 0;
  const line = (): string => {
    const end = raw.indexOf('\r\n', at);
    if (end < 0) throw new Error('aws-chunked body: a line has no end');
    const text = raw.toString('latin1', at, end);
    at = end + 2;
    return text;
  };
  for (;;) {
    const header = line();
    const size = Number.parseInt(header.split(';')[0] ?? '', 16);
    if (!Number.isInteger(size) || size < 0) throw new Error('aws-chunked body: bad chunk size');
    if (size === 0) break;
    if (at + size + 2 > raw.length) throw new Error('aws-chunked body: it ends within a chunk');
    parts.push(raw.subarray(at, at + size));
    at += size + 2;
  }
  const trailers: Record<string, string> = {};
  while (at < raw.length) {
    const text = line();
    const colon = text.indexOf(':');
    if (colon > 0)
      trailers[text.slice(0, colon).trim().toLowerCase()] = text.slice(colon + 1).trim();
  }
  return { body: Buffer.concat(parts), trailers };
}
