import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../../shared/release/layout/embargo-line.ts';
import {
  dateLineOf,
  dateOfIssue,
  isCaption,
  isReference,
  numberBeside,
} from '../../../../shared/release/layout/labelled-line.ts';
import { CONTACT, HEADLINE, read, STORY } from './harbor-release.ts';

const OWN = /^[EC]-\d+\/\d+$/;
const dateOf = (line: string) => dateLineOf(line, foldLine(line), 'day-first');

describe('a number on a line of its own', () => {
  it.each([
    'Nr. 27 | 2026',
    'N° 214',
    'N°214',
    'N.º 214/2026',
    'nº 612',
    'Nr. 214',
    'Nr. 2026-214',
    'No. 214/2026',
    'Núm. 214',
    'n. 214',
  ])('is a reference: %s', (line) => {
    expect(isReference(line, foldLine(line), OWN)).toBe(true);
  });

  it.each(['No. 10 opens its garden', 'N2', 'November 2026', 'N° vert', 'No. 1, and rising'])(
    'is none with other words: %s',
    (line) => {
      expect(isReference(line, foldLine(line), OWN)).toBe(false);
    },
  );
});

describe('a line with the date', () => {
  it.each([
    ['N° 214 – Paris, le 24 novembre 2026', 'Paris', 'N° 214'],
    ['Nr. 214 / 24. November 2026', null, 'Nr. 214'],
    ['Nr. 214 vom 24. November 2026', null, 'Nr. 214'],
    ['Ref 12 / 24 November 2026', null, 'Ref 12'],
    ['Réf. : DC-12 – Paris, le 24 novembre 2026', 'Paris', 'Réf. : DC-12'],
    ['24 November 2026 – Ref: HC/45', null, 'Ref: HC/45'],
    ['Kiel, 24.11.2026 | Nr. 214/2026', 'Kiel', 'Nr. 214/2026'],
    ['Villanueva, 24 de noviembre de 2026 - N.º 214', 'Villanueva', 'N.º 214'],
  ])('may have the number of the release: %s', (line, location, number) => {
    expect(dateOf(line)).toMatchObject({ location, date: '2026-11-24' });
    expect(numberBeside(line)).toBe(number);
  });

  it.each([
    'Published 24 November 2026 | Last updated 25 November 2026',
    'Publié le 24 novembre 2026 à 10h30 - Mis à jour le 25 novembre 2026',
    'Veröffentlicht am 24.11.2026, zuletzt aktualisiert am 25.11.2026',
    'Publicado el 24/11/2026 | Actualizado el 25/11/2026',
    'Publicado em 24/11/2026 às 14h30 - Atualizado em 25/11/2026',
    'Pubblicato il 24 novembre 2026 - aggiornato il 25 novembre 2026',
    'Gepubliceerd op 24 november 2026 (bijgewerkt 25 november 2026)',
    'Posted on 24 November 2026 by the press office',
  ])('is that of publication, not of an update: %s', (line) => {
    expect(dateOf(line)).toMatchObject({ location: null, date: '2026-11-24' });
  });
});

it.each([
  ['El telar en el taller de restauración. Foto: Museo Textil', true],
  ['The loom at work. Photo: Ana Ruiz', true],
  ['The loom at work, May 2026. Photo: Harbor Trust / A. Ruiz-Lee', true],
  ['Il telaio nella bottega, 1388 circa. Foto Ana Ruiz', true],
  ['The loan was agreed in March. Credit Suisse acted as adviser to the trust.', false],
  ['L’ingresso è gratuito. Fotografia Europea resta aperta fino al 14 giugno.', false],
  ['They bought the harbour. Photo finishes are rare.', false],
  ['The harbour bought a photo: it shows a ferry.', false],
])('a line with a credit at its end stood under a picture: %s', (line, expected) => {
  expect(isCaption(line, foldLine(line))).toBe(expected);
});

describe('a line that says when a text was put on a site, or sent', () => {
  it.each([
    'Posted on 24 November 2026 by churchwarden2 • Leave a comment',
    'issued 21.40, Tuesday 24 November 2026',
    'For planning purposes - November 24, 2026',
    'Publicado a 24 de novembro de 2026, 22:41 · 1 204 visualizações · 17 comentários',
    'Publicado el 24 de noviembre de 2026 | 3 comentarios',
    'Publié le 24 novembre 2026 · 12 commentaires',
    'Veröffentlicht am 24. November 2026 von Redaktion',
    'Pubblicato il 24 novembre 2026 – 2 commenti',
    'Geplaatst op 24 november 2026 door de redactie',
  ])('has its day: %s', (line) => {
    expect(dateOfIssue(line, 'day-first')?.date).toBe('2026-11-24');
  });

  it.each([
    'Concert on 24 November 2026',
    'Published weekly since 24 November 2026',
    'Vom 24. November 2026 an gilt der neue Fahrplan',
    'Published 24 November 2026, updated 25 November 2026',
    'Date limite des inscriptions : 24 novembre 2026',
    'Posted on 24 November',
  ])('has none: %s', (line) => {
    expect(dateOfIssue(line, 'day-first')).toBeNull();
  });
});

describe('a release whose only day is above its story', () => {
  const below = (line: string, story: string) =>
    read(`HARBOR TRUST\n${line}\n\n${HEADLINE}${story}${CONTACT}`).date;
  const undated = STORY.replace('EXAMPLE CITY, March 3, 2026 -- ', '');

  it('has the day when it was sent', () => {
    expect(below('issued 21.40, Tuesday 24 November 2026', undated)).toBe('2026-11-24');
  });

  it('has no day where that is of an event', () => {
    expect(below('Open day on Tuesday 24 November 2026', undated)).toBeNull();
  });

  it('has the day of its dateline where it has one', () => {
    expect(below('issued 21.40, Tuesday 24 November 2026', STORY)).toBe('2026-03-03');
  });
});
