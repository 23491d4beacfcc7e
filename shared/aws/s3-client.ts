import { S3Client } from '@aws-sdk/client-s3';

/** An S3 client; with path-style addresses where the endpoint has no wildcard DNS (local, emulators). */
export function s3Client(): S3Client {
  return new S3Client({ forcePathStyle: process.env.S3_FORCE_PATH_STYLE === 'true' });
}
