import { expect, it } from 'vitest';
import { withoutOffice } from '../../../../shared/release/fields/offices.ts';

it.each([
  ['Churchwarden Leonard Batty', 'Leonard Batty', 'Churchwarden'],
  ['Zentralbetriebsrat Günter Aigner', 'Günter Aigner', 'Zentralbetriebsrat'],
  ['Det. Lt. Annette Purcell', 'Annette Purcell', 'Det. Lt.'],
  ['Dre Mélanie Fournier', 'Mélanie Fournier', 'Dre'],
  ['Herman Leonard Batty', 'Herman Leonard Batty', ''],
])('a function before a name is no part of it: %s', (typed, name, office) => {
  expect(withoutOffice(typed)).toEqual({ name, office });
});
