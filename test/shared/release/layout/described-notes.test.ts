import { expect, it } from 'vitest';
import config from '../../../../dateline.config.ts';
import { parseDocument } from '../../../../shared/release/parse.ts';

const read = async (notes: readonly string[], story = '') => {
  const text = [
    'Ferries sail again to the islands',
    'Ferries sailed again to the islands on Monday after a winter of repairs, the trust said.',
    `Twelve boats were ready in the morning, and the first of them carried nobody but the post. ${story}`,
    'ENDS',
    ['Notes to editors', ...notes].join('\n'),
    'Contact: Ann Lee, Harbour Trust, ann@harbour.example.org, 01632 960 123',
  ].join('\n\n');
  const reading = await parseDocument({
    path: 'release.txt',
    bytes: new TextEncoder().encode(text),
    now: '2026-11-25T12:00:00.000Z',
    config,
  });
  if (reading.outcome !== 'accepted') throw new Error('the release was refused');
  const { notes: left, boilerplates, origins } = reading.release;
  const [list] = left;
  const items = list?.kind === 'list' ? list.items.length : left.length;
  return { items, boilerplates, lines: origins.boilerplates?.map((origin) => origin.lines) };
};

const WINTER = 'Each boat was painted twice in the winter.';
const TRUST = 'The Harbour Trust is a charity that looks after eleven piers.';

it('is taken off the end of a numbered list, with its line', async () => {
  expect(await read([`1. ${WINTER}`, `2. ${TRUST}`])).toEqual({
    items: 1,
    boilerplates: [{ organisation: 'Harbour Trust', text: TRUST }],
    lines: [[11, 11]],
  });
});

it('is taken from above other notes, unless a text refers to one by its number', async () => {
  const twice = 'Each boat was painted twice (see note 2).';

  expect(await read([`1. ${TRUST}`, `2. ${WINTER}`])).toMatchObject({ items: 1 });
  expect(await read([`1. ${TRUST}`, `2. ${twice}`])).toMatchObject({ items: 2, boilerplates: [] });
  expect(await read([`1. ${twice}`, `2. ${TRUST}`])).toMatchObject({ items: 1 });
});

it.each([
  'The boats² are new.',
  'The boats2 are new.',
  'All sail [1].',
  'All sail, siehe Anmerkung 2.',
  'All sail (Fußnote 2).',
])('is looked for with care where the story refers to notes: %s', async (sentence) => {
  const notes = [`1. ${TRUST}`, `2. ${WINTER}`];
  expect(await read(notes, sentence)).toMatchObject({ items: 2, boilerplates: [] });
});

it('may be all that the notes say', async () => {
  expect(await read([`- ${TRUST}`])).toMatchObject({
    items: 0,
    boilerplates: [{ organisation: 'Harbour Trust', text: TRUST }],
  });
});
