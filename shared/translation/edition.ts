import type { Correction, Restoration } from '../release/lifecycle.ts';
import type { Instant, LanguageTag, Release } from '../release/release.ts';

/** One metadata field translated by an engine, with what is needed to know whether it is still true. */
export interface TranslatedField {
  readonly text: string;
  readonly engine: string;
  readonly sourceLanguage: LanguageTag;
  /** SHA-256 (hex) of the source text: a changed headline is translated anew, an unchanged one never. */
  readonly sourceHash: string;
  /** Set when the engine's answer broke an invariant and the original words stand. */
  readonly fallback: string | null;
}

/** The translated metadata of one family in one language. The body stays in the source language. */
export interface Translation {
  readonly family: string;
  readonly language: LanguageTag;
  readonly sourceLanguage: LanguageTag;
  readonly sourceVersion: number;
  readonly headline: TranslatedField;
  readonly subheadline: TranslatedField | null;
  readonly summary: TranslatedField | null;
  readonly keywords: readonly TranslatedField[];
}

/** What one reader gets: a family in a language. Everything that mail, feeds and pages show comes from here. */
export interface Edition {
  readonly family: string;
  /** Path segment of the family: `453-14`. */
  readonly slug: string;
  readonly language: LanguageTag;
  readonly origin: 'original' | 'translated';
  /** Engine and source of a translated edition; null for an original. */
  readonly translation: { readonly engine: string; readonly sourceLanguage: LanguageTag } | null;
  readonly reference: string | null;
  readonly version: number;
  /** How many of these readers had of other documents before; left out where none, and always before it is published. */
  readonly versionsBefore?: number;
  readonly headline: string;
  readonly subheadline: string | null;
  readonly summary: string | null;
  readonly keywords: readonly string[];
  /** The human document the body, contacts and boilerplates come from; in its own language. */
  readonly release: Release;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly isImport: boolean;
  readonly correction: Correction | null;
  /** Those before it, the oldest first. */
  readonly earlierCorrections: readonly Correction[];
  /** A withdrawn edition keeps its address and id and shows only this. */
  readonly withdrawal: {
    readonly version: number;
    readonly reason: string;
    readonly at: Instant;
  } | null;
  /** Withdrawals that were taken back, the oldest first; left out where there was none. */
  readonly restorations?: readonly Restoration[];
  /** All editions of the family, this one included, for the language switch and hreflang. */
  readonly siblings: readonly {
    readonly language: LanguageTag;
    readonly origin: Edition['origin'];
    /** Null where the edition was withdrawn: its words are not to stand with the others either. */
    readonly headline: string | null;
    /** Not so where no engine could: such an edition is only listed in its language. */
    readonly isMachineTranslated: boolean;
  }[];
}
