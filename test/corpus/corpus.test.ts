import { describe, expect, it } from 'vitest';
import { misread, readCorpus } from './read-corpus.ts';
import { reliabilityByRange, reliabilityOf } from './reliability.ts';
import { type Field, FLOORS, LEAST_UNSEEN, SINGLE_FIELDS, score } from './score.ts';

/** Each part is read once. */
const parts = { open: readCorpus('open'), 'held-out': readCorpus('held-out') };
const readParts = async () => (await Promise.all([parts.open, parts['held-out']])).flat();

describe.each([
  ['open', FLOORS],
  ['held-out', LEAST_UNSEEN],
] as const)('the part of the corpus called %s', (part, floors) => {
  it('is read at least as well as its floors ask', async () => {
    const marked = await parts[part];
    const scores = score(marked.map(({ marks }) => marks));
    const below = (Object.keys(FLOORS) as Field[]).filter((field) => scores[field] < floors[field]);

    expect(marked.length).toBeGreaterThanOrEqual(30);
    expect(Object.fromEntries(below.map((field) => [field, scores[field]]))).toEqual({});
  });
});

describe('the confidence of fields', () => {
  it('claims no more than is right, where it is high', async () => {
    const marked = await readParts();
    const [high] = reliabilityByRange(SINGLE_FIELDS, marked);
    if (high === undefined) throw new Error('no range was looked at');

    expect(high.readings).toBeGreaterThan(200);
    expect(high.right / high.readings).toBeGreaterThanOrEqual(high.claimed);
  });

  it.each(['quotes', 'contacts', 'boilerplates'] as const)(
    'claims no more than is right: %s',
    async (field) => {
      const marked = await readParts();

      const { readings, right, claimed } = reliabilityOf(field, marked);

      expect(readings).toBeGreaterThan(30);
      // Of a hundred readings, two more that are wrong are chance.
      expect(right / readings).toBeGreaterThanOrEqual(claimed - 0.02);
    },
  );
});

describe('the scorer', () => {
  it('marks what was not found, and what was found without being there', async () => {
    const [first] = await parts.open;
    if (first === undefined) throw new Error('the corpus is empty');
    const wrong = {
      ...first,
      marks: { ...first.marks, quotes: { right: 1, wanted: 2, found: 4 } },
    };

    expect(misread(wrong)).toContain('quotes');
    expect(score([wrong.marks]).quotes).toBeCloseTo(1 / 3);
  });
});
