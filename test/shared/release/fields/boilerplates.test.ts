import { expect, it } from 'vitest';
import { boilerplatesOf } from '../../../../shared/release/fields/boilerplates.ts';

it.each([
  ['Chi siamo', 'Il Museo del Sale racconta il lavoro delle saline.', 'Museo del Sale'],
  ['Quiénes somos', 'Tranvías de Ejemplo es una empresa pública.', 'Tranvías de Ejemplo'],
  ['About us', 'We run ferries.', 'About us'],
  ['About Example Ferries', 'We run ferries.', 'Example Ferries'],
])('the organisation under “%s” is found', (heading, text, organisation) => {
  expect(
    boilerplatesOf([
      { text: heading, kind: 'heading' },
      { text, kind: null },
    ]),
  ).toEqual([{ organisation, text }]);
});
