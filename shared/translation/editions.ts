import { mayBeSeen, type ReleaseRecord, stateOf } from '../release/lifecycle.ts';
import type { Instant, LanguageTag, Release } from '../release/release.ts';
import type { Edition, Translation } from './edition.ts';
import { isMachineTranslated } from './edition-words.ts';

/** A family's facts and documents, as they are needed to make its editions. */
export interface FamilyDocuments {
  readonly family: string;
  readonly slug: string;
  readonly records: readonly ReleaseRecord[];
  readonly translations: readonly Translation[];
  readonly editionDates: ReadonlyMap<LanguageTag, Instant>;
  /** The release of each record, by language, in the record's version. */
  readonly documents: ReadonlyMap<LanguageTag, Release>;
}

/** Which editions exist, before any document is read: enough to choose one for a reader. */
export interface EditionChoice {
  readonly language: LanguageTag;
  readonly origin: Edition['origin'];
  /** Language of the human document behind it. */
  readonly releaseLanguage: LanguageTag;
}

/**
 * The editions of a family that may be seen at `now`: one per human document, and one per translation
 * whose source may be seen and whose language has no human document out.
 */
export function visibleEditions(
  { records, translations }: Pick<FamilyDocuments, 'records' | 'translations'>,
  now: Instant,
): readonly EditionChoice[] {
  const visible = records.filter(
    // What fan-out has not let go stays unseen, whatever else of the family is out.
    (record) =>
      record.publishedAt !== null &&
      mayBeSeen(record, now) &&
      record.readyVersion === record.version,
  );
  const originals = visible.map(({ language }) => ({
    language,
    origin: 'original' as const,
    releaseLanguage: language,
  }));
  const translated = translations
    .filter(
      ({ language, sourceLanguage, sourceVersion }) =>
        !originals.some((original) => original.language === language) &&
        // A translation of words that were replaced since must not stand under the new body.
        visible.some((r) => r.language === sourceLanguage && r.version === sourceVersion),
    )
    .map(({ language, sourceLanguage }) => ({
      language,
      origin: 'translated' as const,
      releaseLanguage: sourceLanguage,
    }));
  return [...originals, ...translated];
}

/** Languages whose human document was published and is withdrawn: their address shows the notice. */
const withdrawnRecords = (records: readonly ReleaseRecord[], now: Instant) =>
  records.filter((record) => stateOf(record, now) === 'withdrawn' && record.publishedAt !== null);

/**
 * Everything that may be shown of a family at `now`, withdrawn editions as notices without text.
 * The order is that of the records, then the translations: stable, so that bytes are.
 */
export function editionsOf(family: FamilyDocuments, now: Instant): readonly Edition[] {
  const { records, translations, documents } = family;
  const choices = visibleEditions(family, now);
  const withdrawn = withdrawnRecords(records, now).filter(
    ({ language }) => !choices.some((choice) => choice.language === language),
  );
  const withdrawnTranslations = translations.filter(
    ({ language, sourceLanguage }) =>
      withdrawn.some((record) => record.language === sourceLanguage) &&
      !choices.some((choice) => choice.language === language) &&
      !withdrawn.some((record) => record.language === language) &&
      // Only what readers have seen needs a notice.
      family.editionDates.has(language),
  );
  const all: readonly EditionChoice[] = [
    ...choices,
    ...withdrawn.map(({ language }) => ({
      language,
      origin: 'original' as const,
      releaseLanguage: language,
    })),
    ...withdrawnTranslations.map(({ language, sourceLanguage }) => ({
      language,
      origin: 'translated' as const,
      releaseLanguage: sourceLanguage,
    })),
  ];

  const editions = all.flatMap(({ language, origin, releaseLanguage }): Edition[] => {
    const record = records.find((r) => r.language === releaseLanguage);
    const release = documents.get(releaseLanguage);
    if (record === undefined || release === undefined) return [];
    const translation =
      origin === 'original' ? undefined : translations.find((t) => t.language === language);
    const publishedAt = family.editionDates.get(language) ?? editionDate(record, release) ?? now;
    return [
      {
        family: family.family,
        slug: family.slug,
        language,
        origin,
        translation:
          translation === undefined
            ? null
            : {
                // A headline that no engine could translate must not be called translated.
                engine:
                  translation.headline.fallback === null ? translation.headline.engine : 'none',
                sourceLanguage: translation.sourceLanguage,
              },
        reference: record.reference,
        version: record.version,
        headline: translation?.headline.text ?? release.headline,
        subheadline:
          translation === undefined ? release.subheadline : (translation.subheadline?.text ?? null),
        summary: translation === undefined ? release.summary : (translation.summary?.text ?? null),
        keywords: translation?.keywords.map(({ text }) => text) ?? release.keywords,
        release,
        publishedAt,
        updatedAt: later(publishedAt, record.withdrawal?.at ?? record.updatedAt),
        isImport: record.isImport,
        correction: record.correction,
        earlierCorrections: record.earlierCorrections,
        withdrawal: record.withdrawal,
        ...(record.restorations === undefined ? {} : { restorations: record.restorations }),
        siblings: [],
      },
    ];
  });
  const siblings = editions.map((edition) => ({
    language: edition.language,
    origin: edition.origin,
    headline: edition.withdrawal === null ? edition.headline : null,
    isMachineTranslated: isMachineTranslated(edition),
  }));
  return editions.map((edition) => ({ ...edition, siblings }));
}

/**
 * A back-file stands in the lists at its own day; noon UTC keeps that day in every zone we know. Never later than it
 * came out: feeds tell of nothing that is to come.
 */
function editionDate(record: ReleaseRecord, release: Release): Instant | null {
  if (!record.isImport || release.date === null) return record.publishedAt;
  const noon = `${release.date}T12:00:00.000Z`;
  return record.publishedAt === null || noon <= record.publishedAt ? noon : record.publishedAt;
}

const later = (a: Instant, b: Instant): Instant => (Date.parse(a) >= Date.parse(b) ? a : b);
