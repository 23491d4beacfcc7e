import type { LanguageTag } from './release.ts';

interface EditionPlace {
  readonly slug: string;
  readonly language: LanguageTag;
}

interface ReleaseVersion extends EditionPlace {
  readonly version: number;
  /** SHA-256, hexadecimal. */
  readonly contentHash: string;
}

/**
 * Two writers may prepare the same version at once, and only one of them is stored: the hash keeps what
 * the other wrote, an embargoed text perhaps, from standing under the stored record.
 */
const versionKey = ({ slug, language, version, contentHash }: ReleaseVersion): string =>
  `releases/${slug}/${language}/${version}-${contentHash.slice(0, 16)}`;

/** Key in the archive bucket of a release as understood: JSON of `Release`. */
export const archiveKey = (version: ReleaseVersion): string => `${versionKey(version)}.json`;

/** Key in the archive bucket of the receipt that is written back when that version is out. */
export const receiptDraftKey = (version: ReleaseVersion): string =>
  `${versionKey(version)}.receipt.json`;

export const EDITIONS_PREFIX = 'editions/';

/** Key in the archive bucket of an edition as it was last published: JSON of `Edition`. */
export const editionKey = ({ slug, language }: EditionPlace): string =>
  `${EDITIONS_PREFIX}${slug}/${language}.json`;

/** Key in the archive bucket of the last version whose receipt said that it is out. */
export const answeredKey = ({ slug, language }: EditionPlace): string =>
  `${EDITIONS_PREFIX}${slug}/${language}.answered`;

/** Key in the archive bucket of a file that is published beside a release, by its SHA-256. */
export const assetKey = (slug: string, sha256: string): string =>
  `releases/${slug}/assets/${sha256}`;
