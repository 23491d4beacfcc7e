import type { fromMarkdown } from 'mdast-util-from-markdown';
import { normaliseText } from '../../text/normalise.ts';
import type { DroppedPart } from '../document.ts';
import { withoutLinks } from '../inlines.ts';
import { linkAddresses, safeHref } from '../links.ts';
import type { Inline } from '../release.ts';

type BlockNode = ReturnType<typeof fromMarkdown>['children'][number];
export type PhrasingNode = Extract<BlockNode, { type: 'paragraph' }>['children'][number];

interface Surroundings {
  /** Target of a reference link, empty when it has none. */
  addressOf(identifier: string): string;
  drop(what: DroppedPart['what'], node: PhrasingNode): void;
}

/** The words of a Markdown paragraph with their marks. Raw HTML and pictures are left out. */
export function inlinesOfMarkdown(
  nodes: readonly PhrasingNode[],
  around: Surroundings,
): readonly Inline[] {
  return nodes.flatMap((node) => inline(node, around));
}

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
  around.drop('unsafe-link', node);
  return children;
}
