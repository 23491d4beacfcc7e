import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

const speakers = (...paragraphs: readonly string[]) =>
  quotesOf(paragraphs.map((text) => ({ text, isQuotation: false }))).map(({ speaker }) => speaker);
const EARLIER =
  '"We have waited for this bridge for eleven years," said Rosa Whitfield, who chairs the council.';

describe('a pronoun behind a quotation', () => {
  it.each([
    [
      'The choir is led by the conductor Ann Leroy. It is her last season. "I still count under my breath," she says.',
      'Ann Leroy',
    ],
    [
      'Le maire, Luc Ferrand, a écrit au préfet. Il a répondu hier : « Nous attendons cette lettre depuis deux ans. »',
      'Luc Ferrand',
    ],
    [
      "L'idée vient de la gambiste Lise Aubert. « La rivière donne un si bémol très net le matin », assure-t-elle.",
      'Lise Aubert',
    ],
    [
      'Le metteur en scène, Hugo Vial, en est à sa dixième pièce. « Notre plus gros défi est la soupe du soir », a-t-il confié.',
      'Hugo Vial',
    ],
    [
      'De 91-jarige Griet Smeets belde haar zus. ‘Drie minuten kostten mij een heel weekloon,’ vertelt ze.',
      'Griet Smeets',
    ],
    [
      'O último oleiro da vila, Rui Pedrosa, de 84 anos, volta à feira. «Já não tenho costas para o resto», conta.',
      'Rui Pedrosa',
    ],
    [
      'La profesora Elena Quispe, que cuidó la edición, ha renunciado a las notas. «Una caja de galletas no lleva notas», explica.',
      'Elena Quispe',
    ],
  ])('is whom its own paragraph is about, and not who spoke above: %s', (paragraph, speaker) => {
    expect(speakers(EARLIER, paragraph).at(-1)).toBe(speaker);
  });

  it('is who spoke above where the paragraph names a place alone', () => {
    expect(
      speakers(
        EARLIER,
        'For weeks Cedar Creek has been dry. Nobody washes there. "We carry all of it in cans," she said.',
      ),
    ).toEqual(['Rosa Whitfield', 'Rosa Whitfield']);
  });
});

describe('somebody by a noun that the story has not for them before', () => {
  it.each([
    [
      'El rosarino Joaquín Paz derrotó al brasileño Murilo Reis.',
      'Paz, que había entrado como invitado, levantó dos puntos de partido.',
      '"Pregunté el tanto y me dieron ganas de llover yo también", bromeó el rosarino.',
      'Joaquín Paz',
    ],
    [
      'Sul podio sale Nadia Serra.',
      'La regia è di Leon Vogt, che ambienta la vicenda in un albergo.',
      '«La valanga del finale è fatta di vecchie lenzuola», spiega il regista.',
      'Leon Vogt',
    ],
    [
      'O clube terá uma equipe feminina.',
      'Quem assume é Keila Prado, de 38 anos. Ela começa em janeiro.',
      '“Talento aqui nunca faltou, faltou ônibus”, afirmou a treinadora.',
      'Keila Prado',
    ],
  ])('is whom the paragraph before is about: %s', (first, second, third, speaker) => {
    expect(speakers(first, second, third)).toEqual([speaker]);
  });

  it.each([
    [
      'Ann Leroy, director of the harbour, opened the quay.',
      '"The town will pay for the second half of it," said the mayor.',
    ],
    [
      'Ana Ruiz, que vive junto al río, firmó la carta.',
      '«No hay dinero para un segundo puente este año», señaló el ministerio.',
    ],
  ])('is nobody where another function or an organisation spoke: %s', (first, second) => {
    expect(speakers(first, second)).toEqual([null]);
  });

  it('is whom the story names with an article that is one word with the function', () => {
    expect(
      speakers(
        "Lo ha detto l'assessora regionale all'Agricoltura, Donata Righi, dopo l'incontro con i consorzi.",
        '"Abbiamo vinto una battaglia, non ancora la guerra", ha spiegato l\'assessora.',
      ),
    ).toEqual(['Donata Righi']);
  });
});

describe('what stands before a name', () => {
  it.each([
    ['"It purrs when you pick it up and asks for more," said Vet Samir Quill.', 'Samir Quill'],
    ['"Call us and we will come and look at it ourselves," said Sheriff Dale Hart.', 'Dale Hart'],
    ['"I was the first of all of us at the ballot box," said Driver Pete Sand.', 'Pete Sand'],
    [
      '„Wer einen Spiegel vermisst, kann ihn bei mir abholen“, sagt Gastwirt Fritz Gerber.',
      'Fritz Gerber',
    ],
    [
      '"Wij zenden al veertig jaar uit in een eigen taal", zegt hoofdredacteur Fenna Terwijn.',
      'Fenna Terwijn',
    ],
  ])('is a trade: %s', (paragraph, speaker) => {
    expect(speakers(paragraph)).toEqual([speaker]);
  });

  it.each([
    ['"We shall open the doors at nine every morning," said Minnie Driver.', 'Minnie Driver'],
    ['"We shall open the doors at nine every morning," said Baker Lee.', 'Baker Lee'],
    [
      '„Das Geld ersetzt keinen Idealismus, bezahlt aber den Schnitt“, sagte Hagemeister. Dörte Hagemeister leitet das Amt.',
      'Dörte Hagemeister',
    ],
  ])('is none of two words, and a surname may end as a function does: %s', (paragraph, speaker) => {
    expect(speakers(paragraph)).toEqual([speaker]);
  });

  it('a place behind a function is where it was said', () => {
    expect(
      speakers(
        'La jefa de Zoonosis es Elena Paz.',
        '"Si esperamos a los primeros casos ya llegamos tarde", dijo la directora en el hospital Zonal Norte.',
      ),
    ).not.toContain('Zonal Norte');
  });
});
