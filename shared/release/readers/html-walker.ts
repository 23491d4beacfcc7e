import { normaliseText } from '../../text/normalise.ts';
import type { DroppedPart, ListItem, SourceBlock } from '../document.ts';
import { plainText, tidyInlines } from '../inlines.ts';
import { linkAddresses } from '../links.ts';
import type { Inline } from '../release.ts';
import { DroppedParts } from './dropped-parts.ts';
import { inlinesOf, inlinesOfElement, isTransparent } from './html-inlines.ts';
import {
  columnsOf,
  isCaption,
  isChrome,
  isDataTable,
  isPageFoot,
  isReadNext,
  isRowOfFields,
  isRowOfItems,
  isSitePart,
  isTeaser,
  isToolbar,
  partOfField,
  rowsOf,
  touches,
} from './html-layout.ts';
import { sizeIn, sizeOfWords } from './html-size.ts';
import {
  attribute,
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

const SPACE: readonly Inline[] = [{ kind: 'text', text: ' ' }];
/** Before who is quoted, where a page says by its markup alone who that is. */
const DASH: readonly Inline[] = [{ kind: 'text', text: '— ' }];

type Place = Pick<SourceBlock, 'line' | 'lastLine' | 'after' | 'isTeaser' | 'isMainText'>;

/** Walks the article of a page and collects its blocks, and what stayed out. */
export class HtmlWalker {
  readonly out: SourceBlock[] = [];
  /** What is said of pictures: it belongs to no place in the story. */
  readonly captions: SourceBlock[] = [];
  readonly dropped = new DroppedParts();
  #run: Inline[] = [];
  #line: number | null = null;
  #lastLine: number | null = null;
  #after: SourceBlock['after'] = 'gap';
  #isQuotation = false;
  /** The element that says whose the block quotation in hand is. */
  #credit: HtmlElement | null = null;
  #isTeaser = false;
  #isMainText = false;
  readonly #mainText: HtmlElement | null;
  /** Size of the type here, in pixels, and the smallest in the paragraph in hand. */
  #size: number | null = null;
  #runSize: number | null | undefined;
  /** Size of the type of each paragraph. */
  readonly sizes = new Map<SourceBlock, number | null>();

  /** @param mainText the element of the story, where some of what is walked stands around it (`mainTextOf`) */
  constructor(mainText: HtmlElement | null) {
    this.#mainText = mainText;
  }

  /** @param isArticle its own header and footer belong to it; those of a page are chrome */
  walk(nodes: readonly HtmlNode[], isArticle: boolean): void {
    const areFields = isRowOfFields(nodes);
    const areItems = isRowOfItems(nodes);
    for (const [i, node] of nodes.entries()) {
      if (areFields && isElement(node)) this.flush('break');
      else if (areItems && this.#run.length > 0 && touches(nodes[i - 1], node))
        this.#add(SPACE, null, this.#size);
      this.#node(node, isArticle);
    }
  }

  #node(node: HtmlNode, isArticle: boolean): void {
    const outer = this.#size;
    if (isElement(node)) this.#size = sizeIn(node, outer);
    this.#read(node, isArticle);
    this.#size = outer;
  }

  #read(node: HtmlNode, isArticle: boolean): void {
    if (isText(node)) {
      const isBlank = node.value.trim() === '';
      this.#add(
        linkAddresses(normaliseText(node.value)),
        isBlank ? null : [lineOf(node), lastLineOf(node)],
        this.#size,
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
    if (isToolbar(node) || isSitePart(node) || isReadNext(node)) return;
    if (isCaption(node)) {
      this.#caption(node);
      return;
    }
    if (tagName === 'br')
      this.flush(this.#run.length === 0 && this.out.length > 0 ? 'gap' : 'break');
    else if (tagName === 'img') this.#drop('image', node);
    else if (!isBlock(node) && (isTransparent(node) || holdsBlocks(node)))
      this.walk(node.childNodes, isArticle);
    else if (!isBlock(node)) {
      if (node === this.#credit && plainText(this.#run).trim() === '')
        this.#add(DASH, null, this.#size);
      this.#add(
        inlinesOfElement(node, this.#drop),
        [lineOf(node), lastLineOf(node)],
        sizeOfWords(node, this.#size),
      );
    } else if (partOfField(node) === 'value' && plainText(this.#run).trim() !== '') {
      // `Published` and `14 September 2026` are one line.
      const isLabel = /[:：]\s*$/.test(plainText(this.#run));
      this.#add([{ kind: 'text', text: isLabel ? ' ' : ': ' }], null, this.#size);
      this.#block(node, isArticle);
      this.flush('line');
    } else {
      this.flush('gap');
      if (isTouching(node)) this.#after = 'line';
      const outer = this.#isTeaser;
      this.#isTeaser ||= isTeaser(node);
      if (node === this.#mainText) this.#isMainText = true;
      const begin = this.out.length;
      this.#block(node, isArticle);
      if (partOfField(node) !== 'name') this.flush('gap');
      this.#isTeaser = outer;
      if (node === this.#mainText) this.#isMainText = false;
      if ((!isArticle || tagName !== 'footer') && isPageFoot(node)) this.#setApart(begin);
    }
  }

  /** Marks the blocks from here on as the foot of the page. */
  #setApart(begin: number): void {
    const foot = this.out.splice(begin);
    for (const block of foot) this.out.push({ ...block, isPageFurniture: true });
  }

  #block(node: HtmlElement, isArticle: boolean): void {
    const { tagName } = node;
    const after = isTouching(node) ? 'line' : 'gap';
    const place: Place = {
      line: lineOf(node),
      lastLine: lastLineOf(node),
      after,
      ...this.#mainMark(),
    };
    if (/^h[1-6]$/.test(tagName)) {
      const inlines = tidyInlines(node.childNodes.flatMap((child) => inlinesOf(child, this.#drop)));
      if (inlines.length > 0)
        this.out.push({ kind: 'heading', level: Number(tagName[1]), ...place, inlines });
    } else if (tagName === 'ul' || tagName === 'ol') this.#list(node, place);
    else if (tagName === 'table' && columnsOf(node) !== null) this.#columns(node, isArticle);
    else if (tagName === 'table' && isDataTable(node)) this.#table(node, place);
    else if (tagName === 'hr') this.out.push({ kind: 'rule', ...place, text: '---' });
    else if (tagName === 'blockquote') {
      const outer = this.#isQuotation;
      this.#isQuotation = true;
      this.#credit = creditOf(node);
      this.walk(node.childNodes, true);
      this.flush('gap');
      this.#isQuotation = outer;
    } else if (tagName === 'pre') this.#preformatted(node, place.line);
    else this.walk(node.childNodes, isArticle || tagName === 'article' || tagName === 'main');
  }

  #caption(node: HtmlElement): void {
    const place: Place = { line: lineOf(node), lastLine: lastLineOf(node), after: 'gap' };
    const inlines = tidyInlines(inlinesOfElement(node, this.#drop));
    if (inlines.length > 0)
      this.captions.push({ kind: 'paragraph', indent: 0, isFootnote: true, ...place, inlines });
  }

  #preformatted(node: HtmlElement, line: number): void {
    for (const [i, words] of normaliseText(textOf(node)).split('\n').entries()) {
      this.#add(
        linkAddresses(words),
        words.trim() === '' ? null : [line + i, line + i],
        this.#size,
      );
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
          inlines: tidyInlines(own.flatMap((node) => inlinesOf(node, this.#drop))),
        },
        ...child.childNodes.filter(isInner).flatMap((inner) => this.#items(inner)),
      ];
    });
  }

  #columns(node: HtmlElement, isArticle: boolean): void {
    for (const cell of columnsOf(node)?.flat() ?? []) {
      this.flush('gap');
      this.walk(cell.childNodes, isArticle);
      this.flush('gap');
    }
  }

  #table(node: HtmlElement, place: Place): void {
    const rows = rowsOf(node);
    const cells = rows.map((row) =>
      row.childNodes
        .filter(
          (cell): cell is HtmlElement =>
            isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th'),
        )
        .map((cell) =>
          tidyInlines(cell.childNodes.flatMap((child) => inlinesOf(child, this.#drop))),
        ),
    );
    const filled = cells.filter((row) => row.some((cell) => cell.length > 0));
    const first = rows[0]?.childNodes.filter(isElement) ?? [];
    const hasHeader = first.length > 0 && first.every(({ tagName }) => tagName === 'th');
    if (filled.length > 0) this.out.push({ kind: 'table', hasHeader, ...place, rows: filled });
  }

  #add(
    inlines: readonly Inline[],
    lines: readonly [first: number, last: number] | null,
    size: number | null,
  ): void {
    // Not all at once: a paragraph may hold more than a call takes arguments.
    for (const inline of inlines) this.#run.push(inline);
    if (lines === null) return;
    this.#line ??= lines[0];
    this.#lastLine = lines[1];
    // A paragraph is as large as its smallest words.
    const known = this.#runSize;
    this.#runSize = known === undefined || size === null ? size : known && Math.min(known, size);
  }

  /** Ends the paragraph in hand; `next` is what will stand before the one that follows. */
  flush(next: SourceBlock['after']): void {
    const inlines = tidyInlines(this.#run);
    const line = this.#line ?? 1;
    const teaser = this.#isTeaser ? { isTeaser: true } : {};
    const place = {
      line,
      lastLine: this.#lastLine ?? line,
      after: this.#after,
      ...teaser,
      ...this.#mainMark(),
    };
    if (inlines.length > 0) {
      const block: SourceBlock = this.#isQuotation
        ? { kind: 'quotation', ...place, inlines }
        : { kind: 'paragraph', ...place, indent: 0, inlines };
      this.out.push(block);
      this.sizes.set(block, this.#runSize ?? null);
      this.#after = next;
    } else if (next === 'gap') this.#after = 'gap';
    this.#run = [];
    this.#line = null;
    this.#lastLine = null;
    this.#runSize = undefined;
  }

  readonly #mainMark = (): Pick<Place, 'isMainText'> =>
    this.#isMainText ? { isMainText: true } : {};

  readonly #drop = (what: DroppedPart['what'], node: HtmlElement, words?: string): void => {
    this.dropped.add(what, lineOf(node), words);
  };
}

/** What the reader of Word documents says of paragraphs without a space between them. */
const isTouching = (node: HtmlElement): boolean => attribute(node, 'data-after') === 'line';

/** A whole text pasted from an editor stands in one `b`. */
const holdsBlocks = ({ tagName, childNodes }: HtmlElement): boolean =>
  !/^[aq]$/.test(tagName) &&
  childNodes.filter((child) => isElement(child) && isBlock(child) && textOf(child).trim() !== '')
    .length > 1;

/** The `cite` that a block quotation ends with, behind its words and without a dash of its own. */
function creditOf(quotation: HtmlElement): HtmlElement | null {
  const cite = lastCite(quotation);
  const words = cite === null ? '' : textOf(cite).trim();
  const whole = textOf(quotation).trim();
  const isLast = words !== '' && whole.length > words.length && whole.endsWith(words);
  const isDashed = /^[—–-]/.test(words) || /[—–-]\s*$/.test(whole.slice(0, -words.length));
  return isLast && !isDashed ? cite : null;
}

function lastCite({ childNodes }: HtmlElement): HtmlElement | null {
  for (const child of childNodes.toReversed()) {
    if (!isElement(child)) continue;
    const found = child.tagName === 'cite' ? child : lastCite(child);
    if (found !== null) return found;
  }
  return null;
}

const isList = ({ tagName }: HtmlElement): boolean => tagName === 'ul' || tagName === 'ol';
