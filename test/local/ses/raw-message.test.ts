import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, queryList, queryStructures } from '../../../local/ses/query-protocol.ts';
import {
  headerValue,
  parseMessage,
  serializeMessage,
  withField,
} from '../../../local/ses/raw-message.ts';

const parse = (text: string) => parseMessage(Buffer.from(text, 'latin1'));

describe('a raw message', () => {
  it('is the same octets after taking it apart and putting it together', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/);
    const value = fc.stringMatching(/^[ -~\x80-\xff]{0,60}$/).filter((v) => v.trim() !== '');
    const folded = fc.array(value, { minLength: 1, maxLength: 3 }).map((v) => v.join('\r\n '));
    const body = fc.string({ unit: 'binary' }).map((b) => Buffer.from(b).toString('latin1'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, folded), { minLength: 1 }), body, (fields, text) => {
        const raw = `${fields.map(([n, v]) => `${n}: ${v}\r\n`).join('')}\r\n${text}`;
        expect(Buffer.from(serializeMessage(parse(raw))).toString('latin1')).toBe(raw);
      }),
    );
  });

  it('gives unfolded values whatever the case of the name', () => {
    const message = parse('Subject: a\r\n b\r\nX: 1\r\n\r\nbody');
    expect(headerValue(message, 'SUBJECT')).toBe('a b');
    expect(headerValue(message, 'Missing')).toBeNull();
    expect(message.body).toBe('body');
  });

  it('accepts bare line feeds and lines that are no fields', () => {
    const message = parse('From x\nA: 1\n\nbody\n');
    expect(message.fields.map(({ name, value }) => [name, value])).toEqual([['A', '1']]);
    expect(message.body).toBe('body\n');
  });

  it('without an empty line is all header', () => {
    expect(parse('A: 1')).toMatchObject({ fields: [{ name: 'A', value: '1' }], body: '' });
  });

  it('has a field set where it stood, or at the end', () => {
    const { fields } = parse('A: 1\r\nDate: old\r\nB: 2\r\n\r\n');
    expect(withField(fields, 'DATE', 'new').map(({ name }) => name)).toEqual(['A', 'DATE', 'B']);
    expect(withField(fields, 'C', '3').map(({ name }) => name)).toEqual(['A', 'Date', 'B', 'C']);
  });
});

describe('a query', () => {
  it('keeps lists in the order of their numbers, as many as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 60 }), (values) => {
        const pairs = values.map((value, i): [string, string] => [
          `Destinations.member.${i + 1}`,
          value,
        ]);
        const { parameters } = parseQuery(new URLSearchParams(pairs.toReversed()).toString());
        expect(queryList(parameters, 'Destinations')).toEqual(values);
      }),
    );
  });

  it('keeps structures together', () => {
    const { action, parameters } = parseQuery(
      'Action=A&Tags.member.2.Name=c&Tags.member.1.Name=a&Tags.member.1.Value=b&Tags.other=x',
    );
    expect(action).toBe('A');
    expect(queryStructures(parameters, 'Tags').map((tag) => Object.fromEntries(tag))).toEqual([
      { Name: 'a', Value: 'b' },
      { Name: 'c' },
    ]);
    expect(queryList(parameters, 'Tags')).toEqual([]);
  });
});
