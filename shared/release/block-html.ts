import { html, type SafeHtml, safeHref } from '../xml/html.ts';
import { columnsOfFigures } from './columns-of-figures.ts';
import { plainText } from './inlines.ts';
import type { Block, Inline } from './release.ts';

export type BlockTag =
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'table'
  | 'th'
  | 'td'
  | 'a';

/** A table that may be wider than a window; a cell in a column of figures; a link whose words are its address. */
type BlockKind = 'wide' | 'number' | 'address';

/** Further attributes of an element, with a space before: mail styles elements one by one. */
export type BlockAttributes = (tag: BlockTag, kind: BlockKind | null) => SafeHtml;

const NO_ATTRIBUTES: BlockAttributes = () => html``;

/** A block of a release as HTML, rebuilt from its structure: no markup of the source survives. */
export function blockHtml(block: Block, attributes: BlockAttributes = NO_ATTRIBUTES): SafeHtml {
  const inner = (inlines: readonly Inline[]) => inlineHtml(inlines, attributes);
  switch (block.kind) {
    case 'paragraph':
      return html`<p${attributes('p', null)}>${inner(block.inlines)}</p>`;
    case 'heading': {
      const content = inner(block.inlines);
      if (block.level === 2) return html`<h2${attributes('h2', null)}>${content}</h2>`;
      if (block.level === 3) return html`<h3${attributes('h3', null)}>${content}</h3>`;
      return html`<h4${attributes('h4', null)}>${content}</h4>`;
    }
    case 'list': {
      const items = block.items.map(
        (item) => html`<li${attributes('li', null)}>${inner(item)}</li>`,
      );
      return block.ordered
        ? html`<ol${attributes('ol', null)}>${items}</ol>`
        : html`<ul${attributes('ul', null)}>${items}</ul>`;
    }
    case 'quotation':
      return html`<blockquote${attributes('blockquote', null)}><p${attributes('p', null)}>${inner(block.inlines)}</p></blockquote>`;
    case 'table':
      return tableHtml(block, attributes);
  }
}

function tableHtml(
  { hasHeader, rows }: Extract<Block, { kind: 'table' }>,
  attributes: BlockAttributes,
): SafeHtml {
  const [first, ...rest] = rows;
  const head = hasHeader && first !== undefined ? first : null;
  const figures = columnsOfFigures(head === null ? rows : rest);
  const isWide = rows.some((row) => row.length > 2);
  const kindOf = (column: number) => (figures.has(column) ? 'number' : null);
  const header =
    head === null
      ? null
      : html`<thead><tr>${head.map(
          (cell, i) =>
            html`<th scope="col"${attributes('th', kindOf(i))}>${inlineHtml(cell, attributes)}</th>`,
        )}</tr></thead>`;
  const body = (head === null ? rows : rest).map(
    (row) =>
      html`<tr>${row.map(
        (cell, i) => html`<td${attributes('td', kindOf(i))}>${inlineHtml(cell, attributes)}</td>`,
      )}</tr>`,
  );
  return html`<table${attributes('table', isWide ? 'wide' : null)}>${header}<tbody>${body}</tbody></table>`;
}

const inlineHtml = (inlines: readonly Inline[], attributes: BlockAttributes): SafeHtml =>
  html`${inlines.map((inline) => oneInlineHtml(inline, attributes))}`;

function oneInlineHtml(inline: Inline, attributes: BlockAttributes): SafeHtml {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`;
    case 'strong':
      return html`<strong>${inlineHtml(inline.children, attributes)}</strong>`;
    case 'emphasis':
      return html`<em>${inlineHtml(inline.children, attributes)}</em>`;
    case 'break':
      return html`<br>`;
    case 'link': {
      const address = safeHref(inline.href);
      const content = inlineHtml(inline.children, attributes);
      return address === null
        ? content
        : html`<a href="${address}"${attributes('a', kindOfLink(inline))}>${content}</a>`;
    }
  }
}

const kindOfLink = ({ href, children }: Extract<Inline, { kind: 'link' }>) =>
  bare(plainText(children)) === bare(href) ? 'address' : null;

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)|\/$/gi, '');
