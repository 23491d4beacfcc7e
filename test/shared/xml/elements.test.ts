import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childOf, xmlAttribute, xmlElements } from '../../../shared/xml/elements.ts';

describe('xmlElements', () => {
  it('finds elements, what they are called and where their content stands', () => {
    const source = '<a x="1"><b y="two"/>words<c>more</c></a>';
    const a = childOf(xmlElements(source), 'a');
    expect(a?.children.map(({ name }) => name)).toEqual(['b', 'c']);
    expect(xmlAttribute(a, 'x')).toBe('1');
    expect(xmlAttribute(childOf(a, 'b'), 'y')).toBe('two');
    expect(xmlAttribute(childOf(a, 'b'), 'x')).toBeNull();
    const c = childOf(a, 'c');
    expect(source.slice(c?.from, c?.to)).toBe('more');
  });

  it('passes over end tags that close nothing, and ends with the document what is never closed', () => {
    const [a] = xmlElements('<a></b><c>').children;
    expect(a).toMatchObject({ name: 'a', to: 10, children: [{ name: 'c', to: 10 }] });
  });

  it('finds every element of a tree that was written', () => {
    interface Tree {
      readonly name: string;
      readonly inner: readonly Tree[];
    }
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.record({
        name: fc.constantFrom('w:p', 'w:r', 'w:t'),
        inner: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
      }),
    }));
    const written = ({ name, inner }: Tree): string =>
      inner.length === 0 ? `<${name}/>` : `<${name}>${inner.map(written).join('')}</${name}>`;
    const read = ({ name, children }: ReturnType<typeof xmlElements>): Tree => ({
      name,
      inner: children.map(read),
    });
    fc.assert(
      fc.property(tree, (one) => {
        expect(xmlElements(written(one)).children.map(read)).toEqual([one]);
      }),
    );
  });

  it('reads whatever it is given', () => {
    const pieces = fc.array(fc.constantFrom('<', '/', '>', 'a', ' x="', '"', '<a>', '</a>'));
    fc.assert(
      fc.property(pieces, (source) => {
        const root = xmlElements(source.join(''));
        expect(root.to).toBe(source.join('').length);
      }),
    );
  });
});
