import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/release/inlines.ts';
import { readHtml } from '../../../../shared/release/readers/read-html.ts';

const PROSE = 'The loom of the mill runs again from Saturday on, after three years of repairs. ';
const headings = (html: string) =>
  readHtml(html).blocks.flatMap((block) =>
    block.kind === 'heading' ? [[block.level, plainText(block.inlines)]] : [],
  );

describe('type that is larger than the text', () => {
  it.each([
    ['by an old element', '<font size="5">The loom is back</font>'],
    ['by a step of one', '<font size="+2">The loom is back</font>'],
    ['within bold type', '<b><font size="5">The loom is back</font></b>'],
    ['by a style', '<div style="font-size:26px">The loom is back</div>'],
    ['by the short form', '<div style="font: bold 20pt/1.2 Georgia">The loom is back</div>'],
    ['by a share', '<div style="color:#333; font-size: 150%">The loom is back</div>'],
    ['by a word', '<p style="font-size:x-large">The loom is back</p>'],
    ['around other elements', '<div style="font-size:2em"><p><b>The loom is back</b></p></div>'],
  ])('%s is a heading', (_, html) => {
    expect(headings(`${html}<p>${PROSE}</p>`)).toEqual([[1, 'The loom is back']]);
  });

  it('over two lines is one, and the largest is the first', () => {
    const html = `<div style="font-size:20px">Mill Museum</div><center><font size="6">The loom<br>is back</font></center><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p>`;

    expect(headings(html)).toEqual([
      [2, 'Mill Museum'],
      [1, 'The loom is back'],
    ]);
  });

  it.each([
    ['all text has', `<font size="5">The loom is back<p>${PROSE}</p></font>`],
    [
      'only the first words have',
      `<p><span style="font-size:32px">T</span>${PROSE}</p><p>${PROSE}</p>`,
    ],
    [
      'a paragraph has',
      `<p style="font-size:24px">${PROSE.repeat(4)}</p><p>${PROSE.repeat(9)}</p>`,
    ],
    ['is of no known unit', `<p style="font-size:5vw">The loom is back</p><p>${PROSE}</p>`],
  ])('that %s is none', (_, html) => {
    expect(headings(html)).toEqual([]);
  });
});

describe('an old page that is laid out by a table', () => {
  it('is read as text, with the headline that it sets in large type', () => {
    const page = `<TABLE><TR><TD COLSPAN=2>HOME | PRESS</TD></TR><TR><TD>OFFICE HOURS<BR>9 to 5</TD><TD><FONT SIZE=2><CENTER><FONT SIZE=5><B>LINEMEN RESTORE<BR>POWER</B></FONT></CENTER>${`${PROSE}<BR><BR>`.repeat(12)}</FONT></TD></TR></TABLE>`;

    expect(headings(page)).toEqual([[1, 'LINEMEN RESTORE POWER']]);
    expect(readHtml(page).blocks.map(({ kind }) => kind)).not.toContain('table');
  });
});
