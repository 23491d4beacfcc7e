import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** `CachePolicyConfig` of an `AWS::CloudFront::CachePolicy`, as far as it decides about compression. */
export interface CachePolicyConfig {
  readonly ParametersInCacheKeyAndForwardedToOrigin?: {
    readonly EnableAcceptEncodingGzip?: boolean;
    readonly EnableAcceptEncodingBrotli?: boolean;
  };
}

/** CloudFront compresses these and nothing else: neither Atom nor JSON Feed nor Markdown. */
const COMPRESSED_TYPES = new Set([
  ...['application/javascript', 'application/json', 'application/pdf', 'application/rss+xml'],
  ...['application/wasm', 'application/xhtml+xml', 'application/xml', 'image/svg+xml'],
  ...['text/css', 'text/csv', 'text/html', 'text/javascript', 'text/plain', 'text/xml'],
]);
const COMPRESSED_STATUSES = new Set([200, 403, 404]);
const MIN_BYTES = 1_000;
const MAX_BYTES = 10_000_000;
/** Quick enough for every request, as nothing is cached here. */
const BROTLI_QUALITY = 4;

type Encoding = 'br' | 'gzip';

/** Encodes an answer as the reader and the behaviour allow. */
export type Compress = (request: Request, response: Response) => Promise<Response>;

/**
 * What CloudFront compresses of a behaviour's answers: of the types it knows, 1,000 to 10,000,000 bytes, with
 * Brotli rather than gzip. The ETag of what was compressed becomes a weak one.
 *
 * @see CloudFront developer guide, "Serve compressed files"
 */
export function compression(
  isOn: boolean,
  { ParametersInCacheKeyAndForwardedToOrigin: key = {} }: CachePolicyConfig,
): Compress {
  const offered: readonly Encoding[] = [
    ...(key.EnableAcceptEncodingBrotli === true ? (['br'] as const) : []),
    ...(key.EnableAcceptEncodingGzip === true ? (['gzip'] as const) : []),
  ];
  return async (request, response) => {
    if (!isOn || offered.length === 0 || !isCompressible(response)) return response;
    const headers = new Headers(response.headers);
    headers.append('vary', 'Accept-Encoding');
    const accepted = acceptedEncodings(request.headers.get('accept-encoding') ?? '');
    const encoding = offered.find((one) => accepted.has(one));
    if (encoding === undefined) {
      return new Response(response.body, { status: response.status, headers });
    }
    headers.set('content-encoding', encoding);
    headers.delete('content-length');
    headers.delete('accept-ranges');
    const etag = headers.get('etag');
    if (etag !== null && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
    const plain = Buffer.from(await response.arrayBuffer());
    const body = plain.length === 0 ? null : await encode(plain, encoding);
    return new Response(body, { status: response.status, headers });
  };
}

function isCompressible({ status, headers }: Response): boolean {
  const bytes = Number(headers.get('content-length') ?? 0);
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return (
    COMPRESSED_STATUSES.has(status) &&
    !headers.has('content-encoding') &&
    bytes >= MIN_BYTES &&
    bytes <= MAX_BYTES &&
    COMPRESSED_TYPES.has(type.trim().toLowerCase())
  );
}

/** The encodings of an Accept-Encoding header but for those with a weight of 0 (RFC 9110 section 12.5.3). */
function acceptedEncodings(header: string): ReadonlySet<string> {
  const accepted = header
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((word) => word.trim()))
    .filter(([, weight = 'q=1']) => Number(weight.replace(/^q=/, '')) > 0);
  return new Set(accepted.map(([name = '']) => name));
}

async function encode(bytes: Buffer, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const encoded =
    encoding === 'gzip'
      ? await promisify(gzip)(bytes)
      : await promisify(brotliCompress)(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
        });
  return new Uint8Array(encoded);
}
