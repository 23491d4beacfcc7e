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
