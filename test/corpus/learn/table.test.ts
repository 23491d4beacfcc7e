import { describe, expect, it } from 'vitest';
import { stateName } from '../../../shared/release/layout/learnt.ts';
import { STATES } from '../../../shared/release/layout/parts.ts';
import { tableOf } from './table.ts';

describe('the table of weights', () => {
  it('has a line for each fact that says something, in order', () => {
    const weights = new Float64Array(3 * STATES.length);
    weights[STATES.length + 1] = -0.5;
    weights[2] = 0.254;
    weights[3] = 0.001;
    const [, first, second] = STATES.map((state) => stateName(state));

    const table = tableOf(
      weights,
      new Map([
        ['words 3', 0],
        ['above 1', 1],
        ['mail', 2],
      ]),
    );

    expect(table.split('\n').slice(2, -2)).toEqual([
      `above 1 = ${first} -0.50`,
      `words 3 = ${second} 0.25`,
    ]);
  });
});
