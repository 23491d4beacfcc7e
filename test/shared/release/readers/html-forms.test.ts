import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/layout/source-words.ts';
import { readHtml } from '../../../../shared/release/readers/read-html.ts';

const PROSE =
  'The board of the harbour said on Monday that it will build a new quay for the ferry. ';
const lines = (html: string) => readHtml(html).blocks.map((block) => blockText(block));

describe('a form on a page', () => {
  it('around all of it, as ASP.NET sets one, is opened', () => {
    const page = `<body><form action="./News.aspx"><input name="__VIEWSTATE"><div>Quay opens</div><p>${PROSE.repeat(9)}</p><button>Search</button></form></body>`;

    expect(lines(page)).toEqual(['Quay opens', PROSE.repeat(9).trim()]);
  });

  it('to subscribe is left out', () => {
    const page = `<body><p>${PROSE}</p><form><p>Get our news by mail</p><input name="mail"></form></body>`;

    expect(lines(page)).toEqual([PROSE.trim()]);
  });

  it('that is long, but shorter than the page, is left out', () => {
    const page = `<body><p>${PROSE.repeat(20)}</p><form><p>${'I agree to the terms. '.repeat(30)}</p></form></body>`;

    expect(lines(page)).toEqual([PROSE.repeat(20).trim()]);
  });
});
