import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apertiumHttp } from '../../../shared/translators/apertium-http.ts';
import { httpServer } from '../../fakes/http-server.ts';

let server: Awaited<ReturnType<typeof httpServer>>;
beforeAll(async () => {
  server = await httpServer(({ url = '' }, body) => {
    if (url.endsWith('/listPairs')) {
      const responseData = [{ sourceLanguage: 'eng', targetLanguage: 'spa' }];
      return { body: JSON.stringify({ responseData, responseStatus: 200 }) };
    }
    if (!url.endsWith('/translate')) return { status: 404, body: '{}' };
    const form = new URLSearchParams(body);
    const translatedText = ['langpair', 'markUnknown', 'q'].map((name) => form.get(name)).join(' ');
    return { body: JSON.stringify({ responseData: { translatedText }, responseStatus: 200 }) };
  });
});
afterAll(() => server.stop());

describe('an Apertium HTTP server', () => {
  it.each(['', '/', '/apy', '/apy/'])(
    'is asked below its address with the path “%s”',
    async (path) => {
      const engine = apertiumHttp(`${server.url}${path}`);

      expect(await engine.pairs()).toEqual([{ from: 'eng', to: 'spa' }]);
    },
  );

  it('gets the pair and the text as a form', async () => {
    const engine = apertiumHttp(server.url);

    expect(await engine.run('a & b', { from: 'eng', to: 'spa' })).toBe('eng|spa no a & b');
  });
});
