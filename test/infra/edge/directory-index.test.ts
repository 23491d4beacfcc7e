import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

interface Redirect {
  readonly statusCode: number;
  readonly headers: { readonly location: { readonly value: string } };
}

/** Runs the very source that CloudFront runs, with nothing but the language around it. */
const source = readFileSync('infra/edge/directory-index.js', 'utf8');
const handle = (uri: string): { readonly uri: string } | Redirect =>
  runInNewContext(`${source}\nhandler({ request: { uri, headers: {} } })`, { uri });

describe('the directory index', () => {
  it.each([
    ['/', '/index.html'],
    ['/en/', '/en/index.html'],
    ['/en/453-14/', '/en/453-14/index.html'],
  ])('serves %s from %s', (asked, served) => {
    expect(handle(asked)).toMatchObject({ uri: served });
  });

  it.each(['/en/feed.xml', '/assets/newsroom-1a2b.css', '/robots.txt', '/en/453-14/index.html'])(
    'leaves the file %s alone',
    (uri) => {
      expect(handle(uri)).toMatchObject({ uri });
    },
  );

  it.each([
    ['/en', '/en/'],
    ['/en/453-14', '/en/453-14/'],
  ])('leads %s to %s, so that a page has one address', (asked, location) => {
    expect(handle(asked)).toMatchObject({
      statusCode: 301,
      headers: { location: { value: location } },
    });
  });

  it('never leads to another site', () => {
    const answer = handle('//example.com/en') as Redirect;

    expect(answer.headers.location.value).toBe('/example.com/en/');
  });
});
