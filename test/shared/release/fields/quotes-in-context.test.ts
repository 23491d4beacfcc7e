import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';
import { CONTACT, read } from '../layout/harbor-release.ts';

const found = (paragraphs: readonly string[]) =>
  quotesOf(paragraphs.map((text) => ({ text, isQuotation: false })));
const FIRST = '"Hospitals get all that they order," Chief Medical Officer Dr Imogen Tarrant said.';

describe('a quotation that is a paragraph by itself', () => {
  it.each([
    [FIRST, '"But we are not done yet, and nobody sleeps before we are."', 'Imogen Tarrant'],
    ['« Nous avons fini », dit Anne Roy, maire.', '« Et la fête dure trois jours. »', 'Anne Roy'],
    [
      '„Wir sind fertig“, sagt Karin Lang.',
      '„Und im Mai wird drei Tage lang gefeiert.“',
      'Karin Lang',
    ],
    ['"Ya está", dijo Rosa Paz.', '"Y en mayo lo celebramos tres días".', 'Rosa Paz'],
    ['“Está pronto”, disse Rui Reis.', '“E em maio a festa dura três dias.”', 'Rui Reis'],
    ['«È finito», ha detto Paolo Neri.', '«E a maggio si festeggia tre giorni».', 'Paolo Neri'],
    [
      '"Het is klaar", zegt Karim Bakker.',
      '"En in mei vieren we drie dagen feest."',
      'Karim Bakker',
    ],
  ])('goes on with the one above that ends in who said it: %s %s', (first, second, speaker) => {
    const [quote, ...others] = found([first, second]);

    expect(others).toEqual([]);
    expect(quote?.speaker).toBe(speaker);
    expect(quote?.text).toContain(second.replace(/["“”„«»]|\.$/g, '').trim());
  });

  it.each([
    [
      'another paragraph stands between',
      [
        FIRST,
        'The works took a year.',
        '"And now we are done with all of it, and may it last a hundred years."',
      ],
    ],
    [
      'the one above goes on to something else',
      [
        `${FIRST} The works took a year, and the doors open on Monday at nine.`,
        '"And now we are done with all of it, and may it last a hundred years."',
      ],
    ],
    [
      'nobody is said to have said the one above',
      [
        '"We are ready for the winter."',
        '"And now we are done with all of it, and may it last a hundred years."',
      ],
    ],
  ])('is one by itself where %s', (_, paragraphs) => {
    expect(found(paragraphs).at(-1)).toMatchObject({
      text: 'And now we are done with all of it, and may it last a hundred years.',
      speaker: null,
    });
  });

  it('is of whom a line below names', () => {
    const words = '"And we shall do it again next year, with twice as many people."';

    expect(found([FIRST, words, 'Bob Roe, coach of the team'])[0]?.text).not.toContain('twice');
  });

  it('is of who signs it below', () => {
    const words = '"And we shall do it again next year, with twice as many people."';

    expect(found([FIRST, words, '— Bob Roe, coach'])).toMatchObject([
      { speaker: 'Imogen Tarrant' },
      { speaker: 'Bob Roe' },
    ]);
  });
});

describe('a source that is no person', () => {
  it('does not speak with the voice of who spoke above', () => {
    expect(
      found([
        FIRST,
        'According to the company, "nothing else changes before the end of this year".',
      ]),
    ).toEqual([
      expect.objectContaining({ speaker: 'Imogen Tarrant' }),
      expect.objectContaining({
        text: 'nothing else changes before the end of this year',
        speaker: null,
      }),
    ]);
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

describe('a place, or a thing that says something', () => {
  it.each([
    ['“We did it at last, after all these years,” said the mayor.', 'New bridge for Port Marlow'],
    ['“All our rooms are open again for you,” reads the banner.', 'Ann Lee opens heated pool'],
  ])('is nobody, whomever the headline names: %s', (paragraph, headline) => {
    const story = 'The bridge came to Port Marlow in May, where Ann Lee opened it for all.';
    const { quotes } = read(`${headline}\n\n${story}\n\n${paragraph}\n\n${CONTACT}`);

    expect(quotes.every(({ speaker }) => speaker === null)).toBe(true);
  });
});

describe('a pronoun before a colon', () => {
  it('is whom the sentence names, not who spoke before', () => {
    const quotes = found([
      '“It was closed for a long year,” said Bob Roe, the coach.',
      'Ann Lee opened the pool on Monday, and she said: “It is warm now, and deep enough.”',
    ]);

    expect(quotes.map(({ speaker }) => speaker)).toEqual(['Bob Roe', 'Ann Lee']);
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
    ['« Le port ne dort jamais la nuit », explique Mme Pellerin.', 'Pellerin'],
  ])('is that of the person alone: %s', (paragraph, name) => {
    expect(found([paragraph])).toMatchObject([{ speaker: name }]);
  });
});

describe('who speaks is the person behind', () => {
  it.each([
    [
      'an employer who has somebody',
      '“We dig on Tuesday what we saw on Monday,” Example Water’s head of networks Caitlin Moss said.',
      'Caitlin Moss',
    ],
    [
      'an employer behind the verb',
      '“We dig on Tuesday what we saw on Monday,” said Example Water’s leak manager Caitlin Moss.',
      'Caitlin Moss',
    ],
    [
      'a form of address in short',
      'Cllr Winifred Ashdown, cabinet member for parks, said: “Everybody in this town learned to swim there.”',
      'Winifred Ashdown',
    ],
    [
      'the address of a bishop',
      '« Les paroissiens ont prié dans un gymnase », déclare Mgr Aymeric Tessier, évêque de Lorme.',
      'Aymeric Tessier',
    ],
    [
      'a degree with its ending',
      '«Abbiamo riaperto tutti i reparti in un mese», ha detto la dott.ssa Ilaria Canta.',
      'Ilaria Canta',
    ],
    [
      'a profession',
      'Chief Statistician Morwenna Aldous said: “Cheaper energy has brought the rate down again.”',
      'Morwenna Aldous',
    ],
    [
      'a membership',
      '„Platt kann viel mehr als nur Schwank“, sagte Jurymitglied Frauke Bendixen.',
      'Frauke Bendixen',
    ],
    [
      'an inhabitant',
      '“Ik heb gele tegels genomen voor de keuken”, zegt bewoner Achmed Boussoufi.',
      'Achmed Boussoufi',
    ],
  ])('%s', (_, paragraph, name) => {
    expect(found([paragraph])).toMatchObject([{ speaker: name }]);
  });

  it('is not also the place that a Dutch function has behind the name', () => {
    expect(
      found([
        '“De parken hebben er zelf om gevraagd”, zegt burgemeester Rixt van Oldenborg van Zilverdam.',
      ]),
    ).toMatchObject([{ speaker: 'Rixt van Oldenborg' }]);
  });
});

describe('a first name by itself', () => {
  const SAID = '“But the nurses sat up with Alf night after night,” said Maureen.';

  it('is whom the story has introduced, whatever ends the sentence before', () => {
    expect(
      found(['The run sets off on 10 October. Maureen Tasker will be there.', SAID]),
    ).toMatchObject([{ speaker: 'Maureen Tasker' }]);
    expect(
      found(['The run sets off on 10 October.', 'Maureen will be there.', SAID]),
    ).toMatchObject([{ speaker: 'Maureen' }]);
  });

  it('stays as it is where two have it', () => {
    expect(found(['Maureen Tasker and Maureen Lowe run together.', SAID])).toMatchObject([
      { speaker: 'Maureen' },
    ]);
  });
});

describe('a pronoun beside the verb ahead of a quotation', () => {
  const OPENING = 'Maureen Tasker used to time her husband Alf. After he died at Hollin Bank';

  it('is whom the paragraph begins with, and no name on the way', () => {
    expect(
      found([
        `${OPENING} she bought shoes and decided, she says, “to see what the fuss was about”.`,
      ]),
    ).toMatchObject([{ speaker: 'Maureen Tasker' }]);
  });

  it('is who spoke before where the paragraph begins with nobody', () => {
    expect(
      found([
        '“We dig on Tuesday what we saw on Monday,” said Ann Lee.',
        'The work in Port Ashby goes on, and she adds: “There will be no dry summer for us again.”',
      ]),
    ).toMatchObject([{ speaker: 'Ann Lee' }, { speaker: 'Ann Lee' }]);
  });
});

describe('two marked parts of a paragraph', () => {
  it.each([
    '“We rowed for an hour,” said Ann Lee, who is 91 and has a boat. “Then it began to rain.”',
    '“We rowed for an hour,” said Ann Lee, M.D., Ph.D., head of the St. Bride Center. “Then it began to rain.”',
    '“We rowed for an hour,” said Ann Lee. She added: “Then it began to rain.”',
    '«Hemos remado una hora», ha dicho Rosa Paz, que vive en el puerto. «Luego ha empezado a llover».',
    '„Wir sind eine Stunde gerudert“, sagt Dr. Karin Lang. „Dann hat es angefangen zu regnen.“',
  ])('are one quotation with who said it between them: %s', (text) => {
    expect(found([text])).toHaveLength(1);
  });

  it.each([
    [
      '“We rowed for an hour,” said Ann Lee. The boat is a hundred years old and has no engine. “And then it began to rain,” she said.',
      'And then it began to rain,',
      'Ann Lee',
    ],
    [
      'La presidenta, Rosa Paz, recordó que “la puerta está abierta y no hay nadie”, y atribuyó la obra a “la terquedad de tres vecinas muy mayores”.',
      'la terquedad de tres vecinas muy mayores',
      'Rosa Paz',
    ],
    [
      '"Hemos remado una hora entera", dijo Rosa Paz, y añadió que no piensa repetirlo: "Yo al agua le tengo mucho respeto".',
      'Yo al agua le tengo mucho respeto',
      'Rosa Paz',
    ],
    [
      'La directrice, Anne Roy, se dit « contente et un peu fatiguée de tout cela ». Elle relève que neuf places sur dix sont prises. « Le seul reproche concerne les chaises, et il est fondé. »',
      'Le seul reproche concerne les chaises, et il est fondé.',
      'Anne Roy',
    ],
  ])('are two where the words between tell something else: %s', (text, second, speaker) => {
    const quotes = found([text]);

    expect(quotes).toHaveLength(2);
    expect(quotes[1]).toMatchObject({ text: second, speaker });
  });

  it.each([
    '"Se o idoso não vem, o posto vai", brinca o secretário, Rui Reis. A tomografia mostra uma palavra, "Isabel", e um peixe.',
    '“We rowed for an hour,” said Ann Lee, and opened “The Long Way Home at Last” with a bottle.',
  ])('leave out what is no speech: %s', (text) => {
    expect(found([text])).toHaveLength(1);
  });
});

describe('words that somebody without a name said', () => {
  it.each([
    'One of the volunteers wrote that “the kids sold cookies for the camera”.',
    'Le contestaron que "se toma nota de su inquietud de ustedes".',
    'Uno degli interlocutori osserva che "stavolta il caffè lo paghi tu".',
    'Ein Kunde schrieb, dass „das Wasser bis zur Tür stand“.',
    'Ein Anwohner berichtete, dass „das Wasser bis zur Tür stand“.',
  ])('are a quotation of nobody: %s', (text) => {
    expect(found([text])).toMatchObject([{ speaker: null }]);
  });

  it.each([
    'It was the year that “The Long Way Home Again Now” opened in Leeds.',
    'One of the volunteers wrote that “nothing” had changed.',
  ])('are none where nobody speaks, or too few: %s', (text) => {
    expect(found([text])).toEqual([]);
  });
});

describe('where nobody is said to have said it', () => {
  it.each([
    [
      'a verb that nobody foresaw',
      ['Ana Ruiz cultiva café. O lote foi para Osaka. “Eles me mandaram uma foto”, diverte-se.'],
    ],
    [
      'what leads to a colon',
      [
        'Perguntada sobre o custo, a engenheira Ana Ruiz falou em 300 mil reais: “Prefiro este cheque à outra carta.”',
      ],
    ],
    [
      'words of hers, with the surname alone',
      [
        'Ana Ruiz opened it.',
        'Interrogée, Mme Ruiz insiste. Selon ses mots, « cela restera inférieur à un euro ».',
      ],
    ],
    [
      'a farm that stands ahead of her',
      [
        'At Harkness Farm, manager Ana Ruiz said it surprised her. “I budgeted for half a crew,” she said.',
      ],
    ],
    [
      'the paragraph above, which names her alone',
      [
        'Ana Ruiz will stay on. It took some persuading:',
        '“My grandfather dug those ditches by hand.”',
      ],
    ],
  ])('it is whom the words before it name: %s', (_, paragraphs) => {
    expect(found(paragraphs).map(({ speaker }) => speaker)).toEqual(['Ana Ruiz']);
  });

  it('it is the one person whom the paragraph above is about', () => {
    const paragraphs = [
      'Sietse Bakker kwam op het idee. “Scholeksters leggen hun eieren op een bedje van kokkels,” zegt hij.',
      'De proefvelden beslaan 4,5 hectare. Hoogleraar kustecologie Marijke Smit, die het onderzoek leidt, tempert de verwachtingen. Eén strenge winter kan de helft wegvagen.',
      '“We vieren dit met beschuit en niet met champagne,” zegt ze.',
    ];

    expect(found(paragraphs).at(-1)).toMatchObject({ speaker: 'Marijke Smit' });
  });

  it.each([
    'Ann Lee asked for patience. The council said in a letter: “The hall has to close in June for repairs”.',
    'O prefeito João Silva visitou a escola. Uma aluna perguntou: “Quando vamos ter uma piscina aqui?”.',
    'Ana Ruiz wrote the report. “The figures show that the river is rising,” according to the report.',
    'Mayor Tom Hart unveiled a plaque. It reads: “In memory of the men of the lifeboat”.',
    'Ana Ruiz reads on Friday. “The Long Way Home to the Sea” is her third book.',
  ])('it is nobody who was not said to have spoken: %s', (text) => {
    expect(found([text]).filter(({ speaker }) => speaker !== null)).toEqual([]);
  });

  it.each([
    ['“We sing for all,” said Eirwen Pritchard-Lo, who thanked Ann Lee.', 'Eirwen Pritchard-Lo'],
    [
      'Greenpeace critique Anne Roy. « Cette loi viole les droits des enfants », affirme Greenpeace.',
      'Greenpeace',
    ],
    [
      '“The new line opens in June,” said Deutsche Bahn in a letter to Peter Lang.',
      'Deutsche Bahn',
    ],
  ])('whoever is named as the speaker stays it: %s', (text, speaker) => {
    expect(found([text])).toMatchObject([{ speaker }]);
  });

  it('she who added it is not somebody named in passing', () => {
    const first = '„Wir haben lange auf das Terminal gewartet“, sagte Eva Roth, die Vorsitzende.';
    const next =
      'Der Garten, von dem aus man die Förde überblickt, trägt den Namen von Peter Lang. „Er ist mein liebster Ort“, fügte sie hinzu.';

    expect(found([first, next])[1]).toMatchObject({ speaker: 'Eva Roth' });
  });
});

it.each([
  'The following is attributable to a spokesperson for the Department of Works:',
  'The following may be attributed to the City of Leeds:',
])('a statement is nobody’s where a house made it: %s', (line) => {
  const [quote] = found([line, '“We are glad that the road is open again for all who live here.”']);

  expect(quote?.speaker ?? null).toBeNull();
});

it.each([
  [
    'who has another function',
    [
      '« Le domaine est ouvert », affirme Paul Roy, directeur de la station.',
      'La présidente de l’office de tourisme y voit un bon signe. La neige aide aussi, ajoute-t-elle : « Nous avons des réservations jusqu’à mars et tout le monde sourit. »',
    ],
    null,
  ],
  [
    'where a city judged',
    ['« La loi est claire, a jugé Bruxelles. Nous attendons encore », dit Anne Petit, directrice.'],
    'Anne Petit',
  ],
])('nobody speaks for %s', (_, paragraphs, speaker) => {
  expect(found(paragraphs).at(-1)?.speaker ?? null).toBe(speaker);
});

it.each([
  'The following may be attributed to Helen Abara-Stroud, M.D., chief medical officer:',
  'The following statement is attributable to Helen Abara-Stroud, M.D.:',
])('a statement is whose the line above it says: %s', (line) => {
  const { quotes } = read(
    [
      'Statement on the network outage at Marion Valley hospitals',
      line,
      '“On Wednesday evening our staff noticed activity on our network that should not have been there.',
      '“Every emergency department remains open, and our nurses are working on paper.”',
      CONTACT,
    ].join('\n\n'),
  );

  expect(quotes.map(({ speaker }) => speaker)).toEqual(['Helen Abara-Stroud']);
});
