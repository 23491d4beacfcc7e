import { cleanText } from '../xml/characters.ts';
import { safeHref } from '../xml/html.ts';
import type { Block, Inline } from './release.ts';

/** A block of a release as CommonMark with GitHub tables. No character of the text becomes markup. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return lineStarts(inlineMarkdown(block.inlines));
    case 'heading':
      return `${'#'.repeat(block.level)} ${onOneLine(inlineMarkdown(block.inlines))}`;
    case 'quotation':
      return lineStarts(inlineMarkdown(block.inlines))
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'list':
      return block.items
        .map((item, i) => {
          const marker = block.ordered ? `${i + 1}. ` : '- ';
          return marker + lineStarts(onOneLine(inlineMarkdown(item)));
        })
        .join('\n');
    case 'table':
      return tableMarkdown(block);
  }
}

/** Text as Markdown that reads as the same text. */
export const markdownText = (text: string): string =>
  cleanText(text).replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');

/** What makes a list, heading or rule at the start of a line only. White space there says nothing. */
const lineStarts = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) =>
      line
        .trimStart()
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .join('\n')
    .trim();

const onOneLine = (markdown: string): string => markdown.replace(/\\?\s*\n\s*/g, ' ').trim();

const inlineMarkdown = (inlines: readonly Inline[]): string => inlines.map(oneInline).join('');

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return markdownText(inline.text).replace(/\n+/g, ' ');
    case 'break':
      return '\\\n';
    case 'strong':
      return emphasised('**', inlineMarkdown(inline.children));
    case 'emphasis':
      return emphasised('*', inlineMarkdown(inline.children));
    case 'link': {
      const href = safeHref(inline.href);
      const label = inlineMarkdown(inline.children);
      return href === null ? label : `[${label}](<${addressOf(href)}>)`;
    }
  }
}

const addressOf = (href: string): string => href.replace(/[<>\\\s]/g, encodeURIComponent);

/** Markers must touch the words: spaces stay outside. */
function emphasised(marker: string, markdown: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(markdown) ?? [];
  return words === '' ? markdown : `${before}${marker}${words}${marker}${after}`;
}

function tableMarkdown({ hasHeader, rows }: Extract<Block, { kind: 'table' }>): string {
  const cells = rows.map((row) => row.map((cell) => onOneLine(inlineMarkdown(cell))));
  const width = Math.max(1, ...cells.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = hasHeader ? cells : [[], ...cells];
  const rule = `|${' --- |'.repeat(width)}`;
  return [line(head), rule, ...rest.map(line)].join('\n');
}
