import { issuerAtStart } from '../fields/boilerplates.ts';
import { isCoverLine, isGreeting } from './cover-line.ts';
import { descriptionOf } from './description.ts';
import type { Features } from './features.ts';
import { isCreditedCaption } from './labelled-line.ts';
import type { Part } from './parts.ts';
import { HEAD_CHARACTERS } from './source-words.ts';

interface Labelled {
  readonly part: Part;
  readonly text: string;
  readonly own: Features;
}

/**
 * Settles what only its place told. A boilerplate without a heading begins with the organisation that it is about. Text that names
 * none, prose taken for fine print without a word of it, and what has to be said of a charity are published with the notes, so that
 * nothing is lost. Above the story such prose is for the editor, and so is a sentence in the place of a kicker: it is left over, and
 * a remark says so. A line between two of a contact is one, too. A heading with nothing of the story below it stands with the notes
 * that it heads, and so does a caption between paragraphs of the story. What describes the sender at the end of the story, or among
 * notes, is a boilerplate. Who signs a letter above an address is its contact.
 *
 * @param elsewhere what the release says of its sender outside the story (`headAndFoot`)
 * @param title that of the document, the subject of a mail: the headline where a line of its cover was taken for it
 */
export function settled<Unit extends Labelled>(
  units: readonly Unit[],
  elsewhere: string,
  title: string | null = null,
): readonly Unit[] {
  const story = units.findIndex(({ part }) => isStory(part));
  const isDescription = descriptionOf(units, elsewhere);
  const headline = units.findIndex(({ part }) => part === 'headline');
  const isCover =
    headline >= 0 && isCoverLine(units[headline] as Unit, units.slice(0, headline), title);
  const lastOfStory = units.findLastIndex(({ part, own }) => isStory(part) && !isHeading(own));
  const signs = signatories(units);
  let isWithinAbout = false;
  return units.map((unit, i) => {
    if (isCover && i <= headline && (i === headline || isGreeting(unit)))
      return { ...unit, part: i === headline ? 'trailer' : 'header' };
    const isDescribed = isDescription(i);
    const isWithoutHeading =
      unit.part === 'boilerplate' && unit.own.boilerplate === null && !isWithinAbout;
    if ((isDescribed || isWithoutHeading) && isFormality(unit.text))
      return { ...unit, part: 'notes' };
    if (isDescribed) {
      isWithinAbout = false;
      return { ...unit, part: 'boilerplate', own: { ...unit.own, boilerplate: 'unheaded' } };
    }
    const { part, own, text } = unit;
    // `Office of Communications` between somebody's name and number.
    if (part === 'kicker' && units[i - 1]?.part === 'contact' && units[i + 1]?.part === 'contact')
      return { ...unit, part: 'contact' };
    if (part === 'body' && lastOfStory >= 0 && i > lastOfStory) return { ...unit, part: 'notes' };
    if (part === 'body' && isCreditedCaption(text, own.words)) return { ...unit, part: 'notes' };
    if (signs.has(i)) return { ...unit, part: 'contact' };
    const isAbout = part === 'boilerplate';
    const isUnheaded = isAbout && own.boilerplate === null && !isWithinAbout;
    isWithinAbout = isAbout && (!isUnheaded || issuerAtStart(text, elsewhere) !== null);
    if (isUnheaded && isWithinAbout) return { ...unit, own: { ...own, boilerplate: 'unheaded' } };
    const isFinePrint = part === 'legal' && (own.isLegal || own.isClosing || !own.isProse);
    if (part === 'kicker' && own.isProse && own.endsSentence) return { ...unit, part: 'trailer' };
    if (!isUnheaded && (part !== 'legal' || isFinePrint)) return unit;
    return { ...unit, part: i < story ? 'trailer' : 'notes' };
  });
}

/** Who signs a letter, between `Kind regards` and the address of the house: their name and function were left over. */
function signatories(units: readonly Labelled[]): ReadonlySet<number> {
  const closing = units.findIndex(({ part, own }) => part === 'legal' && own.isClosing);
  const to = units.findIndex(({ part }, i) => i > closing && part === 'contact');
  const between = closing < 0 || to < 0 ? [] : units.slice(closing + 1, to);
  const areSigns = between.every(
    ({ part, own }) => part === 'trailer' && !own.isProse && own.words <= 6 && !own.isEndMark,
  );
  return new Set(areSigns ? between.map((_, i) => closing + 1 + i) : []);
}

/** `The Harbour Trust is a registered charity (no. 1).`, `The city acknowledges the Traditional Owners …`: what has to be said, and no description. */
const isFormality = (text: string): boolean =>
  text.length <= LONGEST_FORMALITY && FORMALITY.test(text);
const FORMALITY =
  /^[^.]{2,80} is an? registered (?:charity|society|charitable \p{L}+)(?:,? \(?(?:no|number|nr)?\.?\s?[\w-]{1,20}\)?)?(?: in \p{Lu}[\p{L} &]{2,40})?\.?$|\sacknowledges\s(?:the traditional|that (?:it|its|we)\s)/iu;
const LONGEST_FORMALITY = 400;

/** Bold or set as one, and no sentence. */
const isHeading = ({ headingLevel, isProse, endsSentence }: Features): boolean =>
  headingLevel !== null && !isProse && !endsSentence;

const isStory = (part: Part): boolean => part === 'lead' || part === 'body';

/** What a release says of its sender above the story, at its beginning and in the lines below. */
export function headAndFoot(units: readonly Labelled[]): string {
  const lead = units.findIndex(({ part }) => part === 'lead');
  return units
    .filter(
      ({ part, own, text }, i) =>
        i <= lead || !(own.isProse || (part === 'notes' && text.includes('\n'))),
    )
    .map(({ text }) => text.slice(0, HEAD_CHARACTERS))
    .join('\n');
}
