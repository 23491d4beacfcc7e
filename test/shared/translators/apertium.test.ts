import { describe, expect, it } from 'vitest';
import {
  type ApertiumEngine,
  type ApertiumPair,
  apertiumTranslator,
  pathBetween,
} from '../../../shared/translators/apertium.ts';

const pairs = (...names: string[]): ApertiumPair[] =>
  names.map((name) => {
    const [from = '', to = ''] = name.split('-');
    return { from, to };
  });
const DEBIAN = pairs(
  'eng-spa',
  'es-fr',
  'es-pt',
  'es-pt_BR',
  'fr-es',
  'pt-es',
  'spa-eng',
  'spa-eng_US',
);
const pathNames = (from: string, to: string, all = DEBIAN) =>
  pathBetween(all, from, to)?.map((pair) => `${pair.from}-${pair.to}`) ?? null;

describe('the way between two languages', () => {
  it.each([
    ['en', 'es', ['eng-spa']],
    ['es', 'en', ['spa-eng']],
    ['fr', 'es', ['fr-es']],
    ['es', 'pt', ['es-pt']],
    ['es', 'pt-BR', ['es-pt_BR']],
    ['es-419', 'en-US', ['spa-eng_US']],
    ['en', 'fr', ['eng-spa', 'es-fr']],
    ['en', 'pt', ['eng-spa', 'es-pt']],
    ['fr', 'pt', ['fr-es', 'es-pt']],
    ['pt', 'en', ['pt-es', 'spa-eng']],
  ])('leads from %s to %s by %j', (from, to, path) => {
    expect(pathNames(from, to)).toEqual(path);
  });

  it.each([
    ['en', 'de'],
    ['de', 'en'],
  ])('does not lead from %s to %s', (from, to) => {
    expect(pathNames(from, to)).toBeNull();
  });

  it('has one language between at most', () => {
    expect(pathNames('ca', 'en', pairs('ca-oc', 'oc-es', 'es-en'))).toBeNull();
  });

  it('does not depend on the order in which pairs are listed', () => {
    const many = pairs('en-es', 'en-ca', 'es-fr', 'ca-fr');

    expect(pathNames('en', 'fr', many.toReversed())).toEqual(pathNames('en', 'fr', many));
  });
});

describe('the Apertium translator', () => {
  /** Marks each line with the pair; `swallow` makes one text of all. */
  function engine({ swallow = false } = {}): ApertiumEngine & { readonly runs: string[] } {
    const runs: string[] = [];
    return {
      runs,
      pairs: async () => DEBIAN,
      run: async (text, { to }) => {
        runs.push(text);
        return swallow
          ? text.replaceAll('\n\n', ' ')
          : text.replaceAll(/^.+$/gm, (l) => `${l}>${to}`);
      },
    };
  }

  it('translates all texts in one run per direction', async () => {
    const program = engine();

    const answers = await apertiumTranslator(program).translate(['one', 'two'], 'en', 'fr');

    expect(answers).toEqual(['one>spa>fr', 'two>spa>fr']);
    expect(program.runs).toHaveLength(2);
  });

  it('takes the first step to two languages once', async () => {
    const program = engine();
    const translator = apertiumTranslator(program);

    await translator.translate(['one'], 'en', 'fr');
    await translator.translate(['one'], 'en', 'pt');

    expect(program.runs).toEqual(['one', 'one>spa', 'one>spa']);
  });

  it('translates text by text when the answer cannot be told apart', async () => {
    const program = engine({ swallow: true });

    expect(await apertiumTranslator(program).translate(['one', 'two'], 'en', 'es')).toEqual([
      'one',
      'two',
    ]);
  });

  it('says how it gets there', async () => {
    const translator = apertiumTranslator(engine());

    expect(await translator.reach('en', 'es')).toBe('direct');
    expect(await translator.reach('en', 'fr')).toBe('pivot');
    expect(await translator.reach('en', 'de')).toBe('none');
    await expect(translator.translate(['x'], 'en', 'de')).rejects.toThrow('en to de');
  });

  it('asks for the pairs again after a failure', async () => {
    let fails = true;
    const translator = apertiumTranslator({
      ...engine(),
      pairs: async () => {
        if (fails) throw new Error('starting');
        return DEBIAN;
      },
    });
    await expect(translator.reach('en', 'es')).rejects.toThrow('starting');
    fails = false;

    expect(await translator.reach('en', 'es')).toBe('direct');
  });
});
