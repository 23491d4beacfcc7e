import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { plainText } from '../../../shared/release/inlines.ts';
import { parseRelease } from '../../../shared/release/parse.ts';

const NOW = '2026-11-25T12:00:00.000Z';

/** A layout in use, with what a reader must find in it. */
interface Layout {
  readonly name: string;
  readonly path?: string;
  readonly text: string;
  readonly finds: Readonly<Record<string, unknown>>;
  /** First words of the first and last words of the last block of the story. */
  readonly body: readonly [RegExp, RegExp];
  readonly blocks?: number;
  readonly speakers?: readonly (string | null)[];
  readonly contacts?: readonly Readonly<Record<string, unknown>>[];
  readonly abouts?: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'an American agency: date and contacts first, headline in capitals over two lines',
    text: `October 3, 2026

Marian Holt
Headquarters, Springfield
202-555-0126/0127
marian.holt@example.org

Paul Ortega
Coast Laboratory, Laurel, Md.
240-555-0130

RELEASE: 26-55

COAST OBSERVATORY FINDS WARM CURRENT UNDER THE ICE OF THE
NORTHERN SHELF

LAUREL, Md. - A current of warm water is melting the northern ice
shelf from below, researchers of the Coast Observatory reported on
Saturday. The finding explains why the shelf lost a tenth of its
mass in four years.

"We looked for the heat above the ice and found it below," said
Ingrid Solberg, lead scientist of the survey. "The shelf is
floating on it."

For more information about the survey, visit:

https://www.example.org/shelf

-end-`,
    finds: {
      language: 'en',
      date: '2026-10-03',
      reference: '26-55',
      headline: 'COAST OBSERVATORY FINDS WARM CURRENT UNDER THE ICE OF THE NORTHERN SHELF',
      dateline: { location: 'LAUREL, Md.', date: null },
      endMark: '-end-',
      links: [{ href: 'https://www.example.org/shelf' }],
    },
    body: [/^A current of warm water/, /floating on it\."$/],
    blocks: 2,
    speakers: ['Ingrid Solberg'],
    contacts: [
      {
        name: 'Marian Holt',
        email: 'marian.holt@example.org',
        phones: [{ e164: '+12025550126' }, { e164: '+12025550127' }],
      },
      { name: 'Paul Ortega', phones: [{ e164: '+12405550130' }] },
    ],
  },
  {
    name: 'a British press notice: embargo line with weekday, quotation behind a colon',
    text: `Embargo: 00:01 Monday 26 January 2026

PRESS NOTICE

Committee calls for one register of heat deaths

The Committee on Public Health today calls on the Government to keep one register of deaths caused by heat. Three departments count them now, and no two agree.

Commenting, the Chairman of the committee, Lord Whitby, said:

"Nobody can protect people from what nobody counts. A register costs less than one day of the last heat wave."

ENDS

Notes to editors

1. The report is published by the Stationery House.
2. The committee has twelve members.

Contact: Owen Price, 020 7946 0123 or 07700 900123`,
    finds: {
      language: 'en',
      headline: 'Committee calls for one register of heat deaths',
      embargo: { kind: 'until', until: '2026-01-26T05:01:00.000Z' },
      endMark: 'ENDS',
    },
    body: [/^The Committee on Public Health/, /last heat wave\."$/],
    speakers: ['Whitby'],
    contacts: [{ name: 'Owen Price' }],
  },
  {
    name: 'a company release with FOR IMMEDIATE RELEASE, dateline and ###',
    text: `FOR IMMEDIATE RELEASE

Westfield Opens Second Pump Plant

240 jobs to come to Lincoln by the end of the year

LINCOLN, Neb., Feb. 3, 2026 /PRNewswire/ -- Westfield Example Corp. today opened its second plant, in the old grain depot north of the river. The plant makes small pumps for village wells.

“We could have built anywhere,” said Laura Chen, chief executive officer of Westfield. “We built where our people already live.”

About Westfield Example Corp.
Westfield Example Corp. has made pumps since 1951 and sells them in 60 countries.

Media Contact:
Sam Rivera
Director of Communications
Westfield Example Corp.
(402) 555-0147
sam.rivera@example.com

###`,
    finds: {
      headline: 'Westfield Opens Second Pump Plant',
      subheadline: '240 jobs to come to Lincoln by the end of the year',
      dateline: { location: 'LINCOLN, Neb.', date: '2026-02-03' },
      date: '2026-02-03',
      endMark: '###',
    },
    body: [/^Westfield Example Corp\. today opened/, /already live\.”$/],
    blocks: 2,
    speakers: ['Laura Chen'],
    contacts: [
      {
        name: 'Sam Rivera',
        role: 'Director of Communications',
        organisation: 'Westfield Example Corp.',
        email: 'sam.rivera@example.com',
        phones: [{ e164: '+14025550147' }],
      },
    ],
    abouts: ['Westfield Example Corp.'],
  },
  {
    name: 'a French release: label with place and date, guillemets, contact line',
    text: `COMMUNIQUÉ DE PRESSE
Paris, le 3 mars 2026

Le Fonds Exemple finance vingt ateliers de réparation

Vingt ateliers de réparation ouvriront d’ici à l’été dans douze villes. Le Fonds Exemple leur consacre 4 millions d’euros.

« Réparer, c’est garder ce qui a de la valeur », explique Nadia Bellamy, directrice du Fonds. « Et c’est apprendre un métier. »

À propos du Fonds Exemple

Le Fonds Exemple soutient depuis 1998 des projets de quartier.

Contact presse : Hugo Lemaire – 01 55 50 12 34 – presse@example.org`,
    finds: {
      language: 'fr',
      date: '2026-03-03',
      dateline: { location: 'Paris', date: '2026-03-03' },
      headline: 'Le Fonds Exemple finance vingt ateliers de réparation',
    },
    body: [/^Vingt ateliers/, /un métier\. »$/],
    speakers: ['Nadia Bellamy'],
    contacts: [{ name: 'Hugo Lemaire', email: 'presse@example.org' }],
    abouts: ['Fonds Exemple'],
  },
  {
    name: 'a French embargo with an hour and a city',
    text: `SOUS EMBARGO JUSQU’AU 4 JUIN 2026, 6 h 00 (heure de Paris)

Communiqué de presse

Les rivières retrouvent leurs poissons migrateurs

Lyon, le 4 juin 2026 – Trois espèces de poissons migrateurs sont revenues dans le bassin, annonce l’Agence de l’eau. Les barrages ouverts depuis cinq ans en sont la raison principale.

- FIN -`,
    finds: {
      language: 'fr',
      embargo: { kind: 'until', until: '2026-06-04T04:00:00.000Z' },
      dateline: { location: 'Lyon', date: '2026-06-04' },
      headline: 'Les rivières retrouvent leurs poissons migrateurs',
      endMark: '- FIN -',
    },
    body: [/^Trois espèces/, /raison principale\.$/],
  },
  {
    name: 'a Spanish release with a dateline closed by a full stop and a dash',
    text: `NOTA DE PRENSA N.º 88/2026

PARA DIFUSIÓN INMEDIATA

La Universidad Ejemplo abre sus laboratorios a las escuelas

Montevideo, 3 de julio de 2026.- La Universidad Ejemplo abrirá sus laboratorios a 140 escuelas públicas durante las vacaciones de invierno. Cada grupo trabajará dos días con investigadores.

“La curiosidad no se enseña, se contagia”, señaló la rectora, Inés Cabrera.

Contacto de prensa
Martín Olivera
Tel. +598 2555 0199
prensa@example.org`,
    finds: {
      language: 'es',
      type: 'press-release',
      reference: '88/2026',
      headline: 'La Universidad Ejemplo abre sus laboratorios a las escuelas',
      dateline: { location: 'Montevideo', date: '2026-07-03' },
    },
    body: [/^La Universidad Ejemplo abrirá/, /Inés Cabrera\.$/],
    speakers: ['Inés Cabrera'],
    contacts: [{ name: 'Martín Olivera', email: 'prensa@example.org' }],
  },
  {
    name: 'a Brazilian note with its number in the label and the headline in capitals',
    text: `NOTA À IMPRENSA Nº 612/2026

VISITA DA MINISTRA DO MEIO AMBIENTE À REPÚBLICA DO EXEMPLO

A ministra do Meio Ambiente visitará a República do Exemplo entre 3 e 5 de março de 2026. Na agenda estão a proteção dos manguezais e o combate ao fogo.

A visita dá continuidade ao acordo assinado no ano passado.`,
    finds: {
      language: 'pt',
      reference: '612/2026',
      headline: 'VISITA DA MINISTRA DO MEIO AMBIENTE À REPÚBLICA DO EXEMPLO',
    },
    body: [/^A ministra do Meio Ambiente/, /ano passado\.$/],
    blocks: 2,
  },
  {
    name: 'a German release with number, place and date in the label',
    text: `PRESSEMITTEILUNG Nr. 14/2026 | Köln, 3.2.2026

Stadtwerke Beispiel nehmen Wärmespeicher in Betrieb

Köln – Die Stadtwerke Beispiel haben heute einen Wärmespeicher für 3.000 Wohnungen in Betrieb genommen. Er hält das Wasser drei Tage lang heiß.

„Der Speicher macht uns vom Wetter unabhängig“, sagte Geschäftsführerin Anke Vogelsang.

Über die Stadtwerke Beispiel

Die Stadtwerke Beispiel versorgen 90.000 Menschen mit Wärme und Wasser.

Pressekontakt:
Jens Mertens
Telefon: 0221 555 0142
presse@example.org`,
    finds: {
      language: 'de',
      reference: '14/2026',
      date: '2026-02-03',
      headline: 'Stadtwerke Beispiel nehmen Wärmespeicher in Betrieb',
    },
    body: [/^Die Stadtwerke Beispiel haben heute/, /Anke Vogelsang\.$/],
    speakers: ['Anke Vogelsang'],
    contacts: [{ name: 'Jens Mertens', email: 'presse@example.org' }],
    abouts: ['Stadtwerke Beispiel'],
  },
  {
    name: 'Markdown with the label as first heading and the dateline in bold',
    path: 'launch.md',
    text: `# FOR IMMEDIATE RELEASE

## Example Labs Releases Free Atlas of Urban Trees

**PORTLAND, Ore. — May 5, 2026** — Example Labs today released an atlas of 12 million street trees. Anyone may use it, [free of charge](https://trees.example.org).

> The best map of a city is the one its trees would draw.
>
> — Rosa Whitfield, founder of Example Labs

The atlas covers 214 cities.

###`,
    finds: {
      headline: 'Example Labs Releases Free Atlas of Urban Trees',
      date: '2026-05-05',
      dateline: { location: 'PORTLAND, Ore.', date: '2026-05-05' },
      endMark: '###',
      links: [{ text: 'free of charge', href: 'https://trees.example.org/' }],
    },
    body: [/^Example Labs today released/, /214 cities\.$/],
    speakers: ['Rosa Whitfield'],
  },
  {
    name: 'a Canadian statement: date and place behind it, -30-',
    text: `Statement by the Minister of Fisheries on World Ocean Day

June 8, 2026 - Dartmouth, Nova Scotia

“Today we remember that every second breath comes from the sea.

“I thank everyone who works on the water, and I ask all others to look at it more often.”

-30-`,
    finds: {
      headline: 'Statement by the Minister of Fisheries on World Ocean Day',
      date: '2026-06-08',
      dateline: { location: 'Dartmouth, Nova Scotia', date: '2026-06-08' },
      endMark: '-30-',
    },
    body: [/^“Today we remember/, /more often\.”$/],
  },
  {
    name: 'a release without empty lines, with indented paragraphs',
    text: `PRESS RELEASE
Library of Example City Lends Out Musical Instruments
    EXAMPLE CITY, March 4, 2026 - The City Library now lends out violins, drums
and guitars. Anyone with a library card may keep an instrument for eight weeks
and renew the loan twice.
    "Music should not wait in a cupboard," said librarian Edith Marlowe, who
began the collection with three guitars from her own attic.
    The collection holds 130 instruments today.
Contact: Edith Marlowe, edith.marlowe@example.org`,
    finds: {
      headline: 'Library of Example City Lends Out Musical Instruments',
      date: '2026-03-04',
      dateline: { location: 'EXAMPLE CITY', date: '2026-03-04' },
    },
    body: [/^The City Library now lends out/, /130 instruments today\.$/],
    blocks: 3,
    speakers: ['Edith Marlowe'],
    contacts: [{ name: 'Edith Marlowe', email: 'edith.marlowe@example.org' }],
  },
  {
    name: 'prose that begins like a boilerplate heading',
    text: `News Release

Survey: night buses reach one village in three

Example City, 9 April 2026 – About 600 villages have no bus after eight in the evening, a survey shows.

About 40 of them lost their last connection this year. Over the winter the number will rise.

About the Mobility Institute

The Mobility Institute studies how people get home.`,
    finds: { headline: 'Survey: night buses reach one village in three', date: '2026-04-09' },
    body: [/^About 600 villages/, /will rise\.$/],
    blocks: 2,
    abouts: ['Mobility Institute'],
  },
  {
    name: 'highlights between headline and lead',
    text: `Press Release

Example Bank reports a calm third quarter

• Loans to small firms up 4 percent
• Costs unchanged
• Two branches reopened

EXAMPLE CITY, October 20, 2026 – Example Bank closed the third quarter of 2026 with a profit of 61 million dollars, as much as a year ago. Loans to small firms grew by 4 percent.

Costs stayed where they were.`,
    finds: {
      headline: 'Example Bank reports a calm third quarter',
      highlights: ['Loans to small firms up 4 percent', 'Costs unchanged', 'Two branches reopened'],
      date: '2026-10-20',
    },
    body: [/^Example Bank closed/, /where they were\.$/],
    blocks: 2,
  },
  {
    name: 'an Italian release',
    text: `COMUNICATO STAMPA

Il Museo Esempio apre di notte

Torino, 9 aprile 2026 – Il Museo Esempio resterà aperto fino a mezzanotte per tutta l’estate. L’ingresso serale costa due euro.

«Di notte i quadri parlano più piano e noi ascoltiamo meglio», dichiara la direttrice Lucia Ferrante.

Ufficio stampa
Paolo Greco, ufficio.stampa@example.org`,
    finds: {
      language: 'it',
      headline: 'Il Museo Esempio apre di notte',
      dateline: { location: 'Torino', date: '2026-04-09' },
    },
    body: [/^Il Museo Esempio resterà/, /Lucia Ferrante\.$/],
    speakers: ['Lucia Ferrante'],
    contacts: [{ name: 'Paolo Greco', email: 'ufficio.stampa@example.org' }],
  },
  {
    name: 'a Dutch release under embargo',
    text: `PERSBERICHT

ONDER EMBARGO TOT 9 APRIL 2026, 12.00 UUR

Voorbeeldstad krijgt drijvend zwembad

Voorbeeldstad, 9 april 2026 – De gemeente opent in juni een drijvend zwembad in de oude haven. Het water wordt gefilterd door mosselen.

“Wie hier zwemt, proeft de stad niet”, zegt wethouder Karin de Wit.

Perscontact: Bram Visser, pers@example.org`,
    finds: {
      language: 'nl',
      headline: 'Voorbeeldstad krijgt drijvend zwembad',
      embargo: { kind: 'until', until: '2026-04-09T16:00:00.000Z' },
    },
    body: [/^De gemeente opent/, /Karin de Wit\.$/],
    speakers: ['Karin de Wit'],
    contacts: [{ name: 'Bram Visser', email: 'pers@example.org' }],
  },
  {
    name: 'a Swiss release that ends in “… in Kürze”, and has “… auf einen Blick” in its story',
    text: `Medienmitteilung

Der Kanton prüft Tempo 30 auf achtzig Strassen

Bern, 16.11.2026. Der Kanton prüft auf achtzig Strassen Tempo 30. Das hat der Rat am Montag beschlossen.

Die Zahlen auf einen Blick

Die Prüfung dauert bis Ende 2027 und kostet 1,2 Millionen Franken.

Medienkontakt
Reto Amstutz, Leiter Kommunikation, +41 31 555 01 42, medien@example.org

Der Verkehrsverbund Mittelland in Kürze
Der Verkehrsverbund Mittelland bündelt seit 1998 die Fahrpläne und Tarife von 31 Unternehmen in vier Kantonen. Er beschäftigt 45 Menschen.`,
    finds: { language: 'de', headline: 'Der Kanton prüft Tempo 30 auf achtzig Strassen' },
    body: [/^Der Kanton prüft auf/, /Millionen Franken\.$/],
    abouts: ['Der Verkehrsverbund Mittelland'],
  },
];

describe('layouts in use', () => {
  it.each(LAYOUTS)('reads $name', ({ path = 'release.txt', text, finds, body, ...more }) => {
    const result = parseRelease({ path, bytes: new TextEncoder().encode(text), now: NOW, config });

    if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics, null, 1));
    const { release } = result;
    expect(release).toMatchObject(finds);
    const words = release.body.map((block) => ('inlines' in block ? plainText(block.inlines) : ''));
    expect(words[0]).toMatch(body[0]);
    expect(words.at(-1)).toMatch(body[1]);
    if (more.blocks !== undefined) expect(words).toHaveLength(more.blocks);
    if (more.speakers !== undefined) {
      expect(release.quotes.map(({ speaker }) => speaker)).toEqual(more.speakers);
    }
    if (more.contacts !== undefined) {
      expect(release.contacts).toMatchObject(more.contacts);
      expect(release.contacts).toHaveLength(more.contacts.length);
    }
    if (more.abouts !== undefined) {
      expect(release.boilerplates.map(({ organisation }) => organisation)).toEqual(more.abouts);
    }
  });
});

describe('a line of keywords', () => {
  const story = (line: string): string => `Harbour opens to ships again

Example City, 3 March 2026 – The harbour of Example City took in its first ship for two years today, and hundreds of people came to see it.

${line}

Press contact: Ana Ruiz, ana.ruiz@example.org`;
  const read = (text: string) => {
    const result = parseRelease({
      path: 'release.txt',
      bytes: new TextEncoder().encode(text),
      now: NOW,
      config,
    });
    if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
    return result.release;
  };

  it.each([
    ['Keywords: harbours, trade; Example City.', ['harbours', 'trade', 'Example City']],
    ['Palabras clave: puertos, comercio', ['puertos', 'comercio']],
    ['Mots-clés : ports, commerce', ['ports', 'commerce']],
    ['Palavras-chave: portos', ['portos']],
    ['Keywords:\nharbours, trade', ['harbours', 'trade']],
    ['Keywords:\n- harbours\n- trade', ['harbours', 'trade']],
    ['Keywords:', []],
  ])('%j leaves the story and names them', (line, keywords) => {
    const release = read(story(line));

    expect(release.keywords).toEqual(keywords);
    expect(release.body).toHaveLength(1);
    expect(release.contacts).toMatchObject([{ name: 'Ana Ruiz' }]);
  });

  it('is not a sentence about tags', () => {
    const prose =
      'Tags: the city asks all ships to carry one, because nobody could tell them apart.';
    expect(read(story(prose)).keywords).toEqual([]);
  });
});
