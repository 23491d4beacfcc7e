import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

const found = (...paragraphs: readonly string[]) =>
  quotesOf(paragraphs.map((text) => ({ text, isQuotation: false }))).map(({ speaker, role }) => [
    speaker,
    role,
  ]);

describe('who said it', () => {
  it.each([
    [
      'behind a function that a capital makes look like a name',
      '"Storms should not leave anybody in the dark," said Administrator Robert Klein.',
      'Robert Klein',
      'Administrator',
    ],
    [
      'behind a rank in one word, German',
      '"Die Kollegin hat alles richtig gemacht", lobt Kriminalhauptkommissar Detlef Klein.',
      'Detlef Klein',
      'Kriminalhauptkommissar',
    ],
    [
      'behind a function in one word, Dutch',
      "Bestuurslid Margriet Hoekstra: 'Overstappen moet kunnen zonder dat je daarvoor wordt gestraft.'",
      'Margriet Hoekstra',
      'Bestuurslid',
    ],
    [
      'with a deputy’s function',
      '"We now plan the second phase," said Deputy Administrator Maria Holt.',
      'Maria Holt',
      'Deputy Administrator',
    ],
    [
      'behind a function and its field, English',
      '"We now plan the second phase," said Cabinet Member for Transport Nina Patel.',
      'Nina Patel',
      'Cabinet Member for Transport',
    ],
    [
      'behind a function and its field, German',
      '„Das ist ein Festtag für alle“, sagt die Dezernentin für Umwelt und Verkehr Eva Thoma.',
      'Eva Thoma',
      'Dezernentin für Umwelt und Verkehr',
    ],
    [
      'behind a function and its field, French',
      '« La piste est sûre », explique l’adjointe au maire déléguée aux mobilités Sylvie Meunier.',
      'Sylvie Meunier',
      'adjointe au maire déléguée aux mobilités',
    ],
    [
      'behind a function and its fields, Italian',
      '«La pista è sicura per tutti», afferma l’assessore alla Cultura e al Turismo Paolo Neri.',
      'Paolo Neri',
      'assessore alla Cultura e al Turismo',
    ],
    [
      'behind a function and its field, Spanish',
      '"Es un día de fiesta", ha señalado la concejala de Movilidad Rosa Delgado.',
      'Rosa Delgado',
      'concejala de Movilidad',
    ],
    [
      'behind a function and its field, Dutch',
      '"Wij zijn er klaar voor", zegt wethouder Mobiliteit Karim Bakker.',
      'Karim Bakker',
      'wethouder Mobiliteit',
    ],
    [
      'behind a function in one Dutch word',
      '"De bomen groeien goed", vertelt persvoorlichter Anna Smit van het waterschap.',
      'Anna Smit',
      'persvoorlichter',
    ],
    [
      'before a verb that nobody foresaw',
      '“The whole town was waiting for this path,” Ana Ruiz quipped.',
      'Ana Ruiz',
      null,
    ],
    [
      'before an adverb and a verb',
      '“The whole town was waiting for this path,” Carla Moss, chair of the cyclists, later marvelled.',
      'Carla Moss',
      'chair of the cyclists',
    ],
    [
      'behind a verb and an adverb',
      '« Toute la ville attendait », s’enthousiasme déjà Marc Vidal.',
      'Marc Vidal',
      null,
    ],
    [
      'behind an auxiliary and a participle',
      '« Toute la ville attendait », a lancé Marc Vidal.',
      'Marc Vidal',
      null,
    ],
    [
      'with the function that stands before the full name further up',
      'Así lo ha anunciado hoy la concejala de Cultura, Rosa Delgado. Según Delgado, "los domingos son el único día".',
      'Rosa Delgado',
      'concejala de Cultura',
    ],
    [
      'behind a participle and an article',
      "« C'est un effort sans précédent », s'est réjouie la vice-présidente déléguée aux lycées, Nadia Kermel.",
      'Nadia Kermel',
      'vice-présidente déléguée aux lycées',
    ],
    [
      'behind a function and its field with “ai”',
      '"È una risposta", ha detto l’assessore regionale ai Trasporti Carlo Rinaldi.',
      'Carlo Rinaldi',
      'assessore regionale ai Trasporti',
    ],
    [
      'behind a seat in a council',
      '„Das Geld fehlt nun bei den Schulen“, so Kreisrat Bernd Holm.',
      'Bernd Holm',
      'Kreisrat',
    ],
    [
      'behind a reflexive verb',
      '"Toda la ciudad esperaba", se congratula Rosa Delgado.',
      'Rosa Delgado',
      null,
    ],
    [
      'in their words for a thing',
      'Mayor Ann Lee called the path “a gift to everybody who cannot drive”.',
      'Ann Lee',
      'Mayor',
    ],
    [
      'in their words for a thing, German',
      'Bürgermeisterin Karin Lang nannte den Weg „ein Geschenk an alle Kinder“.',
      'Karin Lang',
      'Bürgermeisterin',
    ],
    [
      'in their words for a thing, French',
      'La maire Anne Roy a qualifié la piste de « cadeau à tous les enfants ».',
      'Anne Roy',
      'maire',
    ],
    [
      'in their words for a thing, Spanish',
      'La alcaldesa Ana Ruiz calificó el carril de "un regalo para los niños".',
      'Ana Ruiz',
      'alcaldesa',
    ],
    [
      'in their words for a thing, Portuguese',
      'A prefeita Helena Braga classificou a ciclovia como “um presente para todos”.',
      'Helena Braga',
      'prefeita',
    ],
    [
      'in their words for a thing, Italian',
      'Il sindaco Paolo Neri ha definito la pista «un regalo ai bambini».',
      'Paolo Neri',
      'sindaco',
    ],
    [
      'in their words for a thing, Dutch',
      'Wethouder Karim Bakker noemde het pad "een cadeau voor alle kinderen".',
      'Karim Bakker',
      'Wethouder',
    ],
    [
      'behind a verb that nobody foresaw',
      '"Un vélo ouvre des portes", sourit Nadia El Khatib, la directrice.',
      'Nadia El Khatib',
      'directrice',
    ],
    [
      'with the title before the name',
      'Transport Minister Aoife Brannigan said: "People should not need a lawyer."',
      'Aoife Brannigan',
      'Transport Minister',
    ],
    [
      'with a doctor’s title between',
      '„Niemand muss einen Antrag stellen“, sagt Geschäftsführerin Dr. Annegret Voss.',
      'Annegret Voss',
      'Geschäftsführerin',
    ],
    [
      'with a possessive',
      '«Es un seguro para las cosechas», afirmó su director, Gonzalo Ibarra.',
      'Gonzalo Ibarra',
      'director',
    ],
    [
      'according to two words',
      'De acuerdo con la doctora Ximena Araya, geóloga, «nadie esperaba agua dulce aquí».',
      'Ximena Araya',
      'geóloga',
    ],
    [
      'with a clause that is no function',
      'Colin Ashby, who drives route N9, said: “The timetable was written for empty roads.”',
      'Colin Ashby',
      null,
    ],
    [
      'between straight single marks',
      "'We zagen dat de rivier elk jaar hoger komt', zegt dijkgraaf Joke van Ommeren.",
      'Joke van Ommeren',
      'dijkgraaf',
    ],
    [
      'with the function in small letters before the name',
      '“As inscrições superaram tudo”, afirmou a coordenadora do programa Renata Moura.',
      'Renata Moura',
      'coordenadora do programa',
    ],
    [
      'with a function that no table lists',
      '« La terre se souvient de tout », raconte la céramiste Julie Paz.',
      'Julie Paz',
      'céramiste',
    ],
    [
      'with an employer in capitals between',
      '«Un traguardo importante per tutti», dichiara il presidente della Fondazione Canne Marco Dutto.',
      'Marco Dutto',
      'presidente della Fondazione Canne',
    ],
    [
      'in front of a colon without a verb',
      'Dazu Landrätin Eva Thoma: „Jeder Kilometer Radweg ist ein Gewinn.“',
      'Eva Thoma',
      'Landrätin',
    ],
    [
      'in front of a colon behind a verb that nobody foresaw',
      "La maire Anne Roy s'est réjouie : « C'est une belle journée pour la ville. »",
      'Anne Roy',
      'maire',
    ],
    [
      'by “nach Angaben von”',
      'Nach Angaben von Projektleiterin Silke Baumann „fließt das Wasser seit Montag wieder“.',
      'Silke Baumann',
      'Projektleiterin',
    ],
    [
      'behind “wie … erklärt”',
      'Wie Projektleiter Jan Ost erklärt, „ist die Brücke sicherer als vor dem Umbau“.',
      'Jan Ost',
      'Projektleiter',
    ],
    [
      'by a preposition, with function and field in small letters',
      'Para a secretária municipal de Saúde Ana Prado, “a vacina chegou a quem mais precisava”.',
      'Ana Prado',
      'secretária municipal de Saúde',
    ],
    [
      'with a function of two parts',
      '“Ninguém esperava tanta gente aqui”, afirmou o diretor-geral da escola, Paulo Reis.',
      'Paulo Reis',
      'diretor-geral da escola',
    ],
  ])('is found %s', (_, text, speaker, role) => {
    expect(found(text)).toEqual([[speaker, role]]);
  });

  it.each([
    [
      'Bürgermeisterin Karin Lang kam zur Eröffnung.',
      '„Wir haben lange gewartet“, so die Bürgermeisterin.',
    ],
    ['The mayor of Ellery, Karin Lang, came.', '“We have waited for years,” said the mayor.'],
    [
      'Karin Lang, alcaldesa de Elería, asistió.',
      '“Hemos esperado muchos años”, dijo la alcaldesa.',
    ],
  ])('is whom the story names with the function: %s', (story, text) => {
    expect(found(story, text).map(([speaker]) => speaker)).toEqual(['Karin Lang']);
  });

  it('is whom the sentence before is about, where the verb stands alone', () => {
    expect(
      found(
        '“Isso é triste”, diz Marli Reis. A aposentada Neuza Prates participa sempre. “Levo os dos netos e volto”, conta.',
      ),
    ).toEqual([
      ['Marli Reis', null],
      ['Neuza Prates', 'aposentada'],
    ]);
  });

  it('stands before the quotation where a full stop ends it', () => {
    expect(
      found(
        'La ministra, Ana Paz, ha dicho que «dormir en el tren es razonable». El alcalde, Jon Arana, ha detallado el plan.',
      ),
    ).toEqual([['Ana Paz', 'ministra']]);
  });

  it('is whoever was named last, where a word stands for the function', () => {
    expect(
      found(
        'Los botes llegaron hoy, dijo el puerto. Los entregó la ministra del Mar, Antonia Rebolledo.',
        '“Estos botes no hacen ruido”, señaló la autoridad.',
      ),
    ).toEqual([['Antonia Rebolledo', 'ministra del Mar']]);
  });

  it.each([
    [
      '«O mar chegou antes da equipa», gracejou o presidente do clube, Abel Moita.',
      'Abel Moita',
      'presidente do clube',
    ],
    [
      'Councillor Rajesh Pillai, Cabinet Member for Streets, said: “We counted the slams.”',
      'Rajesh Pillai',
      'Cabinet Member for Streets',
    ],
    [
      'Per l’assessore al Benessere animale, Luca Greco, “è un’idea semplice che fa bene”.',
      'Luca Greco',
      'assessore al Benessere animale',
    ],
  ])('with a function beside the name: %s', (text, speaker, role) => {
    expect(found(text)).toEqual([[speaker, role]]);
  });

  it.each([
    '„Wir haben lange auf diesen Tag gewartet“, sagte sie bei der Eröffnung.',
    '“We have waited for this day for years,” she said in Geneva.',
  ])('is nobody that stands behind a pronoun: %s', (text) => {
    expect(
      found('“This is very good,” said Ann Lee, mayor.', text).map(([speaker]) => speaker),
    ).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('may have had another function before', () => {
    expect(
      found(
        '“O rio subiu em duas horas”, disse a presidente da câmara, a antiga deputada Rosa Leal.',
      ),
    ).toEqual([['Rosa Leal', 'presidente da câmara']]);
  });

  it('may come in turn', () => {
    expect(
      found(
        'Por su parte, el presidente del sindicato de Amargos, Luis Huenchur, valoró la entrega: “Mi abuelo remaba”.',
      ),
    ).toEqual([['Luis Huenchur', 'presidente del sindicato de Amargos']]);
  });

  it('is nobody where a colon stands behind a sentence without a person', () => {
    expect(found('The sign on the old bridge: “No more than three horses at a time.”')).toEqual([]);
  });

  it('is another where the function is not that of the last speaker', () => {
    expect(
      found(
        '“We have waited for years,” said Ann Lee, engineer. “We will wait no more,” said the mayor.',
      ),
    ).toEqual([
      ['Ann Lee', 'engineer'],
      [null, null],
    ]);
  });

  it('is nobody named before, where the sentence right before has its own subject', () => {
    expect(
      found(
        '"The hand trembles, and the robot does not," said Hugo Vasseur, head of surgery.',
        'The patient had been ill since 2019. "I walked up my stairs without a stop," she said.',
      ),
    ).toEqual([
      ['Hugo Vasseur', 'head of surgery'],
      [null, null],
    ]);
  });

  it.each([
    'Oberbürgermeister Jens Wittkamp verwies auf die Entwicklung des Strompreises: „Wir haben früh gerechnet, und es hat sich gelohnt.“',
    'Oberbürgermeister Jens Wittkamp verweist auf die Bedeutung der Anlage: „Wir haben früh gerechnet, und es hat sich gelohnt.“',
  ])('stands before the verb, and no thing behind it: %s', (sentence) => {
    expect(found(sentence)).toEqual([['Jens Wittkamp', 'Oberbürgermeister']]);
  });

  it('is the holder of the office, and not its town', () => {
    expect(
      found(
        'La alcaldesa de Tres Peñas, Marisol Etxeberria, agradeció el trabajo de todos. «Hoy abrimos el grifo y sale agua de verdad», dijo.',
      ),
    ).toMatchObject([['Marisol Etxeberria', expect.anything()]]);
  });

  it('is whoever was named last, where the verb stands alone', () => {
    expect(
      found(
        'Segundo o coordenador, Davi Nogueira, falta papel. "O papel não aguentaria mais", afirma.',
      ),
    ).toEqual([['Davi Nogueira', 'coordenador']]);
    expect(
      found(
        '"We waited for years," said Ruth Okonjo.',
        'The works took a year.',
        '"It was worth it," she added.',
      ),
    ).toEqual([
      ['Ruth Okonjo', null],
      ['Ruth Okonjo', null],
    ]);
  });
});

describe('a speaker by the surname alone', () => {
  it.each([
    [
      'with all the words of the function that stood before the name',
      'The centres open on 1 December, Health Minister Laura Greene announced today.',
      'Greene said',
      ['Laura Greene', 'Health Minister'],
    ],
    [
      'without a form of address',
      'The rooms were chosen by Mrs Laura Greene and her staff.',
      'Greene said',
      ['Laura Greene', null],
    ],
  ])('%s', (_, first, said, expected) => {
    expect(found(first, `"Nobody should have to travel for an hour," ${said}.`)).toEqual([
      expected,
    ]);
  });
});

describe('a signature', () => {
  it.each(['—', '–', '--'])('behind %s on the line of the quotation names the speaker', (dash) => {
    expect(
      found(
        `"Rivers do not negotiate. When the water is gone, it is gone." ${dash} Ilse Vermeer, executive director`,
      ),
    ).toEqual([['Ilse Vermeer', 'executive director']]);
  });

  it('is not what goes on behind a dash', () => {
    expect(
      found('"When the water is gone, it is gone" — Europe has heard that before and did nothing.'),
    ).toEqual([]);
  });
});

describe('a long text', () => {
  it.each([
    ['of whom the story names nobody', 'the mayor', ''],
    ['who is named again and again', 'the mayor', 'the mayor, '.repeat(15)],
    ['for whom a word stands', 'la autoridad', 'el alcalde, '.repeat(15)],
  ])('is read in time with thousands of quotations of somebody %s', (_, who, more) => {
    const verb = who === 'the mayor' ? 'said' : 'señaló';
    const paragraphs = Array.from(
      { length: 4000 },
      (__, i) => `“We wait for the ferry number ${i} today and again,” ${verb} ${who}. ${more}`,
    );
    const begun = performance.now();

    expect(found(...paragraphs)).toHaveLength(4000);

    // 0.15 s on one core; with the whole story read for each quotation it took minutes.
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('a name given to a thing', () => {
  it.each([
    'El proyecto, denominado "Redes con segunda vida para el mar y la costa", ha contado con ayuda.',
    'Le programme, intitulé « Trente écoles et leurs toits pour demain », a été annoncé hier.',
    'The project, called “Green Ways for All of Our Towns”, was paid for by the county.',
  ])('is no quotation: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a verb that nobody foresaw', () => {
  it.each([
    'The band played a song called “The River and the Old Stone Bridge”.',
    'Ann Lee called the path “The Long Way Home” in her speech.',
    '“The River and the Bridge”, by Ana Ruiz, opens the evening.',
    '“Ready for the bridge?” Ana Ruiz opened the gate.',
  ])('makes nobody the speaker of a title or of what comes next: %s', (text) => {
    expect(found(text).filter(([speaker]) => speaker !== null)).toEqual([]);
  });

  it.each([
    ['“We built it in a year,” said Ann Lee.', '“Nobody believed in it,” he chuckled.', 'Ann Lee'],
    [
      '« Nous avons fini », dit Anne Roy.',
      '« Personne n’y croyait vraiment », murmure-t-elle.',
      'Anne Roy',
    ],
  ])('goes back with a pronoun to who spoke last: %s %s', (first, second, speaker) => {
    expect(found(first, second).map(([name]) => name)).toEqual([speaker, speaker]);
  });
});

describe('what stands around a quotation', () => {
  it.each([
    [
      'an employer before a function in small letters is not the speaker',
      ['“My dad waited three hours,” said Guild president Lorraine Stutz.'],
      ['Lorraine Stutz', 'Guild president'],
    ],
    [
      'a town that the sentence before the colon ends with is not the speaker',
      [
        'Oberbürgermeister Jost Wiegmann, Vorsitzender des Aufsichtsrats, verweist auf die Bedeutung für die Stadt: „Kein anderes Vorhaben bringt uns so schnell näher.“',
      ],
      ['Jost Wiegmann', 'Vorsitzender des Aufsichtsrats'],
    ],
    [
      'a function of two words with capitals is none of the name',
      ['“Il trimestre è stato buono”, ha commentato l’Amministratore Delegato Chiara Zanoni.'],
      ['Chiara Zanoni', 'Amministratore Delegato'],
    ],
    [
      'whom the sentence before it is about has said it, where nothing follows',
      ['Chair Ann Lee of the trust looked back with pride. “We began with soup and a tent.”'],
      ['Ann Lee', 'Chair'],
    ],
    [
      'a function behind a hyphen is the one that is named below',
      [
        'A decisão segue o voto do conselheiro-relator Otávio Menezes.',
        '“O preço tem de ser justo para todos”, afirmou o relator.',
      ],
      ['Otávio Menezes', 'relator'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(found(...paragraphs)).toEqual([expected]);
  });

  it('goes on over the marks of a title', () => {
    expect(
      found('La Fondation lance aujourd’hui « Un banc, des livres », un programme de trois ans.'),
    ).toEqual([]);
  });

  it('may be a line in a block quotation that names the speaker', () => {
    const [quote, ...more] = quotesOf([
      { text: '« Ce parc est le fruit de dix ans de dialogue. »', isQuotation: true },
      { text: 'Hervé Quéré, directeur du projet', isQuotation: true },
    ]);

    expect(quote).toMatchObject({ speaker: 'Hervé Quéré', role: 'directeur du projet' });
    expect(more).toEqual([]);
  });
});
