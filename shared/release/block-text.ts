import { cleanText } from '../xml/characters.ts';
import { safeHref } from '../xml/html.ts';
import type { Block, Inline } from './release.ts';

/** A block of a release as plain text, unwrapped (reporters paste it), every link with its address. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.inlines);
    case 'quotation':
      return inlineText(block.inlines)
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n');
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${inlineText(item)}`)
        .join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => inlineText(cell)).join('\t')).join('\n');
  }
}

/** Text of a run with addresses after the words they stand behind. */
const inlineText = (inlines: readonly Inline[]): string => inlines.map(oneInlineText).join('');

function oneInlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return cleanText(inline.text);
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
      return inlineText(inline.children);
    case 'link':
      return linkText(inlineText(inline.children), safeHref(inline.href));
  }
}

function linkText(label: string, href: string | null): string {
  if (href === null) return label;
  const address = href.replace(/^mailto:/i, '');
  // `https://example.org` and `www.example.org` are their addresses, too.
  const isItself = [address, href].some((one) => bare(one) === bare(label));
  return isItself ? label : `${label} <${address}>`;
}

const bare = (address: string): string => address.replace(/^https?:\/\//i, '').replace(/\/$/, '');

/** The words of a run alone, for summaries: no addresses, no line ends. */
export const plainWords = (inlines: readonly Inline[]): string =>
  cleanText(inlines.map(inlineWords).join('')).replace(/\s+/g, ' ').trim();

function inlineWords(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return ' ';
    case 'strong':
    case 'emphasis':
    case 'link':
      return inline.children.map(inlineWords).join('');
  }
}
