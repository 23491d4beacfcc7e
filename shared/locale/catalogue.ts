/**
 * Everything the interface says to readers, in one language. A catalogue that lacks an entry does not
 * compile. Sentences with parts are functions, so that each language has its own word order.
 */
export interface Words {
  /** Language of these words themselves, for `lang` attributes where they stand in another. */
  readonly language: string;
  readonly releaseTypes: Readonly<
    Record<
      'press-release' | 'media-advisory' | 'statement' | 'speech' | 'results' | 'invitation',
      string
    >
  >;
  /** Subject prefixes of mail, in capitals with their punctuation. */
  readonly subjectPrefixes: Readonly<Record<'correction' | 'withdrawal', string>>;
  /** Title prefixes on pages and in feeds, with their punctuation. */
  readonly titlePrefixes: Readonly<Record<'correction' | 'withdrawal' | 'restoration', string>>;
  /** The colon after a label, with the space that the language sets before it. */
  readonly colon: string;
  /** The comma between the parts of a list, with the space after it. */
  readonly comma: string;
  readonly newsroom: string;
  readonly pressReleases: string;
  readonly pressReleasesOf: (organisation: string) => string;
  readonly nothingYet: string;
  readonly allReleases: string;
  readonly archive: string;
  /** Labels of links to what came after and before. */
  readonly newer: string;
  readonly older: string;
  readonly corrections: string;
  readonly correctionsText: string;
  readonly feeds: string;
  /** Says what feeds are for. */
  readonly feedsText: string;
  readonly feedsOpml: string;
  /** What the extension of JSON Feed says of an item. */
  readonly feedsExtension: string;
  readonly languages: string;
  readonly skipToContent: string;
  readonly reference: string;
  readonly updated: (when: string) => string;
  readonly subjects: string;
  readonly contacts: string;
  readonly about: (organisation: string) => string;
  readonly notes: string;
  readonly withdrawnOn: (when: string) => string;
  /** Asks those who have the text not to use it. */
  readonly withdrawnRequest: string;
  readonly withdrawnReason: string;
  /** Label of an edition whose metadata a machine translated. `source` is a language name. */
  readonly machineTranslated: (engine: string, source: string) => string;
  /** Label of an edition that nobody translated. */
  readonly notTranslated: (source: string) => string;
  readonly machineVersion: string;
  readonly plainText: string;
  /** Heading over pictures and documents beside a release. */
  readonly assets: string;
  /** Says how many there are; at least one of the numbers is not 0. */
  readonly assetsForDownload: (pictures: number, documents: number) => string;
  readonly readOnPage: string;
  readonly readFullText: string;
  readonly cutShort: string;
  /** Subject of a digest; `count` is at least 1, `day` has its weekday. */
  readonly digestSubject: (organisation: string, count: number, day: string) => string;
  /** Says how many releases found no room in a digest. */
  readonly digestMore: (count: number) => string;
  readonly whyYouGetThis: (organisation: string) => string;
  readonly unsubscribe: string;
  readonly notFound: string;
  readonly notFoundText: string;
}
