import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/release/readers/read-html.ts';

const STORY =
  'The council opened the night library today, with 340 seats and a room for naps. It is open from eight until two, and on Sundays until midnight.';
const page = (above: string, head = '', behind = '') =>
  readHtml(
    `<html><head>${head}</head><body><article><h1>Library opens</h1>${above}<p>${STORY}</p>${behind}</article></body></html>`,
  ).declared.date;

describe('the day on which a page was published', () => {
  it.each([
    [
      'a time above the story',
      '<p><span>News</span> <time datetime="2026-02-17">17 February</time></p>',
      '',
    ],
    ['a time with an hour', '<time datetime="2026-02-17T09:14:00+01:00">17.2.</time>', ''],
    ['Open Graph', '', '<meta property="article:published_time" content="2026-02-17T08:00:00Z">'],
    ['Dublin Core', '', '<meta name="DC.date.issued" content="2026-02-17">'],
    [
      'the head rather than a time',
      '<time datetime="2026-03-01">1 March</time>',
      '<meta itemprop="datePublished" content="2026-02-17">',
    ],
    [
      'a time behind that of an update',
      '<time class="updated" datetime="2026-03-01">1.3.</time><time datetime="2026-02-17">17.2.</time>',
      '',
    ],
  ])('is told by %s', (_what, above, head) => {
    expect(page(above, head)).toBe('2026-02-17');
  });

  it.each([
    ['a time without a day of its own', '<time datetime="09:00">9</time>', '', ''],
    ['a day that no calendar has', '<time datetime="2026-02-30">x</time>', '', ''],
    ['a change', '<time itemprop="dateModified" datetime="2026-02-17">x</time>', '', ''],
    [
      'an event below the story',
      '',
      '',
      '<p>Come on <time datetime="2026-02-17">17 February</time></p>',
    ],
    ['another name in its head', '', '<meta name="expires" content="2026-02-17">', ''],
  ])('is not told by %s', (_what, above, head, behind) => {
    expect(page(above, head, behind)).toBeNull();
  });
});
