import type { SourceBlock, SourceDocument } from '../document.ts';
import { tidyInlines } from '../inlines.ts';
import { linkAddresses } from '../links.ts';
import { type SourceLine, sourceLines, undoDoubleSpacing } from './source-lines.ts';
import { continues, wrapWidth } from './unwrap.ts';

const BULLET = /^\s*([•▪◦●‣·*–-])\s+(?=\S)/;
const NUMBER = /^\s*\(?(\d{1,2})[.)]\s+(?=\S)/;
/** `***`, `* * *`, `-----`, `_____`. Marks that end a release, such as `###`, are words to the labeller. */
const RULE = /^\s*([-_=*~—]\s*){3,}$/;

/** `- FIN -`, `– ENDS –`: a word between dashes is no bullet. */
const FRAMED = /^\s*[-–—*]\s*[\p{L}\d ]{2,20}\s*[-–—*]\s*$/u;

/** Reads plain text: wrapped lines become paragraphs, bullets become lists. */
export function readText(text: string, firstLine = 1): SourceDocument {
  const lines = undoDoubleSpacing(sourceLines(text, firstLine));
  const width = wrapWidth(lines);
  const blocks: SourceBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as SourceLine;
    if (line.text === '') {
      i++;
      continue;
    }
    const marker = markerOf(line.text);
    const parts = [marker === null ? line.text : line.text.slice(marker.length)];
    const indent = line.text.length - line.text.trimStart().length;
    const after = i > 0 && lines[i - 1]?.text !== '' ? 'line' : 'gap';
    i++;
    if (!RULE.test(line.text)) {
      for (; i < lines.length; i++) {
        const next = lines[i] as SourceLine;
        const previous = lines[i - 1] as SourceLine;
        if (next.text === '' || markerOf(next.text) !== null || RULE.test(next.text)) break;
        if (!continues(previous.text, next.text, width)) break;
        parts.push(next.text);
      }
    }
    push(blocks, { line: line.number, after }, joinWrapped(parts), indent, marker);
  }
  return { blocks, declared: { language: null, title: null }, dropped: [] };
}

interface Marker {
  readonly ordered: boolean;
  readonly length: number;
  readonly sign: string;
}

function markerOf(line: string): Marker | null {
  const head = line.slice(0, 40);
  if (RULE.test(head) || FRAMED.test(head)) return null;
  const bullet = BULLET.exec(head);
  if (bullet !== null) return { ordered: false, length: bullet[0].length, sign: bullet[1] ?? '' };
  const number = NUMBER.exec(head);
  return number === null ? null : { ordered: true, length: number[0].length, sign: '1' };
}

/** Lines of one paragraph; a word cut at the line end by a hyphen keeps the hyphen and loses the gap. */
function joinWrapped(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .reduce((text, part) => (/\p{L}-$/u.test(text) ? text + part : `${text} ${part}`));
}

function push(
  blocks: SourceBlock[],
  place: Pick<SourceBlock, 'line' | 'after'>,
  text: string,
  indent: number,
  marker: Marker | null,
): void {
  const inlines = tidyInlines(linkAddresses(text));
  if (marker === null) {
    blocks.push(
      RULE.test(text)
        ? { ...place, kind: 'rule', text: text.trim() }
        : { ...place, kind: 'paragraph', inlines, indent },
    );
    return;
  }
  const last = blocks.at(-1);
  const item = { line: place.line, inlines };
  if (last?.kind === 'list' && last.ordered === marker.ordered) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
  } else blocks.push({ ...place, kind: 'list', ordered: marker.ordered, items: [item] });
}
