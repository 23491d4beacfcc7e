import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../shared/release/fields/quotes.ts';

const found = (...paragraphs: readonly string[]) =>
  quotesOf(paragraphs.map((text) => ({ text, isQuotation: false })));

describe('who goes on speaking in a clause of its own', () => {
  it.each([
    ['Ann Okafor welcomed the result, noting that “not one ambulance was late because of us”.'],
    ['Ann Okafor thanked the crew, saying “not one ambulance was late because of us”.'],
    [
      'A prefeita Ann Okafor agradeceu a paciência, afirmando que “nenhuma ambulância chegou atrasada”.',
    ],
    [
      'La sindaca Ann Okafor ha ringraziato tutti, sottolineando che “nessuna ambulanza è arrivata in ritardo”.',
    ],
    [
      'La maire, Ann Okafor, a salué le chantier, estimant que « pas une ambulance n’est arrivée en retard ».',
    ],
  ])('is the subject of the sentence: %s', (paragraph) => {
    expect(found(paragraph)).toMatchObject([{ speaker: 'Ann Okafor' }]);
  });

  it.each([
    [
      'es',
      '“Es seguro”, dijo la ingeniera Ann Okafor, y añadió que habrá más. “Lo veremos.”',
      'ingeniera',
    ],
    [
      'fr',
      '« Il est sûr », assure Ann Okafor, directrice du chantier, avant d’ajouter : « Nous verrons. »',
      'directrice du chantier',
    ],
    [
      'de',
      '„Sie ist sicher“, sagt Ann Okafor, Bauleiterin beim Landkreis, und fügt hinzu: „Wir werden sehen.“',
      'Bauleiterin beim Landkreis',
    ],
    [
      'pt',
      '“É segura”, garante Ann Okafor, engenheira da Câmara, acrescentando que haverá mais. “Veremos.”',
      'engenheira da Câmara',
    ],
    [
      'it',
      '«È sicuro», assicura Ann Okafor, ingegnera della Provincia, e aggiunge: «Vedremo».',
      'ingegnera della Provincia',
    ],
    [
      'nl',
      '“Hij is veilig”, zegt Ann Okafor, projectleider bij de provincie, en ze voegt toe: “We zien wel.”',
      'projectleider bij de provincie',
    ],
    ['en', '“It is safe,” says Ann Okafor, adding that more is planned. “We shall see.”', null],
  ])('has none of it in the function (%s)', (_, paragraph, role) => {
    expect(found(paragraph)).toMatchObject([{ speaker: 'Ann Okafor', role }]);
  });
});

describe('who is told something', () => {
  it.each([
    ['Coach Ben Ashdown told the Meriden Gazette: “We have nothing to lose out there today.”'],
    ['“We have nothing to lose out there today,” Coach Ben Ashdown told striker Leo Marsh.'],
  ])('is not who says it: %s', (paragraph) => {
    expect(found(paragraph)).toMatchObject([{ speaker: 'Ben Ashdown' }]);
  });
});

describe('a source in other words than “according to”', () => {
  it.each([
    ['En palabras del diputado de Obras, Ann Okafor, “este puente es la razón de ser del pueblo”.'],
    ['A juicio de la alcaldesa, Ann Okafor, “ni una ambulancia llegó tarde por nuestra culpa”.'],
    ['Nas palavras da prefeita, Ann Okafor, “nenhuma ambulância chegou atrasada”.'],
    [
      'Na opinião da presidente da associação, Ann Okafor, a obra “devolve a vida à baixa da cidade”.',
    ],
    ['De l’avis de la présidente du club, Ann Okafor, « personne n’y avait cru avant cet hiver ».'],
    ['Nach Ansicht der Bürgermeisterin Ann Okafor ist sie „der Grund, warum es die Stadt gibt“.'],
    ['A detta della presidente, Ann Okafor, «nessuno ci aveva creduto prima di oggi».'],
  ])('names the speaker: %s', (paragraph) => {
    expect(found(paragraph)).toMatchObject([{ speaker: 'Ann Okafor' }]);
  });
});

describe('a colon behind a sentence that has no verb of saying', () => {
  const STORY = 'The bridge was opened by Ann Okafor, mayor of Meriden, on Tuesday.';

  it.each([
    ['Asked whether the toll would return, Okafor was clear: “The toll will not return at all.”'],
    ['Okafor’s answer was short: “The toll will not return in this decade.”'],
    ['Okafor: “The toll will not return in this decade.”'],
    ['Dazu Ann Okafor: „Die Maut kommt in diesem Jahrzehnt nicht zurück.“'],
  ])('announces who is named: %s', (paragraph) => {
    expect(found(STORY, paragraph)).toMatchObject([{ speaker: 'Ann Okafor' }]);
  });

  it.each([
    ['Ihre Bilanz ist eindeutig: „Die Brücke ist sicher und bleibt es auch.“'],
    ['Su mensaje es claro: “El puente es seguro y seguirá siéndolo.”'],
    ['She is proud of the crew: “They worked through two winters, and nobody complained.”'],
  ])('announces whoever spoke before: %s', (paragraph) => {
    const before = '“We kept one lane open all the time,” said Ann Okafor, the mayor.';
    expect(found(before, paragraph).map(({ speaker }) => speaker)).toEqual([
      'Ann Okafor',
      'Ann Okafor',
    ]);
  });

  it.each([
    ['The sign at the toll booth is plain: “Nobody pays here any more today.”'],
    ['Motto: “Nobody pays here any more, and nobody ever will.”'],
  ])('announces nobody whom the story does not know: %s', (paragraph) => {
    expect(found(STORY, paragraph).map(({ speaker }) => speaker)).not.toContain('Motto');
    expect(found(STORY, paragraph).every(({ speaker }) => speaker === null)).toBe(true);
  });
});

describe('a quotation in two sentences, with its attribution between', () => {
  it.each([
    [
      '“The bridge is safe,” said Ann Okafor. “It will stay so.”',
      'The bridge is safe. It will stay so.',
    ],
    [
      '“A ponte é segura”, disse Ann Okafor. “Vai continuar assim.”',
      'A ponte é segura. Vai continuar assim.',
    ],
    ['“Is it safe?” asks Ann Okafor, the mayor. “It is.”', 'Is it safe? It is.'],
    [
      '“The bridge is safe,” said Ann Okafor, “and will stay so.”',
      'The bridge is safe, and will stay so.',
    ],
  ])('has a full stop between them: %s', (paragraph, text) => {
    expect(found(paragraph)).toMatchObject([{ text }]);
  });
});

it('reads degrees before a name as none of it', () => {
  const paragraph =
    '„Wir haben niemanden allein gelassen“, bilanziert Dr. med. Ann Okafor, Chefärztin der Klinik für Innere Medizin.';

  expect(found(paragraph)).toMatchObject([
    { speaker: 'Ann Okafor', role: 'Chefärztin der Klinik für Innere Medizin' },
  ]);
});

describe('who speaks, among the other names of a sentence', () => {
  it.each([
    [
      '"Nobody set out to waste this money," said Sir Gerald Mowbray MP, Chair of the Committee.',
      'Gerald Mowbray',
    ],
    [
      'Sir Gerald Mowbray MP, Chair of the Committee, said: "Nobody set out to waste this money."',
      'Gerald Mowbray',
    ],
    [
      '"We call it the doorbell," said Lantern principal investigator Samir Bhandari of the University of Greeley.',
      'Samir Bhandari',
    ],
    [
      'The chairperson, Mrs Dorothea Maseko, testified that her members "buy their hens from one of the two because there is nobody else".',
      'Dorothea Maseko',
    ],
    [
      'Prof. Dr. Gesine Kallweit von der Technischen Hochschule Elbmark bezeichnete die Abgabe als überfällig. Die Grundwasserstände seien niedrig. „Ein Gut, das nichts kostet, wird verbraucht“, sagte sie.',
      'Gesine Kallweit',
    ],
    [
      '„Das ist kein Verdienst und keine Zusage“, sagte Finanzvorstand Jörn Petersen.',
      'Jörn Petersen',
    ],
    [
      '„Wir leiten das Wasser teuer ab“, erklärte die Sprecherin der Arbeitsgruppe, die Hydrologin Prof. Dr. Ulrike Sandvoß.',
      'Ulrike Sandvoß',
    ],
    [
      'A Confederação dos Pequenos Agricultores, pela voz do seu dirigente Abílio Fontes, vê no novo seguro um complemento: «Não dispensa ninguém de cuidar da terra».',
      'Abílio Fontes',
    ],
    [
      'Para o Eng.º Lourenço Falcão, presidente do porto, “um porto mede-se pelo maior navio que não tem de recusar”.',
      'Lourenço Falcão',
    ],
    [
      'Técnica do Ipê Roxo, atual campeã, Cíntia Marcolino elogiou o calendário. "No ano passado jogamos três vezes em sete dias", disse.',
      'Cíntia Marcolino',
    ],
    [
      'Dona de três medalhas, a remadora Jussara Bittencourt vai carregar a bandeira. "Comecei remando para vender peixe", brincou a atleta, de 29 anos.',
      'Jussara Bittencourt',
    ],
    [
      'Dr Ann Okafor, geriatrician at St. Brannoc’s and author of the paper, said: “We simply counted it, and nobody else had.”',
      'Ann Okafor',
    ],
    [
      '„Man darf nicht alle vermessen, um einundsechzig zu finden“, sagt die Leiterin der Aufsicht, Dr. iur. Annelies Vonbank.',
      'Annelies Vonbank',
    ],
    [
      '«Il resto lo fanno ogni mattina i docenti», ha osservato il Consigliere di Stato Fabrizio Molteni-Gianola, Direttore del Dipartimento.',
      'Fabrizio Molteni-Gianola',
    ],
    [
      '«Queremos voltar a ver luz lá dentro», afirmou a presidente da Câmara, Maria do Carmo Seixas.',
      'Maria do Carmo Seixas',
    ],
  ])('%s', (paragraph, speaker) => {
    expect(found(paragraph)).toMatchObject([{ speaker }]);
  });
});

it.each(['Su Lin', 'An Peeters', 'Karen Brewer', 'Son Heung'])(
  'a first or last name may be a word: %s',
  (name) => {
    expect(found(`“It is a great day for the town,” said ${name}, an engineer.`)).toMatchObject([
      { speaker: name },
    ]);
  },
);

it('a capital in the middle of a sentence ends none', () => {
  expect(found('“When it rains in the old town,” said Ann Lee, “I stay at home.”')).toMatchObject([
    { text: 'When it rains in the old town, I stay at home.' },
  ]);
});

it('a function may have a noun in it that is a verb elsewhere', () => {
  expect(
    found('“We counted them all,” said Mary Poe, director of reports and surveys.'),
  ).toMatchObject([{ speaker: 'Mary Poe', role: 'director of reports and surveys' }]);
});
