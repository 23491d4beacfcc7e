import { dateInWords } from '../locale/dates.ts';
import { words } from '../locale/words.ts';
import type { Block, Inline, Release } from './release.ts';

/** The body as it is printed: its first paragraph opens with the dateline, where the release has one. */
export function bodyWithDateline({ body, dateline, language }: Release): readonly Block[] {
  if (dateline === null) return body;
  const day =
    dateline.date === null ? '' : `${words(language).comma}${dateInWords(dateline.date, language)}`;
  const opening: readonly Inline[] = [
    { kind: 'strong', children: [{ kind: 'text', text: dateline.location }] },
    { kind: 'text', text: `${day} – ` },
  ];
  const [first, ...rest] = body;
  if (first?.kind !== 'paragraph') {
    return [{ kind: 'paragraph', inlines: opening }, ...body];
  }
  return [{ kind: 'paragraph', inlines: [...opening, ...first.inlines] }, ...rest];
}
