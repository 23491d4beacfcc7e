import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiteLine, siteDate } from '../../../../shared/release/layout/site-line.ts';

it.each([
  ['Peer-reviewed | Observational study | People', true],
  ['Not peer-reviewed / Simulation / Lichens', true],
  ['Peer-reviewed study of lichens dates a glacier', false],
])('a label of the evidence is a site’s, and no headline: %s', (line, expected) => {
  expect(isSiteLine(line)).toBe(expected);
});

describe('a line that a site sets beside a headline', () => {
  it.each([
    '24.03.2026 11:05 von T. Bruns',
    'Tuesday 24 March 2026·17:45',
    'Terça, 24 Março 2026 21:14',
    '24/03/2026 13:22:05',
    '09:47 24/03/2026 | Share this page',
    'Posted on 24 March 2026 by Rita Luz',
    'Publicado em 24/03/2026 às 14h30 | por Ascom Agricultura',
    'mar., 24 de mar. de 2026 07:31',
    'par Maëlys, le 24 mars 2026',
    '24 maart 2026 · Leestijd 2 minuten',
    '24 marzo 2026 – Tempo di lettura: 3 min',
    '/ Deportes, Portada / Por Comunicación Torrelbar / 24 de marzo de 2026',
    'News date : 24 March 2026',
    'March 24, 2026 • 5 min read • 0 comments',
  ])('says when the text was put there: %s', (line) => {
    expect(siteDate(line, 'day-first')).toMatchObject({ date: '2026-03-24', location: null });
  });

  it.each([
    'Concert on 24 March 2026 at 20:30',
    'Open until 24 March 2026',
    '24 March 2026: the bridge reopens',
    '24 March 2026 20:30 Town hall',
    '24 to 28 March 2026, 9:00',
    '24 March 2026 – 30 June 2026',
    '24 March',
    'by Rita Luz',
  ])('says nothing where it is of an event, or has no day: %s', (line) => {
    expect(siteDate(line, 'day-first')).toBeNull();
  });

  it('is told of any line, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (line) => {
        const read = siteDate(line, 'day-first');
        expect(read === null || read.date !== null).toBe(true);
      }),
    );
  });
});

describe('a line of a site that says nothing of the release', () => {
  it.each([
    'By Rita Luz',
    'Escrito por Direção',
    '3 Min. de lectura',
    'Imprimir · PDF · Enviar a un amigo · Compartir:',
    'Visto: 318',
    '1,207 views',
    '(3 votos)',
    'Categoría: Comunicados',
  ])('is of the page: %s', (line) => {
    expect(isSiteLine(line)).toBe(true);
  });

  it.each(['Ferries sail again', 'Print is not dead', 'Harbor Trust', '24 March 2026', ''])(
    'is none: %j',
    (line) => {
      expect(isSiteLine(line)).toBe(false);
    },
  );
});
