import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseRelease } from '../../../shared/release/parse.ts';

const BODY = `The council met today and agreed on a plan for the river. It will be carried out in three years and paid for by all who use the water.

The plan keeps the old mill, adds a path along the bank and gives the school a garden by the water. Work begins in April.`;
const CONTACT = 'Contact: Ann Lee, ann.lee@example.org';

interface Parts {
  readonly headline?: string;
  readonly date?: string;
  readonly body?: string;
  readonly tail?: string;
}

const remarks = ({
  headline = 'Council Agrees on River Plan',
  date = 'November 24, 2026',
  body = BODY,
  tail = CONTACT,
}: Parts = {}) =>
  parseRelease({
    path: 'river.en.txt',
    bytes: new TextEncoder().encode([headline, date, body, tail].join('\n\n')),
    now: '2026-11-25T12:00:00.000Z',
    config,
  }).diagnostics;

describe('the look over a release', () => {
  it('finds nothing in a clean one', () => {
    expect(remarks()).toEqual([]);
  });

  it.each<[string, Parts, string, number | null]>([
    [
      'a weekday that is not that day’s',
      { date: 'Monday, November 24, 2026' },
      'weekday-mismatch',
      3,
    ],
    ['a date that can be read two ways', { date: '04/05/2026' }, 'ambiguous-date', 3],
    ['no date', { date: '' }, 'no-date', null],
    ['no contact', { tail: '' }, 'no-contact', null],
    [
      'a link that lost its target',
      { body: `${BODY}\n\nPhotos of the event are available here.` },
      'dangling-link',
      9,
    ],
    [
      'an address that is missing',
      { body: `${BODY}\n\nFor more information, please visit` },
      'dangling-link',
      9,
    ],
    [
      'a quotation that stays open',
      { body: `${BODY}\n\n“It is a good plan, said Ann Lee.` },
      'unbalanced-quotes',
      9,
    ],
    ['a gap in brackets', { body: `${BODY}\n\nIt costs [AMOUNT] in all.` }, 'placeholder', 9],
    ['a gap of crosses', { body: `${BODY}\n\nIt costs XX dollars in all.` }, 'placeholder', 9],
    ['a point to be confirmed', { body: `${BODY}\n\nThe place is TBC.` }, 'placeholder', 9],
    ['filler text', { body: `${BODY}\n\nLorem ipsum dolor sit amet.` }, 'placeholder', 9],
    [
      'a headline in capitals',
      { headline: 'COUNCIL AGREES ON RIVER PLAN' },
      'headline-capitals',
      1,
    ],
    [
      'a headline of 120 characters',
      { headline: `Council Agrees on ${'Long '.repeat(22)}Plan` },
      'headline-long',
      1,
    ],
    [
      'an incomplete address',
      { tail: 'Contact: Ann Lee, ann.lee@example, +1 202 555 0100' },
      'address-malformed',
      9,
    ],
    [
      'a short text',
      { body: 'The council met today and agreed on a plan for the river.' },
      'short-body',
      5,
    ],
  ])('finds %s', (_name, parts, code, line) => {
    expect(remarks(parts)).toContainEqual({
      code,
      line,
      level: expect.stringMatching(/^(note|warning)$/),
      message: expect.stringMatching(/[.”]$/),
    });
  });

  it.each<[string, Parts]>([
    ['a weekday that is right', { date: 'Tuesday, November 24, 2026' }],
    [
      'a quotation over two paragraphs',
      { body: `${BODY}\n\n“It is a good plan.\n\n“It is ours,” said Ann Lee.` },
    ],
    [
      'an address that is there',
      { body: `${BODY}\n\nFor more information, visit https://example.org/river` },
    ],
    ['editorial brackets', { body: `${BODY}\n\n“They [sic] agreed at last,” said Ann Lee.` }],
  ])('lets %s pass', (_name, parts) => {
    expect(remarks(parts)).toEqual([]);
  });
});
