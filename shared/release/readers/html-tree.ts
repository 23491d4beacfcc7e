import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type HtmlNode = Tree.ChildNode;
export type HtmlElement = Tree.Element;

/** Elements that hold no words of a release: code, chrome, forms, embedded pages. */
const DROPPED = new Set(
  'script style noscript template iframe object embed applet form button input select textarea nav head link meta base title svg math canvas audio video map dialog menu'.split(
    ' ',
  ),
);
/** Those of them that somebody may have meant harm with. */
const ACTIVE = new Set('script style iframe object embed applet svg math base'.split(' '));
const BLOCK = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is Tree.TextNode => node.nodeName === '#text';
export const isBlock = ({ tagName }: HtmlElement): boolean => BLOCK.has(tagName);
export const isActive = ({ tagName }: HtmlElement): boolean => ACTIVE.has(tagName);

export const attribute = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

/** Whether an element is left out with all it holds: chrome, foreign vocabularies, what is hidden. */
export function isLeftOut(element: HtmlElement): boolean {
  if (DROPPED.has(element.tagName) || element.namespaceURI !== html.NS.HTML) return true;
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true')
    return true;
  const style = styleOf(element);
  if (/display:none|visibility:hidden|(?:^|;)(?:opacity|max-height):0(?![.\d])/.test(style))
    return true;
  if (/(?:^|;)font-size:0(?![.\d])/.test(style) && !holdsType(element)) return true;
  const role = attribute(element, 'role');
  return role === 'navigation' || role === 'banner' || role === 'search' || role === 'contentinfo';
}

const styleOf = (element: HtmlElement): string =>
  (attribute(element, 'style') ?? '').slice(0, 1000).replace(/\s/g, '').toLowerCase();

const typed = new WeakMap<HtmlElement, boolean>();

/** Whether something in an element has a size of type of its own: newsletters set their cells in none, to have no gaps. */
function holdsType(element: HtmlElement): boolean {
  const known = typed.get(element);
  if (known !== undefined) return known;
  const holds = element.childNodes.some(
    (child) =>
      isElement(child) &&
      (/(?:^|;)font(?:-size)?:[^;]*?(?<![\d.])[1-9]/.test(styleOf(child)) || holdsType(child)),
  );
  typed.set(element, holds);
  return holds;
}

/** 1-based line of the source where a node begins; words after the white space before them. */
export function lineOf(node: HtmlNode): number {
  const line = node.sourceCodeLocation?.startLine ?? 1;
  if (!isText(node)) return line;
  const blank = /^\s*/.exec(node.value)?.[0] ?? '';
  return line + blank.split('\n').length - 1;
}

const lastLines = new WeakMap<HtmlElement, number>();

/** 1-based line of the source where the words of a node end. */
export function lastLineOf(node: HtmlNode): number {
  if (isText(node)) return lineOf(node) + node.value.trim().split('\n').length - 1;
  if (!isElement(node)) return lineOf(node);
  const known = lastLines.get(node);
  if (known !== undefined) return known;
  const last = node.childNodes.reduce(
    (line, child) => Math.max(line, lastLineOf(child)),
    lineOf(node),
  );
  lastLines.set(node, last);
  return last;
}

/** All elements of a tree in document order, without what is left out. */
export function elementsOf(root: {
  readonly childNodes: readonly HtmlNode[];
}): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = ({ childNodes }: { readonly childNodes: readonly HtmlNode[] }): void => {
    for (const child of childNodes) {
      if (!isElement(child)) continue;
      if (isLeftOut(child) && child.tagName !== 'head' && child.tagName !== 'title') continue;
      found.push(child);
      look(child);
    }
  };
  look(root);
  return found;
}

/** Words below an element, without what is left out. */
export function textOf(root: { readonly childNodes: readonly HtmlNode[] }): string {
  let text = '';
  for (const child of root.childNodes) {
    if (isText(child)) text += child.value;
    else if (isElement(child) && !isLeftOut(child)) text += ` ${textOf(child)} `;
  }
  return text;
}
