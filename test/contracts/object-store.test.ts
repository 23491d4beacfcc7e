import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { type ObjectStore, ObjectTooLarge } from '../../shared/ports/object-store.ts';
import { memoryObjectStore } from '../fakes/memory-object-store.ts';

const BUCKET = 'public';
const app = buildApp({ logger: false });
let client: S3Client;
beforeAll(async () => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    forcePathStyle: true,
  });
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
});
afterAll(async () => {
  client.destroy();
  await app.close();
});

const stores: [string, () => ObjectStore][] = [
  ['in memory', memoryObjectStore],
  ['on S3', () => s3ObjectStore(client, BUCKET)],
];

const HTML = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' };
const textOf = async (store: ObjectStore, key: string) =>
  new TextDecoder().decode((await store.get(key))?.body);

describe.each(stores)('an object store %s', (_kind, create) => {
  it('gives back what was put, and null for what is not there', async () => {
    const store = create();
    await store.put('a', 'é', { contentType: 'text/plain' });

    expect(await textOf(store, 'a')).toBe('é');
    expect(await store.get('nothing')).toBeNull();
  });

  it('reads nothing of what is larger than its reader takes, and goes on', async () => {
    const store = create();
    await store.put('large', 'x'.repeat(300_000), { contentType: 'text/plain' });

    await expect(store.get('large', { maxBytes: 299_999 })).rejects.toThrow(ObjectTooLarge);
    await expect(store.get('large', { maxBytes: 299_999 })).rejects.toMatchObject({
      sizeBytes: 300_000,
    });
    expect((await store.get('large', { maxBytes: 300_000 }))?.body).toHaveLength(300_000);
  });

  it('writes again only what changed', async () => {
    const store = create();

    expect(await store.putIfChanged('page', 'one', HTML)).toBe('new');
    expect(await store.putIfChanged('page', 'one', HTML)).toBe('same');
    expect(await store.putIfChanged('page', 'two', HTML)).toBe('changed');
    expect(await textOf(store, 'page')).toBe('two');
  });

  it('writes octets as they are, and again only what changed', async () => {
    const store = create();
    const picture = { ...HTML, contentType: 'image/png' };

    expect(await store.putIfChanged('logo', Uint8Array.of(0x89, 0xff), picture)).toBe('new');
    expect(await store.putIfChanged('logo', Uint8Array.of(0x89, 0xff), picture)).toBe('same');
    expect(await store.putIfChanged('logo', Uint8Array.of(0x89, 0xfe), picture)).toBe('changed');
    expect([...((await store.get('logo'))?.body ?? [])]).toEqual([0x89, 0xfe]);
  });

  it('writes again what changed its type, and what somebody else wrote', async () => {
    const store = create();
    await store.putIfChanged('typed', 'one', HTML);
    await store.put('foreign', 'two', { contentType: HTML.contentType });

    const typed = { ...HTML, contentType: 'application/xml' };
    expect(await store.putIfChanged('typed', 'one', typed)).toBe('changed');
    expect(await store.putIfChanged('foreign', 'one', HTML)).toBe('changed');
  });

  it('knows what it has, and forgets what was deleted', async () => {
    const store = create();
    await store.putIfChanged('gone', 'one', HTML);
    expect([await store.has('gone'), await store.has('never')]).toEqual([true, false]);

    await store.delete('gone');

    expect(await store.has('gone')).toBe(false);
    expect(await store.putIfChanged('gone', 'one', HTML)).toBe('new');
  });

  it('lists keys in order, all of them or the first few', async () => {
    const store = create();
    for (const key of ['list/b', 'list/a ü', 'list/c', 'other']) await store.put(key, '', HTML);

    expect(await store.list('list/')).toEqual(['list/a ü', 'list/b', 'list/c']);
    expect(await store.list('list/', 2)).toEqual(['list/a ü', 'list/b']);
  });
});
