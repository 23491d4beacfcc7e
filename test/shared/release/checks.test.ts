import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { preflight } from '../../../shared/release/checks.ts';
import { parseRelease, textOf } from '../../../shared/release/parse.ts';
import { readSource } from '../../../shared/release/read-source.ts';
import { understand } from '../../../shared/release/understand.ts';

const BODY = `The council met today and agreed on a plan for the river. It will be carried out in three years and paid for by all who use the water.

The plan keeps the old mill, adds a path along the bank and gives the school a garden by the water. Work begins in April.`;
const CONTACT = 'Contact: Ann Lee, ann.lee@example.org';

interface Parts {
  readonly headline?: string;
  readonly date?: string;
  readonly body?: string;
  readonly tail?: string;
}

const inputOf = ({
  headline = 'Council Agrees on River Plan',
  date = 'November 24, 2026',
  body = BODY,
  tail = CONTACT,
}: Parts) => ({
  path: 'river.en.txt',
  bytes: new TextEncoder().encode([headline, date, body, tail].join('\n\n')),
  now: '2026-11-25T12:00:00.000Z',
  config,
});
const remarks = (parts: Parts = {}) => parseRelease(inputOf(parts)).diagnostics;

/** A clean release, and what its text says. */
function understoodRelease() {
  const input = inputOf({});
  const reading = parseRelease(input);
  const rest = { maxBytes: input.bytes.length, sidecar: null, metadata: null, unpacked: null };
  const source = readSource({ ...input, ...rest });
  if (reading.outcome !== 'accepted' || source.kind === 'refused') throw new Error('not read');
  const { document, habits } = textOf(source, config);
  return { release: reading.release, understood: understand(document, habits) };
}

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
    [
      'a number of a plan still to be given',
      { body: `${BODY}\n\nThe plan has the number AB-XX in all papers.` },
      'placeholder',
      9,
    ],
    [
      'a figure of thousands that the text does not have',
      { headline: 'Council Plants 16 Thousand Trees', body: `${BODY} It plants 18,235 trees.` },
      'figure-only-in-headline',
      1,
    ],
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
      'a figure that only the headline has',
      { headline: 'Council Plants 640 Trees' },
      'figure-only-in-headline',
      1,
    ],
    [
      'a headline with a full stop',
      { headline: 'Council agrees on river plan.' },
      'headline-full-stop',
      1,
    ],
    [
      'marks of two kinds',
      { body: `${BODY}\n\n"It is a good plan,” said Ann Lee.` },
      'mixed-quotes',
      9,
    ],
    [
      'an acronym before its name',
      { body: `The RCB met today.\n\n${BODY}\n\nThe River Commission Board (RCB) pays for it.` },
      'acronym-before-name',
      5,
    ],
    ['a paragraph that comes twice', { body: `${BODY}\n\n${BODY}` }, 'repeated-paragraph', 9],
    [
      'what a review left behind',
      { body: `${BODY}\n\nThe path is long. [Comment AL1: is it?]` },
      'review-leftover',
      9,
    ],
    [
      'a link without encryption',
      { body: `${BODY}\n\nThe plan is at http://example.org/river for all.` },
      'link-not-https',
      9,
    ],
    ['a number nobody can dial', { tail: 'Contact: Ann Lee, 555 0199' }, 'phone-unclear', 9],
    [
      'a quotation of nobody',
      {
        body: `${BODY}\n\n“This is a plan for all who live by the river and for those who will live there later.”`,
      },
      'quote-without-speaker',
      9,
    ],
    [
      'an embargo of another day',
      { headline: 'EMBARGOED UNTIL 10:00 GMT, 12 December 2026\n\nCouncil Agrees on River Plan' },
      'embargo-other-day',
      5,
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
      facts: expect.any(Object),
    });
  });

  // How sure the reader is changes with what it learns; what follows from that must not.
  it.each([
    [0.95, 0],
    [0.72, 0],
    [0.7, 1],
  ])('warns of a headline that the reader is less than sure of: %s', (confidence, times) => {
    const { release, understood } = understoodRelease();
    const origin = {
      ...release.origins.headline,
      source: 'parsed',
      lines: [1, 1],
      confidence,
    } as const;
    const found = preflight(
      { ...release, origins: { ...release.origins, headline: origin } },
      understood,
      config,
    );

    expect(found).toEqual(
      new Array(times).fill({
        code: 'headline-doubtful',
        level: 'warning',
        line: 1,
        facts: { headline: 'Council Agrees on River Plan' },
      }),
    );
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
    [
      'a figure that is written with a thousands sign',
      { headline: 'Council Plants 1,640 Trees', body: `${BODY} It plants 1640 trees.` },
    ],
    [
      'thousands that a headline rounds',
      { headline: 'Council Plants 16 Thousand Trees', body: `${BODY} It plants 16,235 trees.` },
    ],
    ...['HST-XX 555', 'AB-XX-123', 'AB-123-XX', 'XX-123-B'].map((plate): [string, Parts] => [
      `the plate ${plate}`,
      { body: `${BODY}\n\nThe police look for a white car with the plate ${plate} by the bank.` },
    ]),
    [
      'millions that a headline rounds',
      { headline: 'Council Spends 16 Million', body: `${BODY} It spends 16,235,000 pounds.` },
    ],
    ['an abbreviation at a headline’s end', { headline: 'Council Agrees on Plan with U.S.' }],
    ['editorial brackets', { body: `${BODY}\n\n“They [sic] agreed at last,” said Ann Lee.` }],
  ])('lets %s pass', (_name, parts) => {
    expect(remarks(parts)).toEqual([]);
  });
});

describe('a check', () => {
  it.each([
    [
      'a figure that only happens to be a thousandth of another',
      { headline: 'Council Brings 250 Jobs', body: `${BODY} It costs 248,000 pounds.` },
      'figure-only-in-headline',
    ],
    [
      'a reference with a gap',
      { body: `${BODY}\n\nThe plan has the number PR-XX-2026 in the list of the council.` },
      'placeholder',
    ],
  ])('points out %s', (_name, parts, code) => {
    expect(remarks(parts).map((one) => one.code)).toEqual([code]);
  });
});
