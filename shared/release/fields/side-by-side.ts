import type { ContactLine } from './contact-line.ts';
import { isPerson } from './contact-name.ts';
import { EMAIL, PHONE } from './contact-words.ts';
import { isGivenName } from './given-names.ts';

/**
 * Two contacts side by side whose columns were lost: `Ann Lee Ben Roy`, below it two numbers, below them two mailboxes. Each gets
 * lines of their own; other lines stay as they are.
 */
export function apartFromEachOther(lines: readonly ContactLine[]): readonly ContactLine[] {
  const all: ContactLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as ContactLine;
    const pairs = pairsBelow(lines.slice(i + 1));
    const names = pairs.length === 0 ? null : twoPeople(line.text);
    if (names === null) {
      all.push(line);
      continue;
    }
    for (const [n, text] of names.entries()) {
      all.push({ text, isNew: n > 0 || line.isNew });
      for (const pair of pairs) all.push({ text: pair[n] as string, isNew: false });
    }
    i += pairs.length;
  }
  return all;
}

type Pair = readonly [string, string];

/** Lines at the beginning that hold two numbers or two mailboxes and nothing else. */
function pairsBelow(lines: readonly ContactLine[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const { text, isNew } of lines.slice(0, MOST_LINES)) {
    const pair = isNew || text.length > LONGEST_LINE ? null : pairOn(text);
    if (pair === null) break;
    pairs.push(pair);
  }
  return pairs;
}
const MOST_LINES = 4;
const LONGEST_LINE = 160;

function pairOn(text: string): Pair | null {
  for (const kind of [EMAIL, PHONE]) {
    const [one, two, ...more] = [...text.matchAll(kind)].map(([found]) => found.trim());
    if (one === undefined || two === undefined || more.length > 0) continue;
    const rest = text.replace(kind, '');
    if (!/[\p{L}\d]/u.test(rest)) return [one, two];
  }
  return null;
}

/** Two names without a mark between them: the second begins with a first name, or both have two words. */
function twoPeople(text: string): Pair | null {
  const words = text.trim().split(/\s+/);
  if (words.length < 4 || words.length > MOST_WORDS) return null;
  const ways = words.slice(2, -1).flatMap((second, i): Pair[] => {
    const [one, two] = [words.slice(0, i + 2).join(' '), words.slice(i + 2).join(' ')];
    const isBegun = isGivenName(second) || words.length === 4;
    return isBegun && isPerson(one) && isPerson(two) ? [[one, two]] : [];
  });
  return ways.length === 1 ? (ways[0] as Pair) : null;
}
const MOST_WORDS = 8;
