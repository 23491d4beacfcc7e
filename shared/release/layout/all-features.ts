import type { SourceBlock } from '../document.ts';
import type { NumericOrder } from '../fields/dates.ts';
import type { Features } from './features.ts';
import { featuresTogether } from './read-features.ts';

/** Features of all blocks. What stands at the head or foot of a page is no neighbour of the text. */
export function featuresOfAll(
  blocks: readonly SourceBlock[],
  reference: RegExp,
  order: NumericOrder,
): readonly Features[] {
  const isFurniture = ({ isPageFurniture }: SourceBlock): boolean => isPageFurniture === true;
  const text = featuresTogether(
    blocks.filter((block) => !isFurniture(block)),
    reference,
    order,
  ).values();
  const furniture = featuresTogether(blocks.filter(isFurniture), reference, order).values();
  return blocks.map((block) => (isFurniture(block) ? furniture : text).next().value as Features);
}
