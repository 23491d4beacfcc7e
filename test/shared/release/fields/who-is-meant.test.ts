import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

const speakers = (...paragraphs: readonly string[]): readonly (string | null)[] =>
  quotesOf(
    paragraphs.map((text) => ({
      text: text.replace(/^> /, ''),
      isQuotation: text.startsWith('> '),
    })),
  ).map(({ speaker }) => speaker);

describe('a quotation without a name beside it', () => {
  it.each([
    [
      'a possessive that the sentence before the colon begins with',
      [
        'Ann Lee, who is nine, was the first to try the slide. Her verdict: "It is faster than my brother on his bike."',
      ],
      'Ann Lee',
    ],
    [
      'a German possessive, whose noun has a capital',
      [
        'Eva Roth hat die Mühle vor zwei Jahren übernommen. Ihr Rat an die Kollegen fällt kurz aus: „Fragt eure Lehrlinge, bevor ihr verkauft!“',
      ],
      'Eva Roth',
    ],
    [
      'a pronoun right before the verb',
      [
        'Sir Peter Lang agreed with the result. In a short opinion of his own he observed that the report had named another site, "in terms so plain that nobody can have missed them."',
      ],
      'Peter Lang',
    ],
    [
      'a pronoun before a colon, with another verb',
      [
        'Bakker Joost Smit (44) bracht het idee in. Hij zag zijn dochter alleen slapend: ‘Op haar tekening had ik mijn ogen dicht.’',
      ],
      'Joost Smit',
    ],
    [
      'a verb without a subject',
      [
        'La directora del festival, Ana Ruiz, ha explicado que el presupuesto crece. Preguntada por los precios, ha respondido: «Aquí se viene a discutir a la salida del cine».',
      ],
      'Ana Ruiz',
    ],
    [
      'a sentence without a colon that has a pronoun',
      [
        'Maria Visser wordt dirigent.',
        'Visser studeerde viool in Delft. Over haar plannen is ze helder. "Ik wil dat we spelen waar mensen wonen, ook op een boot."',
      ],
      'Maria Visser',
    ],
    [
      '“cette dernière”, the last who was named',
      [
        'Suivront les quatuors de Clara Roy et, en mai, le retour de la chanteuse Anne Brun.',
        '« J’ai chanté partout, mais jamais sur un bateau », s’amuse cette dernière.',
      ],
      'Anne Brun',
    ],
    [
      'what somebody does by profession',
      [
        'Il ristorante è il progetto di Paola Neri, 38 anni, tornata dopo quindici anni.',
        'Il menù è uno. «D’inverno quassù abbiamo cavoli e castagne e poco altro», spiega la chef.',
      ],
      'Paola Neri',
    ],
    [
      'a noun that the story has for her, and not whom it names first',
      [
        'Le percussionniste Paul Roy et la vielleuse Anne Brun créeront une pièce pour roues. Elle dépend de la pluie.',
        '« Le moulin ne suit personne, il faut l’écouter deux jours », dit la vielleuse.',
      ],
      'Anne Brun',
    ],
    [
      'the function that the paragraph above begins with',
      [
        'Rosa Paz, entrenadora desde 2020, llegó en mayo. Juan Gil es su ayudante.',
        'La entrenadora firmó ayer por la tarde.',
        '«Me enseñaron el césped, el gimnasio y la lavandería», dijo al término de la visita.',
      ],
      'Rosa Paz',
    ],
    [
      'the function of whom the sentence before is about',
      [
        'Judge Helen Marsh gave judgment in the case of Tom Pell.',
        'The council argued that the red paint was enough. The judge disagreed. "A motorist is not required to guess," she said.',
      ],
      'Helen Marsh',
    ],
    [
      'the surname that the sentence before the colon begins with',
      [
        'A associação é presidida por Paulo Prates.',
        'A greve não atinge os hospitais. Prates não descarta outra em agosto: "Quem decide é a assembleia do dia 25, e ela ainda não decidiu."',
      ],
      'Paulo Prates',
    ],
    [
      'the surname with which the paragraph above begins, though somebody else spoke last',
      [
        '“Bats like bridges,” said Ann Prewitt, an ecologist. Ruth Amidon, who owns a farm, agreed: “They are good neighbours and pay no rent.”',
        'Prewitt’s group will test whether boxes can do the same.',
        '“There are a hundred bridges of this kind,” she said.',
      ],
      'Ann Prewitt',
    ],
    [
      'somebody with one name and an age',
      [
        'Anne Brun est présidente.',
        'À Roubaix, Farid, 46 ans, a attendu deux hivers ses fenêtres. « On m’a répondu que je n’avais qu’à mettre du scotch », raconte-t-il.',
      ],
      'Farid',
    ],
    [
      'the paragraph above, which says that somebody spoke, where this one is nothing but speech',
      [
        'Mr Abadi said the group would need ninety swimmers a day. The treasurer is Colin Abadi.',
        'Mr Abadi said the group would need ninety swimmers a day.',
        '"If we get seventy we can manage until Christmas. If we get fifty we will sell cake."',
      ],
      'Colin Abadi',
    ],
    [
      'a surname behind a verb that nobody listed, with the comma inside the marks',
      [
        'Voorzitter Albert Nieuwstad noemt het een eerlijk akkoord. ‘Als de klant dat weet, legt hij ze er graag bij,’ verwacht Nieuwstad.',
      ],
      'Albert Nieuwstad',
    ],
    [
      'the last verb, where the first one speaks of something else',
      [
        'Explaining the choice of a single vendor, the vice president for pharmacy, Marguerite Hale, PharmD, said: “I did not want another screen on the wall.”',
      ],
      'Marguerite Hale',
    ],
    [
      'whom a noun phrase leads back to, above a block quotation',
      [
        'Coube ao deputado Otávio Braga o único discurso contrário. O parlamentar não se opõe ao peixe, mas à reserva:',
        '> “Se a colônia entrega bom e barato, ganha a licitação.”',
      ],
      'Otávio Braga',
    ],
  ] as const)('is whose it is by %s', (_by, paragraphs, speaker) => {
    expect(speakers(...paragraphs).at(-1)).toBe(speaker);
  });

  it('is not by the paragraph above where that has a quotation of its own', () => {
    expect(
      speakers(
        'Ruth Cole was first to say: "Bring a coat and a hat for the way home." Then came the others. Ann Lee said the water would be cold.',
        '"If we get seventy we can manage until Christmas. If we get fifty we will sell cake."',
      ),
    ).not.toContain('Ann Lee');
  });

  it('is by a surname whose first name no list has', () => {
    expect(
      speakers(
        'A associação é presidida por Xilmo Prates.',
        'A greve não atinge os hospitais. Prates não descarta outra em agosto: "Quem decide é a assembleia do dia 25, e ela ainda não decidiu."',
      ),
    ).toEqual(['Xilmo Prates']);
  });

  it('is one quotation with the part behind its attribution', () => {
    expect(
      speakers(
        'Ann Lee had sixty goats in January. When we met her, eleven were left. “I give the milk to the youngest,” she told us. “The others have stopped asking.”',
      ),
    ).toEqual(['Ann Lee']);
    expect(
      speakers(
        'Halima Guyo Dida had sixty goats in January. When the mission met her near the wells, eleven were left. “I give the milk to the youngest,” she told the mission. “The others have stopped asking.”',
      ),
    ).toEqual(['Halima Guyo Dida']);
  });

  it.each([
    [
      'something told to somebody',
      'Ann Lee has published a report. A man had asked for help. When he asked, he was told it was "far too late for that now".',
    ],
    [
      'somebody of theirs',
      'Peter Lang runs the library. Ruby Lang, aged 4, tested the bus. Her mother, Kath, was less sure: “We have asked whether it comes with a volume control.”',
    ],
    [
      'an organisation',
      'Ana Ruiz firmó la carta. «No hay dinero para un segundo puente este año», señaló el ministerio.',
    ],
    [
      'one of many',
      'Eva Roth leitet den Ortsverband. Eine von ihnen, die ungenannt bleiben will, berichtete: „Im Dunkeln, an der Bundesstraße, und die Lkw hupen auch noch.“',
    ],
    [
      'a plaque',
      'Ann Lee opened the bridge. The plaque is short: “To all who crossed here before there was a bridge.”',
    ],
  ])('is nobody’s whom the story names where it is of %s', (_of, text) => {
    expect(speakers(text).filter((name) => name?.includes(' '))).toEqual([]);
  });

  it.each([
    '“We waited six years for this boat,” said a neighbour. “And we will wait more,” he added.',
    '« Nous avons attendu ce bac pendant six ans », dit un voisin. Il ajoute : « Et nous attendrons encore. »',
    '«Llevamos seis años esperando este barco», dijo una vecina. Y añadió: «Esperaremos otros seis si hace falta».',
    '„Wir haben sechs Jahre auf das Boot gewartet“, sagte ein Anwohner. Er fügte hinzu: „Und wir warten weiter darauf.“',
    '“Esperámos seis anos por este barco”, disse um vizinho. E acrescentou: “E vamos esperar mais seis.”',
    '«Aspettiamo da sei anni questo battello», dice un vicino. E aggiunge: «Ne aspetteremo altri sei».',
    '“Wij wachten al zes jaar op deze boot”, zegt een bewoner. Hij voegt toe: “En wij wachten verder.”',
  ])('is nobody’s, nor what goes on with it, where somebody without a name said it: %s', (text) => {
    expect(speakers('Ann Lee runs the harbour trust.', text).filter(Boolean)).toEqual([]);
  });

  it.each([
    'La película «Los días de sal», segundo largometraje de la directora Ana Ruiz, ha obtenido el premio.',
    'El de mejor ópera prima ha recaído en «Planta baja», que Ana Ruiz rodó con un teléfono.',
    'Gaviota de Oro: «La larga noche del puerto viejo», de Ana Ruiz',
  ])('is none where it is a title: %s', (text) => {
    expect(speakers(text)).toEqual([]);
  });
});

describe('speech behind a dash', () => {
  it.each([
    [
      'in the middle of a paragraph',
      'A Câmara garante que o horário não encolhe. — Nenhuma máquina aconselha um livro a uma criança — diz o diretor da rede, Artur Penedo. — Os meus colegas vão conversar mais.',
      'Artur Penedo',
    ],
    [
      'behind the sentence that names the speaker',
      'Para Ana Ruiz, veterinaria, la alarma no afecta solo a la miel. —El vecino también lo va a notar en la mesa —advierte—. Somos los primeros de la fila.',
      'Ana Ruiz',
    ],
  ])('is read %s', (_where, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('is without its attribution where that has a noun alone', () => {
    const quotes = quotesOf(
      [
        'Le prix va à Anne Brun pour son premier roman.',
        '— Je viens d’une famille d’épiciers, a déclaré la lauréate. Chez nous, tricher était le seul péché.',
      ].map((text) => ({ text, isQuotation: false })),
    );

    expect(quotes).toMatchObject([
      {
        speaker: 'Anne Brun',
        text: 'Je viens d’une famille d’épiciers. Chez nous, tricher était le seul péché.',
      },
    ]);
  });
});

describe('a name', () => {
  it.each([
    [
      'without the title before it',
      '“It moves,” Harbour Master Colin Aspley said. “We survey it every fortnight in winter.”',
      'Colin Aspley',
    ],
    [
      'without the article behind it',
      'Um acht Uhr öffnete Revierleiterin Eva Roth den Schieber. «Die Mutter kam heraus und wartete im Schnee», erzählt sie.',
      'Eva Roth',
    ],
    [
      'without the possessive',
      'Len Marsh’s perry was made from windfalls. He says the rest is “spoken for by the family and the whole night shift”.',
      'Len Marsh',
    ],
  ])('is read %s', (_how, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('is none behind an article that no person has', () => {
    expect(
      speakers(
        'La nueva entrenadora, que llevó al Ría Norte al tercer puesto, firmó ayer.',
        '«Me enseñaron el césped, el gimnasio y la lavandería», bromeó al término de la visita.',
      ),
    ).toEqual([null]);
  });
});

describe('whom the words before a quotation name', () => {
  it.each([
    [
      'behind a quotation in single marks',
      [
        'Callum Adair and Fenella Gairdner found the diaries.',
        "Adair said: 'I read the first forty pages on a train and was happy about it.'",
        "Gairdner, who checked them, said there was no doubt. 'The log survives in Edinburgh and the handwriting changes,' she said.",
      ],
      'Fenella Gairdner',
    ],
    [
      'and nobody whose something is named',
      [
        "Speaking to reporters, Leela Raghunathan said that work had begun. The rest waits for the State Government's share.",
        '"The file is moving from table to table for seven years," she said.',
      ],
      'Leela Raghunathan',
    ],
    [
      'where a French pronoun is bound to the verb',
      [
        '«Il faut prévoir une galerie», souligne Urs Bächtold, professeur.',
        'La disparition a aussi un bon côté, ajoute-t-il: «Un lac comblé ne peut plus provoquer de crue subite.»',
      ],
      'Urs Bächtold',
    ],
    [
      'where German says `so`',
      [
        'Katrin Hassenpflug leitet die Werke.',
        'Die Abkühlung nütze den Forellen im Unterlauf, so Hassenpflug: „Die Angler waren die Ersten, die gefragt haben.“',
      ],
      'Katrin Hassenpflug',
    ],
  ])('%s', (_, paragraphs, name) => {
    expect(speakers(...paragraphs).at(-1)).toBe(name);
  });
});
