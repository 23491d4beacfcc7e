import type { fromMarkdown } from 'mdast-util-from-markdown';
import { normaliseText } from '../../text/normalise.ts';
import type { DroppedPart } from '../document.ts';
import { plainText, withoutLinks } from '../inlines.ts';
import { linkAddresses, safeHref } from '../links.ts';
import type { Inline } from '../release.ts';

type BlockNode = ReturnType<typeof fromMarkdown>['children'][number];
export type PhrasingNode = Extract<BlockNode, { type: 'paragraph' }>['children'][number];

interface Surroundings {
  /** Target of a reference link, empty when it has none. */
  addressOf(identifier: string): string;
  drop(what: DroppedPart['what'], node: PhrasingNode, words?: string): void;
}

/** The words of a Markdown paragraph with their marks. Raw HTML and pictures are left out. */
export function inlinesOfMarkdown(
  nodes: readonly PhrasingNode[],
  around: Surroundings,
): readonly Inline[] {
  let left: string | null = null;
  return nodes.flatMap((node) => {
    const tag = node.type === 'html' ? /^<(\/?)([a-z]+)/i.exec(node.value) : null;
    const name = (tag?.[2] ?? '').toLowerCase();
    if (left !== null) {
      if (tag?.[1] === '/' && name === left) left = null;
      return [];
    }
    // What stands in `<noscript>` is for other readers than a page's, and was never the author's text.
    if (tag?.[1] === '' && WORDLESS.has(name)) left = name;
    return inline(node, around);
  });
}

/** Elements whose content is left out with them. */
const WORDLESS = new Set(
  'script style noscript template iframe object svg math textarea select title'.split(' '),
);

function inline(node: PhrasingNode, around: Surroundings): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return linkAddresses(normaliseText(node.value));
    case 'inlineCode':
      return [{ kind: 'text', text: normaliseText(node.value) }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: inlinesOfMarkdown(node.children, around) }];
    case 'delete':
      return inlinesOfMarkdown(node.children, around);
    case 'link':
      return link(node.url, node, around);
    case 'linkReference':
      return link(around.addressOf(node.identifier), node, around);
    case 'break':
      return [{ kind: 'break' }];
    case 'image':
    case 'imageReference':
      around.drop('image', node);
      return [];
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) return [{ kind: 'break' }];
      around.drop('raw-html', node);
      return [];
    case 'footnoteReference':
      return [];
  }
}

function link(
  url: string,
  node: Extract<PhrasingNode, { type: 'link' | 'linkReference' }>,
  around: Surroundings,
): readonly Inline[] {
  const children = withoutLinks(inlinesOfMarkdown(node.children, around));
  const href = safeHref(url);
  if (href !== null) return [{ kind: 'link', href, children }];
  around.drop('unsafe-link', node, plainText(children));
  return children;
}
