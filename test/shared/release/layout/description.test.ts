import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../shared/release/layout/parts.ts';
import { settled } from '../../../../shared/release/layout/settle.ts';
import { seen } from './seen.ts';

const unitsOf = (parts: readonly Part[], text: string) =>
  seen(text).features.map((own, i) => ({ part: parts[i] ?? 'boilerplate', text: own.text, own }));

describe('what describes the sender', () => {
  const STORY = [
    'Ferries sailed again to the islands after a winter of repairs.',
    'Twelve boats were ready on Monday morning.',
  ];
  const partOf = (last: string, parts: readonly Part[], head = 'Harbour Trust') => {
    const text = [...STORY, last].join('\n\n');
    return settled(unitsOf(['lead', 'body', ...parts], text), head).at(-1)?.part;
  };

  it.each([
    'The Harbour Trust is a charity that looks after eleven piers.',
    'The Harbour Trust represents 48,000 people who live by the sea.',
  ])('is a boilerplate at the end of the story and among notes: %s', (text) => {
    expect(partOf(text, ['body'])).toBe('boilerplate');
    expect(partOf(text, ['notes'])).toBe('boilerplate');
  });

  it.each(['trailer', 'contact'] as const)('is one among lines for the press: %s', (part) => {
    const text = 'The Harbour Trust is a charity that looks after eleven piers.';

    expect(partOf(text, [part])).toBe('boilerplate');
    expect(partOf(text, [part], 'Pier Fund')).toBe(part);
    expect(partOf('The Harbour Trust thanks its members.', [part])).toBe(part);
  });

  it.each([
    'The Harbour Trust will repair two piers in spring.',
    'The Harbour Trust has forty new ferries since Monday.',
    'The Harbour Trust hosts the mayor and the minister on 3 December.',
    'The Harbour Trust houses 300 people since the storm of Sunday.',
    'The Harbour Trust welcomes the decision of the court.',
    'The Harbour Trust supports the strike that begins on Monday.',
    'The Harbour Trust offers its sympathy to the families of the two men.',
    '“The Harbour Trust is a small charity,” said Ann Lee.',
    'Maria Lee is the harbour master of two islands.',
    'It is a charity that looks after eleven piers.',
  ])('is nothing else: %s', (text) => {
    expect(partOf(text, ['body'], 'Harbour Trust\nMaria Lee')).toBe('body');
    expect(partOf(text, ['notes'], 'Harbour Trust\nMaria Lee')).toBe('notes');
  });

  it.each([
    ['a name that the release has elsewhere', 'The Harbour Trust is a charity.', 'Harbour Trust'],
    ['its number', '3. The Harbour Trust was founded in 1921.', 'Harbour Trust'],
    ['a whole name of a body', 'The Authority for Old Piers is a public body.', ''],
  ])('is a boilerplate below the heading of notes by %s', (_, note, head) => {
    const text = [...STORY, 'Notes to editors', note].join('\n\n');

    const units = settled(unitsOf(['lead', 'body', 'notes', 'notes'], text), head);

    expect(units.map(({ part }) => part)).toEqual(['lead', 'body', 'notes', 'boilerplate']);
  });

  it.each([
    'The Harbour Prize is a prize for swimmers.',
    'The Piers Fund is a public body.',
    'The National Pier Planning Framework is a document of rules.',
    'The Harbour Trust provides free parking for the press at the quay.',
    'The Harbour Trust will open two piers.',
  ])('is not every note: %s', (note) => {
    const text = [...STORY, 'Notes to editors', note].join('\n\n');

    const units = settled(
      unitsOf(['lead', 'body', 'notes', 'notes'], text),
      'Harbour Prize\nHarbour Trust',
    );

    expect(units.at(-1)?.part).toBe('notes');
  });

  it('leaves the story two paragraphs', () => {
    const text = `${STORY[0]}\n\nThe Harbour Trust is a charity on the coast.`;

    expect(settled(unitsOf(['lead', 'body'], text), text).at(-1)?.part).toBe('body');
  });
});
