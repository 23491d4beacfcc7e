import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/xml/characters.ts';
import { html, jsonScript, safeHref } from '../../../shared/xml/html.ts';

function onlyElement(source: string): { title: string; text: string; children: number } {
  const { childNodes }: DefaultTreeAdapterTypes.DocumentFragment = parseFragment(source);
  expect(childNodes).toHaveLength(1);
  const node = childNodes[0] as DefaultTreeAdapterTypes.Element;
  const text = node.childNodes.map((child) => ('value' in child ? child.value : '<element>'));
  return {
    title: node.attrs.find(({ name }) => name === 'title')?.value ?? '',
    text: text.join(''),
    children: node.childNodes.length,
  };
}

describe('an HTML template', () => {
  it('shows any text as it is, in text and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const read = onlyElement(html`<i title="${value}">.${value}</i>`.toString());
        expect(read.title).toBe(cleanText(value));
        expect(read.text).toBe(`.${cleanText(value)}`);
      }),
    );
  });

  it('takes HTML, lists and nothing', () => {
    const parts = [html`<b>${'<'}</b>`, null, 'a&b', 7];
    expect(html`${parts}`.toString()).toBe('<b>&lt;</b>a&amp;b7');
  });
});

describe('a link from outside', () => {
  it.each(['https://example.org/', 'http://example.org', 'mailto:a@example.org', 'tel:+1202555'])(
    'may lead to %s',
    (href) => expect(safeHref(href)).toBe(href),
  );

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    '//example.org',
    '/path',
    'https:///x',
    '',
  ])('may not lead to %j', (href) => expect(safeHref(href)).toBeNull());
});

describe('data in a script element', () => {
  it('cannot end the element, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const source = jsonScript({ value: `</script><!--${value}` }).toString();
        expect(source).not.toMatch(/[<>]/);
        expect(JSON.parse(source)).toEqual({ value: cleanText(`</script><!--${value}`) });
      }),
    );
  });
});
