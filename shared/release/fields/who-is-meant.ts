import { foldText } from '../../text/normalise.ts';
import {
  ARTICLES,
  type Attribution,
  AUXILIARIES,
  INDEFINITE,
  IS_TOLD,
  lastSentence,
  POSSESSIVES,
  PROFESSIONS,
  STAND_INS,
  VERBS,
} from './attribution.ts';
import { fullNameIn } from './introduced.ts';
import { lastNamed, peopleNamed } from './known-people.ts';
import { surnameFirst } from './named-before.ts';
import { officeThenName } from './office-then-name.ts';
import { functionIn, hasOffice, isTitle, tokens, type Word } from './offices.ts';
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
  if (own !== null && own.name !== null && own.isGuess !== true) return null;
  // Its paragraph begins with the quotation: a colon may end the one above.
  const isBelow = beside.ahead.trim() === '' && LEADS.test(beside.before);
  const before = isBelow ? '' : beside.before;
  const ahead = isBelow ? beside.before : beside.ahead;
  const lead = lastSentence(ahead);
  const isLead = LEADS.test(ahead);
  if (IS_TOLD.test(lead)) return null;
  if (isLatter(isLead ? lead : behind.slice(0, NEAR)))
    return peopleNamed(nearest(before, ahead)).at(-1) ?? null;
  if (own === null && ahead.trim() === '' && /^[\s.]*$/.test(behind))
    return reporting(before, people, story);
  const near = isLead ? lead : ahead;
  const named =
    own === null
      ? (lastNamed(near, people) ?? surnameFirst(near.trimStart(), story)?.name ?? null)
      : null;
  if (named !== null) return named;
  const isMeant = own === null ? refersBack(lead) : isNameless(own, { ahead, behind });
  if (!isMeant) return null;
  const context = nearest(before, ahead);
  // “The athlete said” is nobody with another function, and not one of two.
  if (own?.office !== undefined || own?.isNoun === true) return onlyOne(context, true);
  return lastNamed(context, people) ?? onlyOne(context, false);
}

/** How much before a quotation names who is meant, in characters. */
const CONTEXT = 1500;
const nearest = (before: string, ahead: string): string =>
  (ahead.length < CONTEXT ? `${before} ${ahead}` : ahead).slice(-CONTEXT);

/** The one person whom the words name, with a function or without. */
function onlyOne(text: string, isPlain: boolean): string | null {
  const [one, ...others] = new Set(peopleNamed(text));
  if (one === undefined || others.length > 0) return null;
  const ahead = text.slice(0, text.indexOf(one));
  return isPlain && hasOffice(ahead.split(/[.!?]\s/).at(-1) ?? '') ? null : one;
}

/**
 * `Ana Ruiz, la directora, comentó que una de cada cinco citas se perdía.` above a paragraph that is nothing but a quotation: hers, where
 * the last sentence is about her and its verb, right behind her name and function, says that she spoke.
 */
function reporting(before: string, people: readonly string[], story: string): string | null {
  if (QUOTED.test(before)) return null;
  const sentence = lastSentence(before.trim()).trimStart();
  const person = officeThenName(sentence);
  const name = person?.name ?? namedFirst(sentence, people) ?? titledSurname(sentence, story);
  if (name === null) return null;
  const behind = sentence.slice(sentence.indexOf(name) + name.length);
  const [verb] = tokens(behind.replace(/^,[^,]{2,80},/, ''));
  return verb !== undefined && VERBS.has(verb.folded)
    ? (people.find((one) => one.endsWith(name)) ?? name)
    : null;
}

/** With nothing but titles and functions before it. */
function namedFirst(sentence: string, people: readonly string[]): string | null {
  const name = people.find((one) => sentence.includes(one));
  if (name === undefined) return null;
  const ahead = tokens(sentence.slice(0, sentence.indexOf(name)));
  return ahead.every((word) => isTitle(word.folded) || functionIn([word]) !== null) ? name : null;
}

/** `Mr Abadi said …`, where the story has his whole name. */
const titledSurname = (sentence: string, story: string): string | null => {
  const [title, surname] = tokens(sentence);
  const isTitled = title !== undefined && surname !== undefined && isTitle(title.folded);
  const whole = isTitled ? fullNameIn(story, surname.text) : null;
  return isTitled && whole?.name.includes(' ') === true ? surname.text : null;
};

const QUOTED = /["“”«»„]/;

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
  if (own.office !== undefined) return isOffice(foldText(own.office).replace(/^l['’]/, ''));
  return own.isAgain === true || own.isNoun === true || refersBack(clause);
}

const isOffice = (folded: string): boolean => STAND_INS.has(folded) || PROFESSIONS.has(folded);

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
    hasPronoun(words) ||
    isOwnAnswer(words) ||
    isLatter(clause) ||
    isStandIn(words) ||
    (LEADS.test(clause) && hasNoSubject(clause))
  );
}

/** `He saw his daughter asleep:`, `…, elle nous a dit`, `he observed that`, `is ze helder`: somebody alone, who speaks or whom the clause begins with. */
function hasPronoun(words: readonly Word[]): boolean {
  return words.some(({ folded }, i) => {
    const isHe = HE_OR_SHE.has(folded) || isFrenchHe(words, i);
    const next = words[i + 1]?.folded ?? '';
    if (!isHe || (MAY_BE_PLURAL.has(folded) && /en$/.test(next))) return false;
    if (i === 0) return !HEARS.test(next);
    const isSaid = words.slice(i + 1, i + 4).some((word) => VERBS.has(word.folded));
    return isSaid || IS.test(words[i - 1]?.folded ?? '');
  });
}
const HE_OR_SHE = new Set('he she ella elle ele ela er sie lei lui hij zij ze'.split(' '));
const MAY_BE_PLURAL = new Set('sie zij ze'.split(' '));
/** Somebody else speaks. */
const HEARS =
  /^(?:heard|hears|saw|reads?|received|got|found|kreeg|krijgt|hoort|hoorde|las|leest|horte|hort|liest|bekam|entend|entendit|lit|lut|recoit|recut|oyo|oye|leyo|lee|recibio|ouviu|ouve|leu|recebeu|senti|sente|lesse|legge|riceve)$/;
const IS = /^(?:is|was|est|ist|war|e|es)$/;

/** `His verdict:`, `Ihr Rat an die Kollegen fällt knapp aus:`: words of theirs, and of nobody's mother or customers. */
const isOwnAnswer = ([first, noun, ...more]: readonly Word[]): boolean =>
  first !== undefined &&
  noun !== undefined &&
  POSSESSIVES.has(first.folded) &&
  !/^(?:their|leur|hun|sus|ses|seus|suas)$/.test(first.folded) &&
  ANSWER.test(noun.folded) &&
  (GERMAN.has(first.folded) || !more.some(isCapital));
const ANSWER =
  /(?:verdict|answer|reply|conclusion|advice|message|comment|explanation|reaction|summary|fazit|rat|bilanz|antwort|kommentar|urteil|botschaft|wunsch|respuesta|consejo|balance|veredicto|conclusion|mensaje|explicacion|resumen|reponse|conseil|bilan|explication|constat|resposta|conselho|balanco|veredito|conclusao|recado|explicacao|risposta|consiglio|bilancio|verdetto|conclusione|messaggio|spiegazione|antwoord|advies|conclusie|oordeel|boodschap|reactie)$/;

/** Their nouns have capitals. */
const GERMAN = new Set('ihr ihre sein seine'.split(' '));
const LATTER =
  /(?<!\p{L})(?:the latter|cette derniere|ce dernier|celle-ci|celui-ci|est[ea] ultim[oa]|quest['’]ultim[oa]|letztere[rn]?|deze laatste)(?!\p{L})/u;

/** `ce dernier explique`, `s'amuse cette dernière`; `este último año` and `the latter plan` have a noun behind it. */
function isLatter(clause: string): boolean {
  const folded = foldText(clause);
  const found = LATTER.exec(folded);
  if (found === null) return false;
  const [next] = tokens(folded.slice(found.index + found[0].length));
  const isClosed = /^\s*[.,:;!?]|^\s*$/.test(folded.slice(found.index + found[0].length));
  return isClosed || VERBS.has(next?.folded ?? '') || AUXILIARIES.has(next?.folded ?? '');
}

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
  isOffice(noun.folded);

/** `…, ha respondido:`, `Respondió:`: languages that leave the pronoun out; `Respondió el sindicato:` has its subject behind, and `dijeron` is of several. */
const hasNoSubject = (clause: string): boolean => {
  const [last = ''] = clause.split(/,\s/).slice(-1);
  const words = tokens(last).filter(({ folded }) => !OBJECTS.has(folded));
  const at = AUXILIARIES.has(words[0]?.folded ?? '') ? 1 : 0;
  const verb = words[at]?.folded ?? '';
  const isPlural =
    /(?:ron|ram|ono|nno)$/.test(verb) || /^(?:han|hanno|ont)$/.test(words[0]?.folded ?? '');
  return VERBS.has(verb) && !isPlural && words.length <= at + 1;
};
const OBJECTS = new Set(
  'le lo la les nos se me ci gli mi ne lhe no nao non y e pero ma mas'.split(' '),
);
