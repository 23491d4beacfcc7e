/** A stretch of text in double quotation marks. */
export interface Segment {
  /** The opening mark. */
  readonly open: number;
  /** First character inside. */
  readonly start: number;
  /** After the last character inside. */
  readonly end: number;
  /** After the closing mark; the text's end where none closes it. */
  readonly close: number;
  readonly isClosed: boolean;
}

const CURLY = '"“”„‟″';
const ANGLE = '«»‹›';
/** Single marks that open; typewriters and hurried authors open with what closes. */
const SINGLE = "‘'’";
const SINGLE_CLOSING = "’'";
/** What an apostrophe stands before at the beginning of a word: `’s ochtends`, `'t`, `'90s`, `rock ’n roll`. */
const CLIPPED = /^(?:[stnkmrz]|er|em|ie|til|tis|twas|cause|cos|bout|round)(?![\p{L}\p{N}])/iu;

/**
 * Finds what stands in double quotation marks, whichever marks were mixed: `"…”`, `„…“`, `« … »`, `»…«`.
 * Marks of the other family inside a quotation are quotations within it. Single marks count where no double
 * ones stand around them; one that nothing closes is an apostrophe. Linear in the text.
 */
export function quotedSegments(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let open: { readonly at: number; readonly family: string } | null = null;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    const family = CURLY.includes(mark) ? CURLY : ANGLE.includes(mark) ? ANGLE : null;
    if (SINGLE.includes(mark) && open === null) {
      const close = singleClose(text, i);
      if (close === null) continue;
      segments.push(segment(text, i, close, true));
      i = close;
      continue;
    }
    if (family === null) continue;
    if (open === null) {
      if (opens(text, i, mark)) open = { at: i, family };
    } else if (family === open.family) {
      segments.push(segment(text, open.at, i, true));
      open = null;
    }
  }
  if (open !== null) segments.push(segment(text, open.at, text.length, false));
  return segments;
}

/** How far from its opening a single mark may close. */
const LONGEST_SINGLE = 1200;

/**
 * Where a quotation between single marks ends: at the last mark behind a sentence's end or before
 * punctuation that stands ahead of the next opening one, else at the first that no letter follows.
 */
function singleClose(text: string, open: number): number | null {
  if (!opensSingle(text, open)) return null;
  let fallback: number | null = null;
  for (let i = open + 1; i < Math.min(text.length, open + LONGEST_SINGLE); i++) {
    const mark = text[i] as string;
    if (mark === '\n' || (SINGLE.includes(mark) && opensSingle(text, i))) break;
    if (!SINGLE_CLOSING.includes(mark) || /[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) continue;
    if (/[.,!?…]/.test(text[i - 1] ?? '') || /[,.;:!?)]/.test(text[i + 1] ?? '.')) return i;
    // `the workers’ rights` goes on; what is followed by a space may close a title.
    if (fallback === null && !/[sxz]/.test(text[i - 1] ?? '')) fallback = i;
  }
  return fallback;
}

/** Behind a space and before a word, unless the word is one that an apostrophe begins. */
function opensSingle(text: string, at: number): boolean {
  if (!/[\s(:]/.test(text[at - 1] ?? ' ') || !/[\p{L}¿¡]/u.test(text[at + 1] ?? ' ')) return false;
  return text[at] === '‘' || !CLIPPED.test(text.slice(at + 1, at + 8));
}

function segment(text: string, open: number, end: number, isClosed: boolean): Segment {
  return { open, start: open + 1, end, close: Math.min(text.length, end + 1), isClosed };
}

/** A closing mark never opens; a straight one opens before a word. `5"` is a measure. */
function opens(text: string, i: number, mark: string): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  if (mark === '"' || mark === '″') return /[\s([{–—:-]/.test(before) && !/\s/.test(after);
  if (mark === '»' || mark === '›') return /[\s(]/.test(before) && /[\p{L}\p{N}]/u.test(after);
  // `”` opens only where somebody typed it for `“`.
  if (mark === '”') return /^[\s(]?$/.test(before) && /[\p{L}¿¡]/u.test(after);
  return true;
}

/** Whether the marks of a paragraph come out even. A quotation may stay open when the next paragraph goes on. */
export function hasOpenQuotation(text: string): boolean {
  return quotedSegments(text).some(({ isClosed }) => !isClosed);
}

/** Where a quotation that was opened before the text ends in it; null when the first mark opens another. */
export function closedLater(text: string): number | null {
  const at = text.search(/["“”„«»]/);
  if (at <= 0) return null;
  // French sets a space before `»`.
  const touches = text[at] === '»' || /\S/.test(text[at - 1] ?? '');
  const isClosing = touches && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
  return isClosing && text[at] !== '„' ? at : null;
}

/** Behind a colon or at the beginning of a paragraph. */
const OPENS_PARAGRAPH = /(?:^|:\s)(['‘])(?=[\p{Lu}¿¡])/u;

/**
 * The paragraphs with double marks where a quotation in single ones runs over several of them: each opens with one, and only
 * the last closes, so that nothing tells the others from apostrophes. No text gets longer or shorter.
 *
 * @param texts of paragraphs, in their order
 */
export function withDoubleMarks(texts: readonly string[]): readonly string[] {
  const marked = [...texts];
  let isOpen = false;
  for (const [i, text] of texts.entries()) {
    const mark: RegExpExecArray | null = isOpen
      ? /^(['‘])(?=[\p{Lu}¿¡])/u.exec(text)
      : OPENS_PARAGRAPH.exec(text);
    const at: number = mark === null ? -1 : mark.index + mark[0].length - 1;
    const wasOpen = isOpen;
    const isClosed = at >= 0 && quotedSegments(text.slice(at)).some(({ open }) => open === 0);
    isOpen = at >= 0 && !isClosed && /^['‘]\p{Lu}/u.test(texts[i + 1] ?? '');
    if (at < 0 || !(wasOpen || isOpen)) continue;
    const opened = `${text.slice(0, at)}“${text.slice(at + 1)}`;
    const end = isOpen ? null : /['’](?=\s*$)|(?<=[,.!?])['’](?=\s)/u.exec(opened.slice(at + 1));
    const close = end === null ? -1 : at + 1 + end.index;
    marked[i] = close < 0 ? opened : `${opened.slice(0, close)}”${opened.slice(close + 1)}`;
  }
  return marked;
}
