import { describe, expect, it } from 'vitest';
import { CONTACT, HEADLINE, read, STORY } from './harbor-release.ts';

describe('a letterhead', () => {
  const PROSE =
    'The library will stay open every Sunday from eleven to four, councillors have decided.\n\n';
  const DATE = 'Date: 16 October 2026\n\n';
  const TITLE = 'Library stays open on Sundays after successful trial\n\n';

  it.each([
    [
      'of an issuer and its address',
      'Millbrook City Council\nMarket Square, Millbrook MB1 2AA\n\n',
    ],
    [
      'of an issuer and its address side by side',
      'Millbrook City Council\n1 Market Square • Millbrook • millbrook.example.org\n\n',
    ],
    ['of an issuer and its department', 'Millbrook City Council\nOffice for Culture\n\n'],
  ])('%s above the date is no headline, with or without a topic below', (_, letterhead) => {
    for (const topic of ['', 'Community\n\n']) {
      const release = read(`${letterhead}${DATE}${topic}${TITLE}${PROSE}${CONTACT}`);

      expect(release).toMatchObject({ headline: TITLE.trim(), subheadline: null });
    }
  });

  it.each([
    'GOVERNO DO ESTADO DO ARAÇARI\nDEPARTAMENTO ESTADUAL DE TRÂNSITO\nASSESSORIA DE COMUNICAÇÃO',
    'MINISTERIO DE AGUA\nDIRECCIÓN GENERAL DE COMUNICACIÓN SOCIAL\nOFICINA DE PRENSA',
  ])('of three lines in capitals above the date is no headline: %j', (letterhead) => {
    const deck = 'Schemes cost nothing until the end of the year';
    const release = read(`${letterhead}\n\n18/08/2026\n\n${TITLE}${deck}\n\n${PROSE}${CONTACT}`);

    expect(release).toMatchObject({ headline: TITLE.trim(), subheadline: deck });
  });

  it.each([
    ['', 'Millbrook City Council'],
    ['Community\n\n', 'Community'],
  ])('says by its first line who announces, unless a topic stands below: %j', (topic, kicker) => {
    const letterhead = 'Millbrook City Council\nOffice for Culture\nMarket House, Fish Quay\n\n';

    expect(read(`${letterhead}${DATE}${topic}${TITLE}${PROSE}${CONTACT}`).kicker).toBe(kicker);
  });

  it('of an authority may have a label above, and a number, a date and bullets below', () => {
    const release = read(
      `NOTA DE PRENSA\n\nMinisterio de Agua y Saneamiento\nDirección de Comunicación Social\nBoletín núm. 87/2026\nCiudad Clara, a 24 de noviembre de 2026\n\n* Se invierten 340 millones de pesos en 12 municipios\n* Más de 48 mil personas tendrán agua\n\nEl Ministerio pone en marcha el Acueducto Sierra Norte\n\nEl ministro de Agua, Rodrigo Caamaño Leal, puso en marcha hoy el Acueducto Sierra Norte, que llevará agua a 12 municipios.\n\nContacto: prensa@agua.example.org\n`,
    );

    expect(release).toMatchObject({
      headline: 'El Ministerio pone en marcha el Acueducto Sierra Norte',
      highlights: [
        'Se invierten 340 millones de pesos en 12 municipios',
        'Más de 48 mil personas tendrán agua',
      ],
      dateline: { location: 'Ciudad Clara' },
    });
  });

  it.each([
    'Millbrook National Park News Release',
    'Stadtwerke Musterhausen Pressemitteilung',
    'Harbor Trust Comunicado de Prensa',
  ])('with its label on the same line is no headline: %s', (line) => {
    const release = read(`${line}\n\n${DATE}${TITLE}${PROSE}${CONTACT}`);

    expect(release.headline).toBe(TITLE.trim());
  });

  it('may stand below the label', () => {
    const release = read(
      `Presseinformation\n\nHallberg GmbH\nWerkstraße 5, 99999 Musterhausen\n\nLogistik\n\nHallberg nimmt neues Lager in Betrieb\n60 Arbeitsplätze entstehen\n\nMusterhausen, 13. Oktober 2026. Der Hersteller Hallberg hat am Dienstag sein neues Lager eröffnet.\n`,
    );

    expect(release).toMatchObject({
      headline: 'Hallberg nimmt neues Lager in Betrieb',
      subheadline: '60 Arbeitsplätze entstehen',
    });
  });

  it('is not seen in a short headline in capitals with a deck below the date', () => {
    const release = read(
      `Harbor Bridge Opens\n\n${DATE}First crossing in forty years shortens the way to work\n\n${PROSE}${CONTACT}`,
    );

    expect(release.headline).toBe('Harbor Bridge Opens');
  });

  it.each([
    ['AYUNTAMIENTO DE VILLANUEVA\nÁrea de Cultura', 'La biblioteca abrirá también los domingos'],
    ['AYUNTAMIENTO DE VILLANUEVA\n\nÁrea de Cultura', 'La biblioteca abrirá también los domingos'],
    ['AYUNTAMIENTO DE VILLANUEVA', 'La biblioteca abrirá también los domingos'],
    ['MAIRIE DE VILLENEUVE\nDirection de la culture', 'La médiathèque ouvrira aussi le dimanche'],
    [
      'CÂMARA MUNICIPAL DE VILA EXEMPLO\nGabinete de Comunicação',
      'Município abre concurso para o mercado',
    ],
    ['PREFEITURA DE VILA NOVA\nSecretaria de Cultura', 'Biblioteca abre também aos domingos'],
    ['STADT NEUDORF\nAmt für Kultur', 'Bibliothek öffnet auch am Sonntag'],
    ['COMUNE DI VILLANOVA\nAssessorato alla Cultura', 'La biblioteca apre anche la domenica'],
    ['Gemeente Nieuwdorp\nAfdeling Cultuur', 'Bibliotheek ook op zondag open'],
    ['BOROUGH OF NEWTON\nDepartment of Culture', 'Library to open on Sundays from January'],
  ])('of an authority needs no label where the date is in the lead: %j', (letterhead, title) => {
    const release = read(`${letterhead}\n\n${title}\n\nNewton, 24.11.2026 – ${PROSE}${CONTACT}`);

    expect(release).toMatchObject({ headline: title, subheadline: null });
  });

  it('is no headline over two lines that begins with an authority', () => {
    const release = read(
      `COUNCIL OF EXAMPLE CITY BACKS\nFERRY PLAN FOR WORKERS\n\nNight service starts in March at the price of the day\n\n${STORY}${CONTACT}`,
    );

    expect(release.headline).toBe('COUNCIL OF EXAMPLE CITY BACKS FERRY PLAN FOR WORKERS');
  });
});

describe('a name below the headline', () => {
  it('that comes again in the contact is the issuer’s and no deck', () => {
    const { subheadline } = read(
      `${HEADLINE}Harbor Trust Ellery\n\n${STORY}Media contact:\nHarbor Trust Ellery\nIrene Cho\nirene.cho@example.org\n`,
    );

    expect(subheadline).toBeNull();
  });
});

const headlineOf = (text: string): string => read(text).headline;

const rest = (issuer: string): string => `17/11/2026 - 16h40

TCE suspende a compra de ônibus escolares em 12 municípios

O ${issuer} determinou nesta terça-feira que doze prefeituras suspendam a compra de 164 ônibus escolares, porque os preços eram altos.

Imprensa: imprensa@example.org, (85) 5555-0136
`;

describe('a first line in capitals with the date and a longer line below it', () => {
  it('is the letterhead where the story names the same issuer', () => {
    expect(
      headlineOf(`TRIBUNAL DE CONTAS DO ESTADO\n\n${rest('Tribunal de Contas do Estado (TCE)')}`),
    ).toBe('TCE suspende a compra de ônibus escolares em 12 municípios');
  });

  it('is the headline where the story says it in other words', () => {
    expect(headlineOf(`TRIBUNAL SUSPENDE COMPRA DE ÔNIBUS\n\n${rest('Tribunal de Contas')}`)).toBe(
      'TRIBUNAL SUSPENDE COMPRA DE ÔNIBUS',
    );
  });
});

describe('an issuer below the label', () => {
  it.each([
    ['is told by the story that names it', 'Institute for Delta Research (IDR)'],
    ['is told by the department behind a dash', 'Delta Assembly – Directorate of Communication'],
  ])('%s', (_, issuer) => {
    const headline = headlineOf(
      `Press release\n${issuer}\nDelft, 3 September 2026\n\nPeat dikes dry out sooner than engineers thought\n\nA dike of peat can become too light after five weeks without rain, the Institute for Delta Research reported today.\n\n${CONTACT}`,
    );

    expect(headline).toBe('Peat dikes dry out sooner than engineers thought');
  });
});
