import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/layout/source-words.ts';
import { readHtml } from '../../../../shared/release/readers/read-html.ts';

const lines = (html: string) => readHtml(html).blocks.map((block) => blockText(block));

describe('what sites set apart by their style alone', () => {
  it.each([
    [
      'spans in an element with a class',
      '<div class="meta"><span>Release</span><span>HV-31</span></div>',
    ],
    ['spans with classes', '<div><span class="a">Release</span><span class="b">HV-31</span></div>'],
  ])('are words of their own: %s', (_, html) => {
    expect(lines(html)).toEqual(['Release HV-31']);
  });

  it.each([
    ['a word processor cut', '<p class="MsoNormal"><span>Rele</span><span>ase</span></p>'],
    ['a style cut', '<p class="x"><span style="color:red">Rele</span><span>ase</span></p>'],
    ['stand in text', '<p class="x">The <span>Rele</span><span>ase</span></p>'],
    ['have no class', '<p><span>Rele</span><span>ase</span></p>'],
  ])('are one word where they %s', (_, html) => {
    expect(lines(html).join()).toMatch(/Release/);
  });
});

describe('a field with its name', () => {
  it.each([
    ['by class', '<div><div class="field__label">Release no.</div><div>SMW 26/07</div></div>'],
    ['by a colon', '<div><small>Release no:</small><p>SMW 26/07</p></div>'],
    ['in a list of definitions', '<dl><dt>Release no.</dt><dd>SMW 26/07</dd></dl>'],
  ])('is one line %s', (_, html) => {
    expect(lines(html).map((line) => line.replace(/\.\s?:+/, ':'))).toEqual([
      'Release no: SMW 26/07',
    ]);
  });

  it('has no sign before what follows another one', () => {
    const html = '<dl>\n<dt>Details</dt>\n<dd>By Ann Lee</dd>\n<dd>News</dd>\n</dl>';

    expect(lines(html)).toEqual(['Details : By Ann Lee', 'News']);
  });
});

describe('a newsletter', () => {
  it('sets its cells in type of no size, to have no gaps, and is read', () => {
    const html =
      '<table><tr><td style="font-size:0px"><div style="font-size:14px">Quay opens</div></td></tr></table>';

    expect(lines(html)).toEqual(['Quay opens']);
  });

  it('hides words in type of no size, and they are left out', () => {
    expect(lines('<p>Quay opens</p><div style="font-size:0"><p>Secret</p></div>')).toEqual([
      'Quay opens',
    ]);
  });
});

describe('a table of three columns and rows or more, with figures', () => {
  it('holds data, though its cells hold paragraphs', () => {
    const row = (...cells: readonly string[]) =>
      `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
    const html = `<table>${row('Town', 'People', 'Keys')}${row('Ellery', '412', '168')}${row('Marlow', '380', '131')}</table>`;

    expect(readHtml(html).blocks.map(({ kind }) => kind)).toEqual(['table']);
  });
});

describe('a row of fields in classes of their own', () => {
  it('is lines below each other where one of them reaches somebody', () => {
    const html =
      '<div><span class="name">Ann Lee</span><span class="role">Press officer</span><span class="tel">020 7946 0123</span></div>';

    expect(lines(html)).toEqual(['Ann Lee', 'Press officer', '020 7946 0123']);
  });

  it('is one line where none does, as a day', () => {
    const html =
      '<div><span class="day">14</span><span class="month">September</span><span class="year">2026</span></div>';

    expect(lines(html)).toEqual(['14 September 2026']);
  });
});

describe('a text pasted from an editor', () => {
  it('may stand in one element for bold type', () => {
    const html =
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p>One.</p><p>Two.</p></b>';

    expect(lines(html)).toEqual(['One.', 'Two.']);
  });

  it('keeps the marks of a quotation in the line', () => {
    expect(lines('<q><p>One.</p><p>Two.</p></q> said Ann Lee.')[0]).toMatch(
      /^“ ?One.*” said Ann Lee/,
    );
  });

  it('keeps bold words that hold one block', () => {
    expect(lines('<p>One <b>two</b> three.</p>')).toEqual(['One two three.']);
  });
});

describe('a quotation set apart', () => {
  it.each([
    '<blockquote><p>We sail.</p><div><cite>Ann Lee, chair</cite></div></blockquote>',
    '<blockquote><p>We sail.</p><cite>Ann Lee, chair</cite></blockquote>',
  ])('is credited by its cite: %s', (html) => {
    expect(lines(html)).toEqual(['We sail.', '— Ann Lee, chair']);
  });

  it.each([
    '<blockquote><p>We sail.</p><cite>— Ann Lee, chair</cite></blockquote>',
    '<blockquote><p>We sail.</p><p>— <cite>Ann Lee, chair</cite></p></blockquote>',
  ])('has one dash: %s', (html) => {
    expect(lines(html)).toEqual(['We sail.', '— Ann Lee, chair']);
  });

  it.each([
    '<blockquote><p><cite>The Ferry</cite> called it a gem.</p></blockquote>',
    '<blockquote><p><cite>The Ferry</cite></p></blockquote>',
  ])('may begin with a title: %s', (html) => {
    expect(lines(html).join()).toMatch(/^The Ferry/);
  });

  it('may cite a title', () => {
    const html = '<blockquote><p>We read <cite>The Ferry</cite> twice.</p></blockquote>';

    expect(lines(html)).toEqual(['We read The Ferry twice.']);
  });
});
