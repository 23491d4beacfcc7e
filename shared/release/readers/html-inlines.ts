import { normaliseText } from '../../text/normalise.ts';
import type { DroppedPart } from '../document.ts';
import { plainText, withoutLinks } from '../inlines.ts';
import { linkAddresses, safeHref } from '../links.ts';
import type { Inline } from '../release.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isActive,
  isBlock,
  isElement,
  isLeftOut,
  isText,
} from './html-tree.ts';

/** Told of each part that does not get through. */
type Drop = (what: DroppedPart['what'], node: HtmlElement, words?: string) => void;

const INLINE_MARKS: Readonly<Record<string, 'strong' | 'emphasis'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
};

/** Whether an element says nothing of its own: `font`, `span`. What stands in it counts as if it stood outside. */
export const isTransparent = ({ tagName }: HtmlElement): boolean =>
  !Object.hasOwn(INLINE_MARKS, tagName) && !/^(?:a|q|br|img)$/.test(tagName);

/** The words of a node, with their marks and links. */
export function inlinesOf(node: HtmlNode, drop: Drop): readonly Inline[] {
  if (isText(node)) return linkAddresses(normaliseText(node.value));
  if (!isElement(node)) return [];
  if (isLeftOut(node)) {
    if (isActive(node)) drop('script', node);
    return [];
  }
  return inlinesOfElement(node, drop);
}

/** The words of an element that is not left out. */
export function inlinesOfElement(node: HtmlElement, drop: Drop): readonly Inline[] {
  if (node.tagName === 'br') return [{ kind: 'break' }];
  if (node.tagName === 'img') {
    drop('image', node);
    return [];
  }
  const children = node.childNodes.flatMap((child) => inlinesOf(child, drop));
  const mark = Object.hasOwn(INLINE_MARKS, node.tagName) ? INLINE_MARKS[node.tagName] : undefined;
  if (mark !== undefined) return [{ kind: mark, children }];
  if (node.tagName === 'q')
    return [{ kind: 'text', text: '“' }, ...children, { kind: 'text', text: '”' }];
  if (node.tagName === 'a') return link(node, children, drop);
  return isBlock(node)
    ? [{ kind: 'text', text: ' ' }, ...children, { kind: 'text', text: ' ' }]
    : children;
}

function link(node: HtmlElement, children: readonly Inline[], drop: Drop): readonly Inline[] {
  const target = attribute(node, 'href');
  if (target === null || target.startsWith('#')) return children;
  const href = safeHref(target);
  if (href !== null) return [{ kind: 'link', href, children: withoutLinks(children) }];
  drop('unsafe-link', node, plainText(children));
  return withoutLinks(children);
}
