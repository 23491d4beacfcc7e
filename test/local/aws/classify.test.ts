import { expect, it } from 'vitest';
import { actionOf, s3Address, signedService } from '../../../local/aws/classify.ts';

const BODY = Buffer.alloc(0);

it.each([
  ['GET', '/', 'ListBuckets'],
  ['GET', '/b?list-type=2&prefix=a', 'ListObjectsV2'],
  ['GET', '/b/', 'ListObjects'],
  ['GET', '/b?location', 'GetBucketLocation'],
  ['POST', '/b?delete', 'DeleteObjects'],
  ['GET', '/b/k?x-id=GetObject', 'GetObject'],
  ['PUT', '/b/a/../k', 'PutObject'],
  ['PUT', '/b/k?partNumber=1&uploadId=u', 'UploadPart'],
  ['POST', '/b/k?uploads', 'CreateMultipartUpload'],
  ['POST', '/b/k?uploadId=u', 'CompleteMultipartUpload'],
  ['DELETE', '/b/k?uploadId=u', 'AbortMultipartUpload'],
  ['DELETE', '/b/k', 'DeleteObject'],
  ['HEAD', '/b/k', 'HeadObject'],
  ['PUT', '/b/k?tagging', 'PUT ?tagging'],
])('takes %s %s for %s', (method, url, action) => {
  expect(actionOf('s3', method, url, {}, BODY)).toBe(action);
});

it('takes a put with a copy source for a copy', () => {
  expect(actionOf('s3', 'PUT', '/b/k', { 'x-amz-copy-source': 'a/b' }, BODY)).toBe('CopyObject');
});

it('reads the action of the JSON and of the query protocol', () => {
  const target = { 'x-amz-target': 'DynamoDB_20120810.GetItem' };
  const query = Buffer.from('Action=SendRawEmail&Version=2010-12-01');

  expect(actionOf('dynamodb', 'POST', '/', target, BODY)).toBe('GetItem');
  expect(actionOf('ses', 'POST', '/', {}, query)).toBe('SendRawEmail');
});

it('reads the service from the signature, in the header or in a presigned URL', () => {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=AKID/20261101/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=0';

  expect(signedService({ authorization }, '/')).toBe('sqs');
  expect(
    signedService({}, '/b/k?X-Amz-Credential=AKID%2F20261101%2Fus-east-1%2Fs3%2Faws4_request'),
  ).toBe('s3');
  expect(signedService({}, '/b/k')).toBeNull();
});

it.each([
  ['/b/a%20b%2Bc', { bucket: 'b', key: 'a b+c' }],
  ['/b//k', { bucket: 'b', key: '/k' }],
  ['/b/../k', { bucket: 'b', key: '../k' }],
  ['/b/', { bucket: 'b', key: null }],
  ['/', { bucket: null, key: null }],
])('reads bucket and key of %s', (url, expected) => {
  expect(s3Address(url)).toEqual(expected);
});
