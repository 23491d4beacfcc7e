import type { LanguageTag, ReleaseType } from '../release.ts';

/**
 * What press releases in one language say in their labels. All phrases are folded (lower case, no
 * accents, straight quotes and hyphens); longer ones come before what they contain.
 */
export interface LanguageTables {
  readonly language: LanguageTag;
  /** Header labels and the kind of release that each names. */
  readonly headers: Readonly<Record<string, ReleaseType>>;
  /** Trails of web sites that get copied along: never a headline. */
  readonly siteTrails: readonly string[];
  readonly immediate: readonly string[];
  /** Openers that always mean an embargo. */
  readonly embargoOpeners: readonly string[];
  /** Openers that mean an embargo only when a colon follows. */
  readonly embargoLabels: readonly string[];
  /**
   * A sentence that puts the release itself under embargo, folded: "this material is embargoed". Names
   * the release with "this", so that a trade embargo is none.
   */
  readonly embargoSentence: RegExp;
  /** Words for what embargoes of another kind are on: `arms`, `oil`, and `commercial`. No text is any of them. */
  readonly embargoedGoods: readonly string[];
  /** Labels of a line that says when a release may go out: an embargo while that lies ahead. */
  readonly releaseLabels: readonly string[];
  /** After an embargo label: no embargo at all. */
  readonly noEmbargo: readonly string[];
  readonly referenceLabels: readonly string[];
  readonly dateLabels: readonly string[];
  readonly contactHeadings: readonly string[];
  readonly notesHeadings: readonly string[];
  /** How a letter ends. */
  readonly closings: readonly string[];
  /** How a letter addresses its readers. */
  readonly salutations: readonly string[];
  /** Labels of the lines of an advisory: what, who, when, where. */
  readonly advisoryLabels: readonly string[];
  /** Labels of a line that lists keywords. */
  readonly keywordLabels: readonly string[];
  /** Headings of the bullets between headline and lead. */
  readonly highlightsHeadings: readonly string[];
  /** Headings of boilerplate that name nobody. */
  readonly boilerplateHeadings: readonly string[];
  /** Openers of a heading that is followed by an organisation's name. */
  readonly boilerplateOpeners: readonly string[];
  /** What may follow an organisation's name in such a heading: `Example Ferries at a glance`. */
  readonly boilerplateClosers: readonly string[];
  readonly pointerOpeners: readonly string[];
  readonly endMarks: readonly string[];
  readonly legalOpeners: readonly string[];
  readonly correctionOpeners: readonly string[];
  readonly withdrawalOpeners: readonly string[];
  /** Verbs of saying, in the forms that attribute a quotation. */
  readonly speechVerbs: readonly string[];
  /** Words before a name that are not part of it. */
  readonly titles: readonly string[];
  /** Nouns that name a function: who they follow or precede is a person. */
  readonly roles: readonly string[];
  /** Month names beyond those of CLDR. */
  readonly extraMonths: Readonly<Record<string, number>>;
  /** Words for a zone: the IANA zone, an offset, or an offset and the region whose season it names. */
  readonly zones: Readonly<Record<string, string>>;
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  readonly today: readonly string[];
}
