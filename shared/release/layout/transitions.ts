import type { SourceBlock } from '../document.ts';
import type { Features } from './features.ts';
import { NEVER, type Part, type State } from './parts.ts';

/** What a lead costs that follows on no headline. */
export const NO_HEADLINE = -8;

/** How likely a document begins with a part; where the headline is known, with its deck or its lead. */
export const startScore = ({ part, phase }: State, hasHeadline: boolean): number => {
  if (hasHeadline && (part === 'lead' || part === 'deck')) return 0;
  if (phase === 0 || part === 'headline') return 0;
  return phase === 2 ? -12 : -20;
};

/** How likely a part follows on another. */
export function transition(from: State, to: State, block: SourceBlock, own: Features): number {
  if (to.phase < from.phase) return NEVER;
  // Only the first lines of a headline make a headline; a second one needs to touch it.
  if (to.part === 'headline') {
    if (from.part !== 'headline') return from.phase === 0 ? 0 : NEVER;
    return block.after !== 'gap' && own.isCapitals ? 1 : -6;
  }
  if (to.phase === 1) {
    if (from.phase !== 1) return NEVER;
    if (to.part !== 'deck') return 0;
    // A sentence below the bullets is the lead.
    if (from.part === 'highlights') return own.endsSentence ? -2.5 : 0;
    return from.part === 'deck' && block.after === 'gap' ? -2.5 : 0;
  }
  if (to.part === 'lead') return from.phase === 1 ? 0 : from.phase === 0 ? NO_HEADLINE : NEVER;
  if (to.phase === 2) return withinStory(from, to, block, own);
  if (to.phase === 3) {
    if (from.phase < 2) return -10;
    if (from.part === to.part) return to.part === 'boilerplate' || to.part === 'notes' ? 0.5 : 0.2;
    // `Date: Sunday, 19 April` below “Practical information” is the day of an event.
    if (to.part === 'date' && from.part === 'notes' && block.after !== 'gap') return -8;
    return ENTRY[to.part]?.(own, from, block) ?? -0.5;
  }
  return 0;
}

/** The story may go on behind a contact that says it is one: text that is left over costs more than a detour. */
function withinStory(from: State, to: State, block: SourceBlock, own: Features): number {
  if (from.phase !== 2) return NEVER;
  // What touches a contact is said by the same person.
  if (to.part === 'body') return from.part !== 'contact' ? 0 : block.after === 'gap' ? -4 : -12;
  if (from.part === 'contact') return 0.2;
  if (own.contactHeading !== null) return -0.1;
  return own.isInAddressGroup ? -2 : -6;
}

/** Parts after the story that begin with a heading, and what it costs to enter them without one. */
const ENTRY: Partial<Record<Part, (own: Features, from: State, block: SourceBlock) => number>> = {
  notes: (own, from, block) => {
    if (own.notesHeading || own.isNote || block.isFootnote === true) return 0;
    if (from.part === 'contact') return own.isProse && block.after !== 'gap' ? -1 : -4;
    // Straight from the story it would be a paragraph of the story.
    if (own.isProse && from.part !== 'pointer') return from.phase === 2 ? -11 : -5;
    return from.part === 'end mark' ? -2 : -8;
  },
  boilerplate: (own) => (own.boilerplate === null ? -6 : 0),
  contact: (own) =>
    own.contactHeading === null && !own.hasAddress && !own.isInAddressGroup ? -4 : 0,
  legal: (own) => (own.isLegal || own.isClosing ? -0.5 : -6),
  trailer: (_own, from) => (from.part === 'end mark' || from.part === 'legal' ? -2 : -7),
};
