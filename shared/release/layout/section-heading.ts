import { isAboutUs, isKind, isNameAlone, withoutArticle } from '../fields/boilerplates.ts';
import { personInSentence } from '../fields/contact-words.ts';
import { withoutIdentifiers } from '../fields/identifiers.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { mayDescribe } from './describes.ts';
import type { Features } from './features.ts';
import { isName } from './prose.ts';
import { HEAD_CHARACTERS } from './source-words.ts';

const contactAt = phraseAtStart(phrasesOf('contactHeadings'));
const notesAt = phraseAtStart(phrasesOf('notesHeadings'));
const boilerplateHeadings = new Set(phrasesOf('boilerplateHeadings'));
const boilerplateAt = phraseAtStart(phrasesOf('boilerplateOpeners'));
const pointerAt = phraseAtStart(phrasesOf('pointerOpeners'));
const endMarks = new Set(phrasesOf('endMarks'));
/** `###`, `# # #`, `-30-`, `XXX`. Words such as ENDS come from the language tables. */
const END_SIGN = /^\s*(#(\s*#){1,4}|[-–—]\s*30\s*[-–—]|x{3}|\(Schlu(?:ss|ß)\)|\*(\s*\*){2,})\s*$/i;
/** `---o0o---`, `-oOo-`, `--- 0 ---`, `◊◊◊`: an ornament in the middle of a line. */
const ORNAMENT =
  /^\s*(?:(?:[-–—]\s?){1,6}(?:[oO0]\s?){1,3}(?:[-–—]\s?){1,6}|[-–—=~_*]{0,12}\s?(?:[oO0]{3,7}|[◊♦■●★☆§]{3}|[◊♦■●★☆§](?: [◊♦■●★☆§]){2})\s?[-–—=~_*]{0,12})\s*$/u;
/** The issuer's name at the end of wire releases. */
const SOURCE = /^(SOURCE|FUENTE|FONTE|QUELLE)\s*:?\s+\p{Lu}[^.!?]{2,}$/u;

const EMAIL_OR_PHONE = /[^\s@]@[^\s@]+\.[a-z]|\(at\)|\[at\]|(\+|\b00|\(|\b)\d[\d ()./-]{6,}\d/i;

/** Whether the head of a text holds a mailbox or a number. */
export const hasAddress = (head: string): boolean => EMAIL_OR_PHONE.test(withoutIdentifiers(head));

/** A mailbox or a number, and no web page. */
const REACHES = /^(?!.*(?:https?:|www\.)).*(?:@|\(at\)|\+?\d[\d ().-]{7,}\d)/s;

/** `More information:`, `Meer informatie en foto's:` */
const pointsTo = (folded: string): boolean =>
  /^[^.:!?]{0,60}:\s/.test(folded.slice(pointerAt(folded)?.length ?? HEAD_CHARACTERS));

const REACHED = /(?:c|k)onta[ck]?t|contat|ansprech|enquir|inquir|ruckfrag/;
const FOR_WHOM = /^(?:fur|for|pour|para|per|voor|an|der|de|des|da|di)\s\p{L}+(?:\s\p{L}+){0,3}$/u;

/** `(niet voor publicatie)` */
const NOT_FOR_PRINT =
  /^[,(-]?\s*\(?(?:not for publication|niet voor publicatie|nicht zur veroffentlichung|ne pas publier|no publicar|nao publicar|non pubblicare)\)?[.:]?$/;

/** Whether a line announces people to call, and whether they stand on it. */
export function contactHeadingOf(folded: string, text: string): Features['contactHeading'] {
  const label = contactAt(folded);
  // `More information: press@example.org` points to a person; so does `For further information or images, please contact Ann Lee on …`.
  if (label === null) {
    const isReached = REACHES.test(text.slice(0, HEAD_CHARACTERS)) && pointerAt(folded) !== null;
    return isReached && (pointsTo(folded) || personInSentence(text) !== null) ? 'run-in' : null;
  }
  const rest = folded.slice(label.length).trim();
  if (
    /^[:.)\s-]*$/.test(rest) ||
    NOT_FOR_PRINT.test(rest) ||
    (text.length < 60 && rest.endsWith(':'))
  )
    return 'alone';
  // `Kontakt für die Medien`, `Contact for the trade press`
  if (text.length <= 50 && REACHED.test(label) && FOR_WHOM.test(rest)) return 'alone';
  const isRunIn = /^[:,–-]/.test(rest) || label.split(' ').length > 2;
  if (isRunIn && EMAIL_OR_PHONE.test(text.slice(0, HEAD_CHARACTERS))) return 'run-in';
  return /^:/.test(rest) && (REACHED.test(label) || !isRunning(text)) ? 'run-in' : null;
}

/** `Presse : trois journaux sur quatre gagnent des lecteurs`: what stands behind the colon is no name and no function. */
function isRunning(text: string): boolean {
  const words = text
    .slice(text.indexOf(':') + 1, HEAD_CHARACTERS)
    .trim()
    .split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  const isNamed = words.slice(0, 2).every((word) => /^\p{Lu}/u.test(word));
  return words.length >= 6 && !isNamed && small.length * 2 > words.length;
}

/** A heading is short, names somebody and has no end; prose that begins with the same word goes on. */
export function boilerplateOf(text: string, folded: string): Features['boilerplate'] {
  if (boilerplateHeadings.has(folded.replace(/[\s:?]+$/, ''))) return 'heading';
  const [label = ''] = /^[^:]{3,40}(?=:\s\S{1,30}\s.{40})/.exec(folded) ?? [];
  if (isAboutUs(label.trim())) return 'run-in';
  const opener = boilerplateAt(folded);
  if (opener === null) return null;
  const subject = text.slice(opener.length).trim();
  if (/^(\d|almost|half|one|two|three|la mesa|todo|esta|este|ello|isso)/i.test(subject))
    return null;
  const colon = /:|\s[–—-]\s/.exec(text.slice(0, 100))?.index ?? -1;
  if (colon > 0 && text.length > colon + 40)
    return isName(text.slice(opener.length, colon)) ? 'run-in' : null;
  // `Sobre a Aflovaj. A Associação reúne …`
  const [, name = ''] = /^([^.:]{2,60})\.\s+\p{Lu}.{40}/su.exec(subject) ?? [];
  if (isNameAlone(name) && describesKind(subject.slice(name.length + 1).trimStart(), name))
    return 'unheaded';
  const isHeading =
    text.length <= 90 &&
    !/[!?,;]$|(?<!\b(?:corp|inc|ltd|co|llc|jr|\p{L}\.\s?\p{L}))\.$/iu.test(text) &&
    (isName(subject.replace(/:$/, '')) || isKind(subject.replace(/:$/, '')));
  return isHeading ? 'heading' : null;
}

/** `A Associação reúne …`, `Omroep Noord is …`: what is said of the name, or of its kind. */
const describesKind = (text: string, name: string): boolean => {
  const [first = ''] = withoutArticle(text).split(/\s/);
  return withoutArticle(text).startsWith(name) || (isKind(first) && mayDescribe(text));
};

/** Whether a line announces notes to editors. */
export const isNotesHeading = (folded: string): boolean => {
  const label = notesAt(folded);
  const isUnprinted = label !== null && NOT_FOR_PRINT.test(folded.slice(label.length).trim());
  return labelAlone(label, folded) || isUnprinted;
};

/** `Editor's notes: the bridge was built in 1931`: the label and the note on one line. */
export const opensNote = (folded: string): boolean => {
  const label = notesAt(folded);
  return label !== null && /^\s?(?:\([^()]*\)\s?)?:\s/.test(folded.slice(label.length));
};

const labelAlone = (phrase: string | null, folded: string): boolean =>
  phrase !== null && /^[:.\s]*(\(.*\))?[:.\s]*$/.test(folded.slice(phrase.length));

/** Whether a line opens what points elsewhere: `More information: …`. */
export const isPointer = (folded: string): boolean => pointerAt(folded) !== null;

/** Whether a line ends the release. */
export const isEndMark = (text: string, folded: string): boolean =>
  text.length <= 80 &&
  (END_SIGN.test(text) ||
    SOURCE.test(text) ||
    ORNAMENT.test(text) ||
    endMarks.has(folded.replace(/^[\s\-–—*(<#]+|[\s\-–—*)>#.]+$/g, '')));
