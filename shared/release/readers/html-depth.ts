import { type HtmlElement, type HtmlNode, isElement, isLeftOut } from './html-tree.ts';

/** Chrome nests elements no deeper, whatever a page says; layout tables in mail come to a hundred. */
const DEEPEST = 512;

/**
 * Takes elements apart that are nested deeper than anybody sets a page, so that whoever walks down has an end: what
 * they hold stands in their place, in order.
 */
export function limitDepth(root: HtmlElement): void {
  let level: HtmlElement[] = [root];
  for (let depth = 1; depth < DEEPEST; depth += 1)
    level = level.flatMap(({ childNodes }) => childNodes.filter(isElement));
  for (const element of level) element.childNodes = takenApart(element, isLeftOut);
}

/** What stands in an element: text, elements that hold no others, and those to leave out, which stay together. */
function takenApart(
  { childNodes }: HtmlElement,
  staysTogether: (element: HtmlElement) => boolean,
): HtmlNode[] {
  const leaves: HtmlNode[] = [];
  const ahead = childNodes.toReversed();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    const isTogether = isElement(node) && staysTogether(node);
    if (isElement(node) && node.childNodes.some(isElement)) {
      if (isTogether) node.childNodes = takenApart(node, () => false);
      else {
        for (const inner of node.childNodes.toReversed()) ahead.push(inner);
        continue;
      }
    }
    leaves.push(node);
  }
  return leaves;
}
