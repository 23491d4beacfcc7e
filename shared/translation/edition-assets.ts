import { assetPath } from '../locale/site-addresses.ts';
import { isPicture } from '../release/assets/take-assets.ts';
import type { Asset } from '../release/release.ts';
import type { Edition } from './edition.ts';

/** The pictures and documents beside an edition; none beside one that was withdrawn. */
export const assetsOfEdition = ({ withdrawal, release }: Edition): readonly Asset[] =>
  withdrawal === null ? release.assets : [];

export const picturesOfEdition = (edition: Edition): readonly Asset[] =>
  assetsOfEdition(edition).filter(isPicture);

/**
 * Path of an asset in public: with the human document, so that translations of it share the file.
 *
 * @example `en/453-14/harbour.jpg`
 */
export const pathOfAsset = ({ slug, release }: Edition, { name }: Pick<Asset, 'name'>): string =>
  assetPath({ slug, language: release.language }, name);
