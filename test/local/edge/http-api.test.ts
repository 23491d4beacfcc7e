import { describe, expect, it } from 'vitest';
import { createHttpApi } from '../../../local/edge/http-api.ts';
import type { InvocationResult } from '../../../local/lambda/invocation.ts';

const DOMAIN = 'abc.execute-api.us-east-1.amazonaws.com';

function apiOf(payload: unknown, routeKey = 'ANY /u/{token}') {
  const events: Record<string, unknown>[] = [];
  const result: InvocationResult =
    payload === 'crash'
      ? { kind: 'exited', errorType: 'Runtime.ExitError', errorMessage: 'exit' }
      : { kind: 'ok', payload };
  const handler = createHttpApi({
    apiId: 'abc',
    accountId: '000000000000',
    domainName: DOMAIN,
    routes: [
      {
        routeKey,
        invoke: async (event) => {
          events.push(event as Record<string, unknown>);
          return result;
        },
      },
    ],
    clock: { now: () => Date.UTC(2026, 10, 1, 9) },
    nextRequestId: () => 'request-1',
  });
  const call = (path: string, init: RequestInit = {}) =>
    handler(new Request(`http://127.0.0.1:8080${path}`, init), '192.0.2.1');
  return { call, events };
}

describe('the event of a request', () => {
  it('has the payload format 2.0', async () => {
    const { call, events } = apiOf({ statusCode: 200 });
    await call('/u/a%20b?x=1&x=2&y', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: 'a=b; c=d', 'User-Agent': 'test' },
      body: '{"a":1}',
    });
    expect(events).toEqual([
      {
        version: '2.0',
        routeKey: 'ANY /u/{token}',
        rawPath: '/u/a%20b',
        rawQueryString: 'x=1&x=2&y',
        cookies: ['a=b', 'c=d'],
        headers: { 'content-type': 'application/json', 'user-agent': 'test', host: DOMAIN },
        queryStringParameters: { x: '1,2', y: '' },
        requestContext: {
          accountId: '000000000000',
          apiId: 'abc',
          domainName: DOMAIN,
          domainPrefix: 'abc',
          http: {
            method: 'POST',
            path: '/u/a%20b',
            protocol: 'HTTP/1.1',
            sourceIp: '192.0.2.1',
            userAgent: 'test',
          },
          requestId: 'request-1',
          routeKey: 'ANY /u/{token}',
          stage: '$default',
          time: '01/Nov/2026:09:00:00 +0000',
          timeEpoch: Date.UTC(2026, 10, 1, 9),
        },
        pathParameters: { token: 'a b' },
        body: '{"a":1}',
        isBase64Encoded: false,
      },
    ]);
  });

  it('leaves out what the request does not have', async () => {
    const { call, events } = apiOf({ statusCode: 200 }, '$default');
    await call('/');
    for (const name of ['body', 'cookies', 'queryStringParameters', 'pathParameters']) {
      expect(events[0]).not.toHaveProperty(name);
    }
  });

  it.each([
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=b'],
    ['application/octet-stream'],
  ])('carries a body of %s as base64', async (type) => {
    const { call, events } = apiOf({ statusCode: 200 });
    const body = 'List-Unsubscribe=One-Click';
    await call('/u/t', { method: 'POST', headers: { 'content-type': type }, body });
    expect(events[0]).toMatchObject({
      body: Buffer.from(body).toString('base64'),
      isBase64Encoded: true,
    });
  });
});

describe('the answer', () => {
  const answered = async (payload: unknown, init: RequestInit = {}) => {
    const response = await apiOf(payload).call('/u/t', init);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      cookies: response.headers.getSetCookie(),
      text: await response.text(),
    };
  };

  it('has status, headers, cookies and body as the function says', async () => {
    expect(
      await answered({
        statusCode: 303,
        headers: { Location: '/x', 'Content-Type': 'text/html; charset=utf-8' },
        cookies: ['a=b; HttpOnly', 'c=d'],
        body: 'ñ',
      }),
    ).toMatchObject({
      status: 303,
      headers: {
        location: '/x',
        'content-type': 'text/html; charset=utf-8',
        'content-length': '2',
      },
      cookies: ['a=b; HttpOnly', 'c=d'],
      text: 'ñ',
    });
  });

  it('decodes a base64 body', async () => {
    expect(
      await answered({
        statusCode: 200,
        body: Buffer.from('binary').toString('base64'),
        isBase64Encoded: true,
      }),
    ).toMatchObject({ text: 'binary' });
  });

  it('is the JSON of whatever else the function returns', async () => {
    expect(await answered({ ok: true })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json' },
      text: '{"ok":true}',
    });
  });

  it('has no body for HEAD', async () => {
    const head = await answered({ statusCode: 200, body: 'text' }, { method: 'HEAD' });
    expect([head.text, head.headers['content-length']]).toEqual(['', '4']);
  });

  it.each([['crash'], [{ statusCode: 'x' }], [{ statusCode: 99 }]])(
    'is 500 without details for %j',
    async (payload) => {
      expect(await answered(payload)).toMatchObject({
        status: 500,
        text: '{"message":"Internal Server Error"}',
      });
    },
  );

  it('is 404 where no route fits and 413 for more than 10 MB', async () => {
    const { call, events } = apiOf({ statusCode: 200 });
    expect((await call('/other')).status).toBe(404);
    const body = Buffer.alloc(10_485_761);
    expect((await call('/u/t', { method: 'POST', body })).status).toBe(413);
    expect(events).toEqual([]);
  });
});
