import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/release/inlines.ts';
import { readHtml } from '../../../../shared/release/readers/read-html.ts';

const paragraphs = (html: string) =>
  readHtml(html).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [[plainText(block.inlines), block.after]] : [],
  );

describe('a line break on a page', () => {
  it.each([
    ['in a paragraph', '<p>Harbor Trust<br>Quay 1</p>'],
    [
      'in the element for a typeface, as word processors export it',
      '<p><font face="Arial">Harbor Trust<br>Quay 1</font></p>',
    ],
    ['two such elements deep', '<p><span><font>Harbor Trust<br>Quay 1</font></span></p>'],
  ])('%s ends a line', (_, html) => {
    expect(paragraphs(html)).toEqual([
      ['Harbor Trust', 'gap'],
      ['Quay 1', 'break'],
    ]);
  });
});
