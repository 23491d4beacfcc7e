import { createHash } from 'node:crypto';
import type { Backend } from '../aws/backend.ts';
import { s3Address } from '../aws/classify.ts';
import { type AwsRequest, type AwsResponse, type AwsService, s3Error } from '../aws/message.ts';
import { createTurns } from '../aws/turns.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import { putInParts } from './multipart.ts';
import type { ObjectEvent, QueueNotification } from './notification.ts';
import type { VersionIndex } from './versions.ts';

/** A bucket as its template describes it. */
export interface BucketSettings {
  readonly isVersioned: boolean;
  readonly notifications: readonly QueueNotification[];
}

export interface S3Options {
  readonly backend: Backend;
  readonly versions: VersionIndex;
  /** Buckets by name. A bucket that no template names has neither versions nor notifications. */
  readonly buckets: ReadonlyMap<string, BucketSettings>;
  readonly now: () => number;
  /** Called once an object is stored or removed; the caller's answer waits for it. */
  readonly onEvent: (event: ObjectEvent) => Promise<void>;
}

/** What fauxqs takes in one request, less the framing. */
const MAX_SINGLE_PUT_BYTES = 10 * 1024 * 1024;
/** Amazon S3 user guide, "Naming Amazon S3 objects": 1,024 bytes of UTF-8. */
const MAX_KEY_BYTES = 1024;

/** Bucket that keeps the content of every version, one object a version, its id the key. */
const versionsBucketOf = (bucket: string): string =>
  `versions-${createHash('sha256').update(bucket).digest('hex').slice(0, 32)}`;

const pathOf = (bucket: string, key: string): string => `/${bucket}/${encodeURIComponent(key)}`;

/**
 * S3 as fauxqs has it, with what it lacks: version ids whose content stays, conditional puts
 * (`If-None-Match: *`, `If-Match`), notifications, bodies of any size, and an error instead of a wrong
 * answer for sub-resources that nobody emulates.
 */
export function s3Service(options: S3Options): AwsService {
  const { backend, versions, buckets, now, onEvent } = options;
  const inTurn = createTurns();

  const isVersioned = (bucket: string): boolean => buckets.get(bucket)?.isVersioned ?? false;

  const forward = (request: AwsRequest): Promise<AwsResponse> =>
    backend.call(request.method, request.url, request.headers, request.body);

  /** Keeps the content of a key's present object as a version of its own. */
  async function keepVersion(bucket: string, key: string): Promise<string | null> {
    if (!isVersioned(bucket)) return null;
    const versionId = versions.add(bucket, key, false);
    const kept = versionsBucketOf(bucket);
    await backend.call('PUT', `/${kept}`, {}, '');
    const copy = await backend.call(
      'PUT',
      pathOf(kept, versionId),
      { 'x-amz-copy-source': pathOf(bucket, key) },
      '',
    );
    if (copy.status !== 200) throw new Error(`Could not keep a version of ${bucket}/${key}`);
    return versionId;
  }

  async function announce(
    bucket: string,
    key: string,
    eventName: string,
    versionId: string | null,
  ): Promise<void> {
    const isThere = eventName.startsWith('ObjectCreated:');
    const head = isThere ? await backend.call('HEAD', pathOf(bucket, key), {}, '') : null;
    await onEvent({
      bucket,
      key,
      eventName,
      sizeBytes: head === null ? null : Number(head.headers['content-length'] ?? 0),
      eTag: head === null ? null : String(head.headers.etag ?? '').replaceAll('"', ''),
      versionId,
      sequencer: versions.nextSequence().toString(16).toUpperCase().padStart(18, '0'),
      at: now(),
    });
  }

  async function created(
    bucket: string,
    key: string,
    eventName: string,
    answer: AwsResponse,
  ): Promise<AwsResponse> {
    if (answer.status !== 200) return answer;
    const versionId = await keepVersion(bucket, key);
    await announce(bucket, key, eventName, versionId);
    return withVersion(answer, versionId);
  }

  async function put(request: AwsRequest, bucket: string, key: string): Promise<AwsResponse> {
    if (Buffer.byteLength(key) > MAX_KEY_BYTES) {
      return s3Error(400, 'KeyTooLongError', 'Your key is too long');
    }
    const refusal = await preconditionFailure(request, bucket, key);
    if (refusal !== null) return refusal;
    const { headers, body } = plainBody(request);
    const answer =
      body.length > MAX_SINGLE_PUT_BYTES
        ? await putInParts(backend, request.url, headers, body, MAX_SINGLE_PUT_BYTES)
        : await backend.call('PUT', request.url, headers, body);
    return created(bucket, key, 'ObjectCreated:Put', answer);
  }

  /** Amazon S3 user guide, "How to prevent object overwrites with conditional writes". */
  async function preconditionFailure(
    { headers }: AwsRequest,
    bucket: string,
    key: string,
  ): Promise<AwsResponse | null> {
    const { 'if-none-match': ifNoneMatch, 'if-match': ifMatch } = headers;
    if (ifNoneMatch === undefined && ifMatch === undefined) return null;
    const head = await backend.call('HEAD', pathOf(bucket, key), {}, '');
    const exists = head.status === 200;
    if (ifMatch !== undefined && !exists) {
      return s3Error(404, 'NoSuchKey', 'The specified key does not exist.');
    }
    const fails =
      (ifNoneMatch === '*' && exists) ||
      (ifMatch !== undefined && unquoted(ifMatch) !== unquoted(String(head.headers.etag)));
    return fails
      ? s3Error(
          412,
          'PreconditionFailed',
          'At least one of the pre-conditions you specified did not hold',
        )
      : null;
  }

  async function copy(request: AwsRequest, bucket: string, key: string): Promise<AwsResponse> {
    const source = String(request.headers['x-amz-copy-source']);
    const [path = '', query = ''] = source.split('?');
    const versionId = new URLSearchParams(query).get('versionId');
    const from = s3Address(path.startsWith('/') ? path : `/${path}`);
    const headers =
      versionId === null || from.bucket === null
        ? request.headers
        : {
            ...request.headers,
            'x-amz-copy-source': pathOf(versionsBucketOf(from.bucket), versionId),
          };
    const answer = await backend.call('PUT', request.url, headers, request.body);
    return created(bucket, key, 'ObjectCreated:Copy', answer);
  }

  async function read(request: AwsRequest, bucket: string, key: string): Promise<AwsResponse> {
    const [, text = ''] = request.url.split('?');
    const query = new URLSearchParams(text);
    const versionId = query.get('versionId');
    if (versionId === null || versionId === 'null') {
      const latest = isVersioned(bucket) ? versions.latest(bucket, key) : null;
      return withVersion(
        await forward(request),
        latest === null || latest.isDeleteMarker ? null : latest.versionId,
      );
    }
    if (!versions.has(bucket, key, versionId)) {
      return s3Error(404, 'NoSuchVersion', 'The specified version does not exist.');
    }
    query.delete('versionId');
    const kept = pathOf(versionsBucketOf(bucket), versionId);
    return withVersion(
      await backend.call(request.method, `${kept}?${query}`, request.headers, ''),
      versionId,
    );
  }

  async function remove(request: AwsRequest, bucket: string, key: string): Promise<AwsResponse> {
    if (new URLSearchParams(request.url.split('?')[1] ?? '').has('versionId')) {
      return s3Error(501, 'NotImplemented', 'The local engine does not delete single versions');
    }
    const answer = await forward(request);
    if (answer.status !== 204) return answer;
    return withVersion(answer, await removed(bucket, key));
  }

  async function removed(bucket: string, key: string): Promise<string | null> {
    const versionId = isVersioned(bucket) ? versions.add(bucket, key, true) : null;
    const eventName =
      versionId === null ? 'ObjectRemoved:Delete' : 'ObjectRemoved:DeleteMarkerCreated';
    await announce(bucket, key, eventName, versionId);
    return versionId;
  }

  async function removeMany(request: AwsRequest, bucket: string): Promise<AwsResponse> {
    const answer = await forward(request);
    if (answer.status !== 200) return answer;
    for (const [, key] of request.body.toString('utf8').matchAll(/<Key>([\s\S]*?)<\/Key>/g)) {
      if (key !== undefined) await removed(bucket, unescapeXml(key));
    }
    return answer;
  }

  return async (request) => {
    const { bucket, key } = s3Address(request.url);
    if (bucket === null)
      return request.action === 'ListBuckets' ? forward(request) : notHere(request);
    if (key === null) return bucketCall(request, bucket);
    switch (request.action) {
      case 'PutObject':
        return inTurn(`${bucket}/${key}`, () => put(request, bucket, key));
      case 'CopyObject':
        return inTurn(`${bucket}/${key}`, () => copy(request, bucket, key));
      case 'CompleteMultipartUpload':
        return inTurn(`${bucket}/${key}`, async () =>
          created(bucket, key, 'ObjectCreated:CompleteMultipartUpload', await forward(request)),
        );
      case 'UploadPart': {
        const { headers, body } = plainBody(request);
        return backend.call('PUT', request.url, headers, body);
      }
      case 'GetObject':
      case 'HeadObject':
        return read(request, bucket, key);
      case 'DeleteObject':
        return inTurn(`${bucket}/${key}`, () => remove(request, bucket, key));
      case 'CreateMultipartUpload':
      case 'AbortMultipartUpload':
      case 'GetObjectAttributes':
        return forward(request);
      default:
        return notHere(request);
    }
  };

  async function bucketCall(request: AwsRequest, bucket: string): Promise<AwsResponse> {
    switch (request.action) {
      case 'ListObjects':
      case 'ListObjectsV2':
      case 'HeadBucket':
        return forward(request);
      case 'DeleteObjects':
        return removeMany(request, bucket);
      case 'GetBucketLocation':
        return xml('<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>');
      case 'GetBucketVersioning':
        return xml(
          `<VersioningConfiguration>${isVersioned(bucket) ? '<Status>Enabled</Status>' : ''}</VersioningConfiguration>`,
        );
      default:
        return notHere(request);
    }
  }
}

const notHere = ({ action }: AwsRequest): AwsResponse =>
  s3Error(501, 'NotImplemented', `The local engine does not have the S3 call ${action}`);

const xml = (body: string): AwsResponse => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});

const unquoted = (etag: string): string => etag.replaceAll('"', '');

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');

function withVersion(answer: AwsResponse, versionId: string | null): AwsResponse {
  if (versionId === null) return answer;
  return { ...answer, headers: { ...answer.headers, 'x-amz-version-id': versionId } };
}

/** Headers and body as a plain PUT would carry them: without chunk framing, checksums from the trailer. */
function plainBody({ headers, body }: AwsRequest): {
  headers: AwsRequest['headers'];
  body: Buffer;
} {
  const { 'if-none-match': _none, 'if-match': _match, ...kept } = headers;
  const encoding = headers['content-encoding'] ?? '';
  if (!encoding.includes('aws-chunked')) return { headers: kept, body };
  const { 'x-amz-trailer': _trailer, 'x-amz-decoded-content-length': _length, ...rest } = kept;
  const remaining = encoding
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== 'aws-chunked' && part !== '');
  const decoded = decodeAwsChunked(body);
  const { 'content-encoding': _encoding, ...plain } = rest;
  return {
    headers: {
      ...plain,
      ...decoded.trailers,
      ...(remaining.length === 0 ? {} : { 'content-encoding': remaining.join(', ') }),
    },
    body: decoded.body,
  };
}
