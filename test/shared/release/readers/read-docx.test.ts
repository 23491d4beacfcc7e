import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/release/inlines.ts';
import { readDocx } from '../../../../shared/release/readers/read-docx.ts';
import {
  type WordParagraph,
  wordDocument,
  wordParagraph,
} from '../../../factories/word-document.ts';

const STORY =
  'The ferry company will run four boats a day from April, which is twice as many as it ran last year.';

/** What stands above each block, what it is, and its words. */
async function read(
  paragraphs: readonly (string | WordParagraph)[],
  options: Parameters<typeof wordDocument>[1] = {},
): Promise<readonly (readonly [string, string, string])[]> {
  const { document } = await readDocx(wordDocument(paragraphs, options));
  return document.blocks.map((block) => [
    block.after,
    block.kind === 'heading' ? `heading ${block.level}` : block.kind,
    'inlines' in block ? plainText(block.inlines) : '',
  ]);
}

const story = (text: string): string => wordParagraph({ text, after: 14 });

/** A text box as Word writes it for old programs, which is what is read. */
function boxed(...lines: readonly string[]): string {
  const inner = lines.map((text) => wordParagraph({ text, after: 8 })).join('');
  return `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
}

describe('readDocx', () => {
  it('tells lines that touch from paragraphs that stand apart, by the space and by empty paragraphs', async () => {
    const blocks = await read([
      { text: STORY, after: 8 },
      'Ann Lee',
      { text: '020 7946 0001', after: 0 },
      { text: 'ann.lee@example.org', after: 8 },
      { text: 'Ben Roy', after: 2 },
      { text: '020 7946 0002', after: 0 },
      '',
      'Printed in Example City',
    ]);
    expect(blocks.map(([after, , words]) => [after, words])).toEqual([
      ['gap', STORY],
      ['gap', 'Ann Lee'],
      ['line', '020 7946 0001'],
      ['line', 'ann.lee@example.org'],
      ['gap', 'Ben Roy'],
      ['line', '020 7946 0002'],
      ['gap', 'Printed in Example City'],
    ]);
  });

  it('takes the space from the style, and from the style that it is based on', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="Tight"><w:name w:val="No Spacing"/><w:pPr><w:spacing w:after="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Address"><w:name w:val="Address"/><w:basedOn w:val="Tight"/></w:style>
      </w:styles>`;
    const blocks = await read(
      ['Example Ferries', 'Press office', { text: 'Ann Lee', style: 'Address' }, 'Harbour 1'],
      { parts: { 'word/styles.xml': styles } },
    );
    expect(blocks.map(([after]) => after)).toEqual(['gap', 'gap', 'gap', 'line']);
  });

  it('leaves paragraphs apart where no space in the document tells them', async () => {
    const blocks = await read(['Four boats a day', STORY, 'Ann Lee', '020 7946 0001']);
    expect(blocks.map(([after]) => after)).toEqual(['gap', 'gap', 'gap', 'gap']);
  });

  it('lets the lines of a contact below the story touch where nothing in the document stands apart', async () => {
    const contact = ['Ann Lee', '020 7946 0001', 'ann.lee@example.org'];
    const blocks = await read(['Four boats a day', `${STORY} ${STORY}`, 'Contact:', ...contact]);
    expect(blocks.map(([after]) => after)).toEqual(['gap', 'gap', 'gap', 'gap', 'line', 'line']);
  });

  it('takes a number and a date with a tab between them in a page header for two lines', async () => {
    const header = '<w:p><w:r><w:t>No. 26/118</w:t><w:tab/><w:t>3 March 2026</w:t></w:r></w:p>';
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const blocks = await read(['Four boats a day', STORY], {
      parts: { 'word/header1.xml': `<w:hdr ${w}>${header}</w:hdr>` },
    });
    expect(blocks.map(([, , words]) => words).slice(0, 2)).toEqual(['No. 26/118', '3 March 2026']);
  });

  it('takes larger type for headings, the largest for the first', async () => {
    const blocks = await read([
      { text: 'Example Ferries', size: 14, isBold: true },
      { text: 'Four boats a day from April', size: 18, isBold: true },
      `${STORY} ${STORY} ${STORY} ${STORY}`,
      { text: `${STORY} ${STORY} ${STORY}`, size: 12 },
      { text: 'The boats', size: 12 },
    ]);
    expect(blocks.map(([, kind]) => kind)).toEqual([
      'heading 2',
      'heading 1',
      'paragraph',
      'paragraph',
      'heading 3',
    ]);
  });

  it('reads a text box with an address behind the text, and lets its lines touch', async () => {
    const box = boxed('Press office', 'Ann Lee', 'ann.lee@example.org');
    const blocks = await read([], { more: box + story(STORY) + story(STORY) });
    expect(blocks.map(([after, , words]) => [after, words])).toEqual([
      ['gap', STORY],
      ['gap', STORY],
      ['gap', 'Press office'],
      ['line', 'Ann Lee'],
      ['line', 'ann.lee@example.org'],
    ]);
  });

  it('leaves a text box without an address where it stands', async () => {
    const more = boxed('Four boats a day') + story(STORY) + story(STORY);
    expect((await read([], { more })).map(([, , words]) => words)[0]).toBe('Four boats a day');
  });

  it('takes a table at the head with names and addresses for a letterhead, and none that may hold the headline', async () => {
    const table = (...cells: readonly string[]) =>
      `<w:tbl><w:tr>${cells.map((text) => `<w:tc>${wordParagraph({ text })}</w:tc>`).join('')}</w:tr></w:tbl>`;
    const furniture = async (head: string) => {
      const headline = wordParagraph({ text: 'Four boats a day from April', isBold: true });
      const { document } = await readDocx(
        wordDocument([], { more: head + headline + story(`${STORY} ${STORY}`) }),
      );
      return document.blocks.filter((block) => block.isPageFurniture === true).length;
    };
    expect(await furniture(table('Example Ferries', 'Harbour 1, press@example.org'))).toBe(2);
    expect(await furniture(table('Example Ferries', 'Press office'))).toBe(0);
    const headline = 'Four quiet boats will leave the harbour every day from April';
    expect(await furniture(table('press@example.org', headline))).toBe(0);
    expect(await furniture(story('Example Ferries') + table('A', 'press@example.org'))).toBe(0);
  });

  it('takes a label and a date with a tab between them for two lines, and no other tabs', async () => {
    const tabbed = (left: string, right: string, format = '') =>
      `<w:p><w:r><w:rPr>${format}</w:rPr><w:t>${left}</w:t><w:tab/><w:t>${right}</w:t></w:r></w:p>`;
    const more =
      tabbed('FOR IMMEDIATE RELEASE', 'March 3, 2026', '<w:b/>') + tabbed('Phone', 'and mail');
    expect((await read([], { more })).map(([, , words]) => words)).toEqual([
      'FOR IMMEDIATE RELEASE',
      'March 3, 2026',
      'Phone and mail',
    ]);
  });

  it('gives footnotes their numbers, apart from the story', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const noted = `<w:p><w:r><w:t>${STORY}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const bytes = wordDocument(['Four boats a day'], {
      more: noted,
      parts: {
        'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="2">${wordParagraph({ text: 'Except on Sundays.' })}</w:footnote></w:footnotes>`,
        'word/_rels/document.xml.rels':
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
      },
    });
    const { document } = await readDocx(bytes);
    const [, lead, note] = document.blocks;
    expect(lead && 'inlines' in lead && plainText(lead.inlines)).toBe(`${STORY}[1]`);
    expect(note).toMatchObject({ isFootnote: true, line: 3 });
    expect(note && 'inlines' in note && plainText(note.inlines)).toBe('[1] Except on Sundays.');
  });

  it('keeps its own marks out of what a document says', async () => {
    const blocks = await read(['\uE0F1Ann\uE0F0 Lee', STORY]);
    expect(blocks[0]).toEqual(['gap', 'paragraph', 'Ann Lee']);
  });
});
