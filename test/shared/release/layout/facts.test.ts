import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath } from '../../../../shared/release/layout/best-path.ts';
import { factsOf } from '../../../../shared/release/layout/facts.ts';
import { labelBlocks, latticeOf } from '../../../../shared/release/layout/label.ts';
import { STATES } from '../../../../shared/release/layout/parts.ts';
import { seen } from './seen.ts';

const RELEASE = `Harbour Trust

Ferries sail again to the northern isles from May

Two boats a day, and a third on market days

GREENFORD, 4 May 2026 – Ferries to the northern isles will sail again from Monday, the Harbour Trust announced today after a winter of repairs to both piers.

“The islands waited long enough,” said Ann Lee, its chair, to the people who stood on the pier and watched the first boat leave.

The Harbour Trust is a charity that was founded in 1931 and looks after eleven piers on the coast.

Press office: 020 7946 0123, press@harbour.example.org
`;
const factsIn = (text: string): readonly (readonly string[])[] => {
  const { blocks, features } = seen(text);
  return factsOf(blocks, features);
};

describe('the facts on a block', () => {
  const facts = factsIn(RELEASE);

  it.each([
    [0, ['line 0 of 3, not widest', 'next says nothing, ends nothing', 'below 3', 'before edge']],
    [1, ['line 1 of 3, not widest', 'lead says most', 'words 3']],
    [2, ['line 2 of 3, widest', 'lead says nothing']],
    [3, ['lead says it first', 'dateline', 'on this week, in head', 'above 0', 'shape prose']],
    [4, ['quotes', 'opens with a quotation', 'quoted again false', 'above 1']],
    [
      5,
      [
        'head has 2 first words, below 0, describes true',
        'head has 2 first words, below 0, quotes false',
        'on a founding, below 0',
        'on what it is',
        'below 0',
        'left 1',
      ],
    ],
    [6, ['phone', 'mail', 'next edge', 'above 3']],
  ])('tell form, place and neighbours: block %i', (block, expected) => {
    expect(facts[block]).toEqual(expect.arrayContaining(expected));
  });

  it('tell where a block stands beside the prose of its page', () => {
    const { blocks, features } = seen(RELEASE);
    const marked = blocks.map((block, i) =>
      i === 3 || i === 5 ? { ...block, isMainText: true } : block,
    );
    const [, , deck, lead, quotation, about, contact] = factsOf(marked, features);

    expect(deck).toContain('above main text 1');
    expect(lead).toContain('opens main text');
    expect(quotation).toContain('in main text');
    expect(about).toContain('in main text 0');
    expect(contact).toContain('below main text 1');
    expect(facts.flat().filter((fact) => fact.includes('main text'))).toEqual([]);
  });

  it('tell what stands below a line with a colon', () => {
    const below = factsIn(`${RELEASE}\nThe boats sail:\n\nOn Mondays\n\nOn Fridays\n`).slice(-3);

    expect(below.map((own) => own.filter((fact) => /^below colon \d$/.test(fact)))).toEqual([
      [],
      ['below colon 1'],
      ['below colon 2'],
    ]);
  });

  it('are as many lists as there are blocks, none with a fact twice', () => {
    const words = fc.constantFrom('Ferries', 'sail', '4', 'May:', '“we', 'go.”', '\n', '\n\n', '@');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 80 }), (some) => {
        const text = some.join(' ');
        fc.pre(text.trim() !== '');
        const { blocks, features } = seen(text);
        const all = factsOf(blocks, features);

        expect(all).toHaveLength(blocks.length);
        for (const own of all) expect(new Set(own).size).toBe(own.length);
      }),
    );
  });
});

describe('what was learnt', () => {
  it('tells a deck in a sentence from the lead below it, which hand scores do not', () => {
    const deck = 'Two boats a day will carry people, post and sheep, and the fare stays as it was.';
    const { blocks, features } = seen(
      RELEASE.replace('Two boats a day, and a third on market days', deck)
        .replace('Harbour Trust\n\n', '')
        .replace('GREENFORD, 4 May 2026 – ', '')
        .replace(/The Harbour Trust is.*\n\n/, ''),
    );
    const known = { hasHeadline: false };
    const byHand = bestPath(latticeOf(blocks, features, known)).path.map((s) => STATES[s]?.part);

    expect(byHand).toEqual(['headline', 'lead', 'body', 'body', 'contact']);
    expect(labelBlocks(blocks, features, known).parts).toEqual([
      'headline',
      'deck',
      'lead',
      'body',
      'contact',
    ]);
  });
});
