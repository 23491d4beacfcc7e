import { LEARNT_WEIGHTS } from './learnt-weights.ts';
import { STATES, type State } from './parts.ts';

/** The name of a state in the table of weights, with its phase: `headline 1`, `contact 3`. */
export const stateName = ({ part, phase }: State): string => `${part} ${phase}`;

const numberOf = new Map(STATES.map((state, s) => [stateName(state), s]));

/** By fact: the states that it speaks for or against, and how much. */
const weights = readWeights(LEARNT_WEIGHTS);

/** Reads `fact = headline 1 0.5; body 2 -0.25`, a line each. */
function readWeights(table: string): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  return new Map(
    table
      .split('\n')
      .filter((line) => line.includes(' = '))
      .map((line) => {
        const [fact = '', list = ''] = line.split(' = ');
        return [
          fact,
          list.split('; ').map((entry): readonly [number, number] => {
            const at = entry.lastIndexOf(' ');
            const state = numberOf.get(entry.slice(0, at));
            if (state === undefined)
              throw new Error(`no state “${entry.slice(0, at)}”: run npm run learn`);
            return [state, Number(entry.slice(at + 1))];
          }),
        ];
      }),
  );
}

/** By block and state: what the facts on a block add to its score. */
export const learntScores = (facts: readonly (readonly string[])[]): readonly Float64Array[] =>
  facts.map((own) => {
    const scores = new Float64Array(STATES.length);
    for (const fact of own)
      for (const [state, weight] of weights.get(fact) ?? [])
        scores[state] = (scores[state] as number) + weight;
    return scores;
  });
