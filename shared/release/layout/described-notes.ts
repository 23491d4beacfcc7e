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
 * Takes descriptions of the sender out of lists of notes: `3. The Harbour Trust is a charity that …` is its boilerplate. Where a text
 * refers to its notes by number, only off their end, for the others keep their numbers.
 *
 * @param elsewhere what the release says of its sender outside the story (`headAndFoot`)
 */
export function withDescribedNotes<Unit extends Labelled>(
  units: readonly Unit[],
  elsewhere: string,
): readonly Unit[] {
  const isDescription = descriptionInNotes(elsewhere);
  const isNumbered = units.some(({ text }) => REFERS.test(text));
  return units.flatMap((unit) => {
    // A list that only begins with a description was taken for one.
    if (unit.block.kind !== 'list') return [unit];
    const { items } = unit.block;
    const isAbout = unit.own.boilerplate === 'unheaded' && items.length > 1;
    if (unit.part !== 'notes' && !isAbout) return [unit];
    const isNote = items.map(({ inlines }) => !isDescription(plainText(inlines)));
    const last = isNote.lastIndexOf(true);
    const kept = items.filter((_, i) => isNote[i] || (isNumbered && i < last));
    const own = { ...unit, part: 'notes' } as const;
    if (kept.length === items.length) return [own];
    const notes = kept.length === 0 ? [] : [withBlock(own, { ...unit.block, items: kept })];
    const taken = items.filter((item) => !kept.includes(item));
    return [...notes, ...taken.map((item) => asBoilerplate(unit, item))];
  });
}
/** `(see note 2)`, `[1]`, `boats²` */
const REFERS =
  /fu(?:ß|ss)note\s\d|\p{L}{3}\d{1,2}(?=[\s.,;]|$)|(?<!\p{L})(?:(?:end|foot)?notes?|notas?|anm(?:erkung|\.)|noot|voetnoot)\s\(?\d|\[\d{1,2}\]|\p{L}\.?(?:\(\d\)|[¹²³])/iu;

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

const withBlock = <Unit extends Labelled>(unit: Unit, block: SourceBlock): Unit => {
  const text = blockText(block);
  return { ...unit, block, text, line: block.line, own: { ...unit.own, text } };
};
