import { attributionIn, sentencesOf, THAT, VERBS } from './attribution.ts';
import { tokens } from './offices.ts';

/** `She added:`, `La ministra agregó que` */
const LONGEST_LEAD = 4;
/** A gap that ends so leads to the next part; behind another word the part is set into a sentence of its own. */
const LEADS = /(?:[.,:;!?–—-]|\b(?:that|que|qu['’]|dass|che|dat))\s*$/u;

/**
 * Whether two parts of marked words are one quotation with nothing but who said it between them: `“…,” said Ann Lee, the
 * mayor. “…”`. Where the gap tells more (`…, and put it down to “…”`, `…, and added that nobody will row: “…”`, `…” The
 * vote is on Monday. She expects “…”`), they are two.
 *
 * @param gap the words between the marks
 */
export function isInterruption(gap: string): boolean {
  if (!LEADS.test(gap)) return gap.trim() === '';
  const isEnded = /^\s*[.!?…]/.test(gap);
  const [first = '', ...more] = sentencesOf(gap.replace(/^[\s.,;:!?…]+/, ''));
  const lead = isEnded ? [first, ...more] : more;
  if (tokens(lead.join(' ')).length > LONGEST_LEAD) return false;
  if (isEnded || tokens(first).length === 0) return true;
  return (
    !(/:\s*$/.test(gap) && tellsMore(first)) &&
    (more.length === 0 || attributionIn(first, 'after') !== null)
  );
}

/** `…, dijo, y añadió que la madrina no piensa subirse`: something told in other words. */
const tellsMore = (clause: string): boolean =>
  tokens(clause).some(
    ({ folded }, i, words) =>
      VERBS.has(folded) && THAT.has(words[i + 1]?.folded ?? '') && i + 2 < words.length,
  );
