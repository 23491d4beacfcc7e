import { collapseSpaces } from '../../text/normalise.ts';
import { type HtmlElement, isElement, isLeftOut, isText } from './html-tree.ts';

/** A paragraph of the story is at least so long. */
const SHORTEST_PARAGRAPH = 60;

/** What stands in an element, without what is left out. */
interface Inside {
  /** A headline, or the main part of a page. */
  hasHeadline: boolean;
  /** A link, an item of a list or a `span`. */
  hasTools: boolean;
  /** A heading, a table, a list or another part that is no paragraph. */
  hasParts: boolean;
  breaks: number;
  paragraphs: number;
  /** Characters of its words that stand in links. */
  inLinks: number;
  /** Characters of its paragraphs of the story's length, in whatever element they stand. */
  prose: number;
}

export interface Held extends Readonly<Inside> {
  /** All words, with single spaces. */
  readonly words: string;
}

/** Where the words of an element stand in those of the whole. */
interface Extent extends Inside {
  readonly of: HtmlElement;
  readonly start: number;
  end: number;
}

const known = new WeakMap<HtmlElement, Held>();

/**
 * What an element holds. Whoever asks for one after the other on the way down a page pays for one walk, however deep it is:
 * the words of an element are a stretch of those of the first that was asked for.
 */
export function heldBy(element: HtmlElement): Held {
  const held = known.get(element);
  if (held !== undefined) return held;
  const pieces: string[] = [];
  const extents: Extent[] = [];
  const whole = measure(element, 0, pieces, extents);
  const text = pieces.join('');
  // A space stands before each piece.
  const heldIn = ({ of, start, end, ...inside }: Extent): Held => ({
    ...inside,
    words: text.slice(start + 1, end),
  });
  for (const extent of extents) known.set(extent.of, heldIn(extent));
  return heldIn(whole);
}

/** Measures an element whose words begin at `start`; adds them, and the extents of it and of all elements in it. */
function measure(of: HtmlElement, start: number, pieces: string[], extents: Extent[]): Extent {
  const own: Extent = {
    of,
    start,
    end: start,
    hasHeadline: false,
    hasTools: false,
    hasParts: false,
    breaks: 0,
    paragraphs: 0,
    inLinks: 0,
    prose: 0,
  };
  let run = '';
  const endRun = (): void => {
    const words = collapseSpaces(run);
    run = '';
    if (words === '') return;
    pieces.push(` ${words}`);
    own.end += words.length + 1;
  };
  for (const child of of.childNodes) {
    if (isText(child)) run += child.value;
    if (!isElement(child) || isLeftOut(child)) continue;
    endRun();
    addTo(own, measure(child, own.end, pieces, extents));
  }
  endRun();
  extents.push(own);
  return own;
}

function addTo(own: Extent, inner: Extent): void {
  const { tagName } = inner.of;
  own.hasHeadline ||= inner.hasHeadline || /^(?:h1|article|main)$/.test(tagName);
  own.hasTools ||= inner.hasTools || /^(?:a|li|span)$/.test(tagName);
  own.hasParts ||= inner.hasParts || /^(?:table|h[1-6]|div|ul|ol|blockquote)$/.test(tagName);
  own.breaks += inner.breaks + (tagName === 'br' ? 1 : 0);
  own.paragraphs += inner.paragraphs + (tagName === 'p' ? 1 : 0);
  const length = Math.max(0, inner.end - inner.start - 1);
  const isParagraph = !inner.hasParts && inner.paragraphs === 0 && length >= SHORTEST_PARAGRAPH;
  own.prose += isParagraph ? length : inner.prose;
  own.inLinks += tagName === 'a' ? length : inner.inLinks;
  own.end = inner.end;
}
