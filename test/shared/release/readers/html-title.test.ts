import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/release/inlines.ts';
import { readHtml } from '../../../../shared/release/readers/read-html.ts';

const headings = (html: string) =>
  readHtml(html).blocks.flatMap((block) =>
    block.kind === 'heading' ? [[block.level, plainText(block.inlines)]] : [],
  );
const page = (
  head: string,
  body = '<div>The loom that would not stop</div><p>It runs again.</p>',
) => `<html><head>${head}</head><body>${body}</body></html>`;

describe('the title of a page', () => {
  it.each([
    ['as it is', '<title>The loom that would not stop</title>'],
    ['before the name of the site', '<title>The loom that would not stop | Mill Museum</title>'],
    ['behind it', '<title>Mill Museum - The loom that would not stop</title>'],
    [
      'with the name of its section, too',
      '<title>The loom that would not stop – Press – Mill Museum</title>',
    ],
    ['in Open Graph', '<meta property="og:title" content="THE LOOM THAT WOULD NOT STOP">'],
    [
      'in JSON-LD, though that is broken',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The loom that \\u0077ould not stop",}</script>',
    ],
  ])('%s says which line is the headline', (_, head) => {
    expect(headings(page(head))).toEqual([[1, 'The loom that would not stop']]);
  });

  it('sets the name of the site below it, where that is a heading of the first level', () => {
    const body = '<h1>Mill Museum of the Valley</h1><h2>The loom that would not stop</h2>';

    expect(headings(page('<title>The loom that would not stop</title>', body))).toEqual([
      [2, 'Mill Museum of the Valley'],
      [1, 'The loom that would not stop'],
    ]);
  });

  it.each([
    ['of one or two words, which is a section', '<title>Press releases</title>', 'Press releases'],
    ['that no line has', '<title>News of the Mill Museum</title>', 'The loom that runs'],
    [
      'without words',
      '<script type="application/ld+json">{"headline":"\\q"}</script><title></title>',
      'The loom that runs',
    ],
  ])('%s makes nothing a headline', (_, head, line) => {
    expect(headings(page(head, `<div>${line}</div><p>It runs again.</p>`))).toEqual([]);
  });
});
