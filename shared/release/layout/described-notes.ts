import type { ListItem, SourceBlock } from '../document.ts';
import { plainText } from '../inlines.ts';
import { descriptionInNotes } from './description.ts';
import type { Features } from './features.ts';
import type { Part } from './parts.ts';
import { blockText } from './source-words.ts';

interface Labelled {
  readonly part: Part;
  readonly block: SourceBlock;
  readonly text: string;
  readonly line: number;
  readonly own: Features;
}

/**
 * Takes descriptions of the sender off the end of lists of notes: `3. The Harbour Trust is a charity that …` is its boilerplate. One
 * further up stays where it is, for the notes below it keep the numbers that the text refers to.
 *
 * @param elsewhere what the release says of its sender outside the story (`headAndFoot`)
 */
export function withDescribedNotes<Unit extends Labelled>(
  units: readonly Unit[],
  elsewhere: string,
): readonly Unit[] {
  const isDescription = descriptionInNotes(elsewhere);
  return units.flatMap((unit) => {
    // A list that only begins with a description was taken for one.
    const isNotes = unit.part === 'notes' || unit.own.boilerplate === 'unheaded';
    if (!isNotes || unit.block.kind !== 'list') return [unit];
    const { items } = unit.block;
    const end = items.findLastIndex(({ inlines }) => !isDescription(plainText(inlines))) + 1;
    const own = { ...unit, part: 'notes' } as const;
    if (end === items.length) return [own];
    const kept = items.slice(0, end);
    const notes =
      end === 0 ? [] : [withBlock(own, { ...unit.block, ...extent(kept), items: kept })];
    return [...notes, ...items.slice(end).map((item) => asBoilerplate(unit, item))];
  });
}

function asBoilerplate<Unit extends Labelled>(
  unit: Unit,
  { line, lastLine, inlines }: ListItem,
): Unit {
  const paragraph = {
    kind: 'paragraph',
    after: 'line',
    indent: 0,
    line,
    lastLine,
    inlines,
  } as const;
  const { own, ...block } = withBlock(unit, paragraph);
  return { ...unit, ...block, part: 'boilerplate', own: { ...own, boilerplate: 'unheaded' } };
}

const extent = (items: readonly ListItem[]) => ({
  line: items[0]?.line ?? 1,
  lastLine: items.at(-1)?.lastLine ?? 1,
});

const withBlock = <Unit extends Labelled>(unit: Unit, block: SourceBlock): Unit => {
  const text = blockText(block);
  return { ...unit, block, text, line: block.line, own: { ...unit.own, text } };
};
