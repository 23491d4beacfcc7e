import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { SourceBlock, SourceDocument } from '../document.ts';
import { tidyInlines } from '../inlines.ts';
import type { Inline } from '../release.ts';
import { DroppedParts } from './dropped-parts.ts';
import { inlinesOfMarkdown, type PhrasingNode } from './markdown-inlines.ts';
import {
  type AnyNode,
  type BlockNode,
  dateOf,
  itemsOf,
  type List,
  type Root,
} from './markdown-lists.ts';
import { sourceLines } from './source-lines.ts';
import { isOwnLine, wrapWidth } from './unwrap.ts';

type Place = Pick<SourceBlock, 'line' | 'lastLine' | 'after'>;
type Table = Extract<BlockNode, { type: 'table' }>;

/** Reads CommonMark with tables. Raw HTML is never let through. */
export function readMarkdown(text: string, firstLine = 1): SourceDocument {
  const tree = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const reader = new MarkdownReader(tree, text, firstLine);
  reader.blocks(tree.children);
  return {
    blocks: reader.out,
    declared: { language: null, title: null, date: null },
    dropped: reader.dropped.all(),
  };
}

class MarkdownReader {
  readonly out: SourceBlock[] = [];
  readonly dropped = new DroppedParts();
  readonly #source: readonly string[];
  readonly #firstLine: number;
  readonly #width: number | null;
  /** Targets of `[text][name]`. */
  readonly #definitions = new Map<string, string>();

  constructor(root: Root, text: string, firstLine: number) {
    this.#source = text.split('\n');
    this.#firstLine = firstLine;
    this.#width = wrapWidth(sourceLines(text, firstLine));
    for (const node of root.children) {
      if (node.type === 'definition') this.#definitions.set(node.identifier, node.url);
    }
  }

  blocks(nodes: readonly BlockNode[]): void {
    for (const node of nodes) this.#block(node);
  }

  // mdast names more kinds of nodes than CommonMark text can hold; those left out are skipped.
  #block(node: BlockNode): void {
    const place = { line: this.#line(node), lastLine: this.#lastLine(node), after: 'gap' } as const;
    const { line } = place;
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
            ...place,
            indent: 0,
            inlines: [{ kind: 'text', text: '#'.repeat(node.depth) }],
          });
        else this.out.push({ kind: 'heading', level: node.depth, ...place, inlines });
        break;
      }
      case 'list':
        this.#list(node, place);
        break;
      case 'blockquote': {
        const start = this.out.length;
        this.blocks(node.children);
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
        this.#table(node, place);
        break;
      case 'thematicBreak':
        this.out.push({
          kind: 'rule',
          ...place,
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
              lastLine: line + i,
              after: i === 0 ? 'gap' : 'line',
              indent: 4,
              inlines,
            });
        }
        break;
      case 'html':
        this.dropped.add('raw-html', line);
        break;
      // Read from where they are used, or nothing that plain CommonMark makes at this place.
      case 'definition':
      case 'footnoteDefinition':
      case 'footnoteReference':
      case 'listItem':
      case 'tableRow':
      case 'tableCell':
      case 'yaml':
      case 'text':
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'inlineCode':
      case 'break':
      case 'image':
      case 'imageReference':
      case 'link':
      case 'linkReference':
        break;
    }
  }

  /** A paragraph whose lines are broken on purpose, or look like labels, comes as one block a line. */
  #paragraph(children: readonly PhrasingNode[], line: number): void {
    let at = line;
    let run: PhrasingNode[] = [];
    let after: SourceBlock['after'] = 'gap';
    const flush = (next: number): void => {
      const inlines = this.#inlines(run);
      if (inlines.length > 0) {
        const end = run.at(-1);
        const lastLine =
          next > at || end === undefined ? Math.max(at, next - 1) : this.#lastLine(end);
        this.out.push({ kind: 'paragraph', line: at, lastLine, after, indent: 0, inlines });
        after = 'break';
      }
      run = [];
      at = next;
    };
    for (const child of children) {
      if (child.type === 'break') flush(this.#line(child) + 1);
      else if (child.type === 'text' && child.value.includes('\n')) {
        const [first = '', ...others] = child.value.split('\n');
        let words = first;
        for (const [i, next] of others.entries()) {
          const number = this.#line(child) + i;
          if (this.#isOwnLine(number)) {
            run.push({ ...child, value: words });
            flush(number + 1);
            words = next;
          } else words = `${words}\n${next}`;
        }
        run.push({ ...child, value: words });
      } else if (child.type === 'image') {
        flush(at);
        this.dropped.add('image', this.#line(child));
      } else run.push(child);
    }
    flush(at);
  }

  #isOwnLine(number: number): boolean {
    const at = number - this.#firstLine;
    return isOwnLine(this.#source[at] ?? '', this.#source[at + 1] ?? '', this.#width);
  }

  #list(node: List, place: Place): void {
    const items = itemsOf(node, {
      inlines: (nodes) => this.#inlines(nodes),
      drop: (what, at) => this.dropped.add(what, this.#line(at)),
      line: (at) => this.#line(at),
      lastLine: (at) => this.#lastLine(at),
    }).filter(({ inlines }) => inlines.length > 0);
    const date = dateOf(node, items);
    if (date !== null) this.out.push({ kind: 'paragraph', ...place, indent: 0, inlines: date });
    else if (items.length > 0)
      this.out.push({ kind: 'list', ordered: node.ordered === true, ...place, items });
  }

  #table(node: Table, place: Place): void {
    const rows = node.children.map((row) =>
      row.children.map((cell) => this.#inlines(cell.children)),
    );
    this.out.push({ kind: 'table', hasHeader: true, ...place, rows });
  }

  #inlines(nodes: readonly PhrasingNode[]): readonly Inline[] {
    return tidyInlines(
      inlinesOfMarkdown(nodes, {
        addressOf: (identifier) => this.#definitions.get(identifier) ?? '',
        drop: (what, node, words) => this.dropped.add(what, this.#line(node), words),
      }),
    );
  }

  #line(node: AnyNode): number {
    return (node.position?.start.line ?? 1) + this.#firstLine - 1;
  }

  #lastLine(node: AnyNode): number {
    return (node.position?.end.line ?? 1) + this.#firstLine - 1;
  }
}
