import { parse } from 'parse5';
import { collapseSpaces, normaliseText } from '../../text/normalise.ts';
import type { DroppedPart, ListItem, SourceBlock, SourceDocument } from '../document.ts';
import { tidyInlines, withoutLinks } from '../inlines.ts';
import { linkAddresses, safeHref } from '../links.ts';
import type { Inline } from '../release.ts';
import { collectBullets } from './bullets.ts';
import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isActive,
  isBlock,
  isElement,
  isLeftOut,
  isText,
  lastLineOf,
  lineOf,
  textOf,
} from './html-tree.ts';

/**
 * Reads a web page or a fragment. Finds the article, leaves navigation out, and rebuilds everything
 * from blocks: no element or attribute of the source gets through.
 */
export function readHtml(source: string): SourceDocument {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find(isElement);
  if (root === undefined)
    throw new Error('a page without a root, which parse5 adds where it is missing');
  const body = root.childNodes.find((node) => isElement(node) && node.tagName === 'body');
  const title = [...elementsOf(root)].find(({ tagName }) => tagName === 'title');
  const titleText = title === undefined ? '' : collapseSpaces(normaliseText(textOf(title)));
  const walker = new HtmlWalker();
  if (body !== undefined && isElement(body)) {
    const article = articleOf(body);
    walker.walk(article, article !== body || attribute(root, 'lang') !== null);
    walker.flush('gap');
  }
  return {
    blocks: collectBullets(walker.out),
    declared: {
      language: attribute(root, 'lang'),
      title: titleText === '' ? null : titleText,
      date: null,
    },
    dropped: [...walker.dropped.values()],
  };
}

/** The encoding that a page names in its first kilobyte (HTML standard, prescan). */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

/** The one element that holds the release: an article, the main part, else the whole body. */
function articleOf(body: HtmlElement): HtmlElement {
  const all = [...elementsOf(body)];
  const length = (element: HtmlElement): number => collapseSpaces(textOf(element)).length;
  const whole = length(body);
  const articles = all.filter(({ tagName }) => tagName === 'article');
  const longest = articles.sort((a, b) => length(b) - length(a))[0];
  const mains = all.filter((el) => el.tagName === 'main' || attribute(el, 'role') === 'main');
  return [longest, mains[0]].find((el) => el !== undefined && length(el) > whole * 0.35) ?? body;
}

const INLINE_MARKS: Readonly<Record<string, 'strong' | 'emphasis'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
};

type Place = Pick<SourceBlock, 'line' | 'lastLine' | 'after'>;

class HtmlWalker {
  readonly out: SourceBlock[] = [];
  readonly dropped = new Map<DroppedPart['what'], DroppedPart>();
  #run: Inline[] = [];
  #line: number | null = null;
  #lastLine: number | null = null;
  #after: SourceBlock['after'] = 'gap';
  #isQuotation = false;

  /** @param isArticle its own header and footer belong to it; those of a page are chrome */
  walk(parent: HtmlElement, isArticle: boolean): void {
    for (const node of parent.childNodes) this.#node(node, isArticle);
  }

  #node(node: HtmlNode, isArticle: boolean): void {
    if (isText(node)) {
      const isBlank = node.value.trim() === '';
      this.#add(
        linkAddresses(normaliseText(node.value)),
        isBlank ? null : [lineOf(node), lastLineOf(node)],
      );
      return;
    }
    if (!isElement(node)) return;
    if (isLeftOut(node)) {
      if (isActive(node)) this.#drop('script', node);
      return;
    }
    const { tagName } = node;
    if (!isArticle && (tagName === 'aside' || tagName === 'footer') && isChrome(node)) return;
    if (tagName === 'br')
      this.flush(this.#run.length === 0 && this.out.length > 0 ? 'gap' : 'break');
    else if (tagName === 'img') this.#drop('image', node);
    else if (!isBlock(node)) this.#add(this.#inline(node), [lineOf(node), lastLineOf(node)]);
    else {
      this.flush('gap');
      this.#block(node, isArticle);
      this.flush('gap');
    }
  }

  #block(node: HtmlElement, isArticle: boolean): void {
    const { tagName } = node;
    const place = { line: lineOf(node), lastLine: lastLineOf(node), after: 'gap' } as const;
    if (/^h[1-6]$/.test(tagName)) {
      const inlines = tidyInlines(node.childNodes.flatMap((child) => this.#inlineOf(child)));
      if (inlines.length > 0)
        this.out.push({ kind: 'heading', level: Number(tagName[1]), ...place, inlines });
    } else if (tagName === 'ul' || tagName === 'ol') this.#list(node, place);
    else if (tagName === 'table' && isDataTable(node)) this.#table(node, place);
    else if (tagName === 'hr') this.out.push({ kind: 'rule', ...place, text: '---' });
    else if (tagName === 'blockquote') {
      const outer = this.#isQuotation;
      this.#isQuotation = true;
      this.walk(node, true);
      this.flush('gap');
      this.#isQuotation = outer;
    } else if (tagName === 'pre') this.#preformatted(node, place.line);
    else this.walk(node, isArticle || tagName === 'article' || tagName === 'main');
  }

  #preformatted(node: HtmlElement, line: number): void {
    for (const [i, words] of normaliseText(textOf(node)).split('\n').entries()) {
      this.#add(linkAddresses(words), words.trim() === '' ? null : [line + i, line + i]);
      this.flush(words.trim() === '' ? 'gap' : 'line');
    }
  }

  #list(node: HtmlElement, place: Place): void {
    const items = this.#items(node).filter(({ inlines }) => inlines.length > 0);
    if (items.length > 0)
      this.out.push({ kind: 'list', ordered: node.tagName === 'ol', ...place, items });
  }

  /** The items of a list; those of a list within an item follow it, as items of their own. */
  #items(list: HtmlElement): ListItem[] {
    const elements = list.childNodes.filter(isElement).filter((child) => !isLeftOut(child));
    return elements.flatMap((child) => {
      if (isList(child)) return this.#items(child);
      if (child.tagName !== 'li') return [];
      const isInner = (node: HtmlNode): node is HtmlElement =>
        isElement(node) && isList(node) && !isLeftOut(node);
      const own = child.childNodes.filter((node) => !isInner(node));
      return [
        {
          line: lineOf(child),
          lastLine: Math.max(lineOf(child), ...own.map(lastLineOf)),
          inlines: tidyInlines(own.flatMap((node) => this.#inlineOf(node))),
        },
        ...child.childNodes.filter(isInner).flatMap((inner) => this.#items(inner)),
      ];
    });
  }

  #table(node: HtmlElement, place: Place): void {
    const rows = [...elementsOf(node)].filter(({ tagName }) => tagName === 'tr');
    const cells = rows.map((row) =>
      row.childNodes
        .filter(
          (cell): cell is HtmlElement =>
            isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th'),
        )
        .map((cell) => tidyInlines(cell.childNodes.flatMap((child) => this.#inlineOf(child)))),
    );
    const filled = cells.filter((row) => row.some((cell) => cell.length > 0));
    const first = rows[0]?.childNodes.filter(isElement) ?? [];
    const hasHeader = first.length > 0 && first.every(({ tagName }) => tagName === 'th');
    if (filled.length > 0) this.out.push({ kind: 'table', hasHeader, ...place, rows: filled });
  }

  #inlineOf(node: HtmlNode): readonly Inline[] {
    if (isText(node)) return linkAddresses(normaliseText(node.value));
    if (!isElement(node)) return [];
    if (isLeftOut(node)) {
      if (isActive(node)) this.#drop('script', node);
      return [];
    }
    return this.#inline(node);
  }

  #inline(node: HtmlElement): readonly Inline[] {
    if (node.tagName === 'br') return [{ kind: 'break' }];
    if (node.tagName === 'img') {
      this.#drop('image', node);
      return [];
    }
    const children = node.childNodes.flatMap((child) => this.#inlineOf(child));
    const mark = Object.hasOwn(INLINE_MARKS, node.tagName) ? INLINE_MARKS[node.tagName] : undefined;
    if (mark !== undefined) return [{ kind: mark, children }];
    if (node.tagName === 'q')
      return [{ kind: 'text', text: '“' }, ...children, { kind: 'text', text: '”' }];
    if (node.tagName === 'a') return this.#link(node, children);
    return isBlock(node)
      ? [{ kind: 'text', text: ' ' }, ...children, { kind: 'text', text: ' ' }]
      : children;
  }

  #link(node: HtmlElement, children: readonly Inline[]): readonly Inline[] {
    const target = attribute(node, 'href');
    if (target === null || target.startsWith('#')) return children;
    const href = safeHref(target);
    if (href !== null) return [{ kind: 'link', href, children: withoutLinks(children) }];
    this.#drop('unsafe-link', node);
    return withoutLinks(children);
  }

  #add(inlines: readonly Inline[], lines: readonly [first: number, last: number] | null): void {
    this.#run.push(...inlines);
    if (lines === null) return;
    this.#line ??= lines[0];
    this.#lastLine = lines[1];
  }

  /** Ends the paragraph in hand; `next` is what will stand before the one that follows. */
  flush(next: SourceBlock['after']): void {
    const inlines = tidyInlines(this.#run);
    const line = this.#line ?? 1;
    const place = { line, lastLine: this.#lastLine ?? line, after: this.#after };
    if (inlines.length > 0) {
      this.out.push(
        this.#isQuotation
          ? { kind: 'quotation', ...place, inlines }
          : { kind: 'paragraph', ...place, indent: 0, inlines },
      );
      this.#after = next;
    } else if (next === 'gap') this.#after = 'gap';
    this.#run = [];
    this.#line = null;
    this.#lastLine = null;
  }

  #drop(what: DroppedPart['what'], node: HtmlElement): void {
    if (!this.dropped.has(what)) this.dropped.set(what, { what, line: lineOf(node) });
  }
}

const isList = ({ tagName }: HtmlElement): boolean => tagName === 'ul' || tagName === 'ol';

/** Footers and asides of links are a site's; those with an address or prose may be the release's. */
const isChrome = (element: HtmlElement): boolean => {
  const text = collapseSpaces(textOf(element));
  const linked = [...elementsOf(element)]
    .filter(({ tagName }) => tagName === 'a')
    .reduce((sum, link) => sum + collapseSpaces(textOf(link)).length, 0);
  return linked > text.length * 0.5 || (!text.includes('@') && text.length < 200);
};

/** Tables that lay out a page hold paragraphs, headings or tables; those with figures hold words. */
const isDataTable = (table: HtmlElement): boolean => {
  const inner = [...elementsOf(table)];
  const rows = inner.filter(({ tagName }) => tagName === 'tr');
  const isLayout =
    attribute(table, 'role') === 'presentation' ||
    inner.some(({ tagName }) => /^(table|h[1-6]|div|ul|ol|blockquote)$/.test(tagName)) ||
    inner.filter(({ tagName }) => tagName === 'p').length > rows.length * 3;
  const widest = Math.max(0, ...rows.map((row) => row.childNodes.filter(isElement).length));
  return !isLayout && rows.length > 1 && widest > 1;
};
