/**
 * How sure a reading is, from 0 to 1: the share of readings with that evidence that are right. Two things
 * can go wrong on their own, so their chances are multiplied: whether the lines are what they were taken
 * for (the layout), and whether the words in them were understood (the reading). 1 is only what a person
 * set by hand. The corpus test holds the claims against labelled releases.
 */
export const CERTAIN = 1;

/** A lead that makes the difference between a coin's toss and certainty, in scores of `layout/label.ts`. */
const TELLING_LEAD = 1.6;

/**
 * How sure a layout is.
 *
 * @param lead how far the best reading scores above the next best: 0 is a coin's toss
 * @returns 0.5 to almost 1
 */
export const layoutConfidence = (lead: number): number =>
  1 - 0.5 * Math.exp(-Math.max(0, lead) / TELLING_LEAD);

/** Sure only as far as each of several things is. */
export const all = (...chances: readonly number[]): number =>
  chances.reduce((product, chance) => product * chance, 1);

/** Words understood, once it is clear what they are. */
export const READING = {
  /** Taken as it stands: headline, deck, kicker, end mark. */
  words: 0.99,
  /** A word before it says what it is: `Keywords:`, `Reference:`, `About …`. */
  labelled: 0.98,
  /** Read by its form: a place, a date. */
  shape: 0.97,
  attributedQuote: 0.97,
  silentQuote: 0.75,
  reachableContact: 0.97,
  nameAlone: 0.8,
  /** By a sign beside the text: file name, title, the day a mail was sent. */
  sign: 0.85,
  /** Nothing says so. */
  assumed: 0.5,
} as const;
