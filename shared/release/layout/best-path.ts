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
  const emissions = grid(places, states, (place, state) => emission(state, place));
  const forward = [emissions[0]?.map((score, s) => score + start(s)) ?? new Float64Array()];
  const back: Uint8Array[] = [];
  // Kept for the way back: asking twice costs more than remembering.
  const steps: Float64Array[] = [];
  for (let place = 1; place < places; place++) {
    const before = forward[place - 1] as Float64Array;
    const own = emissions[place] as Float64Array;
    const from = new Uint8Array(states);
    const step = new Float64Array(states * states);
    forward.push(
      own.map((score, to) => {
        let best = Number.NEGATIVE_INFINITY;
        for (let s = 0; s < states; s++) {
          const cost = transition(s, to, place);
          step[s * states + to] = cost;
          const sum = (before[s] as number) + cost;
          if (sum > best) {
            best = sum;
            from[to] = s;
          }
        }
        return best + score;
      }),
    );
    back.push(from);
    steps.push(step);
  }
  const through: Float64Array[] = new Array(places);
  let onward = new Float64Array(states).map((_, s) => end(s));
  for (let place = places - 1; place >= 0; place--) {
    const ahead = onward;
    through[place] = (forward[place] as Float64Array).map(
      (score, s) => score + (ahead[s] as number),
    );
    if (place === 0) break;
    const step = steps[place - 1] as Float64Array;
    const own = emissions[place] as Float64Array;
    onward = new Float64Array(states).map((_, s) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let to = 0; to < states; to++) {
        const sum = (step[s * states + to] as number) + (own[to] as number) + (ahead[to] as number);
        if (sum > best) best = sum;
      }
      return best;
    });
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

const grid = (
  places: number,
  states: number,
  value: (place: number, state: number) => number,
): readonly Float64Array[] =>
  Array.from({ length: places }, (_, place) =>
    Float64Array.from({ length: states }, (__, state) => value(place, state)),
  );
