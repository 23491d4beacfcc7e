import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSite, type SiteOptions, type StoredObject } from '../../../local/edge/site.ts';

const MODIFIED = Date.UTC(2026, 10, 1, 9, 0, 0, 500);
const object = (text: string, contentType = 'text/html; charset=utf-8'): StoredObject => ({
  body: Buffer.from(text),
  etag: '"abc"',
  lastModified: MODIFIED,
  headers: { 'content-type': contentType, 'cache-control': 'public, max-age=300' },
});
const OBJECTS: Record<string, StoredObject> = {
  'index.html': object('root'),
  'en/index.html': object('english'),
  '404.html': object('not found page'),
  'a b/ñ+.txt': object('odd', 'text/plain'),
};
OBJECTS['long.html'] = object('word '.repeat(300));
OBJECTS['long.atom'] = object('word '.repeat(300), 'application/atom+xml; charset=utf-8');
const BUCKET = 'site.s3.us-east-1.amazonaws.com';
const API = 'abc.execute-api.us-east-1.amazonaws.com';
const INDEX = `
  function handler(event) {
    var request = event.request;
    if (request.uri === '/old') {
      return { statusCode: 301, headers: { location: { value: '/en/' } } };
    }
    if (request.uri === '/boom') throw new Error('boom');
    if (request.uri.endsWith('/')) request.uri += 'index.html';
    return request;
  }`;

function siteOf(changes: Partial<SiteOptions> = {}, distribution: object = {}) {
  const forwarded: { url: string; headers: Record<string, string>; body: string }[] = [];
  const handler = createSite({
    distribution: {
      DefaultRootObject: 'index.html',
      Origins: [
        { Id: 'pages', DomainName: BUCKET },
        { Id: 'api', DomainName: API },
      ],
      DefaultCacheBehavior: {
        TargetOriginId: 'pages',
        AllowedMethods: ['GET', 'HEAD', 'OPTIONS'],
        ResponseHeadersPolicyId: 'headers',
        CachePolicyId: 'cache',
        Compress: true,
        FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: 'arn:index' }],
      },
      CacheBehaviors: [
        {
          PathPattern: '/u/*',
          TargetOriginId: 'api',
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        },
        { PathPattern: '/bare/*', TargetOriginId: 'api' },
      ],
      CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/404.html' }],
      ...distribution,
    },
    originOf: (domainName) => {
      if (domainName === BUCKET)
        return { kind: 'bucket', read: async (key) => OBJECTS[key] ?? null };
      if (domainName !== API) return null;
      return {
        kind: 'http',
        handle: async (request) => {
          const headers = Object.fromEntries(request.headers);
          forwarded.push({ url: request.url, headers, body: await request.text() });
          return new Response('api', { status: request.url.endsWith('/none') ? 404 : 200 });
        },
      };
    },
    functions: new Map([['arn:index', INDEX]]),
    responseHeadersPolicies: new Map([
      [
        'headers',
        {
          SecurityHeadersConfig: {
            ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
            ContentTypeOptions: { Override: true },
            FrameOptions: { FrameOption: 'DENY', Override: true },
            ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
            StrictTransportSecurity: {
              AccessControlMaxAgeSec: 60,
              IncludeSubdomains: true,
              Override: true,
            },
          },
          CustomHeadersConfig: {
            Items: [{ Header: 'Cache-Control', Value: 'no-store', Override: false }],
          },
        },
      ],
    ]),
    cachePolicies: new Map([
      [
        'cache',
        {
          ParametersInCacheKeyAndForwardedToOrigin: {
            EnableAcceptEncodingBrotli: true,
            EnableAcceptEncodingGzip: true,
          },
        },
      ],
    ]),
    ...changes,
  });
  const get = (path: string, init: RequestInit = {}) =>
    handler(new Request(`http://127.0.0.1:8080${path}`, init));
  return { get, forwarded };
}

describe('the site', () => {
  const { get } = siteOf();

  it.each([
    ['/', 'root'],
    ['/en/', 'english'],
    ['/a%20b/%C3%B1+.txt', 'odd'],
  ])('serves %s from the bucket', async (path, text) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([200, text]);
  });

  it('keeps the headers of the object and adds those of the policy', async () => {
    const { headers } = await get('/en/');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-length': '7',
      etag: '"abc"',
      'last-modified': 'Sun, 01 Nov 2026 09:00:00 GMT',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=60; includeSubDomains',
    });
  });

  it('answers HEAD like GET without a body', async () => {
    const response = await get('/en/', { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('7');
    expect(await response.text()).toBe('');
  });

  it.each([
    [{ 'if-none-match': '"abc"' }, 304],
    [{ 'if-none-match': 'W/"abc"' }, 304],
    [{ 'if-none-match': '"x", "abc"' }, 304],
    [{ 'if-none-match': '"x"', 'if-modified-since': 'Mon, 02 Nov 2026 09:00:00 GMT' }, 200],
    [{ 'if-modified-since': 'Sun, 01 Nov 2026 09:00:00 GMT' }, 304],
    [{ 'if-modified-since': 'Sun, 01 Nov 2026 08:59:59 GMT' }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
  ])('answers %j with %i', async (headers, status) => {
    const response = await get('/en/', { headers: headers as Record<string, string> });
    expect(response.status).toBe(status);
    expect(response.headers.get('etag')).toBe('"abc"');
  });

  it.each([
    ['bytes=0-2', 'eng', 'bytes 0-2/7'],
    ['bytes=4-', 'ish', 'bytes 4-6/7'],
    ['bytes=-2', 'sh', 'bytes 5-6/7'],
    ['bytes=5-99', 'sh', 'bytes 5-6/7'],
    ['bytes=-99', 'english', 'bytes 0-6/7'],
  ])('answers the range %s with %s', async (range, text, which) => {
    const response = await get('/en/', { headers: { range } });
    expect([response.status, await response.text()]).toEqual([206, text]);
    expect(response.headers.get('content-range')).toBe(which);
    expect(response.headers.get('content-length')).toBe(String(text.length));
  });

  it.each(['bytes=7-', 'bytes=-0'])('says that %s is outside', async (range) => {
    const response = await get('/en/', { headers: { range } });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */7']);
  });

  it.each([
    { range: 'bytes=0-1,3-4' },
    { range: 'bytes=4-2' },
    { range: 'lines=1-2' },
    { range: 'bytes=-' },
    { range: 'bytes=0-2', 'if-range': '"older"' },
  ])('sends everything where %j is no part of what it has', async (headers) => {
    const response = await get('/en/', { headers: headers as Record<string, string> });
    expect([response.status, await response.text()]).toEqual([200, 'english']);
  });

  it('answers for what is missing with the error page and its status', async () => {
    const response = await get('/nothing.html');
    expect([response.status, await response.text()]).toEqual([404, 'not found page']);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it('says 403 for what is missing where no error page is set, as S3 does', async () => {
    const bare = siteOf({}, { CustomErrorResponses: [] });
    expect((await bare.get('/nothing.html')).status).toBe(403);
  });

  it('refuses a method that the behaviour does not allow', async () => {
    const bare = siteOf({}, { CustomErrorResponses: [] });
    expect((await bare.get('/en/', { method: 'DELETE' })).status).toBe(403);
  });

  it('does not fall over an address that is not well formed', async () => {
    expect((await get('/%E0%A4%A.html')).status).toBe(400);
  });

  it('lets the function answer, and says so when it fails', async () => {
    const moved = await get('/old');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/en/']);
    const failed = await get('/boom');
    expect([failed.status, await failed.text()]).toEqual([503, expect.stringContaining('boom')]);
  });
});

describe('compression', () => {
  const { get } = siteOf();
  const asked = (encodings: string | null, path = '/long.html', method = 'GET') =>
    get(path, { method, headers: encodings === null ? {} : { 'accept-encoding': encodings } });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['br;q=0', null],
    [null, null],
  ])('answers Accept-Encoding %s with %s', async (encodings, encoding) => {
    const { headers } = await asked(encodings);

    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(headers.get('etag')).toBe(encoding === null ? '"abc"' : 'W/"abc"');
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('loses nothing by %s', async (encoding, decode) => {
    const answer = await asked(encoding);
    const bytes = Buffer.from(await answer.arrayBuffer());

    expect(bytes.length).toBeLessThan(100);
    expect(decode(bytes).toString()).toBe('word '.repeat(300));
  });

  it('says of a HEAD request what GET would get', async () => {
    const answer = await asked('gzip', '/long.html', 'HEAD');

    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toBe('');
  });

  it.each(['/en/', '/long.atom'])('leaves alone what CloudFront does: %s', async (path) => {
    const { headers } = await asked('gzip', path);

    expect(headers.get('content-encoding')).toBeNull();
    expect(headers.get('etag')).toBe('"abc"');
  });

  it('is the policy’s to offer', async () => {
    const without = siteOf({ cachePolicies: new Map([['cache', {}]]) });
    const answer = await without.get('/long.html', { headers: { 'accept-encoding': 'gzip' } });

    expect(answer.headers.get('content-encoding')).toBeNull();
  });
});

describe('an HTTP origin', () => {
  it('gets method, path, query, body, headers and cookies but for the host', async () => {
    const { get, forwarded } = siteOf();
    const response = await get('/u/token?x=1', {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=b' },
    });
    expect(await response.text()).toBe('api');
    expect(forwarded).toMatchObject([
      {
        url: expect.stringMatching(/\/u\/token\?x=1$/),
        body: 'List-Unsubscribe=One-Click',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          cookie: 'a=b',
          'x-forwarded-for': '127.0.0.1',
        },
      },
    ]);
    expect(forwarded[0]?.headers).not.toHaveProperty('host');
  });

  it('gets neither query nor cookies nor headers without an origin request policy', async () => {
    const { get, forwarded } = siteOf();
    await get('/bare/x?a=1', { headers: { cookie: 'a=b', 'x-own': '1' } });
    expect(forwarded[0]?.url).toMatch(/\/bare\/x$/);
    expect(Object.keys(forwarded[0]?.headers ?? {}).sort()).toEqual([
      'user-agent',
      'x-forwarded-for',
    ]);
  });

  it('keeps its own words for an error that is not mapped', async () => {
    const { get } = siteOf();
    const response = await get('/u/none');
    expect([response.status, await response.text()]).toEqual([404, 'api']);
  });
});

describe('CORS', () => {
  const cors = {
    AccessControlAllowOrigins: { Items: ['*'] },
    AccessControlExposeHeaders: { Items: ['ETag'] },
    AccessControlAllowCredentials: false,
    OriginOverride: true,
  };
  const { get } = siteOf({ responseHeadersPolicies: new Map([['headers', { CorsConfig: cors }]]) });

  it('lets pages of any origin read the answer', async () => {
    const { headers } = await get('/en/', { headers: { origin: 'https://reader.example.com' } });

    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe('ETag');
  });

  it('says nothing to requests without an origin', async () => {
    expect((await get('/en/')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a distribution stops the run', () => {
  it.each([
    ['an origin nobody answers for', { originOf: () => null }, BUCKET],
    ['an unknown function', { functions: new Map() }, 'arn:index'],
    ['an unknown headers policy', { responseHeadersPolicies: new Map() }, 'headers'],
    [
      'a headers policy with an unsupported part',
      { responseHeadersPolicies: new Map([['headers', { ServerTimingHeadersConfig: {} }]]) },
      'ServerTimingHeadersConfig',
    ],
    [
      'CORS for some origins only',
      {
        responseHeadersPolicies: new Map([
          [
            'headers',
            {
              CorsConfig: {
                AccessControlAllowOrigins: { Items: ['https://www.example.com'] },
                AccessControlAllowCredentials: false,
                OriginOverride: true,
              },
            },
          ],
        ]),
      },
      'CorsConfig',
    ],
    [
      'a function without a handler',
      { functions: new Map([['arn:index', 'var x = 1']]) },
      'handler',
    ],
  ])('for %s, by name', (_, changes, named) => {
    expect(() => siteOf(changes)).toThrow(named);
  });
});
