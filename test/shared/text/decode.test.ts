import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/text/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig);
  return bytes;
};

describe('decoding', () => {
  it('reads UTF-8 back, whatever it says', () => {
    const words = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !/[\p{Cc}\ufeff\ufffd]/u.test(text));
    fc.assert(
      fc.property(words, (text) => {
        expect(decodeText(utf8(text))).toEqual({ kind: 'text', text, encoding: 'utf-8' });
      }),
    );
  });

  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('reads %s with and without byte order mark', (encoding, isBig) => {
    const text = 'El año próximo será mejor: ¿no?';
    expect(decodeText(utf16(text, isBig))).toEqual({ kind: 'text', text, encoding });
    expect(decodeText(utf16(`\uFEFF${text}`, isBig))).toEqual({ kind: 'text', text, encoding });
  });

  it('takes what is not UTF-8 for Windows-1252', () => {
    const bytes = Uint8Array.of(0x93, 0x53, 0xed, 0x94, 0x20, 0x80, 0x35);
    expect(decodeText(bytes)).toEqual({ kind: 'text', text: '“Sí” €5', encoding: 'windows-1252' });
  });

  it('believes a declaration only where the bytes are not UTF-8', () => {
    expect(decodeText(utf8('señal'), 'iso-8859-15')).toMatchObject({
      text: 'señal',
      encoding: 'utf-8',
    });
    expect(decodeText(Uint8Array.of(0xa4, 0x20, 0x61), 'iso-8859-15')).toMatchObject({
      text: '€ a',
    });
    expect(decodeText(Uint8Array.of(0xa3, 0x20, 0x61), 'utf-7')).toMatchObject({ text: '£ a' });
  });

  it('says on which line mixed encodings break', () => {
    const bytes = Uint8Array.from([...utf8('Año\nseñal\n'), 0xf1, 0x6f]);
    expect(decodeText(bytes)).toEqual({ kind: 'broken', line: 3, encoding: 'utf-8' });
  });

  it('never lets a replacement character through', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.kind === 'text') expect(decoded.text).not.toContain('\uFFFD');
      }),
    );
  });

  it.each([
    ['NUL bytes', Uint8Array.of(65, 0, 66, 67, 68, 69)],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0)],
    ['controls', Uint8Array.from({ length: 64 }, (_, i) => (i % 3 === 0 ? 7 : 65))],
  ])('takes %s for no text', (_name, bytes) => {
    expect(decodeText(bytes)).toEqual({ kind: 'binary' });
  });
});
