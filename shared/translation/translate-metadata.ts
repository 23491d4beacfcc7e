import { createHash } from 'node:crypto';
import type { LanguageTag, Release } from '../release/release.ts';
import type { TranslatedField, Translation } from './edition.ts';

/** Kept as the fallback of a field that no engine could be asked about; asked again at the next chance. */
export const ENGINE_UNAVAILABLE = 'engine-unavailable';

/** A human document that metadata can be translated from. */
export interface TranslationSource {
  readonly family: string;
  readonly language: LanguageTag;
  readonly version: number;
  readonly release: Release;
}

/** Translated fields by the hash of their source text. */
export type KnownFields = ReadonlyMap<string, TranslatedField>;

/** What is known already: a field whose source text has not changed is never translated again. */
export function knownFields(
  previous: Translation | undefined,
  { language }: TranslationSource,
): KnownFields {
  if (previous === undefined || previous.sourceLanguage !== language) return new Map();
  const fields = [
    previous.headline,
    ...[previous.subheadline, previous.summary].filter((field) => field !== null),
    ...previous.keywords,
  ];
  return new Map(
    fields
      .filter(({ fallback }) => fallback !== ENGINE_UNAVAILABLE)
      .map((field) => [field.sourceHash, field]),
  );
}

/** Whether a translation is of this version of this document, and complete. */
export const isUpToDate = (
  translation: Translation | undefined,
  source: TranslationSource,
): boolean =>
  translation?.sourceLanguage === source.language &&
  translation.sourceVersion === source.version &&
  textsToTranslate(source, knownFields(translation, source)).length === 0;

/** The metadata texts that an engine is to be asked about, each once. */
export function textsToTranslate(
  { release }: TranslationSource,
  known: KnownFields,
): readonly string[] {
  const texts = [release.headline, release.subheadline, release.summary, ...release.keywords];
  return [...new Set(texts.filter((text) => text !== null))].filter(
    (text) => !known.has(sourceHash(text)),
  );
}

/**
 * Puts a translation together.
 *
 * @param known must have a field for every metadata text; a text without one stands as it is, marked
 *   {@link ENGINE_UNAVAILABLE}
 */
export function assembleTranslation(
  source: TranslationSource,
  language: LanguageTag,
  engine: string,
  known: KnownFields,
): Translation {
  const { release } = source;
  const field = (text: string): TranslatedField =>
    known.get(sourceHash(text)) ??
    originalWords(text, { engine, sourceLanguage: source.language, fallback: ENGINE_UNAVAILABLE });
  return {
    family: source.family,
    language,
    sourceLanguage: source.language,
    sourceVersion: source.version,
    headline: field(release.headline),
    subheadline: release.subheadline === null ? null : field(release.subheadline),
    summary: release.summary === null ? null : field(release.summary),
    keywords: release.keywords.map(field),
  };
}

/** A field in which the original words stand, with the reason. */
export const originalWords = (
  text: string,
  facts: Pick<TranslatedField, 'engine' | 'sourceLanguage'> & { readonly fallback: string },
): TranslatedField => ({ text, sourceHash: sourceHash(text), ...facts });

/** SHA-256 in hexadecimal. */
export const sourceHash = (text: string): string => createHash('sha256').update(text).digest('hex');
