import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../../shared/release/layout/embargo-line.ts';
import {
  dateLineOf,
  isCaption,
  isReference,
  numberBeside,
} from '../../../../shared/release/layout/labelled-line.ts';

const OWN = /^[EC]-\d+\/\d+$/;
const dateOf = (line: string) => dateLineOf(line, foldLine(line), 'day-first');

describe('a number on a line of its own', () => {
  it.each([
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
  ['The harbour bought a photo: it shows a ferry.', false],
])('a line with a credit at its end stood under a picture: %s', (line, expected) => {
  expect(isCaption(line, foldLine(line))).toBe(expected);
});
