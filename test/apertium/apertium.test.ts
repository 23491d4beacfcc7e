import { describe, expect, it } from 'vitest';
import { translateTexts } from '../../functions/translate/translate-texts.ts';
import { apertiumTranslator } from '../../shared/translators/apertium.ts';
import { apertiumProcess } from '../../shared/translators/apertium-process.ts';

// Needs Debian's apertium, apertium-eng-spa, apertium-fr-es and apertium-es-pt.

const HEADLINE = 'OAS and IDB Jointly Promote Improvement of Cyber Security in Latin America';
const SUBHEADLINE = 'Some 600 million individuals were victims of a cybercrime in 2013';
const translator = apertiumTranslator(apertiumProcess());

describe('Debian’s apertium', () => {
  it('makes a Spanish subject line with the names in place', async () => {
    const [headline, subheadline] = await translateTexts(translator, {
      texts: [HEADLINE, SUBHEADLINE],
      from: 'en',
      to: 'es',
      names: ['OAS', 'IDB'],
    });

    expect(headline).toMatchObject({ engine: 'apertium', sourceLanguage: 'en', fallback: null });
    expect(headline?.text).toMatch(/^OAS .*IDB .*Seguridad en /);
    expect(subheadline?.text).toMatch(/600 millones .* víctimas .*2013/);
  });

  it.each([
    ['fr', /Sécurité/],
    ['pt', /Segurança/],
  ])('goes to %s by way of Spanish', async (to, expected) => {
    expect(await translator.reach('en', to)).toBe('pivot');

    const [headline] = await translateTexts(translator, {
      texts: [HEADLINE],
      from: 'en',
      to,
      names: ['OAS', 'IDB'],
    });

    expect(headline).toMatchObject({ text: expect.stringMatching(expected), fallback: null });
  });

  it('keeps texts apart and whole that hold its own special characters', async () => {
    const texts = ['What is this?', '[a] ^b$ {c} \\ @ * # / <d>', 'Peace', 'Ends with a stop.'];

    const answers = await translator.translate(texts, 'en', 'es');

    expect(answers).toHaveLength(4);
    expect(answers[2]).toBe('Paz');
  });

  it('has no German', async () => {
    expect(await translator.reach('en', 'de')).toBe('none');
  });
});
