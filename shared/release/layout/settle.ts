import { issuerAtStart } from '../fields/boilerplates.ts';
import type { Features } from './features.ts';
import type { Part } from './parts.ts';

interface Labelled {
  readonly part: Part;
  readonly text: string;
  readonly own: Features;
}

/**
 * Settles what only its place told. A boilerplate without a heading begins with the organisation that it is about. Text that names
 * none, and prose taken for fine print without a word of it, is published with the notes, so that nothing is lost. Above the story
 * such prose is for the editor, and so is a sentence in the place of a kicker: it is left over, and a remark says so.
 */
export function settled<Unit extends Labelled>(units: readonly Unit[]): readonly Unit[] {
  const story = units.findIndex(({ part }) => part === 'lead' || part === 'body');
  let isWithinAbout = false;
  return units.map((unit, i) => {
    const { part, own, text } = unit;
    const isAbout = part === 'boilerplate';
    const isUnheaded = isAbout && own.boilerplate === null && !isWithinAbout;
    isWithinAbout = isAbout && (!isUnheaded || issuerAtStart(text) !== null);
    if (isUnheaded && isWithinAbout) return { ...unit, own: { ...own, boilerplate: 'unheaded' } };
    const isFinePrint = part === 'legal' && (own.isLegal || own.isClosing || !own.isProse);
    if (part === 'kicker' && own.isProse && own.endsSentence) return { ...unit, part: 'trailer' };
    if (!isUnheaded && (part !== 'legal' || isFinePrint)) return unit;
    return { ...unit, part: i < story ? 'trailer' : 'notes' };
  });
}
