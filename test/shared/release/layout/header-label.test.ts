import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../../shared/release/layout/embargo-line.ts';
import { headerOf } from '../../../../shared/release/layout/header-label.ts';

const typeOf = (line: string) => headerOf(foldLine(line), line.split(/\s+/).length)?.type ?? null;

describe('the label of a release', () => {
  it.each([
    'Medieninformation vom 8. Oktober 2026',
    'Press release of 8 October 2026',
    'Nota de prensa del 8 de octubre de 2026',
    'Communiqué de presse du 8 octobre 2026',
    'Comunicado de imprensa de 8 de outubro de 2026',
    "Comunicato stampa dell'8 ottobre 2026",
    'Persbericht van 8 oktober 2026',
  ])('may name its day: %s', (line) => {
    expect(typeOf(line)).toBe('press-release');
  });

  it.each([
    ['NOTA À COMUNICAÇÃO SOCIAL', 'press-release'],
    ['Informação aos órgãos de comunicação social', 'press-release'],
    ['Nota a los medios de comunicación', 'press-release'],
    ['Information for the media', 'press-release'],
    ['Communiqué aux rédactions', 'press-release'],
    ['Einladung an die Medien', 'media-advisory'],
    ['Avviso agli organi di informazione', 'media-advisory'],
    ['Bericht voor de pers', 'press-release'],
  ])('may say to whom it is sent: %s', (line, type) => {
    expect(typeOf(line)).toBe(type);
  });

  it.each([
    'Persbericht gemeente Waverdam',
    'Pressemitteilung Stadt Neudorf',
    'Comunicado de imprensa Universidade Exemplo',
  ])('may name whose it is: %s', (line) => {
    expect(typeOf(line)).toBe('press-release');
  });

  it.each([
    'News Agency Cuts Forty Jobs',
    'Statement on the budget of 8 October 2026 calms the market',
    'Information for the media industry is changing',
  ])('is no headline that begins with the same words: %s', (line) => {
    expect(typeOf(line)).toBeNull();
  });
});
