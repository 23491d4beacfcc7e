import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedPrintable, splitBody } from '../../../shared/mail/transfer-encoding.ts';
import { cleanText } from '../../../shared/xml/characters.ts';

const TEXT = fc.string({ unit: 'binary', maxLength: 400 }).map(cleanText);

/** Decodes by the letter of RFC 2045. */
function decode(encoding: 'quoted-printable' | 'base64', body: string): string {
  const octets =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(
          body
            .replaceAll('=\r\n', '')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
              String.fromCharCode(Number(`0x${hex}`)),
            ),
          'latin1',
        );
  return octets.toString().replaceAll('\r\n', '\n');
}

describe('a body in two pieces', () => {
  it('is the whole text again, in lines that every server takes', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (head, tail) => {
        const body = splitBody(head);
        const encoded = body.head + body.finish(tail);
        expect(decode(body.encoding, encoded)).toBe(head + tail);
        expect(encoded).toMatch(/^[\x20-\x7e\t\r\n]*$/);
        for (const line of encoded.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).not.toMatch(/[\r\n]|[ \t]$/);
        }
      }),
    );
  });

  it('is quoted-printable where that is smaller, and base64 where it is not', () => {
    expect(splitBody('The states agreed, said María. '.repeat(9)).encoding).toBe(
      'quoted-printable',
    );
    expect(splitBody('اتفقت الدول اليوم على شبكات أكثر أمانا. '.repeat(9)).encoding).toBe('base64');
  });
});

describe('quoted-printable', () => {
  it('keeps white space at the end of a line', () => {
    expect(quotedPrintable('-- \nfooter\t')).toBe('--=20\r\nfooter=09');
  });

  it('never splits an escape', () => {
    const lines = quotedPrintable('é'.repeat(60)).split('\r\n');
    for (const line of lines) expect(line).toMatch(/^(=[0-9A-F]{2})+=?$/);
  });
});
