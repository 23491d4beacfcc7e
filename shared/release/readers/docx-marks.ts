import { plainMarkup } from '../../xml/plain-markup.ts';
import type { SourceBlock } from '../document.ts';
import { blockText } from '../layout/source-words.ts';
import type { Inline } from '../release.ts';
import { isLetterhead } from './columns.ts';

/**
 * Characters of the private use area that stand at the head of a paragraph for how it looks, and come through the conversion
 * to HTML: it touches the one above.
 */
export const TOUCHES = '\uE0F0';
/** Its type is larger than that of the text: by size, from the largest. */
export const LARGE = ['\uE0F1', '\uE0F2', '\uE0F3'] as const;
/** It stands in a text box. */
export const BOXED = '\uE0F4';
/** It stands in a letterhead. */
export const LETTERHEAD = '\uE0F5';
/** Stands behind a heading that is one by its size. */
const SIZED = '\uE0F6';
export const MARKS = /[\uE0F0-\uE0F6]/g;

/** Paragraphs that touch, large type and tabs in letterheads, as HTML says them. The marks for places stay. */
export const withLook = (html: string): string =>
  html
    .replace(
      /<p>(\uE0F0?)([\uE0F1-\uE0F3])([\s\S]*?)<\/p>/g,
      (_, touches: string, mark: (typeof LARGE)[number], words: string) => {
        const level = LARGE.indexOf(mark) + 1;
        return `<h${level}${touches === '' ? '' : TOUCHING}>${words}${SIZED}</h${level}>`;
      },
    )
    .replace(/<p>\uE0F0/g, `<p${TOUCHING}>`)
    .replace(/[\uE0F0-\uE0F3]/g, '')
    .replace(/<p[^<>]*>[^\t\n]{1,200}\t[^\n]{1,200}?<\/p>/g, withoutTabs);

const TOUCHING = ' data-after="line"';

/** `Press release` on the left and a date on the right are two lines. */
function withoutTabs(paragraph: string): string {
  const parts = plainMarkup(paragraph.replace(/<[^<>]*>/g, '')).split(/\t+/);
  const isTwo = parts.length === 2 && parts.some((part) => isLetterhead(part.trim()));
  const [before = '', after = ''] = paragraph.split(/\t+/);
  const open = openIn(before);
  const closed = open.map((name) => `</${name}>`).toReversed();
  const opened = open.map((name) => `<${name}>`);
  return isTwo ? [before, ...closed, '<br>', ...opened, after].join('') : paragraph;
}

/** Names of the elements inside a paragraph that begin in its first part and do not end there. */
function openIn(html: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)(strong|em)>/g)) {
    if (slash === '') open.push(name);
    else open.pop();
  }
  return open;
}

const ADDRESS = /@|\d(?:[ ()./-]{0,3}\d){6}/;

/** Blocks in their places, without marks: letterheads are no part of the text, boxes with an address stand behind it. */
export function inPlace(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const text: SourceBlock[] = [];
  const behind: SourceBlock[] = [];
  let box: SourceBlock[] = [];
  let place = '';
  const close = (): void => {
    (box.some((block) => ADDRESS.test(blockText(block))) ? behind : text).push(...box);
    box = [];
  };
  for (const block of blocks) {
    const [first = ''] = blockText(block);
    // Of the lines of one paragraph only the first is marked.
    if (block.after !== 'break') place = first;
    if (place !== BOXED) close();
    const clean = withoutMarks(block);
    if (place === BOXED) box.push(clean);
    else text.push(place === LETTERHEAD ? { ...clean, isPageFurniture: true } : clean);
  }
  close();
  return [...text, ...behind];
}

function withoutMarks(block: SourceBlock): SourceBlock {
  switch (block.kind) {
    case 'heading':
      return {
        ...block,
        ...(blockText(block).endsWith(SIZED) ? { isBySize: true } : {}),
        inlines: unmarked(block.inlines),
      };
    case 'paragraph':
    case 'quotation':
      return { ...block, inlines: unmarked(block.inlines) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, inlines: unmarked(item.inlines) })),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(unmarked)) };
    case 'rule':
      return block;
  }
}

const unmarked = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) =>
    inline.kind === 'break'
      ? inline
      : inline.kind === 'text'
        ? { ...inline, text: inline.text.replace(MARKS, '') }
        : { ...inline, children: unmarked(inline.children) },
  );
