import { describe, expect, it } from 'vitest';
import { read } from './harbor-release.ts';

const STORY =
  'Le Ministre de l’Eau informe les populations que la distribution sera interrompue du 18 au 20 mai 2026.\n\nCette coupure est due au remplacement de la conduite principale, posée en 1974.\n\n';

describe('the letterhead of a public body', () => {
  it.each([
    [
      'a state, its motto, ministry and desk',
      "RÉPUBLIQUE DU LITTORAL\nPaix - Travail - Patrie\n------------\nMINISTÈRE DE L'EAU ET DE L'ASSAINISSEMENT\n------------\nCABINET DU MINISTRE\n\nPort-Clair, le 14 mai 2026\n\nCOMMUNIQUÉ DE PRESSE N° 045/MEA/CAB\n\n",
    ],
    [
      'a power, a court and its desk',
      'PODER JUDICIAL\nCORTE SUPREMA DE JUSTICIA\nOficina de Prensa\n\n',
    ],
    ['a mission', 'Organización de los Estados del Istmo\nMISIÓN DE OBSERVACIÓN ELECTORAL\n\n'],
    ['a court alone', 'Tribunal Superior Electoral\n\n'],
    ['a committee', 'Public Accounts Committee\n\n'],
    ['a province', 'Provincie Waterland\nAfdeling Communicatie\n\n'],
  ])('is no headline: %s', (_, letterhead) => {
    const headline = "Coupure d'eau dans les quartiers nord de Port-Clair";

    expect(read(`${letterhead}${headline}\n\n${STORY}`)).toMatchObject({
      headline,
      subheadline: null,
    });
  });

  it.each([
    'CORTE SUPREMA ANULA ELECCIÓN DE JUECES EN TRES PROVINCIAS',
    'MINISTERIO DE SALUD CIERRA DOS HOSPITALES',
    'Ministry of Health closes two hospitals',
  ])('is none where the line tells what happened: %s', (headline) => {
    const deck = 'Les habitants seront avertis la veille';

    expect(read(`${headline}\n\n${deck}\n\n${STORY}`)).toMatchObject({
      headline,
      subheadline: deck,
    });
  });

  it('is the headline where nothing else could be', () => {
    expect(read(`Conseil des Ministres\n\n${STORY}`).headline).toBe('Conseil des Ministres');
  });
});

describe('a statement attributable to somebody', () => {
  it('has its headline below that label', () => {
    const label = 'STATEMENT ATTRIBUTABLE TO THE HUMANITARIAN COORDINATOR';
    const headline = 'Coordinator calls for safe passage on the lake road';

    expect(read(`${label}\n\n${headline}\n\n${STORY}`)).toMatchObject({
      headline,
      type: 'statement',
    });
  });
});

describe('two sentences below a line', () => {
  it('are its deck', () => {
    const headline = 'TCE determina suspensão de licitação da ponte';
    const deck = 'Decisão é liminar. Prefeitura tem 15 dias para se explicar.';
    const story =
      'Brasília/DF – O Tribunal determinou nesta quarta-feira a suspensão da licitação.\n';

    expect(read(`${headline}\n\n${deck}\n\n${story}`)).toMatchObject({
      headline,
      subheadline: deck,
    });
  });
});
