import { type Attribution, attributionIn } from './attribution.ts';

/** The attribution that stands inside the marks, and the quotation without it. */
export interface Incise {
  readonly words: string;
  readonly said: Attribution;
}

const LONGEST_ROLE = 12;

/**
 * Takes the attribution out of a quotation that French, Italian, Spanish and Portuguese papers put inside the marks:
 * `« C'est fait, se félicite Anne Roy, présidente. Merci. »`, `«Ya está —explica Ana Ruiz—. Gracias»`. Null when there
 * is none that names a person by two words.
 */
export function incise(words: string): Incise | null {
  for (const match of words.matchAll(/,\s+(?=\p{Ll})|\s[—–-]\s?(?=\p{Ll})/gu)) {
    const from = match.index + match[0].length;
    const isDash = !match[0].startsWith(',');
    const rest = words.slice(from, from + 260);
    const length = isDash ? dashed(rest) : upToSpeech(rest);
    const said = attributionIn(rest.slice(0, length).replace(/[\s,]+$/, ''), 'after');
    if (!said?.name?.includes(' ') || !BEGINS_WITH_VERB.test(rest)) continue;
    const after = words.slice(from + length).replace(/^\s?[—–-]\s?/, '');
    const joint = /^[\s.,;:!?…]/.test(after) || after === '' ? '' : ' ';
    return { words: `${words.slice(0, match.index)}${joint}${after}`.trim(), said };
  }
  return null;
}

/** `a-t-elle`, `se félicite`, `ha dichiarato`: a verb in lower case, and soon a name. */
const BEGINS_WITH_VERB =
  /^(?:\p{Ll}[\p{L}'’-]*,?\s+){1,6}?(?:\p{L}+\.\s+)?\p{Lu}[\p{L}'’.-]*\s+(?:(?:de|del|la|da|van|von|der|di|le|el)\s+){0,2}\p{Lu}/u;

/** Up to the dash that closes it, or over all where none does. */
const dashed = (rest: string): number => rest.search(/\s?[—–](?=[\s.,;:!?]|$)|\s-(?=\s)|$/u);

/** Up to the sentence's end, or over the name and its function where the speech goes on behind a comma. */
function upToSpeech(rest: string): number {
  const sentence = /^[^.!?…;:]*/u.exec(rest)?.[0] ?? '';
  const [, named = '', role = ''] = /^([^,]*)(?:,\s+([^,]*))?/u.exec(sentence) ?? [];
  const goesOn = sentence.length > named.length + role.length + 3;
  if (!goesOn || role.split(' ').length > LONGEST_ROLE) return sentence.length;
  return named.length + 2 + role.length;
}
