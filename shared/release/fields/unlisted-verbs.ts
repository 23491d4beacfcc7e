import { type Attribution, lastSentence, REACH } from './attribution.ts';
import { officeThenName } from './office-then-name.ts';
import { tokens, type Word } from './offices.ts';
import { isCapital, personBefore } from './person.ts';

/** The quotation leaves its sentence open: `“It is done,” …`, `“Is it done?” …` */
const IS_OPEN = /[,!?…]$/;
/** Behind `!` or `?` another sentence may begin: the verb has to be the end of its clause. */
const ENDS_CLAUSE =
  /^(?:,\s[^,.]{3,120},)?(?:\s+\p{Ll}[\p{L}'’-]*){1,2}(?=[.,;!?]|\s+(?:that|to|in|at|on|when|as|after|during|with|of)\s|$)/u;
const GOES_ON = /^(?:,\s[^,.]{3,120},)?\s+\p{Ll}/u;
const BY_PRONOUN = /^\s*(?:he|she|they|we|I)\s+\p{Ll}/u;
/** `murmure-t-il`, `s'amuse-t-elle` */
const INVERTED_PRONOUN = /^\s*,?\s*[\p{Ll}'’]+-(?:t-)?(?:ils?|elles?|on)(?!\p{L})/u;

/**
 * `“…,” Ana Ruiz quipped`, `“…,” Bruno Diaz, an engineer, quickly added`: behind a quotation that leaves its sentence
 * open a name and what it does are its attribution, whatever the verb.
 *
 * @param quoted what stands between the marks
 * @param after what stands behind them
 */
export function subjectThenVerb(quoted: string, after: string): Attribution | null {
  if (INVERTED_PRONOUN.test(after.slice(0, 80))) return { name: null, role: null, isAgain: true };
  if (!IS_OPEN.test(quoted) || !/^\s/.test(after)) return null;
  const isComma = quoted.endsWith(',');
  if (isComma && BY_PRONOUN.test(after)) return { name: null, role: null, isAgain: true };
  const reach = after.slice(0, REACH);
  const words = tokens(reach).slice(0, FIRST_WORDS);
  const person = officeThenName(reach) ?? personBefore(words, reach);
  if (person === null) return null;
  const rest = reach.slice(reach.indexOf(person.name) + person.name.length);
  return (isComma ? GOES_ON : ENDS_CLAUSE).test(rest) ? person : null;
}

/** Who speaks stands at once behind the quotation, with a title before and the name's own words. */
const FIRST_WORDS = 8;

/** Verbs that give a thing a name in somebody's words. */
const NAMING = new Set(
  'spricht sprach parla parlato parle habla hablo fala falou speaks spoke spreekt sprak called calls described describes dubbed labelled labeled branded hailed nannte nennt bezeichnete bezeichnet qualifie qualifiait decrit calificado calificada califico califica describio tacho tildo definito definita definisce definiu classificou classifica chamou noemde noemt omschreef omschrijft bestempelde'.split(
    ' ',
  ),
);
/** `descreve-o como …` */
const OBJECT = /-l?[oa]s?$/;
const LONGEST_OBJECT = 10;
const FEWEST_WORDS = 3;

/**
 * `Mayor Ann Lee called the path “a gift to everybody”`: a person, such a verb, and what it speaks of. Titles have a capital;
 * `a path called “…”` has nothing between.
 *
 * @param before what stands before the marks
 * @param quoted what stands between them
 */
export function naming(before: string, quoted: string): Attribution | null {
  if (!/^\p{Ll}/u.test(quoted) || quoted.split(/\s+/).length < FEWEST_WORDS) return null;
  const sentence = lastSentence(before.slice(-REACH));
  const words = tokens(sentence);
  const verb = words.findLastIndex(({ folded }) => NAMING.has(folded.replace(OBJECT, '')));
  const object = words.slice(verb + 1);
  if (verb < 1 || object.length === 0 || object.length > LONGEST_OBJECT) return null;
  const said = words[verb] as Word;
  if (/[,;:]\s*\S/.test(sentence.slice(said.end))) return null;
  const ahead = sentence.slice(0, said.start);
  const person =
    officeThenName(ahead.replace(/[\s,]+$/, '')) ?? personBefore(words.slice(0, verb), sentence);
  return person === null || !words.slice(0, verb).some(isCapital) ? null : person;
}
