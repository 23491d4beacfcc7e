import type { AboutKind } from '../fields/boilerplates.ts';
import type { FoundDateline } from '../fields/dateline.ts';
import type { ReleaseType } from '../release.ts';
import type { EmbargoKind } from './embargo-line.ts';

/** What can be seen on one block without knowing its neighbours. */
export interface Features {
  readonly text: string;
  /** The first characters, folded, without marks around them. */
  readonly folded: string;
  readonly words: number;
  readonly endsSentence: boolean;
  /** A sentence of the story's kind, and no line of an address. */
  readonly isProse: boolean;
  readonly isCapitals: boolean;
  /** Wholly bold, or a heading: its level, bold counting as 4. */
  readonly headingLevel: number | null;
  readonly isItalic: boolean;
  /** Its first words are bold, and the others are not. */
  readonly opensBold: boolean;
  readonly header: { readonly type: ReleaseType; readonly label: string } | null;
  readonly isSiteTrail: boolean;
  readonly isImmediate: boolean;
  readonly embargo: EmbargoKind;
  /** A sentence in the text that puts the release under embargo. */
  readonly embargoSentence: string | null;
  /** A line that says when the release may go out. */
  readonly releaseTime: string | null;
  readonly isReference: boolean;
  readonly contactHeading: 'alone' | 'run-in' | null;
  readonly hasAddress: boolean;
  /** Stands in a run of short lines one of which holds an address or a number. */
  readonly isInAddressGroup: boolean;
  readonly notesHeading: boolean;
  /** What a line such as `Keywords: security, democracy` lists. */
  readonly keywords: readonly string[] | null;
  readonly boilerplate: AboutKind | null;
  /** `Key points`, with a list below it. */
  readonly isHighlightsHeading: boolean;
  /** `WHEN: Monday, 10 a.m.` */
  readonly isAdvisoryLine: boolean;
  /** `Dear editors,` */
  readonly isSalutation: boolean;
  /** `Kind regards,`, or a signature below the story. */
  readonly isClosing: boolean;
  /** `I. INTRODUCTION`, and a second one below. */
  readonly isNumberedSection: boolean;
  /** A deck by the name that its page gives it. */
  readonly isCalledDeck: boolean;
  /** The lead, by what it says and by the lists below it. */
  readonly opensStory: boolean;
  /** A sentence of the story's length stands right above. */
  readonly followsProse: boolean;
  /** Who announces, by a label or because the name comes again at the end; or what was written under a picture. */
  readonly isIssuer: boolean;
  /** What the sender of a mail says to the editors above the label of the release. */
  readonly isPreamble: boolean;
  /** A header label follows below with no prose between: this is an issuer's name, not the headline. */
  readonly isAboveLabel: boolean;
  readonly isPointer: boolean;
  /** A sentence for the press alone, or the heading of a box of facts, below the story. */
  readonly isNote: boolean;
  /** A web address and nothing else. */
  readonly isLinkOnly: boolean;
  readonly isEndMark: boolean;
  readonly isLegal: boolean;
  readonly notice: 'correction' | 'withdrawal' | null;
  /** A line that is a date, or a place and a date. */
  readonly dateLine: FoundDateline | null;
  readonly dateline: FoundDateline | null;
}
