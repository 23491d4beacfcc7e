import { tidyInlines } from '../inlines.ts';
import { linkAddresses } from '../links.ts';
import type { Inline } from '../release.ts';
import type { SourceLine } from './source-lines.ts';
import { continues } from './unwrap.ts';

/** ` <mailto:…>`, ` (mailto:…)` or ` <https://…>`: what a link leads to, as mail programs type it behind its words. */
const TARGET =
  /[ \t]?(?:[<(]mailto:([^\s<>()?]{1,254})(?:\?[^\s<>()]{0,500})?[>)](?: (?=[,.;]))?|<(https?:\/\/[^\s<>]{1,2000})>)/gi;

/** Takes out what a link leads to where its words say the same: `ann@example.org<mailto:ann@example.org>`. */
export const withoutRepeatedTargets = (text: string): string =>
  text.replace(
    TARGET,
    (typed, mailbox: string | undefined, page: string | undefined, at: number) => {
      const target = mailbox ?? page ?? '';
      const names = page === undefined ? [target] : [target, bare(page), `www.${bare(page)}`];
      const before = text.slice(Math.max(0, at - target.length - 4), at).toLowerCase();
      if (names.some((name) => isLastWord(before, name.toLowerCase()))) return '';
      const isApart = at === 0 || typed.startsWith(' ') || /[\s([{“"'‘«]/.test(text[at - 1] ?? '');
      return page !== undefined && isApart ? typed : ` <${target}>`;
    },
  );

/** Of the lines of a mail, how many a forwarded one takes at least. */
const MOSTLY = 0.6;

/**
 * The parts of a mail, in order: what was written above a mail that was forwarded with `> ` before each of its lines, and that mail without
 * these marks; the line that says whose it was is left out. An answer that quotes a few lines, and any other mail, is one part.
 */
export function forwardedParts(text: string): readonly string[] {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.filter((line) => line.startsWith('>'));
  if (quoted.length === 0 || quoted.length < filled.length * MOSTLY) return [text];
  const first = lines.findIndex((line) => line.startsWith('>'));
  const plain = lines.slice(first).map((line) => line.replace(/^(?:> ?)+/, ''));
  const below = plain.join('\n');
  const above = lines.slice(0, first).map((line) => (WROTE.test(line) ? '' : line));
  return first === 0 ? [below] : [above.join('\n'), below];
}
/** `On 6 May 2026, Ann Lee wrote:`, `Begin forwarded message:`, `Ann Lee <ann@example.org> a écrit :`: what mail programs put above it. */
const WROTE =
  /(?:^begin forwarded message|(?<!\p{L})(?:wrote|a écrit|schrieb(?: am .{4,60})?|escribi[oó]|escreveu|ha scritto|schreef(?: [^:]{2,80})?))\s?:\s*$/iu;

const bare = (page: string): string =>
  page.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

const isLastWord = (text: string, word: string): boolean =>
  text.endsWith(word) &&
  !/[\p{L}\d@./-]$/u.test(text.slice(0, text.length - word.length).slice(-1));

/** Lines of a headline at most. */
const MOST_LINES = 4;

/** `*About the trust*`, over a few lines where it was wrapped: where it ends; null where the line is none. */
export function boldEnd(lines: readonly SourceLine[], from: number): number | null {
  const mark = /^\s*(\*{1,2})(?![\s*])/.exec((lines[from]?.text ?? '').slice(0, 40))?.[1];
  if (mark === undefined) return null;
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const text = (lines[i]?.text ?? '').trim();
    const words = i === from ? text.slice(mark.length) : text;
    const at = words.indexOf('*');
    if (words === '') return null;
    if (at >= 0) return words.slice(at) === mark && at > 0 && words[at - 1] !== ' ' ? i + 1 : null;
  }
  return null;
}

/** The words of what {@link boldEnd} ends. */
export const boldWords = (words: string): string => words.trim().replace(/^\*+|\*+$/g, '');

const UNDERLINE = /^-{10,}$/;

/**
 * `** Heading` above a line of dashes, as newsletters write it, or a line of four words above as many `=` as it is long: where the
 * dashes or signs stand; null where the line is no heading.
 *
 * @param width where the lines of the text are wrapped
 */
export function underlinedEnd(
  lines: readonly SourceLine[],
  from: number,
  width: number | null,
): number | null {
  if (isUnderlined(lines[from]?.text ?? '', lines[from + 1]?.text ?? '')) return from + 1;
  if (!/^\*\* \S/.test(lines[from]?.text ?? '')) return null;
  for (let i = from + 1; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const text = lines[i]?.text ?? '';
    if (UNDERLINE.test(text)) return i;
    // An embargo and a headline below it are no one heading.
    if (text === '' || !continues(lines[i - 1]?.text ?? '', text, width)) return null;
  }
  return null;
}

const isUnderlined = (line: string, below: string): boolean =>
  /^={10,200}$/.test(below) &&
  Math.abs(line.length - below.length) <= NEARLY &&
  line.split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS;
/** Nobody counts the signs; letterheads of a word or two are underlined as well. */
const NEARLY = 4;
const FEWEST_WORDS = 4;

/** `_word_` and `*some words*` amid a sentence. */
const EMPHASIS =
  /(?<![^\s(["“‘«'])([*_])(?![\s*_])([^*_\n]{1,120}?)(?<!\s)\1(?![^\s.,;:!?)\]"”’»'])/gu;

/** The runs of a paragraph, what is set apart by marks as such. */
export function markedInlines(words: string): readonly Inline[] {
  const out: Inline[] = [];
  let last = 0;
  for (const found of words.matchAll(EMPHASIS)) {
    const [typed, mark, inner = ''] = found;
    // `5 *6* 7` multiplies.
    if (!/\p{L}/u.test(inner)) continue;
    out.push(...linkAddresses(words.slice(last, found.index)));
    out.push({ kind: mark === '*' ? 'strong' : 'emphasis', children: linkAddresses(inner) });
    last = found.index + typed.length;
  }
  return tidyInlines([...out, ...linkAddresses(words.slice(last))]);
}
