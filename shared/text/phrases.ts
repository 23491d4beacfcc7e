/**
 * Marks that are dropped with accents: those of Latin, Greek, Cyrillic, Arabic and Hebrew. Elsewhere a mark is
 * a vowel or a voice: no Hindi, Thai or Japanese word is the same without.
 */
const ACCENTS = /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}]]--[\u3099\u309A]]/gv;
/** Only stretches Arabic words. */
const TATWEEL = /\u0640/g;
/**
 * A word; in scripts that set no spaces each character with its marks, so that a phrase is found wherever it
 * stands.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv;

/**
 * The words of a text in the form in which they are compared: without regard to case, accents and the ways
 * in which Unicode spells one letter. Apostrophes, hyphens and all other signs part words.
 */
export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(TATWEEL, '')
    // Up first: ß and SS, ς and σ are alike only there.
    .toUpperCase()
    .toLowerCase()
    .match(WORD) ?? [];

/** Whether a phrase stands in a text, word for word. */
export type PhraseFinder = (phrase: string) => boolean;

/**
 * Makes texts ready to be searched for many phrases: the cost of one is that of the places where its first word
 * stands. What was asked once is remembered.
 *
 * @param texts no phrase reaches from one into the next
 */
export function phraseFinder(texts: readonly string[]): PhraseFinder {
  const words: (string | null)[] = [];
  const places = new Map<string, number[]>();
  for (const text of texts) {
    for (const word of foldedWords(text)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [words.length]);
      else known.push(words.length);
      words.push(word);
    }
    words.push(null);
  }
  const answers = new Map<string, boolean>();
  return (phrase) => {
    const known = answers.get(phrase);
    if (known !== undefined) return known;
    const [first, ...rest] = foldedWords(phrase);
    const isThere =
      first !== undefined &&
      (places.get(first) ?? []).some((place) =>
        rest.every((word, index) => words[place + 1 + index] === word),
      );
    answers.set(phrase, isThere);
    return isThere;
  };
}
