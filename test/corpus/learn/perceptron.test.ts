import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestWay, type Example, isRight, learn, scoresOf } from './perceptron.ts';

const COURSE = { rounds: 20, rate: 0.1, margin: 1, orders: 2 };
/** A text whose places have one fact each, of two states with the scores alike. */
const exampleOf = (facts: readonly number[], right: readonly number[]): Example => ({
  places: facts.length,
  states: 2,
  facts: facts.map((fact) => Int32Array.of(fact)),
  emissions: facts.map(() => new Float64Array(2)),
  steps: facts.map((_, place) => new Float64Array(place === 0 ? 0 : 4)),
  starts: new Float64Array(2),
  ends: new Float64Array(2),
  allowed: right.map((state) => Uint8Array.of(Number(state !== 1), Number(state !== 0))),
});
const reads = (example: Example, weights: Float64Array): Uint8Array =>
  bestWay(example, scoresOf(example, weights), 'all');

describe('learning', () => {
  it('finds what a fact says, also for texts it did not see', () => {
    const weights = learn([exampleOf([0, 1, 0], [0, 1, 0]), exampleOf([1], [1])], 2, COURSE);

    expect([...reads(exampleOf([1, 0, 0, 1], [1, 0, 0, 1]), weights)]).toEqual([1, 0, 0, 1]);
  });

  it('leaves open what labels leave open', () => {
    const either = 2;
    const weights = learn([exampleOf([0, 1], [either, 1])], 2, COURSE);

    expect(weights[0]).toBeCloseTo(0);
    expect(weights[1]).toBeCloseTo(0);
    expect(weights[3]).toBeGreaterThan(0);
  });

  it('learns nothing where the hand scores lead by more than the margin', () => {
    const sure = { ...exampleOf([0], [0]), emissions: [Float64Array.of(5, 0)] };

    expect([...learn([sure], 1, COURSE)]).toEqual([0, 0]);
  });

  it('is the same in every run', () => {
    const examples = [exampleOf([0, 1], [0, 1]), exampleOf([1, 2], [1, 0]), exampleOf([2], [0])];

    expect(learn(examples, 3, COURSE)).toEqual(learn(examples, 3, COURSE));
  });
});

describe('the best way', () => {
  it('is right where only right ones are looked for', () => {
    const places = fc.array(fc.tuple(fc.nat(1), fc.double({ min: -9, max: 9, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(places, (all) => {
        const example = {
          ...exampleOf(
            all.map(() => 0),
            all.map(([state]) => state),
          ),
          emissions: all.map(([, score]) => Float64Array.of(score, -score)),
        };

        expect(isRight(example, bestWay(example, example.emissions, 'right only'))).toBe(true);
      }),
    );
  });
});
