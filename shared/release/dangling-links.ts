import { foldText } from '../text/normalise.ts';
import { remembered } from '../text/remembered.ts';
import { checkWordsOf } from './languages/checks/tables.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Labelled, Understood } from './understood.ts';

/** A word that is the address of a page, of somebody's mail, or of a site without its `https://`. */
const ADDRESS = /:\/\/|@|^\W?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,5}(?:\/|\W?$)/u;
/** Longer sentences that end in "here" speak of a place. */
const MAX_WORDS = 25;

/** What such a sentence ends in, and that it opens something, for folded text. */
const endingsOf = remembered((language) => {
  const words = checkWordsOf(language);
  const endingIn = (phrases: readonly string[]): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})$`, 'u');
  const accesses = words.flatMap((own) => own.access).join('|');
  return {
    here: endingIn(words.flatMap((own) => own.here)),
    beforeAddress: endingIn(words.flatMap((own) => own.beforeAddress)),
    access: new RegExp(`(?<![\\p{L}\\p{N}])(?:${accesses})`, 'u'),
  };
});

/**
 * Words that pointed somewhere on the page a text was copied from, now without a target: "The photos
 * are available here.", "For more information, visit".
 */
export function danglingLinks(
  language: string,
  { labelled }: Understood,
): readonly Remark<'dangling-link'>[] {
  const { here, beforeAddress, access } = endingsOf(language);
  return labelled.flatMap((unit, i) => {
    const { block, part, text, line } = unit;
    if (block.kind !== 'paragraph' || part === 'headline' || part === 'deck') return [];
    if (block.inlines.some(({ kind }) => kind === 'link')) return [];
    const end = text.slice(-300).trim();
    const sentence = foldText(end.split(/[.!?]\s/).at(-1) ?? '');
    if (sentence.split(' ').length > MAX_WORDS && part !== 'pointer') return [];
    const bare = sentence.replace(/[\s.:!]+$/, '');
    const mark = /[.:!?)]$/.exec(sentence)?.[0] ?? '';
    // What opens nothing lies in the world: "The school will be built here."
    const opens = part === 'pointer' || access.test(bare);
    const isLost =
      mark === '' || mark === ':'
        ? (mark === '' || opens) && beforeAddress.test(bare) && !hasAddress(labelled[i + 1])
        : false;
    const isPointing = opens && here.test(bare);
    const isNamed =
      opens && mark === '.' && /(?:link|enlace|lien)$/.test(bare) && beforeAddress.test(bare);
    if (!isLost && !isPointing && !isNamed) return [];
    return [remark('dangling-link', line, { ending: end.split(/\s+/).slice(-4).join(' ') })];
  });
}

/** The address may begin the next line, or stand in the list that a colon announces. */
const hasAddress = (next: Labelled | undefined): boolean =>
  next !== undefined &&
  (next.block.kind === 'list' ||
    next.block.kind === 'table' ||
    ADDRESS.test(next.text.trim().slice(0, 200).split(/\s/)[0] ?? ''));
