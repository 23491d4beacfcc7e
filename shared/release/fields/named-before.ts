import { foldText } from '../../text/normalise.ts';
import { SURNAME_FIRST, sentencesOf, subjectOf } from './attribution.ts';
import { isGivenName } from './given-names.ts';
import { fullNameIn } from './introduced.ts';
import { hasOffice, isTitle, ORGANISATION, tokens } from './offices.ts';
import { AGED_BEHIND, type Person, STARTERS } from './person.ts';

/** How many sentences before a quotation may name who is meant by “she” or “the athlete”. */
const SENTENCES = 4;
/** In characters. */
const REACH_BACK = 1500;

/**
 * `The Requiem is led by the conductor Ann Lee. It is her last. “…”, she said`: whom the sentences before a quotation are
 * about, the nearest first. `Cedar Creek has been dry since June` may be about a place: a function, a title, an age or a
 * clause with “who” has to tell that it is somebody.
 */
export function somebodyIn(text: string): Person | null {
  for (const sentence of nearestOf(text)) {
    const person = subjectOf(sentence);
    if (person !== null && (isGiven(person) || isSomebody(sentence, person))) return person;
  }
  return null;
}

const isGiven = ({ name }: Person): boolean => isGivenName(name.split(' ')[0] ?? '');

/** As `somebodyIn`, and also a surname that a sentence begins with where the story has the whole name. */
export function namedBefore(text: string, story: string): Person | null {
  for (const sentence of nearestOf(text)) {
    const first = surnameFirst(sentence, story);
    if (first !== null) return first;
    const person = subjectOf(sentence);
    if (person !== null && (isGiven(person) || isSomebody(sentence, person))) return person;
  }
  return null;
}

/** Whom a sentence begins with by the surname alone, where the story has the whole name: `Okafor opened …` */
export function surnameFirst(sentence: string, story: string): Person | null {
  // `Prewitt’s group spent the summer there.`
  const surname = SURNAME_FIRST.exec(sentence)?.[1]?.replace(/['’]s$/, '');
  if (surname === undefined || STARTERS.has(foldText(surname)) || isGivenName(surname)) return null;
  const known = fullNameIn(story, surname);
  const isSurname = known?.name.includes(` ${surname}`) === true;
  return isSurname && !ORGANISATION.test(known.name) ? known : null;
}

const nearestOf = (text: string): readonly string[] =>
  sentencesOf(text.slice(-REACH_BACK).trim()).slice(-SENTENCES).reverse();

const AGED_BEFORE = /\d{1,3}[-\s]?(?:jährige[rn]?|jarige|year-old)\s+(?:\p{L}+\s+)?$/u;
/** `de la gambiste Ann Lee` */
const NOUN_BEFORE = /(?:^|[\s'’])(?:el|la|le|il|o|a|l['’]|the)\s?\p{Ll}{4,}\s$/u;
const WHO = /^,\s(?:who|whose|qui|quien|que|che|die|der|wie)\s/u;

function isSomebody(sentence: string, { name, role }: Person): boolean {
  const at = sentence.indexOf(name);
  if (at < 0) return false;
  const before = sentence.slice(0, at);
  const behind = sentence.slice(at + name.length);
  return (
    (role !== null && hasOffice(role)) ||
    AGED_BEFORE.test(before) ||
    AGED_BEHIND.test(behind) ||
    WHO.test(behind) ||
    isTitle(tokens(before).at(-1)?.folded ?? '') ||
    NOUN_BEFORE.test(before)
  );
}
