import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { ObjectStore } from '../ports/object-store.ts';

/** ObjectStore over one S3 bucket. */
export function s3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  return {
    async get(key, versionId) {
      try {
        const answer = await client.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: key,
            ...(versionId === undefined ? {} : { VersionId: versionId }),
          }),
        );
        if (answer.Body === undefined) throw new Error(`S3 answered without a body for ${key}`);
        return {
          body: await answer.Body.transformToByteArray(),
          versionId: answer.VersionId ?? null,
          contentType: answer.ContentType ?? null,
          metadata: new Map(Object.entries(answer.Metadata ?? {})),
        };
      } catch (error) {
        if (error instanceof NoSuchKey || isMissingVersion(error)) return null;
        throw error;
      }
    },
    async put(key, body, { contentType, cacheControl }) {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: body,
          ContentType: contentType,
          ...(cacheControl === undefined ? {} : { CacheControl: cacheControl }),
        }),
      );
    },
    async list(prefix) {
      const keys: string[] = [];
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            ContinuationToken: token,
            // XML cannot carry every character that a key can.
            EncodingType: 'url',
          }),
        );
        for (const { Key = '' } of page.Contents ?? []) {
          keys.push(decodeURIComponent(Key.replaceAll('+', ' ')));
        }
        token = page.NextContinuationToken;
      } while (token !== undefined);
      return keys;
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

/** NoSuchVersion has no class of its own in the SDK. */
const isMissingVersion = (error: unknown): boolean =>
  error instanceof Error && error.name === 'NoSuchVersion';
