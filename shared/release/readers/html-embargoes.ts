import { collapseSpaces, normaliseText } from '../../text/normalise.ts';
import type { SourceBlock } from '../document.ts';
import { findDates } from '../fields/dates.ts';
import { embargoKind } from '../layout/embargo-line.ts';
import { blockText } from '../layout/source-words.ts';
import { type HtmlElement, isBlock, isElement, isText, lineOf } from './html-tree.ts';

const NAMES_ONE = /embarg|sperrfrist/i;
/** A line on an embargo is no longer. */
const LONGEST = 200;
const CODE = new Set('script style noscript template textarea'.split(' '));

/**
 * Lines on an embargo in what is left out of a page: its title, its header and footer, what it hides. They count, and are
 * published no more than the page headers of Word.
 *
 * @param read what was read of the page
 */
export function unreadEmbargoes(
  root: HtmlElement,
  read: readonly SourceBlock[],
): readonly SourceBlock[] {
  const found = linesOnEmbargo(root);
  if (found.length === 0) return [];
  const said = read.map((block) => blockText(block)).join('\n');
  return found
    .filter(({ text }) => !said.includes(text))
    .map(
      ({ text, line }): SourceBlock => ({
        kind: 'paragraph',
        line,
        lastLine: line,
        after: 'gap',
        indent: 0,
        isPageFurniture: true,
        inlines: [{ kind: 'text', text }],
      }),
    );
}

interface Line {
  readonly text: string;
  readonly line: number;
}

function linesOnEmbargo(root: HtmlElement): readonly Line[] {
  const found: Line[] = [];
  const look = (text: string, line: number): void => {
    const words = collapseSpaces(normaliseText(text));
    // `EMBARGOED UNTIL 3 March: Headline` of a title: the part before the headline.
    const lines = [
      words,
      words.replace(/(?<=\D):\s.*$/, ''),
      words.slice(0, words.search(/(?<=\d{4}):\s|$/)),
    ];
    const own = lines.find(
      (one) => embargoKind(one) === 'certain' && findDates(one, 'day-first').length > 0,
    );
    if (own !== undefined && words.length <= LONGEST) found.push({ text: own, line });
  };
  const walk = (element: HtmlElement): string => {
    let run = '';
    for (const child of element.childNodes) {
      if (isText(child)) run += child.value;
      else if (!isElement(child) || CODE.has(child.tagName)) continue;
      else if (isBlock(child) || child.tagName === 'title' || child.tagName === 'br') {
        if (NAMES_ONE.test(run)) look(run, lineOf(element));
        run = '';
        const inner = walk(child);
        if (NAMES_ONE.test(inner)) look(inner, lineOf(child));
      } else run += walk(child);
    }
    return run;
  };
  walk(root);
  return found;
}
