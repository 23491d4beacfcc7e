import { LEARNT_WEIGHTS } from './learnt-weights.ts';
import { STATES, type State } from './parts.ts';

/** The name of a state in the table of weights, with its phase: `headline 1`, `contact 3`. */
export const stateName = ({ part, phase }: State): string => `${part} ${phase}`;

const numberOf = new Map(STATES.map((state, s) => [stateName(state), s]));

/** By fact: how much it speaks for or against each state. */
const saidBy = readWeights(LEARNT_WEIGHTS);

/** Reads `fact = headline 1 0.5; body 2 -0.25`, a line each. */
function readWeights(table: string): ReadonlyMap<string, Float64Array> {
  const said = new Map<string, Float64Array>();
  for (const line of table.split('\n').filter((one) => one.includes(' = '))) {
    const [fact = '', list = ''] = line.split(' = ');
    const weights = new Float64Array(STATES.length);
    for (const entry of list.split('; ')) {
      const at = entry.lastIndexOf(' ');
      const state = numberOf.get(entry.slice(0, at));
      if (state === undefined)
        throw new Error(`no state “${entry.slice(0, at)}”: run npm run learn`);
      weights[state] = Number(entry.slice(at + 1));
    }
    said.set(fact, weights);
  }
  return said;
}

/** By block and state: what the facts on a block add to its score. */
export const learntScores = (facts: readonly (readonly string[])[]): readonly Float64Array[] =>
  facts.map((own) => {
    const scores = new Float64Array(STATES.length);
    for (const fact of own) {
      const said = saidBy.get(fact);
      if (said === undefined) continue;
      for (let s = 0; s < scores.length; s++)
        scores[s] = (scores[s] as number) + (said[s] as number);
    }
    return scores;
  });
