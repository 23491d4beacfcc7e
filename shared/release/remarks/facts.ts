import type { DocumentFormat } from '../document.ts';
import type { CalendarDate, FieldSource, Instant, LanguageTag } from '../release.ts';

/** The code says it all. */
type Nothing = Readonly<Record<string, never>>;

/** Where front matter is at fault: the line in the `.yaml` file, or null when it stands in the document. */
interface YamlPlace {
  readonly sidecarLine: number | null;
}

/** Kinds of files that are no text, with the name of the format where it has one. */
export type NoText =
  | { readonly what: 'bytes' | 'media' | 'sound' | 'film' | 'program' }
  | { readonly what: 'picture' | 'archive'; readonly format: string };

/** Why the end of an embargo cannot be read. */
export type EmbargoDoubt =
  | {
      readonly why:
        | 'several-times'
        | 'too-long'
        | 'no-day'
        | 'several-days'
        | 'no-year'
        | 'two-readings'
        | 'unclear-time'
        | 'zones-disagree'
        | 'no-such-time';
    }
  | { readonly why: 'other-weekday'; readonly day: CalendarDate }
  | { readonly why: 'unknown-zone'; readonly words: string };

interface ImpossibleHour {
  readonly typed: string;
  /** IANA name. */
  readonly zone: string;
  /** ISO 8601 with their offsets. */
  readonly candidates: readonly [string, string];
}

/**
 * What each remark is about, by its code. The words of the press officer are quoted as typed (cut
 * where they are long); everything else is a value that each language writes in its own way.
 */
export interface RemarkFacts {
  // The file
  'empty-file': Nothing;
  'file-too-large': { readonly bytes: number; readonly maxBytes: number };
  'no-text': { readonly of: 'file' | 'e-mail' };
  'text-too-long': { readonly characters: number; readonly max: number };
  'too-many-blocks': { readonly blocks: number; readonly max: number };
  'sidecar-too-large': { readonly bytes: number; readonly maxBytes: number };
  'sidecar-unreadable': Nothing;
  'not-a-text': NoText;
  'broken-encoding': { readonly line: number };
  'format-not-yet': { readonly what: 'archive' | 'empty-archive' | 'locked-office' | 'rtf' };
  'content-mismatch': { readonly extension: string };
  'unknown-format': { readonly extension: string };
  'document-broken': { readonly format: DocumentFormat };
  'document-too-slow': { readonly format: DocumentFormat; readonly seconds: number };
  'document-too-large': { readonly format: DocumentFormat };
  'no-text-layer': Nothing;
  password: Nothing;
  macros: Nothing;
  'declared-entities': Nothing;
  'archive-too-large': Nothing;
  'archive-locked': Nothing;
  'archive-nested': Nothing;
  'archive-without-document': Nothing;
  'archive-several-documents': { readonly documents: readonly string[] };
  'package-too-large': { readonly files: number; readonly maxBytes: number };

  // What was left out
  'raw-html-removed': Nothing;
  'script-removed': Nothing;
  /** The words that it stood on. */
  'link-removed': { readonly words: string };
  'hidden-text-removed': Nothing;
  'tracked-changes': Nothing;
  'comments-removed': Nothing;
  'image-removed': { readonly of: 'word' | 'e-mail' | 'page' };
  /** Here and below: the first words. */
  'text-unplaced': { readonly words: string };

  // What was set by hand
  'front-matter-too-large': YamlPlace;
  'front-matter-unreadable': YamlPlace & { readonly fault: 'syntax' | 'anchors' | 'no-mapping' };
  'front-matter-assets': YamlPlace & { readonly key: string };
  'front-matter-nested': YamlPlace & { readonly key: string };
  'front-matter-repeated-key': YamlPlace &
    (
      | { readonly kind: 'unnamed' }
      | { readonly kind: 'same'; readonly key: string }
      | {
          readonly kind: 'synonyms';
          readonly keys: readonly [string, string];
          readonly source: FieldSource;
        }
    );
  'embargo-key-misspelt': { readonly key: string };
  'unknown-key': {
    readonly key: string;
    readonly source: FieldSource;
    readonly nearest: string | null;
  };
  'unknown-type': { readonly typed: string; readonly types: readonly string[] };
  'unknown-subject': { readonly typed: string; readonly subjects: readonly string[] };
  'urgent-unclear': { readonly typed: string };
  'held-by-hand': { readonly source: FieldSource };
  'language-unreadable': { readonly typed: string; readonly example: LanguageTag };
  'date-unreadable': { readonly typed: string };

  // Pictures and documents beside the release
  /** File names in public, pictures with their size in pixels; the last may be an ellipsis. */
  'assets-taken': { readonly assets: readonly string[] };
  'asset-unreadable': { readonly assets: readonly string[] };
  'asset-missing': { readonly assets: readonly string[] };
  'asset-without-alt': { readonly assets: readonly string[] };
  'assets-too-large': { readonly assets: readonly string[]; readonly maxBytes: number };
  'too-many-assets': { readonly count: number; readonly max: number };

  // Language and dates
  'language-mismatch': {
    readonly reads: LanguageTag;
    readonly says: LanguageTag;
    readonly where: 'given' | 'file-name' | 'reference' | 'page';
  };
  'second-language': { readonly reads: LanguageTag; readonly taken: LanguageTag };
  'language-uncertain': { readonly language: LanguageTag };
  'language-outside-newsroom': {
    readonly language: LanguageTag;
    readonly languages: readonly LanguageTag[];
  };
  'weekday-mismatch': { readonly typed: string; readonly day: CalendarDate };
  'ambiguous-date': { readonly typed: string; readonly day: CalendarDate };
  'two-dates': { readonly days: readonly CalendarDate[] };
  'date-ahead': { readonly day: CalendarDate };
  'no-date': Nothing;

  // Embargo
  'embargo-held': { readonly why: 'two-embargoes' } | (EmbargoDoubt & { readonly typed: string });
  'embargo-midnight': { readonly day: CalendarDate };
  'embargo-zone-assumed': { readonly zone: string; readonly offset: string };
  'embargo-zone-season': {
    readonly typed: string;
    /** UTC offset that was typed: `-04:00`. */
    readonly typedOffset: string;
    readonly region: string;
    readonly regionOffset: string;
    readonly asTyped: Instant;
    readonly byRegion: Instant;
  };
  'embargo-past': { readonly until: Instant };
  'embargo-far': { readonly day: CalendarDate };
  'embargo-time-skipped': ImpossibleHour;
  'embargo-time-repeated': ImpossibleHour;
  'embargo-other-day': { readonly date: CalendarDate; readonly embargoDay: CalendarDate };
  'embargo-overridden': {
    /** Where the embargo stands that does not count. */
    readonly inner: FieldSource;
    /** The place that holds. */
    readonly source: FieldSource;
    readonly says: 'none' | 'earlier';
  };
  'immediate-and-embargo': Nothing;

  // The words
  'no-headline': { readonly to: 'publish' | 'withdraw' };
  'headline-too-long': { readonly characters: number; readonly max: number };
  'headline-capitals': Nothing;
  'headline-long': { readonly characters: number };
  'headline-doubtful': { readonly headline: string };
  'headline-full-stop': Nothing;
  'figure-only-in-headline': { readonly figure: string };
  'no-body': Nothing;
  'garbled-characters': { readonly sample: string };
  'short-body': { readonly words: number };
  'no-contact': { readonly pressEmail: string };
  'dangling-link': { readonly ending: string };
  'unbalanced-quotes': { readonly words: string };
  /** The words beside the odd mark. */
  'mixed-quotes': { readonly words: string };
  placeholder: { readonly sign: string };
  'address-malformed': { readonly address: string };
  'acronym-before-name': { readonly acronym: string };
  'repeated-paragraph': { readonly words: string; readonly firstLine: number };
  'review-leftover': { readonly leftover: string };
  'link-not-https': { readonly address: string };
  'phone-unclear': { readonly raw: string; readonly why: 'no-country' | 'digits' };
  'quote-without-speaker': { readonly words: string };

  // The release among the others
  'not-a-document': Nothing;
  'object-gone': Nothing;
  'several-sidecars': { readonly sidecars: readonly string[] };
  'sidecar-inside-and-beside': Nothing;
  sidecar: { readonly documents: readonly string[] };
  'sidecar-without-document': Nothing;
  asset: { readonly documents: readonly string[] };
  'asset-waits': Nothing;
  'sister-embargoed': Nothing;
  'same-text': { readonly family: string };
  'file-reused': { readonly before: string; readonly now: string };
  'reference-reused': {
    readonly file: string;
    readonly reference: string;
    readonly language: LanguageTag;
  };
  'nothing-to-withdraw': Nothing;
  'embargo-after-publication': Nothing;
  'back-file': Nothing;
  'alert-sent': Nothing;
  restored: Nothing;
  'correction-mailed': Nothing;
  'minor-change': Nothing;
  'mail-late': { readonly reference: string };
  /** A reference, or `all`. */
  'mail-stopped': { readonly mailing: string };
}

export type RemarkCode = keyof RemarkFacts;
