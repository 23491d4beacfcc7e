import type { IncomingHttpHeaders } from 'node:http';
import type { Backend } from '../aws/backend.ts';
import type { AwsResponse } from '../aws/message.ts';

/**
 * Stores a body in parts, for an emulator that limits one request. The ETag is then that of a multipart
 * upload, as the AWS CLI makes it for large files too.
 */
export async function putInParts(
  backend: Backend,
  url: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  partBytes: number,
): Promise<AwsResponse> {
  const path = url.split('?')[0] ?? url;
  const begun = await backend.call('POST', `${path}?uploads`, headers, '');
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(String(begun.body))?.[1];
  if (uploadId === undefined) return begun;
  const parts: string[] = [];
  for (let start = 0, number = 1; start < body.length; start += partBytes, number += 1) {
    const part = await backend.call(
      'PUT',
      `${path}?partNumber=${number}&uploadId=${uploadId}`,
      {},
      body.subarray(start, start + partBytes),
    );
    if (part.status !== 200) return part;
    parts.push(`<Part><PartNumber>${number}</PartNumber><ETag>${part.headers.etag}</ETag></Part>`);
  }
  const complete = await backend.call(
    'POST',
    `${path}?uploadId=${uploadId}`,
    {},
    `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`,
  );
  if (complete.status !== 200) return complete;
  const etag = /<ETag>([^<]+)<\/ETag>/.exec(String(complete.body))?.[1] ?? '';
  return { status: 200, headers: { etag: etag.replaceAll('&quot;', '"') }, body: '' };
}
