import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/release/block-text.ts';
import { bodyWithDateline } from '../../../shared/release/dateline.ts';
import type { Release } from '../../../shared/release/release.ts';
import { releaseOf } from '../../factories/release.ts';

const printed = (facts: Partial<Release>) =>
  bodyWithDateline(releaseOf(facts)).map((block) => blockText(block));

describe('the printed body', () => {
  it('opens with place and day in the language of the release', () => {
    const dateline = { location: 'WASHINGTON', date: '2014-10-22' };
    expect(printed({ dateline, language: 'es' })).toEqual([
      'WASHINGTON, 22 de octubre de 2014 – The states agreed today.',
    ]);
  });

  it('opens with the place alone where no day is known', () => {
    expect(printed({ dateline: { location: 'LIMA', date: null } })).toEqual([
      'LIMA – The states agreed today.',
    ]);
  });

  it('is the body itself where there is no dateline', () => {
    expect(printed({})).toEqual(['The states agreed today.']);
  });

  it('has the dateline by itself before a body that begins with a heading', () => {
    const heading = {
      kind: 'heading',
      level: 2,
      inlines: [{ kind: 'text', text: 'One' }],
    } as const;
    expect(printed({ dateline: { location: 'LIMA', date: null }, body: [heading] })).toEqual([
      'LIMA – ',
      'One',
    ]);
  });
});
