import { describe, expect, it } from 'vitest';
import { loadViewerFunction } from '../../../local/edge/viewer-function.ts';

const run = (code: string, url = 'http://news.example.org/a', init: RequestInit = {}) =>
  loadViewerFunction('test', code)(new Request(url, init), '192.0.2.1');

describe('a viewer-request function', () => {
  it('sees the request as CloudFront shows it', async () => {
    const decision = await run(
      'async function handler(event) { return { statusCode: 200, body: JSON.stringify(event) }; }',
      'http://news.example.org/a%20b?x=1&x=2&y=',
      { method: 'HEAD', headers: { cookie: 'a=b; c=d=e', 'x-own': '1' } },
    );
    expect(JSON.parse(decision.kind === 'answer' ? decision.body : '')).toMatchObject({
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: '192.0.2.1' },
      request: {
        method: 'HEAD',
        uri: '/a%20b',
        querystring: {
          x: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] },
          y: { value: '' },
        },
        headers: { 'x-own': { value: '1' } },
        cookies: { a: { value: 'b' }, c: { value: 'd=e' } },
      },
    });
  });

  it('goes on with the path it returns', async () => {
    expect(await run('function handler(e) { e.request.uri = "/b"; return e.request; }')).toEqual({
      kind: 'go-on',
      uri: '/b',
    });
  });

  it.each([
    ['returns nothing', 'function handler() {}'],
    ['never ends', 'function handler() { for (;;) {} }'],
    ['reaches for Node', 'function handler() { return process.env; }'],
    ['evaluates text', 'function handler() { return eval("1"); }'],
    [
      'reaches for Node by a constructor',
      'function handler(e) { return e.constructor.constructor("return process")(); }',
    ],
  ])('fails when it %s', async (_, code) => {
    await expect(run(code)).rejects.toThrow();
  });
});
