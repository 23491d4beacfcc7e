import type {
  BlockContent,
  DefinitionContent,
  List,
  Nodes,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { normaliseText } from '../../text/normalise.ts';
import type { DroppedPart, SourceBlock, SourceDocument } from '../document.ts';
import { plainText, tidyInlines } from '../inlines.ts';
import { linkAddresses, safeHref } from '../links.ts';
import type { Inline } from '../release.ts';

/** Containers inside containers that a release may have. CommonMark's cost grows with the square. */
const MAX_DEPTH = 30;

/** Reads CommonMark with tables. Raw HTML is never let through. Null when nested too deeply. */
export function readMarkdown(text: string, firstLine = 1): SourceDocument | null {
  if (text.split('\n').some((line) => containerDepth(line) > MAX_DEPTH)) return null;
  const tree = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const reader = new MarkdownReader(text, firstLine);
  reader.blocks(tree.children, 0);
  return {
    blocks: reader.out,
    declared: { language: null, title: null },
    dropped: [...reader.dropped.values()],
  };
}

/** Quotation and list markers at the head of a line. */
function containerDepth(line: string): number {
  const head =
    /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line.slice(0, 2000))?.[0] ?? '';
  return (head.match(/>|[-*+]|\d+[.)]/g) ?? []).length;
}

class MarkdownReader {
  readonly out: SourceBlock[] = [];
  readonly dropped = new Map<DroppedPart['what'], DroppedPart>();
  readonly #source: readonly string[];
  readonly #firstLine: number;

  constructor(text: string, firstLine: number) {
    this.#source = text.split('\n');
    this.#firstLine = firstLine;
  }

  blocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], depth: number): void {
    for (const node of nodes) this.#block(node, depth);
  }

  #block(node: RootContent | BlockContent | DefinitionContent, depth: number): void {
    const line = this.#line(node);
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node.children, line);
        break;
      case 'heading': {
        const inlines = this.#inlines(node.children);
        // `###` alone is the mark that ends a release.
        if (inlines.length === 0)
          this.out.push({
            kind: 'paragraph',
            line,
            after: 'gap',
            indent: 0,
            inlines: [{ kind: 'text', text: '#'.repeat(node.depth) }],
          });
        else this.out.push({ kind: 'heading', level: node.depth, line, after: 'gap', inlines });
        break;
      }
      case 'list':
        this.#list(node, line);
        break;
      case 'blockquote': {
        const start = this.out.length;
        if (depth < MAX_DEPTH) this.blocks(node.children, depth + 1);
        for (let i = start; i < this.out.length; i++) {
          const block = this.out[i];
          if (block?.kind === 'paragraph') {
            const { kind: _, indent: __, ...rest } = block;
            this.out[i] = { ...rest, kind: 'quotation' };
          }
        }
        break;
      }
      case 'table':
        this.#table(node, line);
        break;
      case 'thematicBreak':
        this.out.push({
          kind: 'rule',
          line,
          after: 'gap',
          text: (this.#source[line - this.#firstLine] ?? '').trim(),
        });
        break;
      case 'code':
        // Indented text in a release is a layout, not a program.
        for (const [i, words] of node.value.split('\n').entries()) {
          const inlines = tidyInlines([{ kind: 'text', text: words }]);
          if (inlines.length > 0)
            this.out.push({
              kind: 'paragraph',
              line: line + i,
              after: i === 0 ? 'gap' : 'line',
              indent: 4,
              inlines,
            });
        }
        break;
      case 'html':
        this.#drop('raw-html', line);
        break;
      default:
        break;
    }
  }

  /** A paragraph whose lines are broken on purpose, or look like labels, comes as one block a line. */
  #paragraph(children: readonly PhrasingContent[], line: number): void {
    let at = line;
    let run: PhrasingContent[] = [];
    let after: SourceBlock['after'] = 'gap';
    const flush = (next: number): void => {
      const inlines = this.#inlines(run);
      if (inlines.length > 0) {
        this.out.push({ kind: 'paragraph', line: at, after, indent: 0, inlines });
        after = 'break';
      }
      run = [];
      at = next;
    };
    for (const child of children) {
      if (child.type === 'break') flush(this.#line(child) + 1);
      else if (child.type === 'image') {
        flush(at);
        this.#drop('image', this.#line(child));
      } else run.push(child);
    }
    flush(at);
  }

  #list(node: List, line: number): void {
    const items = node.children.map((item) => ({
      line: this.#line(item),
      inlines: tidyInlines(
        item.children.flatMap((child, i): readonly Inline[] => [
          ...(i > 0 ? [{ kind: 'text', text: ' ' } as const] : []),
          ...this.#itemInlines(child),
        ]),
      ),
    }));
    const filled = items.filter(({ inlines }) => inlines.length > 0);
    if (filled.length > 0)
      this.out.push({
        kind: 'list',
        ordered: node.ordered === true,
        line,
        after: 'gap',
        items: filled,
      });
  }

  /** What an item holds, flat: a list within it becomes words behind it. */
  #itemInlines(node: Nodes): readonly Inline[] {
    if (node.type === 'paragraph') return this.#inlines(node.children);
    if (node.type === 'html') {
      this.#drop('raw-html', this.#line(node));
      return [];
    }
    if ('children' in node) {
      return node.children.flatMap((child) => [
        ...this.#itemInlines(child),
        { kind: 'text', text: ' ' } as const,
      ]);
    }
    return 'value' in node ? [{ kind: 'text', text: node.value }] : [];
  }

  #table(node: Table, line: number): void {
    const rows = node.children.map((row) =>
      row.children.map((cell) => this.#inlines(cell.children)),
    );
    this.out.push({ kind: 'table', hasHeader: true, line, after: 'gap', rows });
  }

  #inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return tidyInlines(nodes.flatMap((node) => this.#inline(node)));
  }

  #inline(node: PhrasingContent): readonly Inline[] {
    switch (node.type) {
      case 'text':
        return linkAddresses(normaliseText(node.value));
      case 'inlineCode':
        return [{ kind: 'text', text: normaliseText(node.value) }];
      case 'strong':
        return [
          { kind: 'strong', children: node.children.flatMap((child) => this.#inline(child)) },
        ];
      case 'emphasis':
        return [
          { kind: 'emphasis', children: node.children.flatMap((child) => this.#inline(child)) },
        ];
      case 'link': {
        const children = node.children.flatMap((child) => this.#inline(child));
        const href = safeHref(node.url);
        if (href === null) {
          this.#drop('unsafe-link', this.#line(node));
          return withoutLinks(children);
        }
        return [{ kind: 'link', href, children: withoutLinks(children) }];
      }
      case 'break':
        return [{ kind: 'break' }];
      case 'image':
        this.#drop('image', this.#line(node));
        return [];
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) return [{ kind: 'break' }];
        this.#drop('raw-html', this.#line(node));
        return [];
      case 'linkReference':
      case 'delete':
        return node.children.flatMap((child) => this.#inline(child));
      default:
        return [];
    }
  }

  #line(node: Nodes): number {
    return (node.position?.start.line ?? 1) + this.#firstLine - 1;
  }

  #drop(what: DroppedPart['what'], line: number): void {
    if (!this.dropped.has(what)) this.dropped.set(what, { what, line });
  }
}

/** No link inside a link. */
export const withoutLinks = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) =>
    inline.kind === 'link' ? { kind: 'text', text: plainText(inline.children) } : inline,
  );
