import { expect, it } from 'vitest';
import { readReference } from '../../../../shared/release/fields/reference.ts';

const OWN = /^[EC]-\d+\/\d+$/;

it.each([
  ['Reference: E-453/14', 'E-453/14'],
  ['Presse-Information 09/2026', '09/2026'],
  ['PRESSEMITTEILUNG Nr. 14/2021 | Köln, 3.2.2021', '14/2021'],
  ['Press Release ECO/DEV/417', 'ECO/DEV/417'],
  ['Boletín de prensa No. 034', '034'],
  ['Boletín 12/2026', '12/2026'],
  ['Boletín de prensa núm. 118', '118'],
  ['Nr. 9 / Schlussbericht', '9'],
  ['ICIW/PR/26/31', 'ICIW/PR/26/31'],
  ['Ref.: OPC-045', 'OPC-045'],
  ['PM 5/2026', '5/2026'],
  ['Release 112/2026', '112/2026'],
  ['TSE-BP-061-2026', 'TSE-BP-061-2026'],
  ['ECtR 118 (2026)', 'ECtR 118 (2026)'],
  ['Our reference: UH/26/071', 'UH/26/071'],
  ['Unser Zeichen: PR-26/14', 'PR-26/14'],
  ['Notre référence : SP/26-014', 'SP/26-014'],
  ['Nuestra referencia: SP/26-014', 'SP/26-014'],
  ['Nossa referência: SP/26-014', 'SP/26-014'],
  ['Ons kenmerk: 2026-118', '2026-118'],
  ['Prot. 118/26', '118/26'],
  ['Prot. n. 118/2026', '118/2026'],
  ['Ref. no 45/26', '45/26'],
  ['Ref. UCC 2026/061', 'UCC 2026/061'],
  ['Release number: CCCA 26/19', 'CCCA 26/19'],
  ['Number: MR 2026/17', 'MR 2026/17'],
  ['Persbericht PB 2026/11', 'PB 2026/11'],
  ['Comunicado de prensa HV-2026-031', 'HV-2026-031'],
  ['NOTA À IMPRENSA N° 212- ', '212'],
  ['Boletín 203', '203'],
  ['Pressemitteilung 12, 24. November 2026', '12'],
  ['Medieninformation Nr. 88 / 2026', '88 / 2026'],
  ['Medieninformation Nr. 88 / Kiel', '88'],
  ['Boletín 2026', null],
  ['News 24/7', null],
  ['News 24/7 opens its doors', null],
  ['Press release 12 May 2026', null],
  ['Press Release: 23/12/2021', null],
  ['Comunicato stampa', null],
])('reads the identifier of %s', (line, reference) => {
  expect(readReference(line, OWN)).toBe(reference);
});

it('begins no number amid a word', () => {
  expect(readReference('Refª NCS-018/26', /^X-\d$/)).not.toBe('CS-018/26');
  expect(readReference('CorteIstm_CP-38/2026 Español', /^X-\d$/)).toBe('CorteIstm_CP-38/2026');
});
