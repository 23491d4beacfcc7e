import type { CalendarDate, Inline } from './release.ts';

/** Formats that a library has to unpack. */
export type PackedKind = 'docx' | 'pdf' | 'eml' | 'zip';

/** What a document can be. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | PackedKind;

interface Placed {
  /** 1-based line of the source where it begins. */
  readonly line: number;
  /** Line of the source where it ends: the same, where it stands on one line. */
  readonly lastLine: number;
  /**
   * What stands between it and the block before: an empty line (or a block border), only a line end
   * (text files), or a line break inside a paragraph (Markdown, HTML).
   */
  readonly after: 'gap' | 'line' | 'break';
  /** Stood in the page header or footer: never the headline or the story. */
  readonly isPageFurniture?: boolean;
  /** Its page gives its words as its title. */
  readonly isTitle?: boolean;
  /** Its page calls it what stands between headline and story: `class="chapeau"`. */
  readonly isTeaser?: boolean;
  /** Stands in the element of its page that holds nearly all prose; where only some blocks do. */
  readonly isMainText?: boolean;
  /** A footnote or endnote: it stands apart from the story. */
  readonly isFootnote?: boolean;
}

export interface ListItem {
  readonly line: number;
  readonly lastLine: number;
  readonly inlines: readonly Inline[];
}

/** One unit of a document as every reader delivers it, whatever the format was. */
export type SourceBlock = Placed &
  (
    | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly indent: number }
    | {
        readonly kind: 'heading';
        readonly level: number;
        /** Told by the size of its type alone. */
        readonly isBySize?: boolean;
        readonly inlines: readonly Inline[];
      }
    | { readonly kind: 'list'; readonly ordered: boolean; readonly items: ListItem[] }
    | { readonly kind: 'quotation'; readonly inlines: readonly Inline[] }
    | {
        readonly kind: 'table';
        readonly hasHeader: boolean;
        readonly rows: readonly (readonly (readonly Inline[])[])[];
      }
    /** A line drawn across: `***`, `---`, `<hr>`. */
    | { readonly kind: 'rule'; readonly text: string }
  );

/** A document without its layout, and what the reader had to leave out. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** Declared by the document itself: `<html lang>`; `<title>` or a mail's subject; the day a mail was sent, or a page says that it was published. */
  readonly declared: {
    readonly language: string | null;
    readonly title: string | null;
    readonly date: CalendarDate | null;
  };
  readonly dropped: readonly DroppedPart[];
}

/** Something the reader left out on purpose: links each, the rest once per kind. */
export interface DroppedPart {
  readonly what:
    | 'raw-html'
    | 'script'
    | 'unsafe-link'
    | 'image'
    | 'hidden-text'
    | 'tracked-changes'
    | 'comment';
  readonly line: number;
  /** The words that a link stood on. */
  readonly words?: string;
}
