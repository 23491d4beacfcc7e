import { ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import config from '../../dateline.config.ts';
import { rebuildNewsroom } from '../../functions/publish/rebuild.ts';
import type { EngineEvent } from '../../local/engine.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { newsroomDesign } from '../../shared/newsroom/newsroom-design.ts';

const RELEASES = Array.from({ length: 20 }, (_, i) => 801 + i);
const release = (number: number) => `Press Release

Harbour number ${number} opens to ships

November 1, 2026

The states opened a harbour in Geneva today, and ships may use it from next week on.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: E-${number}/26
`;

const events: EngineEvent[] = [];
let run: NewsroomRun;

beforeAll(async () => {
  run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse('2026-11-01T09:00:00Z'), frozen: true },
    seed: 'burst',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: false,
    isSerial: false,
    log: (event) => events.push(event),
  });
  await Promise.all(
    RELEASES.map((number) =>
      run.s3.send(
        new PutObjectCommand({
          Bucket: run.dropBucket,
          Key: `incoming/${number}.en.txt`,
          Body: release(number),
        }),
      ),
    ),
  );
  await run.engine.settle();
});
afterAll(() => run?.engine.stop());

const file = async (path: string) => (await fetch(`${run.engine.urls.public}${path}`)).text();

it('twenty releases dropped at once are all there, in one order in every format', async () => {
  const { items } = JSON.parse(await file('/en/feed.json')) as {
    items: { id: string; date_published: string }[];
  };
  const ids = items.map(({ id }) => id);

  expect(new Set(ids)).toEqual(
    new Set(RELEASES.map((number) => `tag:news.example.org,2026:${number}/26:en`)),
  );
  expect(ids).toHaveLength(20);
  const inOrder = items.toSorted(
    (a, b) => b.date_published.localeCompare(a.date_published) || (a.id < b.id ? -1 : 1),
  );
  expect(items).toEqual(inOrder);
  const guids = [...(await file('/en/feed.xml')).matchAll(/<guid[^>]*>([^<]+)</g)];
  expect(guids.map(([, guid]) => guid)).toEqual(ids);
  const entries = [...(await file('/en/feed.atom')).matchAll(/<entry>\s*<id>([^<]+)</g)];
  expect(entries.map(([, id]) => id)).toEqual(ids);
  const page = await file('/en/');
  for (const number of RELEASES) {
    expect(page).toContain(`/en/${number}-26/`);
    expect(await file(`/en/${number}-26/`)).toContain(`Harbour number ${number} opens`);
  }
});

it('has the edge fetch anew what changed in fewer requests than releases, and nothing by a wildcard', async () => {
  const batches = events.flatMap((event) =>
    event.kind === 'edge.invalidated' ? [event.paths] : [],
  );
  const paths = batches.flat();
  const keys = new Set(await s3ObjectStore(run.s3, run.publicBucket).list(''));

  expect(batches.length).toBeGreaterThan(0);
  expect(batches.length).toBeLessThan(RELEASES.length);
  for (const list of ['/en/', '/en/feed.xml', '/en/feed.atom', '/en/feed.json']) {
    expect(paths).toContain(list);
  }
  for (const path of paths) {
    const key = path.slice(1);
    expect(keys.has(key) || keys.has(`${key}index.html`), path).toBe(true);
  }
  expect(paths.join('\n')).not.toMatch(/\*|\/assets\//);
});

it('left what a rebuild would make, byte for byte', async () => {
  const { Buckets = [] } = await run.s3.send(new ListBucketsCommand({}));
  const archive = Buckets.find(({ Name = '' }) => /archive/i.test(Name))?.Name ?? '';

  const { files, changed, surplus, unlisted } = await rebuildNewsroom(
    {
      releases: run.releases,
      archive: s3ObjectStore(run.s3, archive),
      site: s3ObjectStore(run.s3, run.publicBucket),
      design: newsroomDesign({ config, siteUrl: `https://${config.domain}` }),
      config,
    },
    true,
  );

  expect(files).toBeGreaterThan(RELEASES.length * 4);
  expect({ changed, surplus, unlisted }).toEqual({ changed: [], surplus: [], unlisted: [] });
});

it('uploads nothing when all of them are published again', async () => {
  const sqs = new SQSClient({
    endpoint: run.engine.urls.aws,
    region: run.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const QueueUrl = QueueUrls.find((url) => /PublishWorkMessages.*\.fifo$/.test(url));
  const publications = () =>
    events.filter(
      (event) => event.kind === 'function.line' && event.line.includes('newsroom.published'),
    ).length;
  const uploads = () =>
    events.filter((event) => event.kind === 'object.created' && event.bucket === run.publicBucket)
      .length;
  const before = { publications: publications(), uploads: uploads() };

  for (const number of RELEASES) {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify({ version: 1, family: `${number}/26` }),
        MessageGroupId: 'newsroom',
        MessageDeduplicationId: `again ${number}`,
      }),
    );
  }
  await run.engine.settle();

  expect(before.uploads).toBeGreaterThan(100);
  expect(publications()).toBe(before.publications + RELEASES.length);
  expect(uploads()).toBe(before.uploads);
});
