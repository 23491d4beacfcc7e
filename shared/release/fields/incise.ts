import { foldText } from '../../text/normalise.ts';
import { type Attribution, attributionIn, VERBS } from './attribution.ts';
import { tokens } from './offices.ts';

/** The attribution that stands inside the marks, and the quotation without it. */
export interface Incise {
  readonly words: string;
  readonly said: Attribution;
}

const LONGEST_ROLE = 12;

/**
 * Takes the attribution out of a quotation that French, Italian, Spanish and Portuguese papers put inside the marks:
 * `« C'est fait, se félicite Anne Roy, présidente. Merci. »`, `«Ya está —explica Ana Ruiz—. Gracias»`. Null when there
 * is none that names a person by two words, or by a surname behind `a affirmé` that is a guess.
 */
export function incise(words: string): Incise | null {
  const bound = byPronoun(words);
  if (bound !== null) return bound;
  for (const match of words.matchAll(/,\s+(?=\p{Ll})|\s[—–-]\s?(?=\p{Ll})/gu)) {
    const from = match.index + match[0].length;
    const isDash = !match[0].startsWith(',');
    const rest = words.slice(from, from + 260);
    const length = isDash ? dashed(rest) : upToSpeech(rest);
    const said = attributionIn(rest.slice(0, length).replace(/[\s,]+$/, ''), 'after');
    const isVerb = VERBS.has(tokens(rest.slice(0, 40))[0]?.folded ?? '');
    // `“… – spiega Baldoni –. …”`, `“… – aggiunge – …”`: between two dashes the surname or the verb alone will do.
    const isClosed = isDash && isVerb && /^\s?[—–-]/.test(rest.slice(length));
    const isNamed = said?.name?.includes(' ') === true && (isClosed || BEGINS_WITH_VERB.test(rest));
    // `…, a affirmé Roy. Et …`: the verb and nothing but a surname, up to the full stop.
    const isSurname = !isDash && said?.name != null && SAID_BY_SURNAME.test(rest.slice(0, length));
    const isShort = (isClosed && (said?.name != null || said?.isAgain === true)) || isSurname;
    if (said == null || !(isNamed || isShort)) continue;
    // `…, et cela change tout, observe le Dr Paul Roy`: the attribution begins further on.
    const verb = tokens(rest.slice(0, length)).find(({ folded }) => VERBS.has(folded));
    if (verb !== undefined && rest.slice(0, verb.start).includes(',')) continue;
    if (said.name !== null && isTold(rest.slice(0, length), said.name)) continue;
    const after = words.slice(from + length).replace(/^\s?[—–-]\s?/, '');
    const joint = /^[\s.,;:!?…]/.test(after) || after === '' ? '' : ' ';
    const by = isSurname ? { ...said, isGuess: true } : said;
    return { words: `${words.slice(0, match.index)}${joint}${after}`.trim(), said: by };
  }
  return null;
}

/** `…, a déclaré la lauréate. …`, in speech behind a dash: a verb of saying, and what somebody is. */
export function byNoun(words: string): Incise | null {
  for (const match of words.matchAll(
    /,\s+((?:\p{Ll}[\p{L}'’]*\s+){1,3}(?:la|le|l['’])\s?\p{Ll}{4,})(?=[.,;:!?])/gu,
  )) {
    const [all, clause = ''] = match;
    const first = tokens(clause).slice(0, 3);
    if (!first.some(({ folded }) => VERBS.has(folded.replace(/^[sm]['’]/, '')))) continue;
    const said = attributionIn(`, ${clause}`, 'after');
    if (said === null || said.name !== null) continue;
    const joined = `${words.slice(0, match.index)}${words.slice(match.index + all.length)}`.trim();
    return { words: joined, said };
  }
  return null;
}

/** `…, explique-t-elle. …`: a verb of saying and the pronoun bound to it; `est-il` asks. */
function byPronoun(words: string): Incise | null {
  for (const match of words.matchAll(
    /,\s+(\p{Ll}[\p{L}'’]*?)-(?:t-)?(?:ils?|elles?)(?![\p{L}-])/gu,
  )) {
    const [all, verb = ''] = match;
    const after = words.slice(match.index + all.length);
    if (!VERBS.has(foldText(verb)) || !/^[.,;:!?]/.test(after)) continue;
    const joined = `${words.slice(0, match.index)}${after}`.trim();
    return { words: joined, said: { name: null, role: null, isAgain: true } };
  }
  return null;
}

/** `…, a neighbour from Cedar Creek said he would come, …`: somebody tells what others said; the name stands before the verb. */
function isTold(clause: string, name: string): boolean {
  const verb = tokens(clause).find(({ folded }) => VERBS.has(folded));
  return verb !== undefined && verb.start > clause.indexOf(name);
}

/** `a-t-elle`, `se félicite`, `ha dichiarato`: a verb in lower case, and soon a name. */
const BEGINS_WITH_VERB =
  /^(?:\p{Ll}[\p{L}'’-]*,?\s+){1,6}?(?:\p{L}+\.\s+)?\p{Lu}[\p{L}'’.-]*\s+(?:(?:de|del|la|da|van|von|der|di|le|el)\s+){0,2}\p{Lu}/u;

const SAID_BY_SURNAME = /^(?:a\s|s['’]est\s)\p{Ll}{3,}é\s\p{Lu}[\p{L}'’-]+$/u;

/** Up to the dash that closes it, or over all where none does. */
const dashed = (rest: string): number =>
  rest.search(/\s?[—–](?=[\s.,;:!?]|$)|\s-(?=[\s.,;:!?])|$/u);

/** Up to the sentence's end, or over the name and its function where the speech goes on behind a comma. */
function upToSpeech(rest: string): number {
  const sentence = /^[^.!?…;:]*/u.exec(rest)?.[0] ?? '';
  const [, named = '', role = ''] = /^([^,]*)(?:,\s+([^,]*))?/u.exec(sentence) ?? [];
  const goesOn = sentence.length > named.length + role.length + 3;
  if (!goesOn || role.split(' ').length > LONGEST_ROLE) return sentence.length;
  return named.length + 2 + role.length;
}
