import { endsSentence, wordsIn } from '../../text/words.ts';

/**
 * Whether a text is a sentence and no line of an address: it ends like one, has five words or more, and
 * a good third of them begin in lower case, as in German ones full of nouns.
 */
export function isProse(text: string): boolean {
  const head = text.slice(0, 400);
  if (!endsSentence(text) && !/:["'”’“‘»«)\]]*$/.test(text.slice(-8))) return false;
  const words = head.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  // Arabic, Hebrew, Chinese and Japanese have no capitals, the last two no spaces either.
  const small = words.filter(
    (word) => /^["'“‘«(「]?[\p{Ll}\p{Lo}]/u.test(word) && !/[@/]/.test(word),
  );
  return wordsIn(head) >= 5 && small.length >= words.length * SMALL;
}

const SMALL = 0.35;

/** Whether words could name an organisation: few, with capitals among the longer ones. */
export const isName = (subject: string): boolean => {
  const words = subject.trim().split(/\s+/);
  const capitals = words.filter((word) => /^[("“«]?(\p{Lu}|[dlLD]['’]\p{Lu})/u.test(word));
  const long = words.filter((word) => word.length > 3);
  return words.length <= 12 && capitals.length >= Math.max(1, long.length * 0.3);
};

/** Whether each word begins with a capital, but for those that names have between. */
export const isTitleCase = (text: string): boolean =>
  text
    .split(/\s+/)
    .every((word) =>
      /^(?:\p{Lu}|(?:of|for|and|the|de|del|du|des|da|do|di|der|für|van|voor|à|la|e|y|et|und|en|plc|ag|e\.V\.)$)/u.test(
        word,
      ),
    );
