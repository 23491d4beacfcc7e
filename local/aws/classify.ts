import type { IncomingHttpHeaders } from 'node:http';

const SCOPE = /Credential=[^/,\s]+\/\d{8}\/[^/]+\/(?<service>[^/]+)\/aws4_request/;

/**
 * The service that a request was signed for (Signature Version 4, credential scope), from the header or
 * from a presigned URL.
 *
 * @returns null for an unsigned request
 */
export function signedService(headers: IncomingHttpHeaders, url: string): string | null {
  const header = SCOPE.exec(headers.authorization ?? '');
  if (header?.groups?.service !== undefined) return header.groups.service;
  const credential = new URLSearchParams(url.split('?')[1] ?? '').get('X-Amz-Credential');
  return credential?.split('/')[3] ?? null;
}

/** The API action of a call: the JSON target's last part, the query protocol's Action, or S3's by its shape. */
export function actionOf(
  service: string,
  method: string,
  url: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): string {
  if (service === 's3') return s3Operation(method, url, headers);
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.slice(target.lastIndexOf('.') + 1);
  return new URLSearchParams(body.toString('latin1')).get('Action') ?? `${method} ${url}`;
}

/** Bucket and key of a path-style S3 URL; the key is null for a call on the bucket, both for the service. */
export function s3Address(url: string): { bucket: string | null; key: string | null } {
  const path = url.split('?')[0] ?? '/';
  const slash = path.indexOf('/', 1);
  const bucket = decodeURIComponent(slash < 0 ? path.slice(1) : path.slice(1, slash));
  const key = slash < 0 ? '' : decodeURIComponent(path.slice(slash + 1));
  return { bucket: bucket === '' ? null : bucket, key: key === '' ? null : key };
}

/** Sub-resources that make another operation of the same method and path. */
const BUCKET_QUERIES: Readonly<Record<string, string>> = {
  location: 'GetBucketLocation',
  versioning: 'GetBucketVersioning',
  versions: 'ListObjectVersions',
  uploads: 'ListMultipartUploads',
};
const OTHER_SUBRESOURCES = [
  ...['acl', 'cors', 'encryption', 'inventory', 'lifecycle', 'logging', 'metrics', 'notification'],
  ...['object-lock', 'ownershipControls', 'policy', 'policyStatus', 'publicAccessBlock'],
  ...['replication', 'requestPayment', 'retention', 'legal-hold', 'restore', 'select', 'tagging'],
  ...['torrent', 'website'],
];

function s3Operation(method: string, url: string, headers: IncomingHttpHeaders): string {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const { bucket, key } = s3Address(url);
  const other = OTHER_SUBRESOURCES.find((name) => query.has(name));
  if (other !== undefined) return `${method} ?${other}`;
  if (bucket === null) return method === 'GET' ? 'ListBuckets' : `${method} /`;
  if (key === null) {
    const named = Object.keys(BUCKET_QUERIES).find((name) => query.has(name));
    if (method === 'GET' && named !== undefined) return BUCKET_QUERIES[named] ?? named;
    if (method === 'GET') return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
    if (method === 'POST') return query.has('delete') ? 'DeleteObjects' : 'PostObject';
    return { PUT: 'CreateBucket', HEAD: 'HeadBucket', DELETE: 'DeleteBucket' }[method] ?? method;
  }
  const isUpload = query.has('uploadId');
  switch (method) {
    case 'GET':
      if (isUpload) return 'ListParts';
      return query.has('attributes') ? 'GetObjectAttributes' : 'GetObject';
    case 'PUT':
      if (isUpload) return headers['x-amz-copy-source'] ? 'UploadPartCopy' : 'UploadPart';
      return headers['x-amz-copy-source'] ? 'CopyObject' : 'PutObject';
    case 'POST':
      return isUpload ? 'CompleteMultipartUpload' : 'CreateMultipartUpload';
    case 'DELETE':
      return isUpload ? 'AbortMultipartUpload' : 'DeleteObject';
    case 'HEAD':
      return 'HeadObject';
    default:
      return method;
  }
}
