import type { SourceBlock } from '../document.ts';
import { bestPath, IMPOSSIBLE, type Lattice } from './best-path.ts';
import { emission } from './emissions.ts';
import { factsOf } from './facts.ts';
import type { Features } from './features.ts';
import { learntScores } from './learnt.ts';
import { NEVER, type Part, STATES, type State } from './parts.ts';
import { NO_HEADLINE, startScore, transition } from './transitions.ts';

/** What is known of a release before its text is looked at. */
interface Known {
  /** Somebody set the headline by hand. */
  readonly hasHeadline: boolean;
}

/** What was learnt adds a few points: a state that is scored as low by hand is in no best reading, and need not be tried. */
const RULED_OUT = NEVER / 10;

export interface Labelling {
  readonly parts: readonly Part[];
  /**
   * How much lower the best reading scores in which this block is one of the wanted parts: 0 where it is
   * one in the best reading of all, and where another reading is as good.
   */
  readonly cost: (block: number, isWanted: (part: Part) => boolean) => number;
}

/** All ways to label the blocks, scored by hand. */
export function latticeOf(
  blocks: readonly SourceBlock[],
  features: readonly Features[],
  { hasHeadline }: Known,
): Lattice {
  // With the headline set by hand, the text may begin with its lead.
  const detour = (from: State, to: State): number =>
    hasHeadline && to.part === 'lead' && from.phase === 0 ? -NO_HEADLINE : 0;
  return {
    places: blocks.length,
    states: STATES.length,
    start: (s) => startScore(stateAt(s), hasHeadline),
    emission: (s, i) => emission(stateAt(s), blocks[i] as SourceBlock, features[i] as Features),
    transition: (from, to, i) =>
      transition(stateAt(from), stateAt(to), blocks[i] as SourceBlock, features[i] as Features) +
      detour(stateAt(from), stateAt(to)),
    // A release has a story: what could be a deck is the lead when nothing else is.
    end: (s) => (stateAt(s).phase < 2 ? -8 : 0),
  };
}

const stateAt = (index: number): State => STATES[index] as State;

/**
 * Labels each block with the part of the release it belongs to: the sequence with the best total
 * score (Viterbi), so that a doubtful line is settled by what stands around it. Scores set by hand say what can be; what was
 * learnt from labelled releases says what is likely.
 */
export function labelBlocks(
  blocks: readonly SourceBlock[],
  features: readonly Features[],
  known: Known,
): Labelling {
  const lattice = latticeOf(blocks, features, known);
  const learnt = learntScores(factsOf(blocks, features));
  const { path, total, through } = bestPath({
    ...lattice,
    emission: (s, i) => {
      const byHand = lattice.emission(s, i);
      return byHand <= RULED_OUT ? IMPOSSIBLE : byHand + (learnt[i]?.[s] ?? 0);
    },
  });
  return {
    parts: path.map((s) => stateAt(s).part),
    cost: (block, isWanted) =>
      total -
      STATES.reduce(
        (high, { part }, s) =>
          isWanted(part) ? Math.max(high, through[block]?.[s] ?? high) : high,
        Number.NEGATIVE_INFINITY,
      ),
  };
}
