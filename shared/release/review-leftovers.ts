import { foldText } from '../text/normalise.ts';
import { checkWordsOf } from './languages/checks/tables.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Understood } from './understood.ts';

/**
 * What word processors leave behind of a review when text is copied out of them: `[Comment AL1: …]`,
 * `Commented [AL1]: …`, `Deleted: …`. They write it in the language of their menus, so that of the
 * release and English are looked for.
 */
export function reviewLeftovers(
  language: string,
  { labelled }: Understood,
): readonly Remark<'review-leftover'>[] {
  const words = [...new Set([...checkWordsOf(language), ...checkWordsOf('en')])];
  const comments = words.flatMap(({ reviewComments }) => reviewComments).join('|');
  const changes = words.flatMap(({ reviewChanges }) => reviewChanges).join('|');
  const leftover = new RegExp(
    `\\[(?:${comments})\\s[^\\]\\[]{1,80}\\]|^(?:(?:${comments})\\s?\\[[^\\]]{1,12}\\]|${changes})\\s?:`,
  );
  return labelled.flatMap(({ text, line }) => {
    const found = leftover.exec(foldText(text.slice(0, 4000)));
    if (found === null) return [];
    return [remark('review-leftover', line, { leftover: found[0] })];
  });
}
