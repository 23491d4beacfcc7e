import { expect, it } from 'vitest';
import { emptyDraft } from '../../../../shared/release/fields/contact-draft.ts';
import { withSignatory } from '../../../../shared/release/fields/contacts-together.ts';

const draft = (given: object) => ({ ...emptyDraft({ number: 0, organisation: null }), ...given });
const SIGNATORY = draft({ name: 'Ann Lee', role: 'Chair' });
const PHONES = [{ raw: '01632 960123', e164: null }];
const HOUSE = draft({ organisation: 'Harbour Trust', email: 'press@example.org', phones: PHONES });

it('who signs is whom the house is reached by', () => {
  expect(withSignatory([SIGNATORY, HOUSE])).toEqual([{ ...HOUSE, name: 'Ann Lee', role: 'Chair' }]);
});

it.each([
  ['of another house', [{ ...SIGNATORY, organisation: 'University of Leeds' }, HOUSE]],
  ['with a mailbox of their own', [{ ...SIGNATORY, email: 'ann@example.org' }, HOUSE]],
  ['that is a board', [{ ...SIGNATORY, name: 'Diretoria Executiva' }, HOUSE]],
  ['beside somebody named', [SIGNATORY, { ...HOUSE, name: 'Bob Roe' }]],
  ['beside a house that cannot be reached', [SIGNATORY, { ...HOUSE, email: null, phones: [] }]],
  ['beside a number of nobody', [SIGNATORY, { ...HOUSE, organisation: null }]],
  ['beside two houses', [SIGNATORY, HOUSE, HOUSE]],
])('a name %s is not', (_, drafts) => {
  expect(withSignatory(drafts)).toEqual(drafts);
});
