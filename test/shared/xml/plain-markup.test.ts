import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMarkup } from '../../../shared/xml/plain-markup.ts';
import { element, text, xmlDocument } from '../../../shared/xml/xml.ts';

describe('plainMarkup', () => {
  it.each([
    ['Ship &amp; tug &lt;&gt;&quot;&apos;', 'Ship & tug <>"\''],
    ['caf&#233; &#xE9;', 'café é'],
    ['&amp;lt;', '&lt;'],
    ['&nbsp; &#x110000; &', '&nbsp; &#x110000; &'],
  ])('reads %s', (source, plain) => {
    expect(plainMarkup(source)).toBe(plain);
  });

  it('gives back what our own writer wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (words) => {
        const written = xmlDocument(element('a', {}, text(words)));
        const inside = /<a>([\s\S]*)<\/a>/.exec(written)?.[1] ?? '';
        expect(plainMarkup(inside)).toBe(words);
      }),
    );
  });
});
