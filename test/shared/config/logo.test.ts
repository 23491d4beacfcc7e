import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { logoOf } from '../../../shared/config/logo.ts';

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';
const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inner: string, attributes = 'viewBox="0 0 120 40"') =>
  logoOf('brand/logo.svg', bytes(`<svg ${XMLNS} ${attributes}>${inner}</svg>`));

/** A PNG of one colour; its checksums are not looked at. */
function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return Buffer.concat([header, deflateSync(Buffer.alloc(width * height))]);
}

describe('a logo', () => {
  it('as SVG has the size of its viewBox and its hash in its name', () => {
    const logo = svg('<path d="M0 0h120v40H0z" fill="url(#a)"/>');

    expect(logo).toMatchObject({ width: 120, height: 40 });
    expect(logo.path).toMatch(/^logo\.[0-9a-f]{12}\.svg$/);
    expect(svg('<path d="M0 0"/>').path).not.toBe(logo.path);
  });

  it('as SVG without a viewBox has the size it says', () => {
    expect(svg('', 'width="64px" height="32"')).toMatchObject({ width: 64, height: 32 });
  });

  it('as PNG has the size of its pixels', () => {
    const logo = logoOf('brand/logo.png', png(300, 100));

    expect(logo).toMatchObject({ width: 300, height: 100, contentType: 'image/png' });
    expect(logo.path).toMatch(/^logo\.[0-9a-f]{12}\.png$/);
  });

  it('may have a title, gradients, a style and an XML declaration', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n<svg ${XMLNS} viewBox="0 0 10 10"><title>States</title><defs><linearGradient id="a"><stop offset="0"/></linearGradient><clipPath id="c"><rect width="1" height="1"/></clipPath></defs><style>.a{fill:url(#a)}</style><use href="#a"/></svg>`;

    expect(logoOf('logo.svg', bytes(text))).toMatchObject({ width: 10, height: 10 });
  });

  it.each([
    ['<script>alert(1)</script>', /<script>/],
    ['<a href="#x"><path/></a>', /<a>/],
    ['<foreignObject><p>x</p></foreignObject>', /<foreignObject>/],
    ['<image href="#x"/>', /<image>/],
    ['<animate attributeName="href"/>', /<animate>/],
    ['<path onload="alert(1)"/>', /onload=/],
    ['<use href="https://example.org/x.svg#a"/>', /href="https/],
    ['<use xlink:href="data:image/svg+xml,x"/>', /href="data/],
    ['<path fill="url(https://example.org/x)"/>', /fill=/],
    ['<path style="fill:url( \'http://example.org/x\')"/>', /style=/],
    ['<style>@import "https://example.org/x.css";</style>', /style that loads/],
    ['<style>path{fill:ur\\6c(https://example.org)}</style>', /style that loads/],
    ['<![CDATA[<script>alert(1)</script>]]>', /DOCTYPE/],
    ['<?xml-stylesheet href="x.css"?>', /DOCTYPE/],
  ])('is refused with %s in it', (inner, message) => {
    expect(() => svg(inner)).toThrow(message);
    expect(() => svg(inner)).toThrow(/^The logo brand\/logo\.svg /);
  });

  it('is refused with a DOCTYPE, whose entities could be anything', () => {
    const text = `<!DOCTYPE svg [<!ENTITY x "y">]><svg ${XMLNS} viewBox="0 0 1 1">&x;</svg>`;
    expect(() => logoOf('logo.svg', bytes(text))).toThrow(/DOCTYPE/);
  });

  it('is refused when it has no size, is too large, or is no picture at all', () => {
    expect(() => svg('', '')).toThrow(/says no size/);
    expect(() => svg(' '.repeat(30_000))).toThrow(/30\d+ bytes; at most 24000/);
    expect(() => logoOf('logo.svg', bytes('GIF89a'))).toThrow(/neither an SVG nor a PNG/);
    expect(() => logoOf('logo.svg', bytes('<svg viewBox="0 0 1 1"/>'))).toThrow(/xmlns/);
    expect(() => logoOf('logo.png', png(1, 1).subarray(0, 12))).toThrow(/no size/);
  });
});
