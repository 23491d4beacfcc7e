const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー]/gu;
const MARKS = /[、。，．！？「」『』（）・：；―]/g;

/**
 * How many words a text has. Chinese, Japanese and Thai set no spaces between them: there two characters count as
 * one word, which is what words have on average.
 */
export function wordsIn(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const rest = unspaced === 0 ? text : text.replace(UNSPACED, ' ').replace(MARKS, ' ');
  return rest.split(/\s+/).filter((word) => word !== '').length + Math.ceil(unspaced / 2);
}

/** Whether a text ends as sentences do, in any script, with or without a closing mark: German ones close with `“`, `‘` or `«`. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？؟۔।]["'”’“‘»«›‹)\]」』]*$/.test(text.slice(-8));
