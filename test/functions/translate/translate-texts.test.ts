import { describe, expect, it } from 'vitest';
import { translateTexts } from '../../../functions/translate/translate-texts.ts';
import { sourceHash } from '../../../shared/translation/translate-metadata.ts';
import { wordTranslator } from '../../fakes/word-translator.ts';

const translate = (translator: ReturnType<typeof wordTranslator>, ...texts: string[]) =>
  translateTexts(translator, { texts, from: 'en', to: 'es', names: ['OAS'] });

describe('translateTexts', () => {
  it('keeps engine, source language and a hash of the source with each text', async () => {
    const [field] = await translate(wordTranslator(), 'States agree');

    expect(field).toEqual({
      text: 'es: States agree',
      engine: 'words',
      sourceLanguage: 'en',
      sourceHash: sourceHash('States agree'),
      fallback: null,
    });
  });

  it('hides the names of the glossary from an engine that translated one', async () => {
    const translator = wordTranslator((text) =>
      text.replace('OAS', 'OEA').replace('meets', 'se reúne'),
    );

    const [field] = await translate(translator, 'OAS meets');

    expect(translator.asked.map(({ text }) => text)).toEqual(['OAS meets', 'XQ0X meets']);
    expect(field).toMatchObject({ text: 'OAS se reúne', fallback: null });
  });

  it('asks once where the names came through', async () => {
    const translator = wordTranslator();

    await translate(translator, 'OAS meets');

    expect(translator.asked).toHaveLength(1);
  });

  it('lets the original words stand when the engine loses placeholders too', async () => {
    const translator = wordTranslator((text) => text.replace(/OAS|XQ0X/, 'la'));

    const [field] = await translate(translator, 'OAS meets');

    expect(field).toMatchObject({ text: 'OAS meets', fallback: 'name' });
  });

  it('lets the original words stand, with the reason, when an invariant stays broken', async () => {
    const translator = wordTranslator((text) => text.replace('600', '60'));

    const fields = await translate(translator, '600 victims', 'Security');

    expect(fields).toMatchObject([
      { text: '600 victims', fallback: 'figures', engine: 'words' },
      { text: 'Security', fallback: null },
    ]);
  });

  it('asks again only for what was broken', async () => {
    const translator = wordTranslator((text) => text.replace('OAS', 'OEA'));

    await translate(translator, 'Security', 'OAS meets', 'Peace');

    expect(translator.asked.map(({ text }) => text)).toEqual([
      'Security',
      'OAS meets',
      'Peace',
      'XQ0X meets',
    ]);
  });

  it('does not ask again where there is nothing to hide', async () => {
    const translator = wordTranslator((text) => text.replace('600', '60'));

    await translate(translator, '600 victims');

    expect(translator.asked).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['markup', '<script>alert(1)</script>'],
    ['a story', 'Once upon a time '.repeat(50)],
    ['control characters', 'a\u0000b'],
  ])('does not believe an engine that answers with %s', async (_, answer) => {
    const [field] = await translate(
      wordTranslator(() => answer),
      'States agree',
    );

    expect(field?.text).toBe('States agree');
    expect(field?.fallback).not.toBeNull();
  });

  it('makes one line of what the engine broke', async () => {
    const [field] = await translate(
      wordTranslator((text) => ` ${text}\n  y  más\n`),
      'States',
    );

    expect(field?.text).toBe('States y más');
  });

  it('fails when the engine leaves an answer out', async () => {
    const short = { ...wordTranslator(), translate: async () => ['one'] };

    await expect(
      translateTexts(short, { texts: ['a', 'b'], from: 'en', to: 'es', names: [] }),
    ).rejects.toThrow('1 of 2');
  });
});
