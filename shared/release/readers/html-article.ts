import { titleKey } from './html-title.ts';
import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isLeftOut,
} from './html-tree.ts';
import { heldBy } from './html-words.ts';

/** The part of a page that holds its release. */
export interface Article {
  /** The one element that holds all of it. */
  readonly element: HtmlElement;
  /** What of it is read: all, or its children from the one with the headline on. */
  readonly nodes: readonly HtmlNode[];
}

/** Of the words of a page, at least so many stand in its article. */
const LEAST = 0.35;
/** Prose: the headline stands above it. */
const PROSE = 120;

/**
 * The part of a page that holds the release: an article, the main part, else the whole body. Where the headline stands above the
 * article, as Drupal sets it, all from the headline on.
 *
 * @param titles what the page calls itself (`claimedTitles`)
 */
export function articleOf(body: HtmlElement, titles: ReadonlySet<string>): Article {
  const all = elementsOf(body);
  const length = (element: HtmlElement): number => heldBy(element).words.length;
  const whole = length(body);
  const longest = all
    .filter(({ tagName }) => tagName === 'article')
    .sort((a, b) => length(b) - length(a))[0];
  const main = all.find((el) => el.tagName === 'main' || attribute(el, 'role') === 'main');
  const element =
    [longest, main].find((el) => el !== undefined && length(el) > whole * LEAST) ?? body;
  const headline = element === body ? null : headlineAbove(element, all, titles);
  if (headline === null) return { element, nodes: element.childNodes };
  const outer = ancestorsOf(headline).find((one) => ancestorsOf(element).includes(one)) ?? body;
  const from = outer.childNodes.findIndex(
    (node) => isElement(node) && (node === headline || ancestorsOf(headline).includes(node)),
  );
  return { element: outer, nodes: outer.childNodes.slice(Math.max(from, 0)) };
}

/** Of the prose of an article, at least so much stands in the element of its text. */
const MOST_PROSE = 0.92;

/** The innermost element that holds nearly all prose of an article: sites set dates, pointers and contacts around it. */
export function mainTextOf(article: HtmlElement): HtmlElement {
  const least = Math.max(1, heldBy(article).prose * MOST_PROSE);
  const isMain = (node: HtmlNode): node is HtmlElement =>
    isElement(node) && !isLeftOut(node) && heldBy(node).prose >= least;
  let main = article;
  for (;;) {
    const inner = main.childNodes.find(isMain);
    if (inner === undefined) return main;
    main = inner;
  }
}

/** The headline of a page, where it stands above its article and not in it. */
function headlineAbove(
  article: HtmlElement,
  all: readonly HtmlElement[],
  titles: ReadonlySet<string>,
): HtmlElement | null {
  const isTitle = (element: HtmlElement): boolean =>
    heldBy(element).words.length <= PROSE * 3 && titles.has(titleKey(heldBy(element).words));
  const inside = elementsOf(article);
  if (inside.some((element) => element.tagName === 'h1' || isTitle(element))) return null;
  const around = new Set(ancestorsOf(article));
  const above = all.slice(0, all.indexOf(article)).filter((element) => !around.has(element));
  const title = above.findLast((element) => isTitle(element));
  if (title !== undefined) return title;
  if (opensWithHeading(inside)) return null;
  const h1 = above.findLast(({ tagName }) => tagName === 'h1') ?? null;
  return h1 !== null && heldBy(h1).words.split(' ').length > 2 ? h1 : null;
}

/** Whether a heading stands in an article before its prose. */
function opensWithHeading(inside: readonly HtmlElement[]): boolean {
  for (const element of inside) {
    if (/^h[1-3]$/.test(element.tagName)) return true;
    if (element.tagName === 'p' && heldBy(element).words.length > PROSE) return false;
  }
  return false;
}

function ancestorsOf(element: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let at = element.parentNode; at !== null && 'tagName' in at; at = at.parentNode)
    found.push(at);
  return found;
}
