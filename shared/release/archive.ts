import type { LanguageTag } from './release.ts';

interface ReleaseVersion {
  readonly slug: string;
  readonly language: LanguageTag;
  readonly version: number;
}

/** Key in the archive bucket of a release as understood: JSON of `Release`. */
export const archiveKey = ({ slug, language, version }: ReleaseVersion): string =>
  `releases/${slug}/${language}/${version}.json`;

/** Key in the archive bucket of the receipt that is written back when that version is out. */
export const receiptDraftKey = ({ slug, language, version }: ReleaseVersion): string =>
  `releases/${slug}/${language}/${version}.receipt.json`;

export const EDITIONS_PREFIX = 'editions/';

/** Key in the archive bucket of an edition as it was last published: JSON of `Edition`. */
export const editionKey = ({ slug, language }: Omit<ReleaseVersion, 'version'>): string =>
  `${EDITIONS_PREFIX}${slug}/${language}.json`;
