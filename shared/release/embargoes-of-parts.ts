import { plainText } from './inlines.ts';
import { embargoBehind, embargoIn, embargoKind, embargoSentence } from './layout/embargo-line.ts';
import type { Part } from './layout/parts.ts';
import type { Placed, Unit } from './understood.ts';

/** Where somebody may write of another embargo. */
const STORY: ReadonlySet<Part> = new Set(['deck', 'highlights', 'lead', 'body', 'boilerplate']);

/**
 * What speaks of an embargo, wherever it stands: lines, sentences, items and rows that name one, what stands behind the headline,
 * and outside the story any sentence with the word and a day.
 */
export const embargoesOf = (labelled: readonly Unit[]): readonly Placed[] =>
  labelled.flatMap(({ own, part, text, line, block }): readonly Placed[] => {
    const at = (found: string | null): readonly Placed[] =>
      found === null ? [] : [{ text: found, line }];
    if (own.embargoSentence !== null) return at(own.embargoSentence);
    if (own.embargo !== null) return [{ text, line }];
    if (part === 'headline') return at(embargoBehind(text));
    if (block.kind === 'list')
      return at(firstOf(block.items.map(({ inlines }) => plainText(inlines))));
    if (block.kind === 'table')
      return at(firstOf(block.rows.map((row) => rowText(row.map((cell) => plainText(cell))))));
    return STORY.has(part) ? [] : at(embargoIn(text));
  });

const firstOf = (texts: readonly string[]): string | null =>
  texts.map((text) => lineOnOne(text)).find((found) => found !== null) ?? null;

/** An item that names an embargo for certain, or its sentence that does. */
const lineOnOne = (text: string): string | null =>
  embargoKind(text) === 'certain' ? text : embargoSentence(text);

/** `Embargo | 3 March 2026, 10:00` is a label and its value. */
const rowText = ([label = '', ...values]: readonly string[]): string =>
  `${label.replace(/\s*:\s*$/, '')}: ${values.join(' ')}`;
