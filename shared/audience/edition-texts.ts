import { plainWords } from '../release/block-text.ts';
import type { Block } from '../release/release.ts';
import type { Edition } from '../translation/edition.ts';

/**
 * What of an edition is looked through for the words that readers follow: headline, deck, summary, keywords and
 * the story. Not contacts, notes and what the issuer says of itself: its name would be in every release.
 */
export const editionTexts = ({
  headline,
  subheadline,
  summary,
  keywords,
  release,
}: Edition): readonly string[] => [
  headline,
  subheadline ?? '',
  summary ?? '',
  ...keywords,
  ...release.highlights,
  ...release.body.flatMap(blockTexts),
];

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return [plainWords(block.inlines)];
    case 'list':
      return block.items.map(plainWords);
    case 'table':
      return block.rows.flatMap((row) => row.map(plainWords));
  }
}
