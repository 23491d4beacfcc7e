import type { fromMarkdown } from 'mdast-util-from-markdown';
import type { DroppedPart, ListItem } from '../document.ts';
import { findMonth } from '../fields/dates.ts';
import { plainText, tidyInlines } from '../inlines.ts';
import type { Inline } from '../release.ts';
import type { PhrasingNode } from './markdown-inlines.ts';

export type Root = ReturnType<typeof fromMarkdown>;
export type BlockNode = Root['children'][number];
export type List = Extract<BlockNode, { type: 'list' }>;
export type AnyNode = BlockNode | PhrasingNode | List['children'][number];

/** What a list needs of the reader of the document that it stands in. */
interface Reading {
  readonly inlines: (nodes: readonly PhrasingNode[]) => readonly Inline[];
  readonly drop: (what: DroppedPart['what'], node: AnyNode) => void;
  readonly line: (node: AnyNode) => number;
  readonly lastLine: (node: AnyNode) => number;
}

/** The items of a list; those of a list within an item follow it, as items of their own. */
export function itemsOf(node: List, reading: Reading): readonly ListItem[] {
  return node.children.flatMap((item) => {
    const lists = item.children.filter((child): child is List => child.type === 'list');
    const own = item.children.filter((child) => child.type !== 'list');
    const inlines = own.flatMap((child, i): readonly Inline[] => [
      ...(i > 0 ? [{ kind: 'text', text: ' ' } as const] : []),
      ...inlinesOf(child, reading),
    ]);
    const line = reading.line(item);
    return [
      {
        line,
        lastLine: Math.max(line, ...own.map((child) => reading.lastLine(child))),
        inlines: tidyInlines(inlines),
      },
      ...lists.flatMap((list) => itemsOf(list, reading)),
    ];
  });
}

/** `16. September 2026` is a date to its author and a numbered list to Markdown: the words of its one item with the number. */
export function dateOf(node: List, items: readonly ListItem[]): readonly Inline[] | null {
  const [item, ...more] = items;
  if (item === undefined || more.length > 0 || typeof node.start !== 'number') return null;
  const words = plainText(item.inlines);
  const isDate = node.start <= 31 && /^\p{L}+\s\d{4}/u.test(words) && findMonth(words)?.start === 0;
  return isDate ? tidyInlines([{ kind: 'text', text: `${node.start}. ` }, ...item.inlines]) : null;
}

/** What an item holds beside lists, flat. */
function inlinesOf(node: AnyNode, reading: Reading): readonly Inline[] {
  if (node.type === 'paragraph') return reading.inlines(node.children);
  if (node.type === 'html') {
    reading.drop('raw-html', node);
    return [];
  }
  if ('children' in node) {
    return node.children.flatMap((child) => [
      ...inlinesOf(child, reading),
      { kind: 'text', text: ' ' } as const,
    ]);
  }
  return 'value' in node ? [{ kind: 'text', text: node.value }] : [];
}
