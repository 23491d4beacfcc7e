import { html, type SafeHtml, safeHref } from '../xml/html.ts';
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

/** Further attributes of an element, with a space before: mail styles elements one by one. */
export type BlockAttributes = (tag: BlockTag) => SafeHtml;

const NO_ATTRIBUTES: BlockAttributes = () => html``;

/** A block of a release as HTML, rebuilt from its structure: no markup of the source survives. */
export function blockHtml(block: Block, attributes: BlockAttributes = NO_ATTRIBUTES): SafeHtml {
  const inner = (inlines: readonly Inline[]) => inlineHtml(inlines, attributes);
  switch (block.kind) {
    case 'paragraph':
      return html`<p${attributes('p')}>${inner(block.inlines)}</p>`;
    case 'heading': {
      const content = inner(block.inlines);
      if (block.level === 2) return html`<h2${attributes('h2')}>${content}</h2>`;
      if (block.level === 3) return html`<h3${attributes('h3')}>${content}</h3>`;
      return html`<h4${attributes('h4')}>${content}</h4>`;
    }
    case 'list': {
      const items = block.items.map((item) => html`<li${attributes('li')}>${inner(item)}</li>`);
      return block.ordered
        ? html`<ol${attributes('ol')}>${items}</ol>`
        : html`<ul${attributes('ul')}>${items}</ul>`;
    }
    case 'quotation':
      return html`<blockquote${attributes('blockquote')}><p${attributes('p')}>${inner(block.inlines)}</p></blockquote>`;
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
  const header =
    head === null
      ? null
      : html`<thead><tr>${head.map(
          (cell) => html`<th scope="col"${attributes('th')}>${inlineHtml(cell, attributes)}</th>`,
        )}</tr></thead>`;
  const body = (head === null ? rows : rest).map(
    (row) =>
      html`<tr>${row.map(
        (cell) => html`<td${attributes('td')}>${inlineHtml(cell, attributes)}</td>`,
      )}</tr>`,
  );
  return html`<table${attributes('table')}>${header}<tbody>${body}</tbody></table>`;
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
        : html`<a href="${address}"${attributes('a')}>${content}</a>`;
    }
  }
}
