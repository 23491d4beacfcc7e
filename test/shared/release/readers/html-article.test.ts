import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/layout/source-words.ts';
import { readHtml } from '../../../../shared/release/readers/read-html.ts';

const PROSE = `<p>${'The loom of the mill runs again from Saturday on, after three years of repairs. '.repeat(4)}</p>`;
const lines = (html: string) => readHtml(html).blocks.map((block) => blockText(block).slice(0, 30));
const STORY = 'The loom of the mill runs agai';

describe('a headline that stands above the article of its page', () => {
  it('begins what is read, as a heading of the first level', () => {
    const page = `<body><p>Skip to content</p><main><div><h1>The loom is back</h1></div><article>${PROSE}</article></main></body>`;

    expect(lines(page)).toEqual(['The loom is back', STORY]);
  });

  it('or one that has the words of the title of the page', () => {
    const page = `<html><head><title>The loom is back - Mill Museum</title></head><body><div>Mill Museum</div><div>The loom is back</div><article><h4>Text</h4>${PROSE}</article></body></html>`;

    expect(lines(page)).toEqual(['The loom is back', 'Text', STORY]);
  });

  it('and so do the lines between, and what stands below the article', () => {
    const page = `<body><main><h1>The loom is back</h1><p>3 March 2026</p><article>${PROSE}</article><article><p>Press office: ann@example.org</p></article></main></body>`;

    expect(lines(page)).toEqual([
      'The loom is back',
      '3 March 2026',
      STORY,
      'Press office: ann@example.org',
    ]);
  });

  it.each([
    ['one in the article is the headline', 'News from the mill', '<h2>The loom is back</h2>'],
    ['a name of two words is the site', 'Mill Museum', '<div>The loom is back</div>'],
  ])('is none where %s', (_, above, inside) => {
    const page = `<body><h1>${above}</h1><article>${inside}${PROSE}</article></body>`;

    expect(lines(page)).toEqual(['The loom is back', STORY]);
  });
});

describe('the element of a page that holds nearly all prose', () => {
  const mainText = (html: string) =>
    readHtml(html)
      .blocks.filter((block) => block.isMainText === true)
      .map((block) => blockText(block).slice(0, 30));
  const around = (inside: string) =>
    `<body><article><h1>The loom is back</h1><p>3 March 2026</p>${inside}<div><p>Press: ann@example.org</p></div></article></body>`;

  it('is told on each of its blocks, whatever element it is', () => {
    const page = around(`<div><h2>At work</h2>${PROSE}<ul><li>One loom</li></ul>${PROSE}</div>`);

    expect(mainText(page)).toEqual(['At work', STORY, 'One loom', STORY]);
    expect(mainText(around(`<section><div>${PROSE}</div></section>`))).toEqual([STORY]);
  });

  it('has the list with typed bullets that it ends with', () => {
    const page = around(`<div>${PROSE}${PROSE}<p>• One loom</p><p>• Two wheels</p></div>`);

    expect(mainText(page)).toHaveLength(3);
  });

  it('is not told where the whole article is that element', () => {
    const page = `<body><article><h1>The loom is back</h1>${PROSE}<p>Press: ann@example.org</p>${PROSE}</article></body>`;

    expect(mainText(page)).toEqual([]);
  });

  it('is that of the story, not of a box beside it', () => {
    const box = `<aside><p>${'A mill is a house with a wheel of wood. '.repeat(2)}</p></aside>`;

    const story = `<div>${PROSE}${PROSE}${PROSE}${PROSE}</div>`;

    expect(mainText(around(story + box))).toEqual([STORY, STORY, STORY, STORY]);
  });

  it('is not told where the story goes on in another one', () => {
    const more =
      '<h2>What comes next</h2><p>The museum plans a second loom for 2028. The council votes on it in May.</p>';

    expect(mainText(around(`<div>${PROSE}</div>${more}`))).toEqual([]);
  });
});
