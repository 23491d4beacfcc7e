import { wholeWord } from './whole-word.ts';

/** A text in which names stand under placeholders that no engine knows a word for. */
export interface MaskedText {
  readonly text: string;
  /** What stands under each placeholder, in order of their numbers. */
  readonly names: readonly string[];
  /** Letters that the text itself does not hold. */
  readonly letters: string;
}

/** Web and mail addresses, without the punctuation that ends a sentence. */
const ADDRESS = String.raw`(?:https?://|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;

/** Read as unknown words, and so passed on, by the engines that were tried; in capitals like an acronym. */
const LETTERS = ['XQ', 'ZX', 'QZ', 'XZQ', 'ZQX'];

/**
 * Hides what must come through translation as it is: the given names as whole words, web and mail
 * addresses.
 */
export function maskNames(text: string, names: readonly string[]): MaskedText {
  const letters = LETTERS.find((candidate) => !text.toUpperCase().includes(candidate));
  if (letters === undefined) return { text, names: [], letters: '' };
  // The longest first, so that a name within another does not break it.
  const words = [...new Set(names.filter((name) => name.trim() !== ''))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(wholeWord);
  const hidden: string[] = [];
  const masked = text.replace(new RegExp([ADDRESS, ...words].join('|'), 'gu'), (name) => {
    hidden.push(name);
    return `${letters}${hidden.length - 1}${letters.charAt(0)}`;
  });
  return { text: masked, names: hidden, letters };
}

/**
 * Puts the names back into a translation.
 *
 * @returns null when a placeholder is missing, doubled or was never there
 */
export function unmaskNames(translated: string, { names, letters }: MaskedText): string | null {
  if (letters === '') return translated;
  const seen = new Set<number>();
  let isBroken = false;
  const placeholder = new RegExp(`${letters}(\\d+)${letters.charAt(0)}`, 'gi');
  const text = translated.replace(placeholder, (_, digits: string) => {
    const number = Number(digits);
    const name = names[number];
    if (name === undefined || seen.has(number)) isBroken = true;
    seen.add(number);
    return name ?? '';
  });
  return isBroken || seen.size !== names.length ? null : text;
}
