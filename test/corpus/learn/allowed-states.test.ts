import { describe, expect, it } from 'vitest';
import { STATES } from '../../../shared/release/layout/parts.ts';
import { seen } from '../../shared/release/layout/seen.ts';
import type { Labels } from '../score.ts';
import { allowedStates } from './allowed-states.ts';

const TEXT = `Harbour Trust

Ferries sail again
to the northern isles

Two boats a day

GREENFORD, 4 May 2026 – Ferries to the northern isles will sail again from Monday.

Islanders waited all winter.

The Harbour Trust looks after eleven piers.

Ann Lee, 020 7946 0123, ann@harbour.example.org
`;
const LABELS: Labels = {
  headline: 'Ferries sail again to the northern isles',
  sub: 'Two boats a day',
  contacts: [['Ann Lee', 'ann@harbour.example.org', '2079460123']],
  about: [['the Harbour Trust', 'The Harbour Trust looks']],
  body: ['Ferries to the northern isles', 'all winter.'],
};
const partsOf = (labels: Labels): readonly (readonly string[])[] | null =>
  allowedStates(labels, seen(TEXT).features)?.map((states) => [
    ...new Set(STATES.filter((_, s) => states[s] === 1).map(({ part }) => part)),
  ]) ?? null;

describe('the parts that labels leave to blocks', () => {
  it('are one where they say it', () => {
    const [, first, second, deck, lead, body, about, contact] = partsOf(LABELS) ?? [];

    expect([first, second, deck, lead]).toEqual([['headline'], ['headline'], ['deck'], ['lead']]);
    expect([about, contact]).toEqual([['boilerplate'], ['contact']]);
    expect(body).toEqual(['body']);
  });

  it('are many where they say nothing, but not those that stand elsewhere', () => {
    const [above = []] = partsOf(LABELS) ?? [];

    expect(above).toEqual(expect.arrayContaining(['kicker', 'header', 'date', 'trailer']));
    for (const part of ['headline', 'deck', 'lead', 'body', 'boilerplate'])
      expect(above).not.toContain(part);
  });

  it('are a contact on all lines between the name of somebody and their last number', () => {
    const text = TEXT.replace(
      'Ann Lee, 020 7946 0123, ann@harbour.example.org',
      'Ann Lee\n\nHead of Piers\n\n020 7946 0123\n\nann@harbour.example.org\n\nLine 9',
    );
    const parts = allowedStates(LABELS, seen(text).features)?.map((states) => [
      ...new Set(STATES.filter((_, s) => states[s] === 1).map(({ part }) => part)),
    ]);

    expect(parts?.slice(-5, -1)).toEqual([['contact'], ['contact'], ['contact'], ['contact']]);
    expect(parts?.at(-1)?.length).toBeGreaterThan(1);
  });

  it('are two where the story has two ends', () => {
    const ends = [...LABELS.body, 'eleven piers.'] as unknown as Labels['body'];
    const [, , , , , , after = []] = partsOf({ ...LABELS, about: [], body: ends }) ?? [];

    expect(after).toEqual(expect.arrayContaining(['body', 'notes']));
  });

  it.each([
    ['headline', { headline: 'Trains run again' }],
    ['deck', { sub: 'Three boats a day' }],
    ['story', { body: ['Trains to the south', 'all winter.'] as const }],
  ])('are unknown where the %s is not found', (_, wrong) => {
    expect(partsOf({ ...LABELS, ...wrong })).toBeNull();
  });
});
