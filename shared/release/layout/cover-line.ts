import { foldText } from '../../text/normalise.ts';
import { wordsIn } from '../../text/words.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { withoutLabel } from './header-label.ts';

/** Words that a letter says to whom it is written, and by whom; folded. */
const PERSONAL =
  /(?<![\p{L}\p{N}])(?:i|i'm|i've|i'd|my|me|we|our|us|you|your|te|les|os|nos|mando|envio|enviamos|yo|mi|je|j'ai|vous|votre|tu|toi|voici|ich|sie|ihnen|euch|dir|mir|wir|uns|io|vi|ti|ecco|eu|segue|seguem|voce|ik|jullie|hierbij|anbei)(?!\p{L})/u;
const greetingAt = phraseAtStart([...phrasesOf('salutations'), 'hey', 'morning']);
/** A greeting with a name or two: `Dear Alan at the Courier,` */
const LONGEST_GREETING = 8;
const FEWEST_WORDS = 4;

/** A line of a document at its head, in order. */
interface Line {
  readonly text: string;
  readonly own: {
    readonly isProse: boolean;
    readonly endsSentence: boolean;
    readonly headingLevel: number | null;
  };
}

/**
 * Whether the line that was taken for the headline is chat below a greeting, or with one: `Hope this is the right address, Jean
 * gave it to me.` Then the subject of the mail is the headline, if it has four words.
 *
 * @param above the lines before it
 * @param title the subject; null without one
 */
export function isCoverLine(line: Line, above: readonly Line[], title: string | null): boolean {
  if (title === null || wordsIn(withoutLabel(title)) < FEWEST_WORDS) return false;
  const { text, own } = line;
  if (!own.isProse || !own.endsSentence || own.headingLevel !== null || /["“”„«»]/.test(text))
    return false;
  const folded = foldText(text);
  return PERSONAL.test(folded) && (greetingAt(folded) !== null || isGreeting(above.at(-1)));
}

/** `Hi both`, `Dear Alan at the Courier,` */
export const isGreeting = (line: Line | undefined): boolean =>
  line !== undefined &&
  wordsIn(line.text) <= LONGEST_GREETING &&
  greetingAt(foldText(line.text)) !== null;
