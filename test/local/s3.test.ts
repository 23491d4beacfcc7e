import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openVersionIndex } from '../../local/s3/versions.ts';
import { s3Of } from './clients.ts';
import { type SmallEngine, smallEngine, worker } from './small-assembly.ts';

const ECHO = `exports.handler = async ({ Records }) => {
  for (const { body } of Records) console.log(body);
};`;
let engine: SmallEngine;
let s3: S3Client;

beforeAll(async () => {
  engine = await smallEngine({
    ...worker('Work', ECHO),
    Drop: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'drop',
        VersioningConfiguration: { Status: 'Enabled' },
        NotificationConfiguration: {
          QueueConfigurations: [
            {
              Event: 's3:ObjectCreated:*',
              Queue: { 'Fn::GetAtt': ['Work', 'Arn'] },
              Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'incoming/' }] } },
            },
          ],
        },
      },
    },
    Plain: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'plain' } },
  });
  s3 = s3Of(engine);
  await engine.settle();
});
afterAll(() => engine.stop());

const put = (
  Bucket: string,
  Key: string,
  Body: NonNullable<PutObjectCommandInput['Body']>,
  more: Partial<PutObjectCommandInput> = {},
) => s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));

const textOf = async (Bucket: string, Key: string, VersionId?: string): Promise<string> => {
  const answer = await s3.send(
    new GetObjectCommand({ Bucket, Key, ...(VersionId === undefined ? {} : { VersionId }) }),
  );
  return (await answer.Body?.transformToString()) ?? '';
};

/** The bodies that the queue's function got since `from`. */
const notificationsSince = (from: number): Notification[] =>
  engine
    .lines()
    .slice(from)
    .map((line) => JSON.parse(line) as Notification);

interface Notification {
  readonly Records: { readonly s3: { readonly object: { readonly sequencer: string } } }[];
}

it('sends the test event when the notification is configured', () => {
  expect(JSON.parse(engine.lines()[0] ?? '')).toMatchObject({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Bucket: 'drop',
  });
});

it('notifies of a new object in the shape of S3, the key form-encoded', async () => {
  const from = engine.lines().length;

  const { VersionId, ETag } = await put('drop', 'incoming/año (1) + 50%.txt', 'hola');
  await engine.settle();

  const [record] = notificationsSince(from)[0]?.Records ?? [];
  expect(record).toMatchObject({
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    eventName: 'ObjectCreated:Put',
    eventTime: '2026-11-01T09:00:00.000Z',
    awsRegion: 'us-east-1',
    s3: {
      s3SchemaVersion: '1.0',
      bucket: { name: 'drop', arn: 'arn:aws:s3:::drop' },
      object: {
        key: 'incoming/a%C3%B1o+%281%29+%2B+50%25.txt',
        size: 4,
        eTag: ETag?.replaceAll('"', ''),
        versionId: VersionId,
      },
    },
  });
});

it('keeps silent about keys outside the prefix', async () => {
  const from = engine.lines().length;

  await put('drop', 'receipts/a.json', '{}');
  await engine.settle();

  expect(notificationsSince(from)).toEqual([]);
});

it('gives each event of a key a greater sequencer', async () => {
  const from = engine.lines().length;

  await put('drop', 'incoming/seq.txt', '1');
  await put('drop', 'incoming/seq.txt', '2');
  await engine.settle();

  const [a, b] = notificationsSince(from).map(({ Records }) => Records[0]?.s3.object.sequencer);
  expect(a).toMatch(/^[0-9A-F]{18}$/);
  expect(b).toMatch(/^[0-9A-F]{18}$/);
  expect(String(a) < String(b)).toBe(true);
});

it('notifies of a copy', async () => {
  await put('plain', 'a.txt', 'copied', { Metadata: { who: 'me' } });
  const from = engine.lines().length;

  await s3.send(
    new CopyObjectCommand({ Bucket: 'drop', Key: 'incoming/copy.txt', CopySource: 'plain/a.txt' }),
  );
  await engine.settle();

  expect(notificationsSince(from)[0]?.Records[0]).toMatchObject({
    eventName: 'ObjectCreated:Copy',
  });
  const head = await s3.send(new HeadObjectCommand({ Bucket: 'drop', Key: 'incoming/copy.txt' }));
  expect(head.Metadata).toEqual({ who: 'me' });
});

it('hands out the content of a version after the object has changed, and after it is deleted', async () => {
  const first = await put('drop', 'v.txt', 'one');
  const second = await put('drop', 'v.txt', 'two');
  await s3.send(new DeleteObjectCommand({ Bucket: 'drop', Key: 'v.txt' }));

  expect(await textOf('drop', 'v.txt', first.VersionId)).toBe('one');
  expect(await textOf('drop', 'v.txt', second.VersionId)).toBe('two');
  await expect(textOf('drop', 'v.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
  await expect(textOf('drop', 'v.txt', 'never-was')).rejects.toMatchObject({
    name: 'NoSuchVersion',
  });
});

it('gives the same version ids to the same puts under the same seed', async () => {
  const first = await put('drop', 'seeded.txt', 'one');
  const second = await put('drop', 'seeded.txt', 'two');

  // What the seed `test` makes of them; another seed is tried in versions.test.ts.
  expect([first.VersionId, second.VersionId]).toEqual([
    openVersionIndex('test', null).add('drop', 'seeded.txt', false),
    expect.not.stringMatching(String(first.VersionId)),
  ]);
});

it('has no version ids in a bucket without versioning', async () => {
  const answer = await put('plain', 'v.txt', 'one');

  expect(answer.VersionId).toBeUndefined();
});

it('refuses a put under If-None-Match: * once the object is there', async () => {
  await put('plain', 'once.txt', 'first', { IfNoneMatch: '*' });

  await expect(put('plain', 'once.txt', 'second', { IfNoneMatch: '*' })).rejects.toMatchObject({
    name: 'PreconditionFailed',
    $metadata: { httpStatusCode: 412 },
  });
  expect(await textOf('plain', 'once.txt')).toBe('first');
});

it('lets one of many simultaneous If-None-Match puts through', async () => {
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((body) => put('plain', 'race.txt', body, { IfNoneMatch: '*' })),
  );

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('replaces under If-Match only what has that ETag', async () => {
  const { ETag = '' } = await put('plain', 'match.txt', 'first');
  await put('plain', 'match.txt', 'second', { IfMatch: ETag });

  await expect(put('plain', 'match.txt', 'third', { IfMatch: ETag })).rejects.toMatchObject({
    name: 'PreconditionFailed',
  });
  await expect(put('plain', 'nowhere.txt', 'x', { IfMatch: ETag })).rejects.toMatchObject({
    name: 'NoSuchKey',
  });
});

const KEYS = [
  ...['a/../b.txt', '../up.txt', './here.txt', 'a//b.txt', '/rooted.txt', 'ends/'],
  ...['with space.txt', 'a+b.txt', '100%.txt', '%2F.txt', 'q?x=1&y.txt', 'hash#1.txt', 'a;b=c.txt'],
  ...[
    'ñandú 文件 🗞.txt',
    'quote\'"<&>.txt',
    'back\\slash.txt',
    '~*!().txt',
    `long-${'x'.repeat(900)}`,
  ],
];

it.each(KEYS)('stores and returns the key %j as it is', async (key) => {
  await put('plain', key, `body of ${key}`, { Metadata: { note: 'kept' } });

  expect(await textOf('plain', key)).toBe(`body of ${key}`);
  const head = await s3.send(new HeadObjectCommand({ Bucket: 'plain', Key: key }));
  expect(head.Metadata).toEqual({ note: 'kept' });
  const { Contents = [] } = await s3.send(
    new ListObjectsV2Command({ Bucket: 'plain', Prefix: key }),
  );
  expect(Contents.map(({ Key }) => Key)).toEqual([key]);
});

it('refuses a key of more than 1,024 bytes', async () => {
  await expect(put('plain', 'é'.repeat(513), 'x')).rejects.toMatchObject({
    name: 'KeyTooLongError',
  });
});

it('takes an object of 20 MB, and streams with trailing checksums', async () => {
  const big = Buffer.alloc(20 * 1024 * 1024, 'dateline');
  await put('drop', 'big.bin', big, { ContentType: 'application/x-big' });
  await put('plain', 'stream.txt', Readable.from([Buffer.from('one '), Buffer.from('two')]), {
    ContentLength: 7,
  });

  const answer = await s3.send(new GetObjectCommand({ Bucket: 'drop', Key: 'big.bin' }));
  expect(answer.ContentType).toBe('application/x-big');
  expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(big)).toBe(true);
  expect(await textOf('plain', 'stream.txt')).toBe('one two');
});

it('refuses by name what it does not have', async () => {
  await put('plain', 'tagged.txt', 'x');

  await expect(
    s3.send(new GetObjectTaggingCommand({ Bucket: 'plain', Key: 'tagged.txt' })),
  ).rejects.toMatchObject({ name: 'NotImplemented', message: expect.stringContaining('tagging') });
});

it('lists keys in the order of their bytes, page by page without gaps', async () => {
  const keys = ['B', 'a', 'Z', 'é', '_', 'ab', 'a b', '10', '9', 'A'].map((key) => `order/${key}`);
  for (const key of keys) await put('plain', key, key);

  const seen: string[] = [];
  let token: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({
        Bucket: 'plain',
        Prefix: 'order/',
        MaxKeys: 3,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    seen.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
    token = page.NextContinuationToken;
  } while (token !== undefined);

  expect(seen).toEqual(keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
});
