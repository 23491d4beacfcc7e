import type { SourceBlock } from '../document.ts';
import { plainText, tidyInlines } from '../inlines.ts';
import { attribute, type HtmlElement, isElement, isText } from './html-tree.ts';

/** Of text that says nothing of its size, in CSS pixels. */
const NORMAL = 16;
/** `<font size>` 1 to 7 and the words of CSS, in pixels (HTML standard, 15.3.4; CSS Fonts 4, 2.5). */
const FONT_SIZES = [10, 13, 16, 18, 24, 32, 48];
const WORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};
const FONT_SIZE =
  /(?:^|;)\s*font(?:-size)?\s*:[^;]*?(?<![\w.#-])(\d{1,4}(?:\.\d{1,3})?)(px|pt|r?em|%)|(?:^|;)\s*font-size\s*:\s*((?:xx?-)?(?:small|large)|medium)/i;
const PIXELS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, rem: NORMAL };

/** The size of the words in an element, in pixels, by what is written on it and around it; null where nothing says it. */
export function sizeIn(element: HtmlElement, outer: number | null): number | null {
  if (element.tagName === 'font') {
    const typed = /^\s*([+-]?)([1-7])/.exec(attribute(element, 'size') ?? '');
    if (typed !== null) {
      const step = Number(typed[2]);
      const at = typed[1] === '' ? step : 3 + (typed[1] === '+' ? step : -step);
      return FONT_SIZES[Math.min(Math.max(at, 1), 7) - 1] ?? outer;
    }
  }
  const style = FONT_SIZE.exec((attribute(element, 'style') ?? '').slice(0, 1000));
  if (style === null) return outer;
  const [, number, unit = '', word] = style;
  if (word !== undefined) return WORDS[word.toLowerCase()] ?? outer;
  const size = Number(number);
  if (unit === '%') return ((outer ?? NORMAL) * size) / 100;
  return size * (PIXELS[unit.toLowerCase()] ?? outer ?? NORMAL);
}

/** The size that the first words in an element have: `<b><font size="5">`. */
export function sizeOfWords(element: HtmlElement, outer: number | null): number | null {
  const size = sizeIn(element, outer);
  const first = element.childNodes.find((node) => !isText(node) || node.value.trim() !== '');
  return first !== undefined && isElement(first) ? sizeOfWords(first, size) : size;
}

/** Larger than the text by this much is a heading. */
const HEADING = 1.2;
const LONGEST_HEADING = 250;

/**
 * Makes headings of what is set in larger type than the text, its lines joined; the largest first.
 *
 * @param sizes of each block that was read from words alone, in pixels; null where the page does not say
 */
export function withHeadingsBySize(
  blocks: readonly SourceBlock[],
  sizes: ReadonlyMap<SourceBlock, number | null>,
): readonly SourceBlock[] {
  const usual = usualSize(sizes);
  const isLarge = (block: SourceBlock): boolean =>
    block.kind === 'paragraph' &&
    (sizes.get(block) ?? 0) >= usual * HEADING &&
    plainText(block.inlines).length <= LONGEST_HEADING;
  const large = blocks.filter(isLarge);
  if (large.length === 0 || large.length > blocks.length / 2) return blocks;
  const ranks = [...new Set(large.map((block) => sizes.get(block) ?? 0))].sort((a, b) => b - a);
  const out: SourceBlock[] = [];
  let lastSize = 0;
  for (const block of blocks) {
    const size = isLarge(block) ? (sizes.get(block) ?? 0) : 0;
    const last = out.at(-1);
    if (size === 0 || block.kind !== 'paragraph') out.push(block);
    else if (last?.kind === 'heading' && block.after === 'break' && size === lastSize) {
      const inlines = tidyInlines([...last.inlines, { kind: 'text', text: ' ' }, ...block.inlines]);
      out[out.length - 1] = { ...last, lastLine: block.lastLine, inlines };
    } else {
      const { indent: _, ...rest } = block;
      const level = Math.min(ranks.indexOf(size) + 1, 4);
      out.push({ ...rest, kind: 'heading', level, isBySize: true });
    }
    lastSize = size;
  }
  return out;
}

/** The size that most characters have. */
function usualSize(sizes: ReadonlyMap<SourceBlock, number | null>): number {
  const characters = new Map<number, number>();
  for (const [block, size] of sizes)
    if ('inlines' in block)
      characters.set(
        size ?? NORMAL,
        (characters.get(size ?? NORMAL) ?? 0) + plainText(block.inlines).length,
      );
  const [most] = [...characters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? NORMAL;
}
