/** A text to learn from: all ways to label it, scored by hand, and which of them are right. */
export interface Example {
  readonly places: number;
  readonly states: number;
  /** By place: what is seen there, as numbers of facts. */
  readonly facts: readonly Int32Array[];
  /** By place and state, by hand. */
  readonly emissions: readonly Float64Array[];
  /** By place, from state × state; the first is empty. */
  readonly steps: readonly Float64Array[];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** By place and state: 1 where that is right. */
  readonly allowed: readonly Uint8Array[];
}

export interface Course {
  readonly rounds: number;
  /** What one mistake changes. */
  readonly rate: number;
  /** How far right ways should lead for each place that a wrong one has wrong. */
  readonly margin: number;
  /** How often all is learnt, from the examples in another order each time: the mean hangs less on chance than one. */
  readonly orders: number;
}

const OUT = -1e9;

/** Weights by fact × state: `weights[fact * states + state]`. */
export type Weights = Float64Array;

/**
 * Learns what facts say about states beyond the hand scores: an averaged structured perceptron (Collins 2002) with a margin. Which
 * of the right ways is learnt is the one that scores best so far.
 */
export function learn(examples: readonly Example[], facts: number, course: Course): Weights {
  const mean = new Float64Array(facts * (examples[0]?.states ?? 0));
  for (let order = 1; order <= course.orders; order++) {
    const once = learnOnce(examples, facts, course, order);
    for (let i = 0; i < mean.length; i++)
      mean[i] = (mean[i] as number) + (once[i] as number) / course.orders;
  }
  return mean;
}

function learnOnce(
  examples: readonly Example[],
  facts: number,
  { rounds, rate, margin }: Course,
  seed: number,
): Weights {
  const states = examples[0]?.states ?? 0;
  const now = new Float64Array(facts * states);
  const sum = new Float64Array(facts * states);
  const random = randomFrom(seed);
  let time = 1;
  for (let round = 0; round < rounds; round++) {
    const order = examples.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const i of order) {
      const example = examples[i] as Example;
      const scores = scoresOf(example, now);
      const guess = bestWay(example, scores, 'all', margin);
      time += 1;
      if (isRight(example, guess)) continue;
      const right = bestWay(example, scores, 'right only');
      for (let place = 0; place < example.places; place++) {
        const [good, bad] = [right[place] as number, guess[place] as number];
        if (good === bad) continue;
        for (const fact of example.facts[place] as Int32Array) {
          const base = fact * states;
          now[base + good] = (now[base + good] as number) + rate;
          now[base + bad] = (now[base + bad] as number) - rate;
          sum[base + good] = (sum[base + good] as number) + rate * time;
          sum[base + bad] = (sum[base + bad] as number) - rate * time;
        }
      }
    }
  }
  // Daumé's way to the mean of the weights at all times.
  return now.map((weight, i) => weight - (sum[i] as number) / time);
}

/** Whether each place is in a state that is right there. */
export const isRight = ({ allowed }: Example, way: Uint8Array): boolean =>
  way.every((state, place) => allowed[place]?.[state] === 1);

/** The hand scores with what was learnt. */
export function scoresOf(
  { emissions, facts, states }: Example,
  weights: Weights,
): readonly Float64Array[] {
  return emissions.map((own, place) => {
    const scores = Float64Array.from(own);
    for (const fact of facts[place] as Int32Array) {
      const base = fact * states;
      for (let s = 0; s < states; s++)
        scores[s] = (scores[s] as number) + (weights[base + s] as number);
    }
    return scores;
  });
}

/**
 * The best way through a text (Viterbi), of all or of the right ones.
 *
 * @param margin what wrong states get on top
 */
export function bestWay(
  { places, states, steps, starts, ends, allowed }: Example,
  scores: readonly Float64Array[],
  of: 'all' | 'right only',
  margin = 0,
): Uint8Array {
  const more = (place: number, s: number): number => {
    if (allowed[place]?.[s] === 1) return 0;
    return of === 'right only' ? OUT : margin;
  };
  let high = Float64Array.from(starts, (start, s) => start + (scores[0]?.[s] ?? 0) + more(0, s));
  const back: Uint8Array[] = [];
  for (let place = 1; place < places; place++) {
    const step = steps[place] as Float64Array;
    const own = scores[place] as Float64Array;
    const from = new Uint8Array(states);
    const next = new Float64Array(states);
    for (let to = 0; to < states; to++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let s = 0; s < states; s++) {
        const total = (high[s] as number) + (step[s * states + to] as number);
        if (total > best) {
          best = total;
          from[to] = s;
        }
      }
      next[to] = best + (own[to] as number) + more(place, to);
    }
    back.push(from);
    high = next;
  }
  const totals = high.map((total, s) => total + (ends[s] as number));
  let state = totals.indexOf(Math.max(...totals));
  const way = new Uint8Array(places);
  for (let place = places - 1; place >= 0; place--) {
    way[place] = state;
    state = back[place - 1]?.[state] ?? 0;
  }
  return way;
}

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
