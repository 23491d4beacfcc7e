import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

const found = (paragraphs: readonly string[], title = '') =>
  quotesOf(
    paragraphs.map((text) => ({ text, isQuotation: false })),
    title,
  );
const FIRST = '"Hospitals get all that they order," Chief Medical Officer Dr Imogen Tarrant said.';

describe('a quotation that is a paragraph by itself', () => {
  it.each(['But storms do not wait for anybody in this town.', 'And this is the week to come.'])(
    'goes on with what was said last where it begins so: %s',
    (words) => {
      expect(found([FIRST, `"${words}"`])).toMatchObject([
        {
          text: expect.stringMatching(/^Hospitals get .* \S+\.$/),
          speaker: 'Imogen Tarrant',
          role: 'Chief Medical Officer',
        },
      ]);
    },
  );

  it('is nobody’s where it begins anew', () => {
    expect(
      found([
        FIRST,
        '"Where the road was cut, people walked for a day, and then for another one."',
      ]),
    ).toMatchObject([{ speaker: 'Imogen Tarrant' }, { speaker: null }]);
  });
});

describe('a pronoun', () => {
  it('is whom the paragraph above begins with, and not who spoke before', () => {
    const quotes = found([
      FIRST,
      'Postal worker Ivan Vukovic, who gave blood for the 80th time, said it took a minute.',
      '"You get a biscuit, too, and nobody gives me one," he said.',
    ]);

    expect(quotes.map(({ speaker }) => speaker)).toEqual(['Imogen Tarrant', 'Ivan Vukovic']);
  });

  it.each([
    [
      'ha explicado',
      'La secretaria técnica, Pilar Hontoria, ha anunciado que repartirán plantas. «No podemos mover la helada en estos meses», ha explicado.',
    ],
    [
      'explicó',
      'La secretaria técnica, Pilar Hontoria, ha anunciado que repartirán plantas. «No podemos mover la helada en estos meses», explicó.',
    ],
  ])('may be left out, with an auxiliary or without: %s', (_, paragraph) => {
    expect(found([paragraph])).toMatchObject([{ speaker: 'Pilar Hontoria' }]);
  });
});

describe('who is told by what they did', () => {
  const STORY = 'The prize goes to Benedetta Scardigli, 44, of the university.';

  it.each([
    ['«Je cherchais des gens qui sachent se taire», confie la réalisatrice.'],
    ['«Dividerò il premio con le guide di valle» ha fatto sapere la vincitrice.'],
    ['“I will share the prize with all my guides,” beamed the winner.'],
  ])('is whom the title names: %s', (paragraph) => {
    expect(found([STORY, paragraph], 'Benedetta Scardigli wins')).toMatchObject([
      { speaker: 'Benedetta Scardigli' },
    ]);
  });

  it.each([
    [
      'a company',
      '«Abriremos once barcos más en la bahía», afirmó la operadora.',
      'Benedetta Scardigli',
    ],
    [
      'two in the title',
      '“I will share the prize with all my guides,” beamed the winner.',
      'Benedetta Scardigli beats Ivan Vukovic',
    ],
    ['a thing', '“I will share the prize with all my guides,” beamed the winner.', 'Harbor Cup'],
  ])('is nobody where it is %s', (_, paragraph, title) => {
    const story = `${STORY} So the Harbor Cup went to Ivan Vukovic before.`;

    expect(found([story, paragraph], title)).toMatchObject([{ speaker: null }]);
  });
});

describe('a name behind a function', () => {
  it.each([
    ['„Wer das gesehen hat, sorgt sich nicht“, sagt Jurorin Ilka Fenzl.', 'Ilka Fenzl'],
    [
      '„Wer das gesehen hat, sorgt sich nicht“, sagte Kammerpräsidentin Dipl.-Ing. Friederike Wallrabe.',
      'Friederike Wallrabe',
    ],
    ['“Ik ga die dag mijn lessen voorbereiden”, zegt leerkracht Sjoerd Pepping.', 'Sjoerd Pepping'],
    [
      'Leerkracht Sjoerd Pepping kijkt ernaar uit. “Ik ga die dag mijn lessen voorbereiden.”',
      'Sjoerd Pepping',
    ],
    [
      '«I bambini erano legati alla linea di vita», ha commentato il comandante della Capitaneria, capitano di fregata Alvise Terranegra.',
      'Alvise Terranegra',
    ],
    [
      '«Un mare così non perdona nessuno», ha detto il comandante del Porto Alvise Terranegra.',
      'Alvise Terranegra',
    ],
    ['„Ein Festtag für uns alle“, sagt Severin Holm.', 'Severin Holm'],
  ])('is that of the person alone: %s', (paragraph, name) => {
    expect(found([paragraph])).toMatchObject([{ speaker: name }]);
  });
});
