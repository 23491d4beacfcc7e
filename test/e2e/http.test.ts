import { readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NewsroomRun, startNewsroom } from '../../cli/newsroom-run.ts';
import { s3ObjectStore } from '../../shared/aws/s3-object-store.ts';
import { SAMPLES } from './run-once.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let run: NewsroomRun;
let paths: readonly string[];

beforeAll(async () => {
  run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse('2026-11-01T09:00:00Z'), frozen: true },
    seed: 'http',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: false,
    isSerial: true,
    log: () => {},
  });
  const file = 'oas-idb-cyber-security.en.txt';
  await run.s3.send(
    new PutObjectCommand({
      Bucket: run.dropBucket,
      Key: `incoming/${file}`,
      Body: readFileSync(join(SAMPLES, file)),
    }),
  );
  await run.engine.settle();
  paths = (await s3ObjectStore(run.s3, run.publicBucket).list('')).map((key) => `/${key}`);
});
afterAll(() => run?.engine.stop());

/** As the bytes go over the wire: nothing is unpacked on the way. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${run.engine.urls.public}${path}`, { headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asking.on('error', reject);
    asking.end();
  });
}

/** By the end of the path, the first that fits. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.html$/, 'text/html; charset=utf-8'],
  [/\/feed\.xml$/, 'application/rss+xml; charset=utf-8'],
  [/\.atom$/, 'application/atom+xml; charset=utf-8'],
  [/\/feed\.json$/, 'application/feed+json; charset=utf-8'],
  [/\/release\.json$/, 'application/json; charset=utf-8'],
  [/\.xml$/, 'application/xml; charset=utf-8'],
  [/\.opml$/, 'text/x-opml; charset=utf-8'],
  [/\.txt$/, 'text/plain; charset=utf-8'],
  [/\.md$/, 'text/markdown; charset=utf-8'],
  [/\.css$/, 'text/css; charset=utf-8'],
  [/\.svg$/, 'image/svg+xml; charset=utf-8'],
  [/\.ico$/, 'image/vnd.microsoft.icon'],
];
const BRIEF = 'public, max-age=60, stale-while-revalidate=60';
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Names with a hash of their bytes. */
const HASHED = /^\/assets\/|\.[0-9a-f]{8,}\./;

describe('every public file', () => {
  it('has its type with the charset, a strong tag, a date, and as much cache as its kind allows', async () => {
    expect(paths.length).toBeGreaterThan(90);
    for (const path of paths) {
      const { status, headers } = await ask(path);

      expect([path, status]).toEqual([path, 200]);
      expect(headers['content-type'], path).toBe(TYPES.find(([end]) => end.test(path))?.[1]);
      expect(headers.etag, path).toMatch(/^"[^"]+"$/);
      expect(headers['last-modified'], path).toMatch(/^Sun, 01 Nov 2026 09:00:0\d GMT$/);
      expect(headers['cache-control'], path).toBe(HASHED.test(path) ? FOR_EVER : BRIEF);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  it('is answered 304 without a body to who has it, by tag and by date', async () => {
    for (const path of paths) {
      const { etag = '', 'last-modified': date = '' } = (await ask(path)).headers;
      for (const known of [
        { 'if-none-match': etag },
        { 'if-none-match': `W/${etag}`, 'accept-encoding': 'br' },
        { 'if-modified-since': date },
      ]) {
        const { status, headers, body } = await ask(path, known);

        expect([path, known, status, body.length]).toEqual([path, known, 304, 0]);
        expect(headers['cache-control'], path).toBeDefined();
      }
      expect(
        (await ask(path, { 'if-none-match': '"other"', 'if-modified-since': date })).status,
      ).toBe(200);
    }
  });

  it('tells HEAD all that it tells GET but the bytes', async () => {
    for (const path of paths) {
      const get = await ask(path);
      const head = await ask(path, {}, 'HEAD');

      expect(head.status, path).toBe(200);
      expect(head.body.length, path).toBe(0);
      for (const name of ['content-type', 'content-length', 'etag', 'last-modified'] as const) {
        expect(head.headers[name], `${path} ${name}`).toBe(get.headers[name]);
      }
    }
  });

  it('comes compressed where CloudFront does it, and unpacks to the same bytes', async () => {
    const compressed = new Set<string>();
    for (const path of paths) {
      const plain = await ask(path, { 'accept-encoding': 'identity' });
      const gzip = await ask(path, { 'accept-encoding': 'gzip' });
      const br = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });

      expect(plain.headers['content-encoding'], path).toBeUndefined();
      if (br.headers['content-encoding'] === undefined) {
        expect(br.body.equals(plain.body), path).toBe(true);
        continue;
      }
      compressed.add(path);
      expect([gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual([
        'gzip',
        'br',
      ]);
      expect(gunzipSync(gzip.body).equals(plain.body), path).toBe(true);
      expect(brotliDecompressSync(br.body).equals(plain.body), path).toBe(true);
      expect(br.headers.etag, path).toBe(`W/${plain.headers.etag}`);
      expect(br.body.length, path).toBeLessThan(plain.body.length);
    }
    for (const path of ['/en/index.html', '/en/453-14/index.html', '/en/feed.xml']) {
      expect(compressed).toContain(path);
    }
  });
});

describe('readers in a browser and slow ones', () => {
  it('read feeds from pages of other sites', async () => {
    for (const path of ['/en/feed.json', '/en/feed.xml', '/en/453-14/release.json']) {
      const { headers } = await ask(path, { origin: 'https://reader.example.com' });

      expect(headers['access-control-allow-origin'], path).toBe('*');
    }
  });

  it('go on where they stopped, and get the whole when it changed meanwhile', async () => {
    const whole = await ask('/en/feed.atom');
    const { etag = '' } = whole.headers;
    const rest = await ask('/en/feed.atom', { range: 'bytes=1000-', 'if-range': etag });
    const changed = await ask('/en/feed.atom', { range: 'bytes=1000-', 'if-range': '"other"' });

    expect(rest.status).toBe(206);
    expect(rest.body.equals(whole.body.subarray(1000))).toBe(true);
    expect(changed.status).toBe(200);
  });
});

describe('what is not there', () => {
  it('is a page with status 404 that nobody is told to keep for long', async () => {
    const { status, headers, body } = await ask('/en/999-99/', { 'accept-encoding': 'identity' });

    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe(BRIEF);
    expect(body.toString()).toContain('</html>');
  });
});

describe('every answer', () => {
  it.each(['/en/453-14/', '/en/feed.xml', '/en/999-99/', '/en', '/subscriptions/nothing'])(
    '%s tells browsers to run, frame, sniff and pass on nothing',
    async (path) => {
      const { headers } = await ask(path);

      expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'/);
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
    },
  );
});

describe('an address', () => {
  it.each([
    ['without its slash leads to the one of the page', '/en/453-14', '/en/453-14/'],
    [
      'that somebody else adds slashes to leads nowhere else',
      '//example.com/en',
      '/example.com/en/',
    ],
  ])('%s', async (_what, path, location) => {
    const { status, headers } = await ask(path);

    expect([status, headers.location]).toEqual([301, location]);
  });

  it.each(['/en/453%2D14/', '/%65n/453-14/'])(
    '%s is the same written in another way',
    async (path) => {
      const plain = await ask('/en/453-14/');
      const { status, headers } = await ask(path);

      expect([status, headers.etag]).toEqual([200, plain.headers.etag]);
    },
  );

  it.each([
    ['of a language that the newsroom has not', '/xx/'],
    ['in other letters: an address is as it is written', '/EN/453-14/'],
    ['of another version of the site', '/wp-login.php'],
    ['that climbs', '/en/%2e%2e/%2e%2e/etc/passwd.txt'],
    ['of the file beside which there is none', '/en/453-14/release.pdf'],
  ])('%s is not there, in every language', async (_what, path) => {
    const { status, body } = await ask(path, { 'accept-encoding': 'identity' });

    expect(status).toBe(404);
    for (const language of ['en', 'es', 'fr', 'pt'])
      expect(body.toString()).toContain(`/${language}/"`);
  });

  it('that is no percent-encoding is refused', async () => {
    expect((await ask('/en/%zz/')).status).toBe(400);
  });

  it('is not changed by a query, which no file looks at', async () => {
    const plain = await ask('/en/feed.xml');
    const { status, headers } = await ask('/en/feed.xml?utm_source=reader');

    expect([status, headers.etag]).toEqual([200, plain.headers.etag]);
  });
});

it('nothing can be written or deleted by a visitor', async () => {
  const { etag } = (await ask('/en/feed.xml')).headers;
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    expect((await ask('/en/feed.xml', {}, method)).status, method).toBeGreaterThanOrEqual(403);
  }
  expect((await ask('/en/feed.xml')).headers.etag).toBe(etag);
});
