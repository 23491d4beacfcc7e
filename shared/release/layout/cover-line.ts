import { foldText } from '../../text/normalise.ts';
import { wordsIn } from '../../text/words.ts';
import { withoutLabel } from './header-label.ts';

/** Words that a letter says to whom it is written, and by whom; folded. */
const PERSONAL =
  /(?<![\p{L}\p{N}])(?:i|i'm|i've|i'd|my|me|we|our|us|you|your|te|les|os|nos|mando|envio|enviamos|yo|mi|je|j'ai|vous|votre|tu|toi|voici|ich|sie|ihnen|euch|dir|mir|wir|uns|io|vi|ti|ecco|eu|segue|seguem|voce|ik|jullie|hierbij|anbei)(?!\p{L})/u;
const GREETING =
  /^(?:hi|hello|hey|dear|morning|good (?:morning|afternoon|evening)|hola|buenas|buenos dias|estimad[oa]s?|bonjour|salut|cher|chere|chers|ola|oi|bom dia|boa tarde|hallo|guten|liebe[rs]?|moin|ciao|buongiorno|salve|gentil[ei]|care?|cari|goede?|beste|dag)(?!\p{L})/u;
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
  return PERSONAL.test(folded) && (GREETING.test(folded) || isGreeting(above.at(-1)));
}

/** `Hi both`, `Dear Alan at the Courier,` */
export const isGreeting = (line: Line | undefined): boolean =>
  line !== undefined &&
  wordsIn(line.text) <= LONGEST_GREETING &&
  GREETING.test(foldText(line.text));
