import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath, IMPOSSIBLE, type Lattice } from '../../../../shared/release/layout/best-path.ts';

const STATES = 3;
/** Whole numbers, so that sums are exact; places and scores of every lattice that small. Some places cannot be in some states. */
const lattices = fc.integer({ min: 1, max: 5 }).chain((places) =>
  fc
    .array(fc.integer({ min: -9, max: 9 }), {
      minLength: places * 15 + 6,
      maxLength: places * 15 + 6,
    })
    .map((scores): Lattice => {
      const at = (index: number): number => scores[index] ?? 0;
      return {
        places,
        states: STATES,
        start: (s) => at(s),
        end: (s) => at(3 + s),
        emission: (s, place) => {
          const score = at(6 + place * 15 + s);
          return score < -6 ? IMPOSSIBLE : score;
        },
        transition: (from, to, place) => at(9 + place * 15 + from * STATES + to),
      };
    }),
);

/** Every sequence with its total, by trying them all. */
function allPaths({ places, start, end, emission, transition }: Lattice) {
  let all: { path: number[]; total: number }[] = [{ path: [], total: 0 }];
  for (let place = 0; place < places; place++) {
    all = all.flatMap(({ path, total }) =>
      Array.from({ length: STATES }, (_, s) => {
        const last = path.at(-1);
        const into = last === undefined ? start(s) : transition(last, s, place);
        return { path: [...path, s], total: total + into + emission(s, place) };
      }),
    );
  }
  return all.map(({ path, total }) => ({ path, total: total + end(path.at(-1) ?? 0) }));
}

describe('bestPath', () => {
  it('finds a sequence that no other beats', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        const found = bestPath(lattice);
        const all = allPaths(lattice);
        expect(found.total).toBe(Math.max(...all.map(({ total }) => total)));
        expect(all.find(({ path }) => path.join() === found.path.join())?.total).toBe(found.total);
      }),
    );
  });

  it('says what the best sequence through each state of each place comes to', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        const all = allPaths(lattice);
        for (const [place, scores] of bestPath(lattice).through.entries()) {
          for (const [state, score] of scores.entries()) {
            const through = all.filter(({ path }) => path[place] === state);
            expect(score).toBe(Math.max(...through.map(({ total }) => total)));
          }
        }
      }),
    );
  });

  it('has nothing to say of nothing', () => {
    const none = (): number => 0;
    const empty = { places: 0, states: STATES, start: none, end: none };
    expect(bestPath({ ...empty, emission: none, transition: none }).path).toEqual([]);
  });
});
