import type { SourceLine } from './source-lines.ts';

/** Nobody wraps by hand beyond this; longer lines are whole paragraphs. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;

/**
 * The column at which the text was wrapped, or null where each line is meant as it is. Found from the
 * lines that have a neighbour: their longest, leaving out the few that hold an unbreakable address.
 */
export function wrapWidth(lines: readonly SourceLine[]): number | null {
  if (lines.some(({ text }) => text.length > WIDEST_WRAP + 20 && text.split(' ').length > 15)) {
    return null;
  }
  const lengths = lines
    .filter(({ text }, i) => text !== '' && (lines[i + 1]?.text ?? '') !== '')
    .map(({ text }) => text.length)
    .sort((a, b) => a - b);
  if (lengths.length === 0) return null;
  const widest = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.97))] ?? 0;
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return null;
  // A paragraph on one line beyond that column: two short lines above it are headline and deck.
  if (lines.some((line) => runsBeyond(line, widest))) return null;
  // A block of contact lines has one long line and many short ones; wrapped prose fills its lines.
  const full = lengths.filter((length) => length > widest * 0.8);
  const prose = lengths.filter((length) => length > widest * 0.5);
  return full.length >= 2 && full.length >= prose.length * 0.5 ? widest : null;
}

const runsBeyond = ({ text }: SourceLine, width: number): boolean =>
  text.length > width * 1.5 && text.trim().split(' ').length > 8;

const ENDS_SENTENCE = /[.!?:…]["'”’“‘»«)\]]*$/;
/** Nothing ends in one of these: the line was too short for what follows. */
const ENDS_OPEN =
  /\s(?:and|at|by|for|from|in|of|or|the|to|with|de|del|el|la|las|los|y|con|para|des|du|et|le|les|sur|da|das|do|dos|com|e|o|der|die|den|und|von|bis|mit|di|che|il|per|het|een|van|tot|voor|met)$/;
/** `dott.ssa Anna Neri`, `dr. Jan Smit`: a person on a line of their own, though it begins in lower case. */
const TITLED =
  /^(?:\p{Ll}{2,5}\.(?:\p{Ll}{2,3})?\s){1,3}\p{Lu}[\p{L}'’-]+\s(?:\p{L}+\s){0,2}\p{Lu}[\p{L}'’-]+$/u;
/** `b) four pumps;` below `a) …` or a colon. */
const LETTERED = /^(?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s+\S/;
const FIELD = /^\p{Lu}{3,14}:\s/u;
const IS_ADDRESS = /@|https?:|www\.|\+?\d[\d ().-]{7,}/i;

/**
 * Whether `next` is the same paragraph as `line`: the writer broke the line because the next word did
 * not fit, or in the middle of a sentence.
 */
export function continues(line: string, next: string, width: number | null): boolean {
  const following = next.trimStart();
  // `SUBJECT:   Two arrested` below the line of the contact.
  if (FIELD.test(following) && IS_ADDRESS.test(line)) return false;
  const [word = ''] = following.split(' ', 1);
  if (LETTERED.test(following) && (LETTERED.test(line.trimStart()) || /:$/.test(line)))
    return false;
  if (width !== null && line.length <= width + 2) {
    // A new indented paragraph in a text without empty lines.
    const isNewParagraph = indentOf(next) > indentOf(line) && ENDS_SENTENCE.test(line);
    if (line.length + 1 + word.length > width) return !isNewParagraph;
  }
  // `… veuillez contacter Jean Rochat, attaché de presse,` goes on with his number.
  if (/,$/.test(line) && /^\p{Ll}/u.test(following) && isRunningText(line)) return true;
  const isOpen = isRunningText(line) && !ENDS_SENTENCE.test(line);
  if (IS_ADDRESS.test(following.slice(0, 120)) && !isOpen) return false;
  if (IS_ADDRESS.test(line.slice(0, 120)) && (!isRunningText(line) || ENDS_SENTENCE.test(line)))
    return false;
  if (isCapitals(line) && isCapitals(following) && isFull(line, following)) return true;
  const isMidSentence =
    !ENDS_SENTENCE.test(line) &&
    !(width === null && TITLED.test(following)) &&
    (/^\p{Ll}/u.test(following) || isAmidProse(line) || ENDS_OPEN.test(line));
  return isMidSentence && line.length > (width ?? 60) * 0.6;
}

/**
 * Whether a line is broken on purpose though Markdown would join it with the next: an address or a label, and no
 * sentence that goes on.
 */
export function isOwnLine(typed: string, typedNext: string, width: number | null): boolean {
  const [line = '', next = ''] = [typed, typedNext].map((one) => one.replace(/^[\s>]+/, ''));
  if (/[.!?,;…]["'”’»)*_]*\s*$/.test(line.slice(-8))) return false;
  if (/^\p{Ll}/u.test(next) && !/^\S*(?:@|:\/\/)/.test(next)) return false;
  return !continues(line, next, width);
}

/** Eight words or more, half of them in lower case: a sentence, though it has a number to call in it. */
function isRunningText(line: string): boolean {
  const words = line
    .slice(0, 200)
    .split(' ')
    .filter((word) => /^\p{L}/u.test(word));
  return (
    words.length >= 8 && words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length
  );
}

/** Whether a line of capitals was as long as it could be: no shorter by much than what goes on below. */
const isFull = (line: string, next: string): boolean =>
  line.length > 30 && line.length >= next.length * 0.7;

/** Only running text has a sentence that ends, or a quotation that closes, before the line does. */
const isAmidProse = (line: string): boolean =>
  /\p{Ll}{2}[.!?]["'”’»)]? \p{Lu}|[,.!?]["”»] \p{L}/u.test(line.slice(0, 200));

const indentOf = (line: string): number => line.length - line.trimStart().length;

const isCapitals = (line: string): boolean => {
  const letters = line.slice(0, 200).replace(/[^\p{L}]/gu, '');
  return letters.length > 8 && letters === letters.toUpperCase();
};
