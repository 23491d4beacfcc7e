import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/xml/characters.ts';
import { element, plainText, text, xmlDocument } from '../../../shared/xml/xml.ts';

/** What an XML 1.0 parser reads: the text of the element and the value of its attribute. */
function readBack(xml: string): { text: string; attribute: string } {
  const parser = new SaxesParser();
  const read = { text: '', attribute: '' };
  parser.on('error', (error) => {
    throw error;
  });
  let depth = 0;
  parser.on('text', (part) => {
    // Line ends around the root element are text events as well.
    if (depth > 0) read.text += part;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.on('opentag', ({ attributes }) => {
    depth += 1;
    read.attribute = (attributes.a as string | undefined) ?? '';
  });
  parser.write(xml).close();
  return read;
}

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
  fc.constantFrom(
    ']]>',
    '&amp;',
    '&#8217;',
    '<b>',
    ' padded ',
    '\ud800',
    '\ufffe',
    'a\r\nb\rc',
    '',
  ),
);

describe('the XML writer', () => {
  it('gives back every text and attribute, without what XML forbids', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (content, attribute) => {
        const xml = xmlDocument(element('e', { a: attribute }, text(content)));
        const read = readBack(xml);
        expect(read.text).toBe(cleanText(content));
        expect(read.attribute).toBe(cleanText(attribute));
      }),
    );
  });

  it('gives back plain text that it wrote with hexadecimal references', () => {
    fc.assert(
      fc.property(HOSTILE, (content) => {
        const xml = xmlDocument(element('title', {}, plainText(content)));
        expect(readBack(xml).text).toBe(cleanText(content));
        expect(xml).not.toMatch(/&(amp|lt|gt);/);
      }),
    );
  });

  it('puts elements on lines of their own and no white space around text', () => {
    const xml = element(
      'a',
      { x: undefined },
      element('b', {}, text('1 ')),
      element('c', { y: '2' }),
    );
    expect(xml.toString()).toBe('<a>\n<b>1 </b>\n<c y="2"/>\n</a>');
  });
});

describe('clean text', () => {
  it('is well-formed, has no control but tab and line feed, and is clean already', () => {
    fc.assert(
      fc.property(HOSTILE, (value) => {
        const clean = cleanText(value);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[\ufffe\uffff]/);
        expect([...clean].every((c) => c >= ' ' || c === '\t' || c === '\n')).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('keeps what only looks dangerous', () => {
    expect(cleanText('🌎 ¡Última! <b> \u00a0\u2028 عربي')).toBe(
      '🌎 ¡Última! <b> \u00a0\u2028 عربي',
    );
  });
});
