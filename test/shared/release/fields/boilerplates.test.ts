import { expect, it } from 'vitest';
import { boilerplatesOf } from '../../../../shared/release/fields/boilerplates.ts';

it.each([
  ['Chi siamo', 'Il Museo del Sale racconta il lavoro delle saline.', 'Museo del Sale'],
  ['Quiénes somos', 'Tranvías de Ejemplo es una empresa pública.', 'Tranvías de Ejemplo'],
  ['About us', 'We run ferries.', 'About us'],
  ['Fährverein Nord auf einen Blick', 'Der Fährverein Nord hat drei Boote.', 'Fährverein Nord'],
  ['Example Ferries at a glance', 'Example Ferries runs three boats.', 'Example Ferries'],
  ['Bacs du Nord en bref', 'Bacs du Nord a trois bateaux.', 'Bacs du Nord'],
  ['About Example Ferries', 'We run ferries.', 'Example Ferries'],
])('the organisation under “%s” is found', (heading, text, organisation) => {
  expect(
    boilerplatesOf([
      { text: heading, kind: 'heading' },
      { text, kind: null },
    ]),
  ).toEqual([{ organisation, text }]);
});
