/** The part of a release that a block belongs to. */
export type Part =
  | 'header'
  | 'embargo'
  | 'reference'
  | 'date'
  | 'notice'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'highlights'
  | 'lead'
  | 'body'
  | 'pointer'
  | 'end mark'
  | 'notes'
  | 'keywords'
  | 'boilerplate'
  | 'contact'
  | 'legal'
  | 'trailer';

/**
 * Before the headline, between headline and lead, the story, what follows it. Never goes back; but a
 * contact may stand in the middle of the story.
 */
export type Phase = 0 | 1 | 2 | 3;

/** A part at one stage of a release. */
export interface State {
  readonly part: Part;
  readonly phase: Phase;
}

/** Every part wherever it may stand. */
export const STATES: readonly State[] = [
  ...(
    [
      'header',
      'embargo',
      'reference',
      'date',
      'notice',
      'contact',
      'kicker',
      'highlights',
      'keywords',
      'legal',
      'trailer',
    ] as const
  ).map((part) => ({ part, phase: 0 as const })),
  { part: 'headline', phase: 1 },
  ...(
    [
      'header',
      'embargo',
      'reference',
      'date',
      'notice',
      'contact',
      'keywords',
      'deck',
      'highlights',
      'trailer',
    ] as const
  ).map((part) => ({ part, phase: 1 as const })),
  { part: 'lead', phase: 2 },
  { part: 'body', phase: 2 },
  { part: 'contact', phase: 2 },
  ...(
    [
      'pointer',
      'end mark',
      'notes',
      'keywords',
      'boilerplate',
      'contact',
      'reference',
      'date',
      'embargo',
      'legal',
      'trailer',
      'header',
    ] as const
  ).map((part) => ({ part, phase: 3 as const })),
];

/** A score that rules a reading out. */
export const NEVER = -1000;
