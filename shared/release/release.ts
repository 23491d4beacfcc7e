/** An instant in UTC as ISO 8601 with milliseconds: `2014-10-22T14:00:00.000Z`. */
export type Instant = string;

/** A calendar day without a zone: `2014-10-22`. */
export type CalendarDate = string;

/** BCP 47 language tag, lower-case primary subtag: `en`, `es`, `fr`, `pt`. */
export type LanguageTag = string;

export type ReleaseType =
  | 'press-release'
  | 'media-advisory'
  | 'statement'
  | 'speech'
  | 'results'
  | 'invitation';

/** A run of text inside a block. Links carry only http, https, mailto or tel addresses. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

/** One structural unit of the body. There is no raw HTML anywhere: output is rebuilt from blocks. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'quotation'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'table';
      /** First row is the header when the source says so. */
      readonly hasHeader: boolean;
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

export interface Quote {
  /** The words without quotation marks; interrupted segments joined by a space. */
  readonly text: string;
  readonly speaker: string | null;
  readonly role: string | null;
}

export interface Phone {
  readonly raw: string;
  /** E.164, or null when the number cannot be understood. */
  readonly e164: string | null;
}

export interface Contact {
  readonly name: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly phones: readonly Phone[];
}

export interface Boilerplate {
  readonly organisation: string;
  readonly text: string;
}

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** `hold` is an embargo whose end nobody can read: it waits for a person. */
export type Embargo =
  | { readonly kind: 'none' }
  | { readonly kind: 'until'; readonly until: Instant; readonly typed: string }
  | { readonly kind: 'hold'; readonly typed: string };

/** What the file asks for beside being a release. `import` is a back-file: archive and pages, no mail. */
export type ReleaseNotice =
  | { readonly kind: 'none' }
  | { readonly kind: 'correction'; readonly note: string }
  | { readonly kind: 'withdrawal'; readonly reason: string }
  | { readonly kind: 'import' };

/** A picture or a document that is published beside a release. */
export interface Asset {
  /** Its file name in public, once in a release: `harbour-at-dawn.jpg`. */
  readonly name: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'application/pdf';
  readonly bytes: number;
  /** Pixels as shown; null for what is no picture. */
  readonly width: number | null;
  readonly height: number | null;
  /** What is seen, for those who do not see it. */
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Of the file as published, hexadecimal. */
  readonly sha256: string;
}

/** A press release as understood from one document, in one language. */
export interface Release {
  readonly language: LanguageTag;
  readonly type: ReleaseType;
  readonly reference: string | null;
  /** Ties the language versions together: `453/14` for `E-453/14`; else the reference; else the object key. */
  readonly family: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly subheadline: string | null;
  readonly highlights: readonly string[];
  readonly summary: string | null;
  readonly dateline: { readonly location: string; readonly date: CalendarDate | null } | null;
  readonly date: CalendarDate | null;
  readonly embargo: Embargo;
  readonly notice: ReleaseNotice;
  /** Whether readers of digests get it at once too. */
  readonly isUrgent: boolean;
  readonly body: readonly Block[];
  readonly quotes: readonly Quote[];
  readonly contacts: readonly Contact[];
  readonly boilerplates: readonly Boilerplate[];
  readonly notes: readonly Block[];
  readonly links: readonly Link[];
  readonly keywords: readonly string[];
  /** Keys of the configured subjects. */
  readonly subjects: readonly string[];
  readonly endMark: string | null;
  readonly assets: readonly Asset[];
  /** Where each field that has a value came from, so that a receipt can say why. */
  readonly origins: Origins;
}

/** `declared` is what a page or a mail says of itself: title, language, day. */
export type FieldSource =
  | 'parsed'
  | 'front matter'
  | 'sidecar'
  | 'object metadata'
  | 'file name'
  | 'declared'
  | 'default';

/** First and last line in the source's own numbering, 1-based (docs/formats.md). */
export type Lines = readonly [first: number, last: number];

/** Where a field came from, and how sure that is. */
export interface Origin {
  readonly source: FieldSource;
  /** Null for what stands on no numbered line: page headers, file names, sidecars. */
  readonly lines: Lines | null;
  /** Share of such readings that are right, 0 to 1; 1 is set by hand (confidence.ts). */
  readonly confidence: number;
}

/** Fields with one origin for each of their items, in the same order. */
export type ListedField = 'quotes' | 'contacts' | 'boilerplates' | 'links';

/** By field of the release; what has no value has no origin. */
export type Origins = {
  readonly [Field in Exclude<keyof Release, 'origins'>]?: Field extends ListedField
    ? readonly Origin[] | undefined
    : Origin | undefined;
};
