import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { limitDepth } from '../../../../shared/release/readers/html-depth.ts';
import {
  elementsOf,
  type HtmlElement,
  isElement,
  textOf,
} from '../../../../shared/release/readers/html-tree.ts';
import { heldBy } from '../../../../shared/release/readers/html-words.ts';
import { collapseSpaces } from '../../../../shared/text/normalise.ts';

const piece = fc.constantFrom(
  ...'<div>,</div>,<p>,</p>,<b>,</b>,<a href=x>,</a>,<br>,<span>,<div hidden>,<!-- x -->,<h1>,</h1>,<ul><li>'.split(
    ',',
  ),
  ...['a', ' ', 'word ', '\n', '@'],
);
const trees = fc
  .array(piece, { maxLength: 40 })
  .map(
    (pieces): HtmlElement =>
      parseFragment(`<section>${pieces.join('')}</section>`).childNodes.find(
        isElement,
      ) as HtmlElement,
  );

it('tells of each element what a walk of its own would', () => {
  fc.assert(
    fc.property(trees, (root) => {
      heldBy(root);
      for (const element of [root, ...elementsOf(root)]) {
        const inner = elementsOf(element);
        const { prose: _, ...held } = heldBy(element);
        const has = (tags: RegExp) => inner.some(({ tagName }) => tags.test(tagName));
        const count = (tag: string) => inner.filter(({ tagName }) => tagName === tag).length;
        expect(held).toEqual({
          words: collapseSpaces(textOf(element)),
          inLinks: inner
            .filter(({ tagName }) => tagName === 'a')
            .reduce((sum, link) => sum + collapseSpaces(textOf(link)).length, 0),
          hasHeadline: has(/^h1$/),
          hasTools: has(/^(?:a|li|span)$/),
          hasParts: has(/^(?:h1|div|ul)$/),
          breaks: count('br'),
          paragraphs: count('p'),
        });
      }
    }),
  );
});

it.each([
  ['a paragraph', (text: string) => `<p>${text}</p>`],
  [
    'a paragraph with words set apart',
    (text: string) => `<p>${text.slice(0, 60)}<b><i>${text.slice(60)}</i></b></p>`,
  ],
  [
    'words without an element of their own',
    (text: string) => `<div>${text}</div><div><p>Short.</p></div>`,
  ],
])('counts as prose the words of %s, once', (_, markup) => {
  const text = 'The ferries to the islands sail again on Monday. '.repeat(4).trim();
  const root = parseFragment(`<section>${markup(text)}</section>`).childNodes.find(isElement);

  expect(heldBy(root as HtmlElement).prose).toBeGreaterThanOrEqual(text.length);
  expect(heldBy(root as HtmlElement).prose).toBeLessThan(text.length + 5);
});

it('keeps all words in order where elements are too deep to stay', () => {
  fc.assert(
    fc.property(trees, (inner) => {
      const root = parseFragment('<div>'.repeat(505)).childNodes.find(isElement) as HtmlElement;
      const deepest = elementsOf(root).at(-1) as HtmlElement;
      deepest.childNodes = [inner];
      const letters = () => textOf(root).replace(/\s/g, '');
      const before = letters();
      limitDepth(root);
      expect(letters()).toBe(before);
    }),
  );
});
