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

  it('lets the lines of a text box touch', async () => {
    const inner = ['Press office', 'Ann Lee', 'ann.lee@example.org']
      .map((text) => wordParagraph({ text, after: 8 }))
      .join('');
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const blocks = await read([{ text: STORY, after: 14 }, STORY], { more: box });
    expect(blocks.slice(2).map(([after, , words]) => [after, words])).toEqual([
      ['gap', 'Press office'],
      ['line', 'Ann Lee'],
      ['line', 'ann.lee@example.org'],
    ]);
  });

  it('keeps its own marks out of what a document says', async () => {
    const blocks = await read(['\uE0F1Ann\uE0F0 Lee', STORY]);
    expect(blocks[0]).toEqual(['gap', 'paragraph', 'Ann Lee']);
  });
});
