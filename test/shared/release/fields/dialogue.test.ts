import { describe, expect, it } from 'vitest';
import { dialogue } from '../../../../shared/release/fields/dialogue.ts';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

describe('speech behind a dash', () => {
  it.each([
    [
      '—Llamamos a once directores y todos trabajaban —cuenta la directora, Ana Sotelo—. Fue una buena noticia.',
      'Llamamos a once directores y todos trabajaban. Fue una buena noticia.',
      'Ana Sotelo',
    ],
    [
      '— Guardei a foto comigo até hoje — disse Rita Prado. — Agora vou devolver a ela.',
      'Guardei a foto comigo até hoje. Agora vou devolver a ela.',
      'Rita Prado',
    ],
    [
      '- Que nos traigan la chinche en un frasco de vidrio -explicó Marta Quiroga.',
      'Que nos traigan la chinche en un frasco de vidrio',
      'Marta Quiroga',
    ],
    [
      '—Todo el equipo —incluso el director técnico, Juan Paz— trabajó mucho este año —dice Ana Ruiz, presidenta del club—. Gracias.',
      'Todo el equipo —incluso el director técnico, Juan Paz— trabajó mucho este año. Gracias.',
      'Ana Ruiz',
    ],
    [
      '– Hoje a gente entrega o grão no porto – compara a diretora industrial, Eliane Rossa. – Com a fábrica, o caminhão roda trinta.',
      'Hoje a gente entrega o grão no porto. Com a fábrica, o caminhão roda trinta.',
      'Eliane Rossa',
    ],
    [
      '– Così non si può andare avanti – dice Paolo Neri',
      'Così non si può andare avanti',
      'Paolo Neri',
    ],
  ])('%s', (text, words, name) => {
    expect(dialogue(text)).toMatchObject({ words, said: { name } });
  });

  it.each([
    '— Rosa Whitfield, founder of Example Labs',
    'Todos vieram – menos o presidente da câmara, João Paz – e ficaram contentes.',
    '– Todos vieram – menos o presidente da câmara, João Paz – e ficaram contentes.',
    '- The pool – small and cold – opens on Saturday at nine',
    '– Eintritt frei – Anmeldung unter 030 5550123',
    '- Inscripciones abiertas – segundo piso, de 9 a 14 horas',
    'La obra —dice el informe— acaba en mayo.',
  ])('is not seen in “%s”', (text) => {
    expect(dialogue(text)).toBeNull();
  });

  it('is of whom the paragraph above is about, where a pronoun stands', () => {
    const texts = [
      'A professora Dalva Reis, que coordena a galeria, borda desde criança.',
      '— Aqui a pessoa espera em média duas horas — diz ela.',
    ];

    expect(quotesOf(texts.map((text) => ({ text, isQuotation: false })))).toMatchObject([
      { text: 'Aqui a pessoa espera em média duas horas', speaker: 'Dalva Reis' },
    ]);
  });
});
