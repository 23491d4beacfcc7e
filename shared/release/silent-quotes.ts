import { foldText } from '../text/normalise.ts';
import { phrasesOf } from './languages/phrases.ts';
import type { Quote, Release } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Labelled } from './understood.ts';

/** Of one kind; more would bury the others. */
const MOST_REMARKS = 10;
const VERBS = new Set(phrasesOf('speechVerbs'));
/** How far from a quotation its verb stands. */
const NEAR = 4;
/** Who they stand for has to be told elsewhere. */
const PRONOUNS = new Set(
  'he she they we i ella el ellos elle il ils elles ele ela eles er sie wir ich lei lui hij zij ze wij'.split(
    ' ',
  ),
);

/** Long quotations that nobody is said to have spoken, not even "the judge" or "the jury". */
export const silentQuotes = (
  { type, quotes }: Release,
  story: readonly Labelled[],
): readonly Remark<'quote-without-speaker'>[] =>
  type === 'statement' || type === 'speech'
    ? []
    : quotes
        .filter(({ speaker }) => speaker === null)
        .flatMap((quote) => {
          const words = quote.text.split(' ').slice(0, 5).join(' ');
          const unit = story.find(({ text }) => text.includes(words));
          return unit !== undefined && isSaidBySomebody(unit.text, quote)
            ? []
            : [remark('quote-without-speaker', unit?.line ?? null, { words })];
        })
        .slice(0, MOST_REMARKS);

/** `…», señala el fallo`, `…', aldus de rechter`, `The jury praised “…”`: a verb, and a noun behind or before it. */
function isSaidBySomebody(text: string, { text: quoted }: Quote): boolean {
  const start = text.indexOf(quoted.slice(0, 20));
  const last = quoted.slice(-12);
  const end = text.indexOf(last, Math.max(0, start));
  const after = end < 0 ? [] : wordsOf(text.slice(end + last.length).split(/[.!?:](?:\s|$)/)[0]);
  const before = wordsOf(
    text
      .slice(0, Math.max(0, start))
      .split(/[.!?]\s/)
      .at(-1),
  );
  return names(after.slice(0, NEAR + 2), 'behind') || names(before.slice(-NEAR), 'before');
}

const wordsOf = (text = ''): readonly string[] => foldText(text).match(/[\p{L}'-]+/gu) ?? [];

/** Whether a noun stands behind the verb, or before it. */
function names(words: readonly string[], where: 'behind' | 'before'): boolean {
  const verb = words.findIndex((word) => VERBS.has(word));
  if (verb < 0 || (where === 'behind' && verb >= NEAR)) return false;
  const nouns = where === 'behind' ? words.slice(verb + 1) : words.slice(0, verb);
  return nouns.length >= 2 && !nouns.some((word) => PRONOUNS.has(word) && !ARTICLES.has(word));
}

/** Pronouns of one language that are articles of another. */
const ARTICLES = new Set(['el', 'il']);
