import { foldText } from '../../text/normalise.ts';
import {
  ARTICLES,
  type Attribution,
  AUXILIARIES,
  INDEFINITE,
  IS_TOLD,
  lastSentence,
  NO_ARTICLES,
  POSSESSIVES,
  STAND_INS,
  VERBS,
} from './attribution.ts';
import { lastNamed, peopleNamed } from './known-people.ts';
import { surnameFirst } from './named-before.ts';
import { tokens, type Word } from './offices.ts';
import { isCapital } from './person.ts';

/** The words around a quotation, and whom the story names. */
interface Beside {
  /** The paragraph above. */
  readonly before: string;
  /** The words before the quotation in its own paragraph. */
  readonly ahead: string;
  /** The words behind it, up to the next quotation. */
  readonly behind: string;
  /** The people whom the story names in full. */
  readonly people: readonly string[];
  readonly story: string;
}

/**
 * Who is meant where a quotation has no name beside it: whom the words before it are about.
 *
 * @param own what its attribution says; null where it has none. Before a colon it is the sentence itself: what a plaque or a slogan says
 * is nobody's
 */
export function whoIsMeant(own: Attribution | null, beside: Beside): string | null {
  const { behind, people, story } = beside;
  // Its paragraph begins with the quotation: a colon may end the one above.
  const isBelow = beside.ahead.trim() === '' && LEADS.test(beside.before);
  const before = isBelow ? '' : beside.before;
  const ahead = isBelow ? beside.before : beside.ahead;
  const lead = lastSentence(ahead);
  const isLead = LEADS.test(ahead);
  if (IS_TOLD.test(lead)) return null;
  if (LATTER.test(foldText(isLead ? lead : behind.slice(0, NEAR))))
    return peopleNamed(`${before} ${ahead}`).at(-1) ?? null;
  if (own === null && ahead.trim() === '' && /^[\s.]*$/.test(behind))
    return reporting(before, people);
  const near = isLead ? lead : ahead;
  const named =
    own === null
      ? (lastNamed(near, people) ?? surnameFirst(near.trimStart(), story)?.name ?? null)
      : null;
  if (named !== null) return named;
  const isMeant = own === null ? refersBack(lead) : isNameless(own, { ahead, behind });
  if (!isMeant) return null;
  const context = `${before} ${ahead}`;
  return lastNamed(context, people) ?? onlyOne(context);
}

/** The one person whom the words name. */
function onlyOne(text: string): string | null {
  const [one, ...others] = new Set(peopleNamed(text));
  return one === undefined || others.length > 0 ? null : one;
}

/**
 * `Ana Ruiz, la directora, comentó que una de cada cinco citas se perdía.` above a paragraph that is nothing but a quotation: hers, where
 * the last sentence says that she spoke, and nobody else is in it.
 */
function reporting(before: string, people: readonly string[]): string | null {
  const sentence = lastSentence(before.trim());
  const isSaid = tokens(sentence).some(({ folded }) => VERBS.has(folded));
  return isSaid && !QUOTED.test(before) ? lastNamed(sentence, people) : null;
}
const QUOTED = /[“”«»„]/;

const LEADS = /:\s*$/;
/** How much behind a quotation is read for who is meant, in characters. */
const NEAR = 60;

/** “She said”, “respondió”, “la chef explica”; an office that one person holds (“the mayor said”) is hers alone. */
export function isNameless(
  own: Attribution,
  { ahead, behind }: Pick<Beside, 'ahead' | 'behind'>,
): boolean {
  const isLed = LEADS.test(ahead) || /^[\s.]*$/.test(behind);
  const clause = isLed ? lastSentence(ahead) : behind;
  if (IS_TOLD.test(clause)) return false;
  if (own.isNobodys === true || (own.name !== null && own.isGuess !== true)) return false;
  if (own.office !== undefined) return STAND_INS.has(foldText(own.office).replace(/^l['’]/, ''));
  return own.isAgain === true || own.isNoun === true || refersBack(clause);
}

/** How far into a clause its subject stands. */
const REACH = 12;

/**
 * Whether a clause beside a quotation means somebody whom the words before it name: `she observed that`, `His verdict:`,
 * `s'amuse cette dernière`, `El parlamentario fue claro:`, `Preguntado por el precio, ha respondido:`. `One of them said` and `una vecina
 * explica` mean nobody who was named.
 */
function refersBack(clause: string): boolean {
  const words = tokens(clause).slice(0, REACH);
  const [first] = words;
  if (first === undefined || first.folded === 'a' || INDEFINITE.has(first.folded)) return false;
  return (
    words.some(({ folded }, i) => NO_ARTICLES.has(folded) || isFrenchHe(words, i)) ||
    (POSSESSIVES.has(first.folded) &&
      (GERMAN.has(first.folded) || !words.slice(1).some(isCapital))) ||
    LATTER.test(foldText(clause)) ||
    isStandIn(words) ||
    (LEADS.test(clause) && hasNoSubject(clause))
  );
}

/** Their nouns have capitals. */
const GERMAN = new Set('ihr ihre sein seine'.split(' '));
const LATTER =
  /(?<!\p{L})(?:the latter|cette derniere|ce dernier|celle-ci|celui-ci|est[ea] ultim[oa]|quest['’]ultim[oa]|letztere[rn]?|deze laatste)(?!\p{L})/u;

/** `il ajoute`, `il a répondu`; Italian `il` is an article. */
const isFrenchHe = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]?.folded ?? '';
  return words[at]?.folded === 'il' && (VERBS.has(next) || AUXILIARIES.has(next));
};

/** `La chef`, `O parlamentar`: an article and what somebody does. */
const isStandIn = ([article, noun]: readonly Word[]): boolean =>
  article !== undefined &&
  noun !== undefined &&
  ARTICLES.has(article.folded) &&
  STAND_INS.has(noun.folded);

/** `…, ha respondido:`, `Respondió:`: languages that leave the pronoun out. */
const hasNoSubject = (clause: string): boolean => {
  const [last = ''] = clause.split(/,\s/).slice(-1);
  const [first, second] = tokens(last).filter(({ folded }) => !OBJECTS.has(folded));
  return [first, AUXILIARIES.has(first?.folded ?? '') ? second : undefined].some(
    (word) => word !== undefined && VERBS.has(word.folded),
  );
};
const OBJECTS = new Set(
  'le lo la les nos se me ci gli mi ne lhe no nao non y e pero ma mas'.split(' '),
);
