import type { SourceBlock } from './document.ts';
import type { PhoneReader } from './fields/contact-words.ts';
import type { FoundDateline } from './fields/dateline.ts';
import type { FoundDate, NumericOrder } from './fields/dates.ts';
import type { Features } from './layout/features.ts';
import type { Part } from './layout/parts.ts';
import type {
  Block,
  Boilerplate,
  Contact,
  Lines,
  Link,
  ListedField,
  Quote,
  ReleaseType,
} from './release.ts';

/** Words with the line they stand on. */
export interface Placed {
  readonly text: string;
  readonly line: number;
}

/** Where a field stands in its document, and how sure that is. */
export interface Place {
  readonly lines: Lines | null;
  readonly confidence: number;
}

/** Fields that stand in one place; the others have one for each item. */
export type PlacedField =
  | 'language'
  | 'type'
  | 'kicker'
  | 'headline'
  | 'subheadline'
  | 'highlights'
  | 'dateline'
  | 'date'
  | 'embargo'
  | 'notice'
  | 'reference'
  | 'body'
  | 'notes'
  | 'keywords'
  | 'endMark';
/** Where each field stands. */
export type Places = Readonly<Record<PlacedField, Place | null>> &
  Readonly<Record<ListedField, readonly Place[]>>;

/** What the text of a document says, before anybody overrides it. */
export interface Understood {
  readonly type: ReleaseType | null;
  readonly kicker: string | null;
  readonly headline: Placed | null;
  readonly subheadline: string | null;
  readonly highlights: readonly string[];
  readonly dateline: FoundDateline | null;
  /** Every date printed as the release's own, with its line. */
  readonly dates: readonly { readonly found: FoundDate; readonly line: number }[];
  readonly embargoes: readonly Placed[];
  /** Lines that say when the release may go out: embargoes while that lies ahead. */
  readonly releaseTimes: readonly Placed[];
  readonly immediate: Placed | null;
  readonly notice: (Placed & { readonly kind: 'correction' | 'withdrawal' }) | null;
  readonly reference: Placed | null;
  readonly body: readonly Block[];
  readonly bodyLine: number | null;
  readonly quotes: readonly Quote[];
  readonly contacts: readonly Contact[];
  readonly boilerplates: readonly Boilerplate[];
  readonly notes: readonly Block[];
  readonly links: readonly Link[];
  readonly keywords: readonly string[];
  readonly endMark: string | null;
  /** Where fields stand, and how sure the layout makes them. */
  readonly places: Places;
  /** Every block with its part and line, for the checks. */
  readonly labelled: readonly Labelled[];
}

/** A block of the source with the part of a release that it is. */
export interface Labelled {
  readonly part: Part;
  readonly block: SourceBlock;
  readonly text: string;
  readonly line: number;
}

/** What the newsroom is used to. */
export interface ReadingHabits {
  /** The newsroom's own references, whole-string. */
  readonly reference: RegExp;
  readonly order: NumericOrder;
  readonly phone: PhoneReader;
  /** The headline was set by hand, so the text may have none. */
  readonly hasHeadline: boolean;
}

/** A labelled block with all that was seen in it, and its place among the blocks as they were labelled. */
export type Unit = Labelled & { readonly own: Features; readonly at: number };
