import { afterEach, describe, expect, it } from 'vitest';
import { libreTranslator } from '../../../shared/translators/libretranslate.ts';
import { httpServer } from '../../fakes/http-server.ts';

let stop = async (): Promise<void> => {};
afterEach(() => stop());

async function engine(
  languages: object,
  answer: (question: { q: string[] }) => { status?: number; body: string },
) {
  const server = await httpServer(({ url }, body) =>
    url === '/languages' ? { body: JSON.stringify(languages) } : answer(JSON.parse(body)),
  );
  stop = server.stop;
  return libreTranslator(server.url);
}

const LANGUAGES = [
  { code: 'en', name: 'English', targets: ['en', 'es'] },
  { code: 'es', name: 'Spanish', targets: ['en'] },
];
const echo = ({ q, ...rest }: { q: string[] }) => ({
  body: JSON.stringify({ translatedText: q.map((text) => `${text} ${JSON.stringify(rest)}`) }),
});

describe('a LibreTranslate server', () => {
  it('translates all texts in one request', async () => {
    const translator = await engine(LANGUAGES, echo);

    const facts = JSON.stringify({ source: 'en', target: 'es', format: 'text' });
    expect(await translator.translate(['one', 'two'], 'en-US', 'es-MX')).toEqual([
      `one ${facts}`,
      `two ${facts}`,
    ]);
  });

  it('reaches the targets that it names', async () => {
    const translator = await engine(LANGUAGES, echo);

    expect(await translator.reach('en', 'es')).toBe('direct');
    expect(await translator.reach('es', 'es')).toBe('none');
    expect(await translator.reach('en', 'fr')).toBe('none');
  });

  it('reaches each language from each where it names no targets', async () => {
    const translator = await engine([{ code: 'en' }, { code: 'fr' }], echo);

    expect(await translator.reach('fr', 'en')).toBe('direct');
  });

  it.each([
    ['an error', { status: 500, body: 'oops' }, 'answered 500'],
    ['another shape', { body: '{"translatedText": 7}' }, 'not answer as expected'],
  ])('fails on %s', async (_, answer, message) => {
    const translator = await engine(LANGUAGES, () => answer);

    await expect(translator.translate(['a secret headline'], 'en', 'es')).rejects.toThrow(message);
  });
});
