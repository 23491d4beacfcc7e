import { expect, it } from 'vitest';
import { referenceAmong } from '../../../../shared/release/fields/reference-among.ts';

it.each([
  ['Reference: MHT 2026-47', 'MHT 2026-47'],
  ['STATISTICAL RELEASE Ref: NCSA/LM/26-05', 'NCSA/LM/26-05'],
  ['14 April 2026 · 3 minute read · Ref: UM/26/031', 'UM/26/031'],
  ['Consecutivo: AVT-COM-118-2026', 'AVT-COM-118-2026'],
  ['Code : COOP-2026-05', 'COOP-2026-05'],
  ['PRO LOCO DI ROCCAFORTE prot. 27/26', '27/26'],
  ['Recall No. PL-2026-03 | February 19, 2026', 'PL-2026-03'],
  ['NEWS RELEASE / COMMUNIQUÉ No. 2026-044', '2026-044'],
  ['Communiqué n° 2026-031 — Valmont, le 6 mai 2026', '2026-031'],
  ['Stadt Aulen | Pressedienst Nr. 45 | 24.11.2026', '45'],
  ['MA 26-017', 'MA 26-017'],
  ['OIS 26/0047', 'OIS 26/0047'],
  ['PR 2026/088', '2026/088'],
  ['PM Nr. 12', '12'],
  ['NP 23', '23'],
  ['Largo do Emissor, 2 — Vila Serena NI 22/26', '22/26'],
  ['NP 09 #Cortometrajes', '09'],
  ['Comunicato CS 09/26', 'CS 09/26'],
  ['Nr. 27 | 2026', '27 | 2026'],
  ['OTS0087 5 WA 0412 GPS0003', 'OTS0087'],
  ['14/05/2026 · Nota 07/2026', '07/2026'],
  ['Comunicado 009 de 2026', '009 de 2026'],
  ['BOLETÍN 031', '031'],
  ['Ufficio stampa del Sindaco Comunicato stampa n. 88 del 30/09/2026', '88'],
  ['Venerdì 16 gennaio 2026 Prot. 44/C-26 Formazione', '44/C-26'],
  ['n° 2026-09 de l’eau', '2026-09'],
  ['NOTA DE IMPRENSA | 057/2026', '057/2026'],
  ['BOLETÍN DE PRENSA · 04', '04'],
  ['Statistical press notice | OTS-SN-2026-07 | 9:30am, 22 July 2026', 'OTS-SN-2026-07'],
  ['Refª NCS-018/26', 'NCS-018/26'],
  ['/PRHub/ - Bericht 2026-0619-NL - 18 juni 2026 09:00', '2026-0619-NL'],
  ['Prot. stampa 88/26', '88/26'],
  ['Geschäftsnummer RRB 2026-0714', 'RRB 2026-0714'],
  ['N.I. 57/2026', '57/2026'],
  ['NP-0219', 'NP-0219'],
  ['CP-2026-12', 'CP-2026-12'],
  ['SAHARAN LOCUST ORGANISATION SLO/26/07', 'SLO/26/07'],
  ['issued by the Registrar of the Court ECtR 118 (2026) 16.07.2026', 'ECtR 118 (2026)'],
])('finds the number of the release in %s', (line, reference) => {
  expect(referenceAmong(line)).toBe(reference);
});

it.each([
  'Press release | 18/11',
  'Jahresbericht 2025-26',
  'Legge sulla stampa n. 47 del 8 febbraio 1948',
  'Zip code 12345 Rossford',
  'Number 10 Downing Street',
  'Ref 2026 season',
  'Wetterbericht 112',
  'The best of CP 24/7 #fun',
  'No. 10-26 of the street',
])('finds none that is a day, a year or a house: %s', (line) => {
  expect(referenceAmong(line)).toBeNull();
});

it.each([
  'Ley n.º 12/2026',
  'Loi n° 2026-031',
  'Hall 4, Stand No. 12/26',
  'Application no. 40117/21',
  'Route 12/26',
  'News 24/7',
  'RTL 24/7',
  'FCB 26-24',
  'COVID-19',
  'AGENDA 2030',
  'ISO 9001',
  'Az.: 4 K 812/25',
  'HRB 12-345',
  'FAX 02/1234',
  'Tel. 555-0117',
  'PackNorth 2026 | 13-15 October',
  'Code: of conduct',
  'Postcode: 12345',
  'Season 2026/27',
])('finds none in %s', (line) => {
  expect(referenceAmong(line)).toBeNull();
});
