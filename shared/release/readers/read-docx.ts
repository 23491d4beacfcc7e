import { collapseSpaces, normaliseText } from '../../text/normalise.ts';
import { plainMarkup } from '../../xml/plain-markup.ts';
import { isOrnament } from '../assets/media.ts';
import type { DroppedPart, SourceBlock } from '../document.ts';
import { plainText, tidyInlines } from '../inlines.ts';
import { linkAddresses } from '../links.ts';
import type { Inline } from '../release.ts';
import { isLetterhead } from './columns.ts';
import { docxFiles, docxParts, packParts } from './docx-archive.ts';
import { markLook } from './docx-look.ts';
import { inPlace, withLook } from './docx-marks.ts';
import { type DocxPictures, docxPictures } from './docx-pictures.ts';
import { type PackedContent, withinLimit } from './package.ts';
import { readHtml } from './read-html.ts';
import { zipDirectory } from './zip-directory.ts';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p > em:fresh"];

/**
 * Reads a Word document: its text with headings, lists, tables and links, and what its page headers
 * and footers say, where letterheads keep contacts, and the pictures in the text. Hidden text, deletions and
 * comments stay out. A line is a paragraph.
 */
export async function readDocx(bytes: Uint8Array): Promise<PackedContent> {
  const parts = new Map(await docxParts(bytes));
  const main = parts.get('word/document.xml') ?? '';
  const dropped: DroppedPart[] = [];
  const visible = withoutHiddenRuns(main);
  const hidden = visible === main ? -1 : firstDifference(main, visible);
  const places = [
    ['hidden-text', hidden],
    ['tracked-changes', main.search(/<w:(?:ins|del|moveFrom|moveTo)\s/)],
    ['comment', main.search(/<w:commentReference\s/)],
  ] as const;
  for (const [what, at] of places) if (at >= 0) dropped.push({ what, line: paragraphAt(main, at) });
  const shown = docxPictures(visible, parts.get('word/_rels/document.xml.rels') ?? '');
  if (shown.isIncomplete) dropped.push({ what: 'image', line: 1 });
  parts.set('word/document.xml', markLook(visible, parts.get('word/styles.xml') ?? ''));

  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(await packParts(parts)) },
    { styleMap: STYLES, externalFileAccess: false },
  );
  const html = withLineEnds(withLook(value));
  const [text = '', notes = ''] = html.split(FOOTNOTES);
  const document = readHtml(`<article>${text}</article>`, { tellsDistance: true });
  const blocks = [...inPlace(document.blocks), ...footnotesOf(notes, text.split('\n').length - 1)];
  const said = new Set(blocks.map(wordsOf));
  return {
    document: {
      blocks: [...furniture(parts, 'header', said), ...blocks, ...furniture(parts, 'footer', said)],
      declared: { language: null, title: null, date: null },
      dropped: [...dropped, ...document.dropped],
    },
    ...(await filesOf(bytes, shown.pictures)),
  };
}

/** Where the library puts them: behind the text. */
const FOOTNOTES = /(?=<ol><li id="(?:foot|end)note-)/;

/** Footnotes and endnotes, each with the number that the text refers to it by. */
function footnotesOf(html: string, linesAbove: number): readonly SourceBlock[] {
  return readHtml(`${'\n'.repeat(linesAbove)}<article>${html}</article>`, {
    tellsDistance: true,
  }).blocks.flatMap((block) =>
    block.kind !== 'list'
      ? []
      : block.items.map(({ line, lastLine, inlines }, i): SourceBlock => {
          const number = { kind: 'text', text: `[${i + 1}] ` } as const;
          return {
            kind: 'paragraph',
            line,
            lastLine,
            after: i === 0 ? 'gap' : 'line',
            indent: 0,
            isFootnote: true,
            inlines: tidyInlines([number, ...withoutReturn(inlines)]),
          };
        }),
  );
}

/** Without the arrow that leads back to the text. */
const withoutReturn = (inlines: readonly Inline[]): readonly Inline[] => {
  const last = inlines.at(-1);
  return last?.kind === 'text'
    ? [...inlines.slice(0, -1), { ...last, text: last.text.replace(/\s*↑\s*$/, '') }]
    : inlines;
};

/** The pictures that the text shows, but for logos. */
async function filesOf(
  bytes: Uint8Array,
  shown: DocxPictures['pictures'],
): Promise<Pick<PackedContent, 'files' | 'tooLarge'>> {
  const sizes = new Map(
    (zipDirectory(bytes) ?? []).map(({ name, unpackedBytes }) => [name, unpackedBytes]),
  );
  const { taken, tooLarge } = withinLimit(
    shown.map((picture) => ({ ...picture, bytes: sizes.get(picture.part) ?? 0 })),
  );
  const contents = await docxFiles(bytes, new Set(taken.map(({ part }) => part)));
  const nameOf = ({ part }: { readonly part: string }) => part.slice(part.lastIndexOf('/') + 1);
  return {
    files: taken.flatMap((picture) => {
      const content = contents.get(picture.part) ?? new Uint8Array();
      return isOrnament(content) ? [] : [{ name: nameOf(picture), content, alt: picture.alt }];
    }),
    tooLarge: tooLarge.map(nameOf),
  };
}

const firstDifference = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
};

/** Which paragraph with words a place in the document stands in. */
const paragraphAt = (main: string, at: number): number =>
  main
    .slice(0, at)
    .split('</w:p>')
    .slice(0, -1)
    .filter((paragraph) => /<w:t[ >]/.test(paragraph)).length + 1;

/** Paragraphs, headings and list items begin lines, so that remarks can say which. */
const withLineEnds = (html: string): string =>
  html.replace(/<\/(?:p|h\d|li)>(?:<\/(?:ul|ol|li|td|th|tr|thead|tbody|table)>)*/g, '$&\n');

/** Runs that are formatted as hidden: the library would print them. */
const withoutHiddenRuns = (xml: string): string =>
  xml.replace(
    /<w:r(?: [^>]*)?><w:rPr>((?:(?!<\/w:rPr>)[\s\S]){1,4000})<\/w:rPr>((?:(?!<\/w:r>)[\s\S])*)<\/w:r>/g,
    (run, format: string) =>
      /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(format) ? '' : run,
  );

/** What page headers or footers say, each line once, and nothing that the text says too. */
function furniture(
  parts: ReadonlyMap<string, string>,
  kind: 'header' | 'footer',
  said: Set<string>,
): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const [name, xml] of parts) {
    if (!name.startsWith(`word/${kind}`)) continue;
    for (const words of paragraphsOf(withoutHiddenRuns(xml))) {
      if (
        said.has(words) ||
        /^(page|página|seite|pagina)?\s*\d*(\s*(\/|of|de|von|di|van)\s*\d*)?$/i.test(words)
      )
        continue;
      said.add(words);
      const inlines = tidyInlines(linkAddresses(words));
      if (inlines.length > 0)
        blocks.push({
          kind: 'paragraph',
          line: 1,
          lastLine: 1,
          after: blocks.length === 0 ? 'gap' : 'line',
          indent: 0,
          isPageFurniture: true,
          inlines,
        });
    }
  }
  return blocks;
}

/** The words of each paragraph of a header or footer; line breaks inside one count as ends. */
const paragraphsOf = (xml: string): readonly string[] =>
  xml.split(/<\/w:p>|<w:br\s*\/>/).flatMap((paragraph) => {
    const words = [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
      .map((match) => (match[1] === undefined ? '    ' : plainMarkup(match[1])))
      .join('');
    const clean = normaliseText(words).trim();
    if (clean === '') return [];
    const parts = clean.split(/ {4,}/);
    return parts.length > 1 && parts.some(isLetterhead) ? parts : [clean];
  });

const wordsOf = (block: SourceBlock): string =>
  'inlines' in block ? collapseSpaces(plainText(block.inlines)) : '';
