import { BOXED, LARGE, LETTERHEAD, MARKS, TOUCHES } from './docx-marks.ts';
import { type Flow, flowsOf, type Paragraph } from './docx-paragraphs.ts';
import { paragraphStyles } from './docx-styles.ts';

/** With less than this between them, in twentieths of a point, paragraphs touch: in a box, which holds little, sooner. */
const GAP = 60;
const GAP_IN_BOX = 240;
/** Of two that touch one is a line, and no sentences. */
const LONGEST_LINE = 100;
/** Larger than the text by this much is a heading. */
const HEADING = 1.15;
const LONGEST_HEADING = 250;

/**
 * What the eye sees in a Word document and its elements do not say: paragraphs that touch, type that is larger than the text,
 * boxes, a letterhead set as a table. Marks the paragraphs for `withLook`.
 *
 * @param main XML of `word/document.xml`
 * @param styles XML of `word/styles.xml`
 * @see ECMA-376 part 1, 17.3.1.33 (spacing) and 17.3.1.9 (contextualSpacing)
 */
export function markLook(main: string, styles: string): string {
  const xml = main.replace(MARKS, '');
  const flows = flowsOf(xml, paragraphStyles(styles));
  const all = flows.flat().filter((paragraph) => paragraph !== null);
  const touching = touchingIn(flows);
  const large = largeIn(all);
  const letterhead = letterheadIn(all, large);
  let out = '';
  let from = 0;
  for (const paragraph of all.toSorted((a, b) => a.at - b.at)) {
    const place = letterhead.has(paragraph) ? LETTERHEAD : paragraph.isBoxed ? BOXED : '';
    const marks = `${touching.has(paragraph) ? TOUCHES : ''}${large.get(paragraph) ?? ''}${place}`;
    if (marks === '' || paragraph.text === '') continue;
    out += `${xml.slice(from, paragraph.at)}<w:r><w:t>${marks}</w:t></w:r>`;
    from = paragraph.at;
  }
  return out + xml.slice(from);
}

/** Paragraphs right below another, where others of the document stand apart. */
function touchingIn(flows: readonly Flow[]): ReadonlySet<Paragraph> {
  const touching = new Set<Paragraph>();
  let gaps = 0;
  for (const flow of flows) {
    for (const [i, paragraph] of flow.entries()) {
      const above = flow[i - 1] ?? null;
      if (paragraph === null || above === null || paragraph.isEmpty) continue;
      const isApart =
        above.text === '' ||
        spaceBetween(above, paragraph) >= (paragraph.isBoxed ? GAP_IN_BOX : GAP);
      if (isApart) gaps++;
      else if (Math.min(above.text.length, paragraph.text.length) <= LONGEST_LINE)
        touching.add(paragraph);
    }
  }
  // Without any gap what touches says nothing.
  return gaps === 0 ? touchingContacts(flows) : touching;
}

/** Where nothing stands apart: lines below the story that follow on each other, one of which is an address or a number. */
function touchingContacts(flows: readonly Flow[]): ReadonlySet<Paragraph> {
  const touching = new Set<Paragraph>();
  for (const flow of flows) {
    const story = flow.findIndex((one) => one !== null && one.text.length > LONGEST_LINE);
    let run: Paragraph[] = [];
    for (const paragraph of [...flow.slice(Math.max(story, 0)), null]) {
      if (paragraph !== null && isShortLine(paragraph)) run.push(paragraph);
      else {
        if (story >= 0 && run.some(({ text }) => ADDRESS.test(text)))
          for (const line of run.slice(1)) touching.add(line);
        run = [];
      }
    }
  }
  return touching;
}

const isShortLine = ({ text }: Paragraph): boolean =>
  text !== '' && text.length <= LONGEST_LINE / 2 + 10 && !/[.!?:]["”»“]?$/.test(text);

const spaceBetween = (above: Paragraph, below: Paragraph): number =>
  above.isContextual && below.isContextual && above.style === below.style
    ? 0
    : Math.max(above.after, below.before);

/** Paragraphs in larger type than most of the text is set in. */
function largeIn(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, string> {
  const counts = new Map<number, number>();
  for (const { size, text } of paragraphs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const large = paragraphs.filter(
    ({ size, text }) => size > usual * HEADING && text !== '' && text.length <= LONGEST_HEADING,
  );
  const sizes = [...new Set(large.map(({ size }) => size))].sort((a, b) => b - a);
  return new Map(
    large.map((paragraph) => [
      paragraph,
      LARGE[Math.min(sizes.indexOf(paragraph.size), LARGE.length - 1)] as string,
    ]),
  );
}

/** A letterhead holds no more paragraphs, and none with more words. */
const LONGEST_LETTERHEAD = 16;
const MOST_WORDS = 8;
const ADDRESS = /@|www\.|\d(?:[ ()./-]{0,3}\d){5}/;

/**
 * A table at the head of the document with the sender's name and address, and the headline below it. None in which something
 * could be the headline.
 */
function letterheadIn(
  all: readonly Paragraph[],
  large: ReadonlyMap<Paragraph, string>,
): ReadonlySet<Paragraph> {
  const table = all.filter(({ isInFirstTable, isEmpty }) => isInFirstTable && !isEmpty);
  const words = ({ text }: Paragraph): number => text.split(/\s+/).length;
  const below = all.filter(({ isInFirstTable, isEmpty }) => !isInFirstTable && !isEmpty);
  const story = below.findIndex(({ text }) => text.length > LONGEST_LINE);
  const isLetterhead =
    table.length > 1 &&
    table.length <= LONGEST_LETTERHEAD &&
    table.some(({ text }) => text === '' || ADDRESS.test(text)) &&
    table.every((one) => words(one) <= (large.has(one) ? 4 : MOST_WORDS)) &&
    below.slice(0, Math.max(story, 0)).some((one) => words(one) > 3);
  return new Set(isLetterhead ? table : []);
}
