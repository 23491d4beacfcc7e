import { collapseSpaces } from '../../text/normalise.ts';
import { attribute, elementsOf, type HtmlElement, isElement, textOf } from './html-tree.ts';

/** The one element that holds the release: an article, the main part, else the whole body. */
export function articleOf(body: HtmlElement): HtmlElement {
  const all = [...elementsOf(body)];
  const length = (element: HtmlElement): number => collapseSpaces(textOf(element)).length;
  const whole = length(body);
  const articles = all.filter(({ tagName }) => tagName === 'article');
  const longest = articles.sort((a, b) => length(b) - length(a))[0];
  const mains = all.filter((el) => el.tagName === 'main' || attribute(el, 'role') === 'main');
  return [longest, mains[0]].find((el) => el !== undefined && length(el) > whole * 0.35) ?? body;
}

/** Footers and asides of links are a site's; those with an address or prose may be the release's. */
export const isChrome = (element: HtmlElement): boolean => {
  const text = collapseSpaces(textOf(element));
  const linked = [...elementsOf(element)]
    .filter(({ tagName }) => tagName === 'a')
    .reduce((sum, link) => sum + collapseSpaces(textOf(link)).length, 0);
  return linked > text.length * 0.5 || (!text.includes('@') && text.length < 200);
};

/**
 * The columns of a table that sets contacts or boxes side by side: cells of several lines, one of which holds an address. Null for
 * another table.
 */
export function columnsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] | null {
  const rows = [...elementsOf(table)]
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => row.childNodes.filter(isElement));
  const [first = []] = rows;
  const lines = (cell: HtmlElement): number => {
    const inner = [...elementsOf(cell)].map(({ tagName }) => tagName);
    const paragraphs = inner.filter((tag) => tag === 'p').length;
    return inner.filter((tag) => tag === 'br').length + Math.max(paragraphs, 1);
  };
  const isSideBySide =
    // A table with a header holds data, whatever its cells.
    ![...elementsOf(table)].some(({ tagName }) => tagName === 'th') &&
    rows.length > 1 &&
    first.length > 1 &&
    rows.every((row) => row.length === first.length) &&
    rows.flat().some((cell) => lines(cell) > 2 && textOf(cell).includes('@'));
  return isSideBySide ? first.map((_, i) => rows.flatMap((row) => row.slice(i, i + 1))) : null;
}

/** Tables that lay out a page hold paragraphs, headings or tables; those with figures hold words. */
export const isDataTable = (table: HtmlElement): boolean => {
  const inner = [...elementsOf(table)];
  const rows = inner.filter(({ tagName }) => tagName === 'tr');
  const isLayout =
    attribute(table, 'role') === 'presentation' ||
    inner.some(({ tagName }) => /^(table|h[1-6]|div|ul|ol|blockquote)$/.test(tagName)) ||
    inner.filter(({ tagName }) => tagName === 'p').length > rows.length * 3;
  const widest = Math.max(0, ...rows.map((row) => row.childNodes.filter(isElement).length));
  return !isLayout && rows.length > 1 && widest > 1;
};
