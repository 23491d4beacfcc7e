import { parse } from 'parse5';
import { collapseSpaces, normaliseText } from '../../text/normalise.ts';
import type { SourceDocument } from '../document.ts';
import { collectBullets } from './bullets.ts';
import { joinContactLines } from './contact-lines.ts';
import { articleOf, mainTextOf } from './html-article.ts';
import { limitDepth } from './html-depth.ts';
import { unreadEmbargoes } from './html-embargoes.ts';
import { openForms } from './html-forms.ts';
import { contactBoxes } from './html-layout.ts';
import { publishedDay } from './html-published.ts';
import { withHeadingsBySize } from './html-size.ts';
import { claimedTitles, withTitle } from './html-title.ts';
import { attribute, elementsOf, isElement, textOf } from './html-tree.ts';
import { HtmlWalker } from './html-walker.ts';

/**
 * Reads a web page or a fragment. Finds the article, leaves navigation out, and rebuilds everything
 * from blocks: no element or attribute of the source gets through.
 *
 * @param tellsDistance whether the source says of each paragraph if it stands apart from the one above
 */
export function readHtml(source: string, { tellsDistance = false } = {}): SourceDocument {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find(isElement);
  if (root === undefined)
    throw new Error('a page without a root, which parse5 adds where it is missing');
  limitDepth(root);
  openForms(root);
  const body = root.childNodes.find((node) => isElement(node) && node.tagName === 'body');
  const title = elementsOf(root).find(({ tagName }) => tagName === 'title');
  const titleText = title === undefined ? '' : collapseSpaces(normaliseText(textOf(title)));
  const titles = claimedTitles(root);
  const found = body !== undefined && isElement(body) ? articleOf(body, titles) : null;
  const article = found?.element ?? root;
  const walker = new HtmlWalker(found === null ? null : mainTextOf(article));
  if (found !== null && body !== undefined && isElement(body)) {
    const { nodes } = found;
    walker.walk(nodes, article !== body || attribute(root, 'lang') !== null);
    walker.flush('gap');
    for (const box of contactBoxes(body, article)) {
      walker.walk(box.childNodes, true);
      walker.flush('gap');
    }
  }
  return {
    blocks: [
      ...unreadEmbargoes(root, walker.out),
      ...collectBullets(
        tellsDistance
          ? walker.out
          : withTitle(joinContactLines(withHeadingsBySize(walker.out, walker.sizes)), titles),
      ),
      ...walker.captions,
    ],
    declared: {
      language: attribute(root, 'lang'),
      title: titleText === '' ? null : titleText,
      date: publishedDay(root, article),
    },
    dropped: walker.dropped.all(),
  };
}

/** The encoding that a page names in its first kilobyte (HTML standard, prescan). */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}
