import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { blockText } from '../../../shared/release/block-text.ts';
import { parseRelease } from '../../../shared/release/parse.ts';
import { unplacedText } from '../../../shared/release/unplaced-text.ts';

const NOW = '2026-10-25T12:00:00.000Z';
const STORY = `Council Agrees on River Plan

EXAMPLE CITY, October 24, 2026 -- The council met today and agreed on a plan for the river. It will be carried out in three years and paid for by all.

The plan keeps the old mill, adds a path along the bank and gives the school a garden by the water. Work begins in April.

`;
const CONTACT = 'Media contact: Ann Lee, Press Officer, ann.lee@example.org, +1 202 555 0111\n\n';
const MILL =
  'The mill was built by the monks in 1780 and has served the town as a bakery since then.\n\n';
const accepted = (text: string, path = 'river.md') => {
  const result = parseRelease({ path, bytes: new TextEncoder().encode(text), now: NOW, config });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return { ...result.release, codes: result.diagnostics.map(({ code }) => code) };
};

it('a list with a year in it does not disappear unsaid where it was taken for a contact', () => {
  const inlines = (text: string) => [{ kind: 'text' as const, text }];
  const item = (text: string) => ({ line: 9, lastLine: 9, inlines: inlines(text) });
  const unit = (text: string) => ({
    part: 'contact' as const,
    text,
    line: 9,
    block: {
      kind: 'list' as const,
      ordered: true,
      items: [item(text)],
      line: 9,
      lastLine: 9,
      after: 'gap' as const,
    },
  });
  expect(unplacedText([unit('Paper: Journal of Mosses, 12 (2026)')])).toHaveLength(1);
  expect(unplacedText([unit('Ann Lee, 020 7946 0001')])).toEqual([]);
});

describe('a visit that only an address was read from', () => {
  it('is pointed out', () => {
    const visit =
      'A visit for the press takes place on Wednesday 2 December 2026 at 6 p.m. (please write to visit@example.org).\n\n';
    const about =
      'About the Council\n\nThe Council has served the town since 1780 with a mayor.\n\n';
    const { codes, body } = accepted(STORY + visit + about + CONTACT, 'river.txt');
    expect(JSON.stringify(body).includes('A visit') || codes.includes('text-unplaced')).toBe(true);
  });
});

describe('text behind a press contact', () => {
  it.each([
    ['a paragraph', MILL, ['monks']],
    ['two paragraphs', `${MILL}${MILL.replace('monks', 'nuns')}`, ['monks', 'nuns']],
    ['a heading and its paragraph', `## Background\n\n${MILL}`, ['Background', 'monks']],
    ['a table', '| stage | year |\n| --- | --- |\n| first | 2027 |\n', ['first']],
    ['a list', '- The first stage lasts a year\n- The second lasts two\n', ['second lasts']],
    ['a short sentence', `He is available for interviews.\n\n${MILL}`, ['interviews', 'monks']],
  ])('stays in the story: %s', (_name, after, words) => {
    const { body, contacts } = accepted(STORY + CONTACT + after);

    const text = JSON.stringify(body);
    for (const word of words) expect(text).toContain(word);
    expect(contacts).toMatchObject([{ name: 'Ann Lee', role: 'Press Officer' }]);
    expect(contacts).toHaveLength(1);
  });

  it('goes on in a plain text file too', () => {
    const { body } = accepted(STORY + CONTACT + MILL, 'river.txt');
    expect(body.map((block) => blockText(block)).join(' ')).toContain('monks');
  });

  it.each([
    ['behind the end mark', `ENDS\n\n${CONTACT}${MILL}`],
    ['behind the reference', `${CONTACT}Reference: E-100/26\n\n${MILL}`],
  ])('is a note %s', (_name, after) => {
    const { body, notes } = accepted(STORY + after, 'river.txt');
    expect(JSON.stringify(notes)).toContain('monks');
    expect(JSON.stringify(body)).not.toContain('monks');
  });

  it('is boilerplate under a heading that says so, also behind more of the story', () => {
    const about = 'About the Council\n\nThe Council has served the town since 1780 with a mayor.\n';
    expect(accepted(`${STORY}${CONTACT}${MILL}${about}`, 'river.txt')).toMatchObject({
      body: { length: 3 },
      boilerplates: [{ organisation: 'Council' }],
    });
  });

  it('is warned of where it finds no place', () => {
    const legal =
      'Forward-looking statements\n\nWhat is said of the future here may not come true.\n';
    expect(accepted(STORY + CONTACT + legal, 'river.txt').codes).toContain('text-unplaced');
    expect(accepted(STORY + CONTACT + MILL).codes).not.toContain('text-unplaced');
  });

  it('is pointed out where its last sentence alone says how to reach somebody', () => {
    const call =
      'Note to editors: A photo call takes place at Gate 3 at ten on Thursday. To attend, write to press@example.org.\n\n';
    expect(accepted(STORY + call + CONTACT, 'river.txt').codes).toContain('text-unplaced');
  });

  it('is no line that leads to a contact', () => {
    const line = 'For interviews please turn to the desk at any time:\n';
    expect(accepted(STORY + line + CONTACT, 'river.txt').codes).not.toContain('text-unplaced');
  });
});

describe('a contact', () => {
  it.each([
    'To register, call +1 202 555 0111 before Friday.',
    'Whoever wants to help may call the town hall at +1 202 555 0111 on any day of the week.',
  ])('is no sentence of the story: “%s”', (sentence) => {
    const { body, contacts } = accepted(`${STORY}${sentence}\n\n${MILL}${CONTACT}`, 'river.txt');
    expect(JSON.stringify(body)).toContain(sentence);
    expect(contacts).toHaveLength(1);
  });

  it('has the function that stands below the name', () => {
    const lines = 'Contact:\nAnn Lee\nPress Officer\nann.lee@example.org\n';
    expect(accepted(STORY + lines, 'river.txt').contacts).toMatchObject([
      { name: 'Ann Lee', role: 'Press Officer', email: 'ann.lee@example.org' },
    ]);
  });

  it('has no sentence for a function', () => {
    const line = `${CONTACT.trim()}, who has spoken for the press office of the council since it was founded\n`;
    const [contact] = accepted(STORY + line, 'river.txt').contacts;
    expect(contact).toMatchObject({ role: 'Press Officer', organisation: null });
  });
});
