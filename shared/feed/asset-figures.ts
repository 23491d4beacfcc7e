import { languageAttributes } from '../locale/language-attributes.ts';
import { words } from '../locale/words.ts';
import { isPicture } from '../release/assets/take-assets.ts';
import type { Asset } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { assetsOfEdition, pathOfAsset } from '../translation/edition-assets.ts';
import { html, type SafeHtml } from '../xml/html.ts';
import { assetFacts, legendOf } from './asset-facts.ts';

/**
 * The pictures and documents of an edition as figures, each with a link to the file and its size.
 *
 * @param base what stands before the paths: origin of the newsroom, or nothing on its own pages
 * @param imageAttributes further attributes of pictures, with a space before
 */
export function assetFigures(
  edition: Edition,
  base: string,
  imageAttributes: SafeHtml = html``,
): readonly SafeHtml[] {
  const { language, release } = edition;
  const spoken = release.language === language ? null : languageAttributes(release.language);
  return assetsOfEdition(edition).map((asset) => {
    const href = `${base}/${pathOfAsset(edition, asset)}`;
    const image =
      isPicture(asset) && asset.width !== null && asset.height !== null
        ? html`<img src="${href}" alt="${asset.alt ?? ''}"${spoken} width="${asset.width}" height="${asset.height}"${imageAttributes}>\n`
        : null;
    const legend = legendOf(asset);
    return html`<figure>
${image}<figcaption>${legend === null ? null : html`<span${languageAttributes(release.language)}>${legend}</span><br>\n`}<a href="${href}" type="${asset.mediaType}"><bdi>${asset.name}</bdi></a> (${factsOf(asset, language)})</figcaption>
</figure>
`;
  });
}

/** `JPEG, 1200 × 800, 240 kB`. Width stays before height also where the text runs from right to left. */
function factsOf(asset: Asset, language: string): SafeHtml {
  const { format, pixels, size } = assetFacts(asset, language);
  const { comma } = words(language);
  const inPixels = pixels === null ? null : html`<bdi dir="ltr">${pixels}</bdi>${comma}`;
  return html`<bdi>${format}</bdi>${comma}${inPixels}${size}`;
}
