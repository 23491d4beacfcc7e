import { words } from '../locale/words.ts';
import { isPicture } from '../release/assets/take-assets.ts';
import { blockMarkdown, markdownText } from '../release/block-markdown.ts';
import type { Asset } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';
import { assetsOfEdition, pathOfAsset } from '../translation/edition-assets.ts';
import { assetFacts, legendOf } from './asset-facts.ts';

/** The files beside an edition in plain text: each what it is, what is seen and said, and where it lies. */
export const assetTexts = (edition: Edition, siteUrl: string): readonly string[] =>
  assetsOfEdition(edition).map((asset) =>
    [
      `${asset.name} (${factsOf(asset, edition.language)})`,
      ...(isPicture(asset) && asset.alt !== null ? [asset.alt] : []),
      ...legendLines(asset),
      `${siteUrl}/${pathOfAsset(edition, asset)}`,
    ].join('\n'),
  );

/** The files beside an edition in Markdown, pictures shown. */
export const assetMarkdown = (edition: Edition, siteUrl: string): readonly string[] =>
  assetsOfEdition(edition).map((asset) => {
    const address = `${siteUrl}/${pathOfAsset(edition, asset)}`;
    const facts = markdownText(factsOf(asset, edition.language));
    return [
      ...(isPicture(asset) ? [`![${markdownText(asset.alt ?? '')}](<${address}>)`] : []),
      ...legendLines(asset).map(line),
      `[${markdownText(asset.name)}](<${address}>) (${facts})`,
    ].join('\\\n');
  });

const legendLines = (asset: Asset): readonly string[] => {
  const legend = legendOf(asset);
  return legend === null ? [] : [legend];
};

function factsOf(asset: Asset, language: string): string {
  const { format, pixels, size } = assetFacts(asset, language);
  return [format, pixels, size].filter((fact) => fact !== null).join(words(language).comma);
}

const line = (text: string): string =>
  blockMarkdown({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });
