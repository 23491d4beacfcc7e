import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../local/edge/http-api-route.ts';

const KEYS = [
  '$default',
  'ANY /{proxy+}',
  'GET /u/{token}',
  'ANY /u/{token}',
  'POST /u/new',
  'GET /u/{token}/log/{proxy+}',
  'GET /',
];
const route = createRouter(KEYS.map((routeKey) => ({ routeKey, target: routeKey })));

describe('a route', () => {
  it.each([
    ['GET', '/', 'GET /', {}],
    ['POST', '/', '$default', {}],
    ['GET', '/u/abc', 'GET /u/{token}', { token: 'abc' }],
    ['DELETE', '/u/abc', 'ANY /u/{token}', { token: 'abc' }],
    ['POST', '/u/new', 'POST /u/new', {}],
    ['GET', '/u/new', 'GET /u/{token}', { token: 'new' }],
    ['GET', '/u/a/log/b/c', 'GET /u/{token}/log/{proxy+}', { token: 'a', proxy: 'b/c' }],
    ['GET', '/u/a/log', 'ANY /{proxy+}', { proxy: 'u/a/log' }],
    ['GET', '/u/', 'ANY /{proxy+}', { proxy: 'u/' }],
    ['GET', '/u/%C3%B1%2F', 'GET /u/{token}', { token: 'ñ/' }],
    ['GET', '/u/%E0%A4', 'GET /u/{token}', { token: '%E0%A4' }],
  ])('%s %s goes to %s', (method, path, routeKey, pathParameters) => {
    expect(route(method, path)).toEqual({ routeKey, pathParameters, target: routeKey });
  });

  it('is none where nothing fits', () => {
    const only = createRouter([{ routeKey: 'GET /a', target: 1 }]);
    expect([only('GET', '/b'), only('POST', '/a'), only('GET', '/a/')]).toEqual([null, null, null]);
  });

  it.each([['get /a'], ['GET a'], ['GET'], ['GET /{p+}/x']])('%s is refused', (routeKey) => {
    expect(() => createRouter([{ routeKey, target: 1 }])).toThrow(routeKey.split(' ')[0]);
  });

  it('finds each path that a template makes, with its parameters', () => {
    const segment = fc.stringMatching(/^[a-zA-Z0-9._~-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (parts) => {
        const template = parts.map((part, i) => (i % 2 === 0 ? part : `{p${i}}`)).join('/');
        const match = createRouter([{ routeKey: `GET /${template}`, target: 1 }]);
        expect(match('GET', `/${parts.join('/')}`)?.pathParameters).toEqual(
          Object.fromEntries(parts.flatMap((part, i) => (i % 2 === 0 ? [] : [[`p${i}`, part]]))),
        );
      }),
    );
  });
});
