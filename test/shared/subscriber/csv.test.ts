import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../shared/subscriber/csv.ts';

const fieldsOf = (text: string) => readCsv(text).map(({ fields }) => fields);

describe('readCsv', () => {
  it('reads back what was written, whatever the fields hold', () => {
    const aField = fc.oneof(fc.constantFrom('"', ',', '\r\n', '\n', '""', ' '), fc.string());
    const aRecord = fc
      .array(aField, { minLength: 1 })
      .filter((fields) => fields.some((f) => f !== ''));
    fc.assert(
      fc.property(fc.array(aRecord), fc.constantFrom('\n', '\r\n', '\r'), (records, lineEnd) => {
        const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
        const text = records.map((fields) => fields.map(quoted).join(',')).join(lineEnd);
        expect(fieldsOf(text)).toEqual(records);
      }),
    );
  });

  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,,\n,b,',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    ['a,"b, c"\n', [['a', 'b, c']]],
    ['a,"b ""c"""', [['a', 'b "c"']]],
    ['a "b" c', [['a "b" c']]],
    ['\n\n,\na\n\n', [['a']]],
    ['', []],
  ])('reads %j', (text, records) => {
    expect(fieldsOf(text)).toEqual(records);
  });

  it('counts lines inside quoted fields', () => {
    const lines = readCsv('a\n"b\r\nc\nd"\n\ne').map(({ line }) => line);

    expect(lines).toEqual([1, 2, 6]);
  });

  it.each([
    ['a\n"b,c\nd', 2, /never closed/],
    ['a\n"b" c', 2, /after a closing/],
  ])('refuses %j', (text, line, message) => {
    const read = () => readCsv(text);

    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ line }));
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }), (text) => {
        try {
          readCsv(text);
        } catch (error) {
          expect(error).toHaveProperty('line');
        }
      }),
    );
  });
});
