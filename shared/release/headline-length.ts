import type { Release } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Labelled, Understood } from './understood.ts';

/** Longer than any headline of the corpus; what is longer is a paragraph. */
const MAX_HEADLINE = 350;

/** Parts that may stand above a headline. */
const ABOVE: ReadonlySet<Labelled['part']> = new Set([
  'header',
  'embargo',
  'reference',
  'date',
  'notice',
  'contact',
  'keywords',
  'legal',
]);

/** A headline that no reader of mail or feeds can use: where it stands and how long it is. Null for others. */
export function headlineTooLong(
  { headline }: Pick<Release, 'headline'>,
  understood: Pick<Understood, 'headline' | 'labelled'>,
): Remark | null {
  const { line, length } =
    headline === ''
      ? inItsPlace(understood.labelled)
      : { line: understood.headline?.line ?? null, length: headline.length };
  if (length <= MAX_HEADLINE) return null;
  return remark('headline-too-long', line, { characters: length, max: MAX_HEADLINE });
}

/** The first block, where it is no sentence: a headline that was too long to be taken for one. */
function inItsPlace(labelled: readonly Labelled[]): {
  readonly line: number | null;
  readonly length: number;
} {
  const first = labelled.find(({ part, text }) => !ABOVE.has(part) || text.length > MAX_HEADLINE);
  const isHeadline =
    first?.block.kind === 'heading' ||
    (first?.block.kind === 'paragraph' && !/[.!?…]["'”’»)]*$/.test(first.text.slice(-8)));
  return first !== undefined && isHeadline
    ? { line: first.line, length: first.text.length }
    : { line: null, length: 0 };
}
