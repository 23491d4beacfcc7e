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
    ['of an issuer and its department', 'Millbrook City Council\nOffice for Culture\n\n'],
  ])('%s above the date is no headline, with or without a topic below', (_, letterhead) => {
    for (const topic of ['', 'Community\n\n']) {
      const release = read(`${letterhead}${DATE}${topic}${TITLE}${PROSE}${CONTACT}`);

      expect(release).toMatchObject({ headline: TITLE.trim(), subheadline: null });
    }
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
