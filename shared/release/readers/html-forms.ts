import { collapseSpaces } from '../../text/normalise.ts';
import { elementsOf, type HtmlElement, isElement, textOf } from './html-tree.ts';

/** A form to fill in has fewer words of its own. */
const LEAST = 500;

/**
 * Opens the forms that hold a page: ASP.NET and SharePoint put one around the whole body. What they hold stands in a `div` then;
 * the controls in it are left out as everywhere.
 */
export function openForms(root: HtmlElement): void {
  const forms = formsIn(root);
  if (forms.length === 0) return;
  const outside = collapseSpaces(textOf(root)).length;
  for (const form of forms) {
    const own = collapseSpaces(textOf(form)).length;
    const hasHeadline = elementsOf(form).some(({ tagName }) =>
      /^(?:h1|article|main)$/.test(tagName),
    );
    if (own < LEAST || (own < outside && !hasHeadline)) continue;
    form.tagName = 'div';
    form.nodeName = 'div';
  }
}

/** The forms of a tree; HTML knows none in another. */
function formsIn(element: HtmlElement): readonly HtmlElement[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'form' ? [child] : formsIn(child)));
}
