import { describe, expect, it } from 'vitest';
import { dateAmong } from '../../../../shared/release/layout/date-among.ts';

const dateIn = (line: string) => dateAmong(line, 'day-first')?.date ?? null;

describe('the day of a release in a line that says other things', () => {
  it.each([
    'by Hattie Crumb · November 24, 2026 · 4 comments',
    'Von Anna Lee – 24.11.2026 – 0 Kommentare',
    'publicado por Rita em 24 de novembro de 2026 · 0 comentários · 3 min de leitura',
    'Por Ascom – publicado 24/11/2026 09h12, última modificação 25/11/2026 17h40',
    'Por Secom - 24/11/2026 16h08 - Atualizado em 25/11/2026 17h55',
    '24/11/2026 às 10h22 – Atualizado em 25/11/2026 às 14h05',
    'Recall No. PL-2026-03 | November 24, 2026',
    'Cordell, Illinois | Tuesday, November 24, 2026, 4:15 p.m. CST',
    'Réserve des étangs — communiqué du 24 novembre 2026',
    'Parte para los medios, 24/11/2026',
    'Für die Medien, 24.11.2026',
    'issued by the Registrar of the Court ECtR 118 (2026) 24.11.2026',
    'Ref: UM/26/031 · 24 November 2026 · 3 minute read',
  ])('%s', (line) => {
    expect(dateIn(line)).toBe('2026-11-24');
  });

  it.each([
    'Festival of lights 8 May 2027',
    'Concert | 24 November 2026, 19.30 free',
    'Termin | 24. November 2026, 10.00 Uhr Saal',
    'Grand opening, 8 May 2027',
    'Founded 8 May 1889',
    'Fundada em 1 de dezembro de 1889',
    'The council meets on 24 November 2026 · Town hall',
    '24 November 2026 to 3 December 2026 · Town hall',
    'Zuletzt aktualisiert am 24.11.2026',
    'Town hall · 13-15 October',
    'Open until 24 November 2026 | Free entry',
  ])('not: %s', (line) => {
    expect(dateIn(line)).toBeNull();
  });
});
