/**
 * How sure a reading is, from 0 to 1: the share of readings with that evidence that are right in releases
 * nobody saw while rules were written (docs/formats.md, How sure). Two things can go wrong on their own, so
 * their chances are multiplied: whether the lines are what they were taken for (the layout), and whether
 * the words in them were understood (the reading). 1 is only what a person set by hand. The corpus test
 * sees that no more is claimed than is right in labelled releases.
 */
export const CERTAIN = 1;

/**
 * Leads that make the difference between a coin's toss and certainty, in scores of `layout/label.ts`. A line is told by what
 * it says. Headline, deck and body are told by where they stand, and have to begin and end there: they need more (of 120 unseen releases the most
 * likely values are 2.7 for headlines, 4.5 for bodies, 6 for decks).
 */
const TELLING_LEAD = { line: 1.6, span: 3.5 } as const;

/**
 * How sure a layout is.
 *
 * @param lead how far the best reading scores above the next best: 0 is a coin's toss
 * @returns 0.5 to almost 1
 */
export const layoutConfidence = (lead: number, of: keyof typeof TELLING_LEAD): number =>
  1 - 0.5 * Math.exp(-Math.max(0, lead) / TELLING_LEAD[of]);

/** Sure only as far as each of several things is. */
export const all = (...chances: readonly number[]): number =>
  chances.reduce((product, chance) => product * chance, 1);

/** Words understood, once it is clear what they are. */
export const READING = {
  /** Taken as it stands: headline, deck, kicker, end mark. */
  words: 0.99,
  /** A word before it says what it is: `Keywords:`, `Reference:`, `About …`. */
  labelled: 0.98,
  /** Read by its form: a date. */
  shape: 0.97,
  /** The place before it, neither too long nor too short. */
  place: 0.88,
  /** Whole, from the first paragraph of the story to the last and none besides. */
  story: 0.9,
  /** Whole, and of whoever is named. */
  attributedQuote: 0.91,
  silentQuote: 0.5,
  /** With all there is to it: name, function, employer, numbers. */
  reachableContact: 0.8,
  nameAlone: 0.6,
  boilerplate: 0.88,
  /** By a sign beside the text: file name, title, the day a mail was sent. */
  sign: 0.85,
  /** Nothing says so. */
  assumed: 0.5,
} as const;

/**
 * Readings less sure than this deserve a second look: of such headlines and decks in 120 unseen releases six of 22 were right, of
 * surer ones 131 of 145.
 */
export const DOUBTFUL = 0.72;

/** The same of a body, whose first and last paragraphs may be wrong however clear its lines are. */
export const DOUBTFUL_BODY = DOUBTFUL * READING.story;
