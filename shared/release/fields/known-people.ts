import { foldText } from '../../text/normalise.ts';
import { NO_PERSON_BEHIND, REACH, sentencesOf, VERBS } from './attribution.ts';
import { isGivenName } from './given-names.ts';
import { functionIn, hasOffice, isTitle, ORGANISATION, tokens } from './offices.ts';
import { STARTERS } from './person.ts';

/** Words with capitals in a row, as names are, particles between them. */
export const IN_CAPITALS =
  /(?<![\p{L}.@'’-])\p{Lu}[\p{L}'’-]*\p{L}(?: (?:(?:de|del|la|las|los|da|do|dos|das|van|von|der|den|di|du|le|el|ten|ter|zu|mac|ní) ){0,2}(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,5}(?![\p{L}@])/gu;
/** A story is shorter. */
const MOST_LETTERS = 40_000;

/** The people whom a text names in full, in its order, with repetitions: a first name that is listed, and a surname. */
export function peopleNamed(text: string): readonly string[] {
  const near = text.slice(0, MOST_LETTERS);
  return [...near.matchAll(IN_CAPITALS)].flatMap(({ 0: run, index }) => {
    if (NO_PERSON_BEHIND.test(near.slice(Math.max(0, index - 5), index))) return [];
    const words = withoutSentence(run).split(' ');
    const given = words.findIndex((word) => isGivenName(word));
    // `Chaque Anne`: what stands before a first name is a title, a function or the end of another name.
    if (given < 0 || given > MOST_BEFORE) return [];
    // `Gerald Mowbray MP`, `Declan Moore P.P.`
    const name = words
      .slice(given)
      .join(' ')
      .replace(/['’]s$/, '')
      .replace(/(?: \p{Lu}(?:\p{Lu}{1,3}|\.))+$/u, '');
    const isWhole = name.includes(' ') && !ORGANISATION.test(name) && !hasOffice(name);
    return isWhole ? [name] : [];
  });
}
const MOST_BEFORE = 3;
/** `öffnete Eva Roth den Schieber`: behind a first name and a surname an article begins what she opened. */
const withoutSentence = (run: string): string =>
  run.replace(/^(\p{Lu}\S* (?:\S+ )*?\p{Lu}\S*) (?:den|der) \p{Lu}.*$/u, '$1');

/** What the story knows of a speaker, and the words around the quotation. */
export interface Heard {
  /** The people whom the story names in full. */
  readonly people: readonly string[];
  /** The words before the quotation, up to the paragraph above. */
  readonly before: string;
  /** The words behind it, in its paragraph. */
  readonly behind: string;
}

/**
 * A speaker by the name that the story gives in full: `Altuzarra` and `Begoña Altuzarra` are `Begoña Altuzarra Peñín`,
 * `Superintendentin Eva Thoma` is `Eva Thoma`; and where no first name is in it (`Harkness Farm`), the one person whom the words beside
 * the quotation name.
 */
export function knownAs(speaker: string, { people, before, behind }: Heard): string {
  if (people.includes(speaker)) return speaker;
  const owner = speaker.replace(/['’]s$/, '');
  if (owner !== speaker && people.includes(owner)) return owner;
  const titled = people.find(
    (name) => speaker.endsWith(` ${name}`) && isTitleAhead(speaker.slice(0, -name.length - 1)),
  );
  if (titled !== undefined) return titled;
  // `Ludo Smit van Grenswoude` is mayor there.
  const isPlaced = (name: string): boolean =>
    name.startsWith(`${speaker} van `) || name.startsWith(`${speaker} von `);
  const fuller = [...new Set(people.filter((name) => holds(name, speaker) && !isPlaced(name)))];
  const [full] = fuller;
  if (full !== undefined) return fuller.length === 1 ? full : speaker;
  if (speaker.split(' ').some((word) => isGivenName(word) || isTitle(foldText(word))))
    return speaker;
  const [sentence = ''] = sentencesOf(behind.slice(0, REACH));
  const last = sentencesOf(before.slice(-REACH * 2)).at(-1) ?? '';
  const beside = [
    ...(last.includes(speaker) ? peopleNamed(last).filter((name) => saysIt(last, name)) : []),
    ...(sentence.includes(speaker)
      ? peopleNamed(sentence).filter((name) => hasFunctionAhead(sentence, name))
      : []),
  ];
  return beside.length === 1 ? (beside[0] as string) : speaker;
}

/** `… manager Ann Lee said`, `…, Ann Lee, said`: the verb is theirs. */
function saysIt(sentence: string, name: string): boolean {
  const [verb] = tokens(sentence.slice(sentence.indexOf(name) + name.length));
  return verb !== undefined && VERBS.has(verb.folded);
}

/** `said Local 212 president Ann Lee` */
const hasFunctionAhead = (sentence: string, name: string): boolean =>
  functionIn(tokens(sentence.slice(0, sentence.indexOf(name))).slice(-1)) !== null;

/**
 * What stands before a name and is none: `Harbour Master`, `Pour`, a word for a function, or one whose ending no first name that the list lacks has
 * (`Schreinermeisterin`, `Promovendus`).
 */
const isTitleAhead = (words: string): boolean =>
  (words.includes(' ') && words.split(' ').every((word) => !isGivenName(word))) ||
  STARTERS.has(foldText(words)) ||
  /^\p{Lu}\p{Ll}{7,}(?:in|er|us|eur|ist|ant|ent|or|wart)$/u.test(words) ||
  /(?:^|\s)Loco$/.test(words) ||
  words.split(' ').some((word) => hasOffice(word));

/** Whether a name has all words of a shorter one, in their order: from the first name on, or the surname alone. */
function holds(name: string, shorter: string): boolean {
  const [given, ...words] = name.split(' ');
  const wanted = shorter.split(' ');
  let at = -1;
  const isIn = wanted.every((word) => {
    at = [given, ...words].indexOf(word, at + 1);
    return at >= 0;
  });
  return isIn && (wanted.length === 1 || wanted[0] === given || !isGivenName(wanted[0] ?? ''));
}

/**
 * Whom the nearest sentence that names anybody names first: behind “she said” it is them.
 *
 * @param people whom the story names in full; the text may have their surname alone
 */
export function lastNamed(text: string, people: readonly string[]): string | null {
  for (const sentence of sentencesOf(text.slice(-REACH_BACK)).toReversed()) {
    const [first] = peopleNamed(sentence);
    if (first !== undefined) return isAbout(sentence, first) ? first : null;
    const [surname] = (sentence.match(CAPITALISED) ?? []).filter((word) => !isGivenName(word));
    const known = people.filter((name) => surname !== undefined && name.includes(` ${surname}`));
    if (known.length === 1 && isAbout(sentence, surname as string)) return known[0] as string;
  }
  return null;
}

/** An article and a noun before a name: `la agricultora Ana Ruiz`. */
const NOUN_AHEAD =
  /(?:^|[\s'’])(?:el|la|le|il|lo|o|a|l['’]|the|der|die|de|het)\s?\p{Ll}{4,}\s(?:\p{L}+\.\s)?$/u;
/** Words before a subject at most: `Interrogée, Mme`, `Em Serra do Cipoal`. */
const MOST_AHEAD = 3;
/** A person named in passing is no subject: `a garden named after Peter Lang`. */
function isAbout(sentence: string, name: string): boolean {
  const at = sentence.indexOf(name);
  const ahead = sentence.slice(0, at);
  return (
    tokens(ahead).length <= MOST_AHEAD ||
    NOUN_AHEAD.test(ahead) ||
    functionIn(tokens(ahead).slice(-1)) !== null ||
    // `… a presidente do conselho, Ana Ruiz, recusa`
    (/,\s$/.test(ahead) && hasOffice(ahead.split(/,\s/).at(-2) ?? '')) ||
    /^,\s(?:who|whose|qui|que|quien|che|die|der|wie|de \d|\d)/u.test(
      sentence.slice(at + name.length),
    )
  );
}
const CAPITALISED = /(?<![\p{L}.@'’-])\p{Lu}\p{Ll}[\p{L}'’-]+(?![\p{L}@])/gu;
const REACH_BACK = 800;
