/** The score of a state that a place cannot be in. */
export const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** A sequence of places, each of which is in one of the same states, with scores that add up. */
export interface Lattice {
  readonly places: number;
  readonly states: number;
  readonly start: (state: number) => number;
  readonly emission: (state: number, place: number) => number;
  /** From the state at the place before to the one at `place`, which is 1 or more. */
  readonly transition: (from: number, to: number, place: number) => number;
  readonly end: (state: number) => number;
}

export interface BestPath {
  /** The states of the sequence with the highest total (Viterbi). */
  readonly path: readonly number[];
  /** Its total. */
  readonly total: number;
  /** By place and state: the highest total of all sequences that are in that state at that place. */
  readonly through: readonly Float64Array[];
}

/**
 * Finds the best sequence of states, and what each other state would cost at each place: the best ways
 * to get there are put together with the best ways to go on (max-product forward and backward).
 */
export function bestPath(lattice: Lattice): BestPath {
  const { places, states, start, emission, transition, end } = lattice;
  const each = (value: (state: number) => number): Float64Array => {
    const scores = new Float64Array(states);
    for (let s = 0; s < states; s++) scores[s] = value(s);
    return scores;
  };
  const emissions = Array.from({ length: places }, (_, place) => each((s) => emission(s, place)));
  const forward = emissions.slice(0, 1).map((own) => each((s) => (own[s] as number) + start(s)));
  const back: Uint8Array[] = [];
  // Kept for the way back: asking twice costs more than remembering.
  const steps: Float64Array[] = [];
  for (let place = 1; place < places; place++) {
    const before = forward[place - 1] as Float64Array;
    const own = emissions[place] as Float64Array;
    const from = new Uint8Array(states);
    const step = new Float64Array(states * states).fill(IMPOSSIBLE);
    const reached = new Float64Array(states).fill(IMPOSSIBLE);
    for (let to = 0; to < states; to++) {
      if (own[to] === IMPOSSIBLE) continue;
      let best = IMPOSSIBLE;
      for (let s = 0; s < states; s++) {
        if (before[s] === IMPOSSIBLE) continue;
        const cost = transition(s, to, place);
        step[to * states + s] = cost;
        const sum = (before[s] as number) + cost;
        if (sum > best) {
          best = sum;
          from[to] = s;
        }
      }
      reached[to] = best + (own[to] as number);
    }
    forward.push(reached);
    back.push(from);
    steps.push(step);
  }
  const through: Float64Array[] = new Array(places);
  let onward = each(end);
  for (let place = places - 1; place >= 0; place--) {
    const ahead = onward;
    const reached = forward[place] as Float64Array;
    through[place] = each((s) => (reached[s] as number) + (ahead[s] as number));
    if (place === 0) break;
    const step = steps[place - 1] as Float64Array;
    const own = emissions[place] as Float64Array;
    onward = new Float64Array(states).fill(IMPOSSIBLE);
    for (let to = 0; to < states; to++) {
      if (own[to] === IMPOSSIBLE) continue;
      const rest = (own[to] as number) + (ahead[to] as number);
      for (let s = 0; s < states; s++) {
        const sum = (step[to * states + s] as number) + rest;
        if (sum > (onward[s] as number)) onward[s] = sum;
      }
    }
  }
  const totals = through.at(-1) ?? new Float64Array();
  const total = Math.max(...totals);
  const path: number[] = [];
  let state = totals.indexOf(total);
  for (let place = places - 1; place >= 0; place--) {
    path.push(state);
    state = back[place - 1]?.[state] ?? 0;
  }
  return { path: path.reverse(), total, through };
}
