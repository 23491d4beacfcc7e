import { stateName } from '../../../shared/release/layout/learnt.ts';
import { STATES } from '../../../shared/release/layout/parts.ts';
import type { Weights } from './perceptron.ts';

/** Weights nearer to none than this are left out. */
const LEAST = 0.03;

/** The module that holds the weights: a line a fact, in order, so that what changed can be read. */
export function tableOf(weights: Weights, facts: ReadonlyMap<string, number>): string {
  const lines = [...facts].flatMap(([fact, number]) => {
    const own = STATES.flatMap((state, s) => {
      const weight = weights[number * STATES.length + s] as number;
      return Math.abs(weight) < LEAST ? [] : [`${stateName(state)} ${weight.toFixed(2)}`];
    });
    return own.length === 0 ? [] : [`${fact} = ${own.join('; ')}`];
  });
  return [
    '/** Written by `npm run learn`: by fact, the states it speaks for or against, and how much. */',
    'export const LEARNT_WEIGHTS = `',
    ...lines.sort(),
    '`;',
    '',
  ].join('\n');
}
