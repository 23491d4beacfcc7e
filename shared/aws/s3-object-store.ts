import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type ObjectStore, ObjectTooLarge } from '../ports/object-store.ts';

/** ObjectStore over one S3 bucket. What {@link ObjectStore.putIfChanged} wrote has its hash as metadata. */
export function s3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  /** The hash an object was written with: empty when it has none, null when there is no object. */
  async function hashOf(key: string): Promise<string | null> {
    try {
      const { Metadata } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return Metadata?.sha256 ?? '';
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }

  return {
    async get(key, { versionId, maxBytes = Number.POSITIVE_INFINITY } = {}) {
      try {
        const answer = await client.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: key,
            ...(versionId === undefined ? {} : { VersionId: versionId }),
          }),
        );
        if (answer.Body === undefined) throw new Error(`S3 answered without a body for ${key}`);
        const sizeBytes = answer.ContentLength ?? 0;
        if (sizeBytes > maxBytes) {
          // Bytes that nobody reads would hold the connection.
          if ('destroy' in answer.Body) answer.Body.destroy();
          throw new ObjectTooLarge(key, sizeBytes);
        }
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
    async list(prefix, limit = Number.POSITIVE_INFINITY) {
      const keys: string[] = [];
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            ContinuationToken: token,
            // XML cannot carry every character that a key can; not every emulator knows of it.
            EncodingType: 'url',
          }),
        );
        for (const { Key = '' } of page.Contents ?? []) {
          const isEncoded = page.EncodingType === 'url';
          keys.push(isEncoded ? decodeURIComponent(Key.replaceAll('+', ' ')) : Key);
        }
        token = page.NextContinuationToken;
      } while (token !== undefined && keys.length < limit);
      return keys.slice(0, limit);
    },
    async putIfChanged(key, body, { contentType, cacheControl }) {
      const sha256 = createHash('sha256')
        .update(`${contentType}\n${cacheControl}\n`)
        .update(body)
        .digest('hex');
      const stored = await hashOf(key);
      if (stored === sha256) return 'same';
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: body,
          ContentType: contentType,
          CacheControl: cacheControl,
          Metadata: { sha256 },
        }),
      );
      return stored === null ? 'new' : 'changed';
    },
    async has(key) {
      return (await hashOf(key)) !== null;
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

/** NoSuchVersion has no class of its own in the SDK. */
const isMissingVersion = (error: unknown): boolean =>
  error instanceof Error && error.name === 'NoSuchVersion';
