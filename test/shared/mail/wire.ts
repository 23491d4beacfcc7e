import { expect } from 'vitest';

/** A message taken apart by the letter of RFC 5322, with no mercy for what parsers forgive. */
export interface WireMessage {
  /** Unfolded header fields in order. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly value: (name: string) => string | undefined;
}

/** Checks what every server may refuse a message for, and returns its header. */
export function checkWire(raw: Uint8Array): WireMessage {
  const source = new TextDecoder('latin1').decode(raw);
  expect(
    raw.every(
      (octet) => octet < 0x80 && (octet >= 0x20 || octet === 9 || octet === 13 || octet === 10),
    ),
  ).toBe(true);
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(source.endsWith('\r\n')).toBe(true);

  const end = source.indexOf('\r\n\r\n');
  const header = source.slice(0, end + 2);
  const body = source.slice(end + 4);
  expect(body.split('\r\n').filter(({ length }) => length > 76)).toEqual([]);
  const lines = header.slice(0, -2).split('\r\n');
  expect(lines.filter(({ length }) => length > 998)).toEqual([]);
  // A line that could have been folded before 78 characters was.
  expect(lines.filter((line) => line.length > 78 && / \S+ /.test(line.trim()))).toEqual([]);
  for (const word of header.match(/=\?[^?\s]+\?[QB]\?[^?\s]*\?=/g) ?? []) {
    expect(word.length).toBeLessThanOrEqual(75);
    expect(decodeWord(word).isWellFormed()).toBe(true);
  }
  expect(
    header.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => quoted.replaceAll('=?', '\0')),
  ).not.toContain('\0');

  const fields = header
    .slice(0, -2)
    .split(/\r\n(?![ \t])/)
    .map((field) => {
      const colon = field.indexOf(':');
      return {
        name: field.slice(0, colon),
        value: field
          .slice(colon + 1)
          .replaceAll('\r\n', '')
          .trim(),
      };
    });
  for (const { name } of fields) expect(name).toMatch(/^[A-Za-z-]+$/);
  const names = fields.map(({ name }) => name.toLowerCase());
  expect(names).toEqual([...new Set(names)]);
  return {
    fields,
    value: (name) => fields.find((field) => field.name.toLowerCase() === name.toLowerCase())?.value,
  };
}

/** Decodes one encoded-word on its own: a split character would not come out whole. */
function decodeWord(word: string): string {
  const [, , encoding, content = ''] = word.split('?');
  const octets =
    encoding === 'B'
      ? Buffer.from(content, 'base64')
      : Buffer.from(
          content
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
              String.fromCharCode(Number(`0x${hex}`)),
            ),
          'latin1',
        );
  return new TextDecoder('utf-8', { fatal: true }).decode(octets);
}
