import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

const paragraph = (text: string) => ({ text, isQuotation: false });
const block = (text: string) => ({ text, isQuotation: true });

describe('a block quotation', () => {
  it('is of who has the function in the line above it', () => {
    expect(
      quotesOf([
        paragraph('The report is by the Ombudsman, Grace Tolan.'),
        paragraph('Commenting on it, the Ombudsman said:'),
        block('People were asked to decide in a corridor.'),
      ]),
    ).toMatchObject([{ speaker: 'Grace Tolan' }]);
  });

  it.each([
    ['Councillor Priya Ashdown, Portfolio Holder for Communities, said:', 'Priya Ashdown'],
    ["Commenting on the figures, the Agency's Director of Statistics, Ann Lee, said:", 'Ann Lee'],
    [
      'After the fire in the church, the Bishop of Leeds, the Right Reverend Ann Lee, made the following statement:',
      'Ann Lee',
    ],
    ['Al término de la visita, la señora Ana Ruiz emitió la siguiente declaración:', 'Ana Ruiz'],
    ['Zum Urteil gibt Vorständin Eva Roth folgende Erklärung ab:', 'Eva Roth'],
    ['A l’issue de la visite, Mme Anne Roy a fait la déclaration suivante :', 'Anne Roy'],
  ])('is of whom the line above names: %s', (above, speaker) => {
    expect(
      quotesOf([paragraph(above), block('This is all that I want to say today.')]),
    ).toMatchObject([{ speaker }]);
  });

  it('goes on in the next one without marks, unless a line signs it', () => {
    const above = paragraph('Ann Lee, who is a plumber, wrote:');
    const [first, second] = [
      block('I am no shopkeeper at all.'),
      block('My father was no shopkeeper.'),
    ];

    expect(quotesOf([above, first, second])).toMatchObject([
      { speaker: 'Ann Lee', text: 'I am no shopkeeper at all. My father was no shopkeeper.' },
    ]);
    expect(
      quotesOf([
        block('I am no shopkeeper at all.\n— Ann Lee'),
        block('My father was no shopkeeper.\n— Bob Roe'),
      ]).map(({ speaker }) => speaker),
    ).toEqual(['Ann Lee', 'Bob Roe']);
  });

  it('may have its speaker right behind the marks', () => {
    expect(
      quotesOf([block('“No fim pediram-me o baralho.”Leonor Abrantes, proprietária')]),
    ).toMatchObject([{ speaker: 'Leonor Abrantes', text: 'No fim pediram-me o baralho.' }]);
  });
});

describe('a paragraph of speech', () => {
  it('is of whom a line below names with a function', () => {
    expect(
      quotesOf([
        paragraph('Citations :'),
        paragraph('« C’est toute une île qui retient son souffle quand il tombe en panne. »'),
        paragraph('Josiane Roy, ministre déléguée aux Transports'),
        paragraph('« Je vais encadrer cette lettre-là, et la montrer à tout le monde. »'),
        paragraph('Normand Paul, maire de Madelon'),
      ]).map(({ speaker }) => speaker),
    ).toEqual(['Josiane Roy', 'Normand Paul']);
  });

  it('stands behind a dash under a line that names somebody, and lists do not', () => {
    const above = paragraph('Capitaine de l’équipe, Paul Vasseur s’en amuse :');

    expect(quotesOf([above, paragraph('— Elle ne m’a jamais fait de sandwich.')])).toMatchObject([
      { speaker: 'Paul Vasseur', text: 'Elle ne m’a jamais fait de sandwich.' },
    ]);
    expect(quotesOf([above, paragraph('— Un sandwich'), paragraph('— Une soupe')])).toEqual([]);
    expect(quotesOf([paragraph('Au programme :'), paragraph('— Un repas pour tous')])).toEqual([]);
  });

  it.each([
    [
      '— On ne les emmène plus, ils y vont, observe le Dr Karim Roy, anesthésiste.',
      'Karim Roy',
      'On ne les emmène plus, ils y vont.',
    ],
    [
      '“Vamos a mirar el mismo punto —comenta la directora del Centro, Dra. Ana Ruiz—, y los alumnos también”.',
      'Ana Ruiz',
      'Vamos a mirar el mismo punto, y los alumnos también',
    ],
    [
      '«Senza api chiude la frutta - spiega Anna Neri -. È per tutti».',
      'Anna Neri',
      'Senza api chiude la frutta. È per tutti',
    ],
  ])('has who said it inside: %s', (text, speaker, words) => {
    expect(quotesOf([paragraph(text)])).toMatchObject([{ speaker, text: words }]);
  });

  it('keeps what stands between dashes and says nothing of the speaker', () => {
    expect(
      quotesOf([paragraph('“The river – and it is a long one – runs dry in June,” said Ann Lee.')]),
    ).toMatchObject([{ text: 'The river – and it is a long one – runs dry in June,' }]);
  });
});

describe('a name in another form', () => {
  it.each([
    [
      'Abre la ministra Leonor Quiñones Abad.',
      '“Ya riega todo el valle”, dijo Quiñones Abad.',
      'Leonor Quiñones Abad',
    ],
    [
      'De dijk is van Joost van Rhijn, dijkgraaf.',
      '“Dit is de eerste dijk”, aldus Van Rhijn.',
      'Joost van Rhijn',
    ],
    [
      'La misión es de Beatriz Olmedo Prieto, excanciller.',
      '“Las actas coinciden todas”, indicó Beatriz Olmedo.',
      'Beatriz Olmedo Prieto',
    ],
    [
      'The Egg Farmers’ Association met.',
      'The Egg Farmers’ Association, whose chair, Ann Lee, testified that they “buy their hens from one of the two”.',
      'Ann Lee',
    ],
  ])('is the whole that the story has: %s %s', (story, text, speaker) => {
    expect(quotesOf([paragraph(story), paragraph(text)])).toMatchObject([{ speaker }]);
  });

  it('is not made longer by what follows it', () => {
    expect(
      quotesOf([
        paragraph('Ana Ruiz abrió la sala. Hoy lo ha contado Ana Ruiz. Madrid la espera.'),
        paragraph('“La sala es de todos”, dijo Ana Ruiz.'),
      ]),
    ).toMatchObject([{ speaker: 'Ana Ruiz' }]);
  });
});
