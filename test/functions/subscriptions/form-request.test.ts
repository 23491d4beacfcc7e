import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../functions/subscriptions/form-request.ts';
import { requestOf } from '../../factories/http-request.ts';

const URLENCODED = 'application/x-www-form-urlencoded';
const aType = fc.oneof(
  fc.constantFrom(URLENCODED, `${URLENCODED}; charset=utf-16`, 'multipart/form-data'),
  fc.constantFrom('multipart/form-data; boundary=x', 'text/plain', 'application/json', ''),
);

const read = (body: Uint8Array, contentType: string) =>
  readForm({ ...requestOf({ method: 'POST', contentType }), body: Buffer.from(body) });

describe('the form in a body', () => {
  it('is a form or none, whatever bytes came as whatever type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), aType, async (bytes, type) => {
        const form = await read(bytes, type);
        expect(form === null || form instanceof FormData).toBe(true);
      }),
    );
  });

  it('holds what was sent, in any script, in order', async () => {
    const aField = fc.tuple(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'grapheme' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(aField, { maxLength: 10 }), async (fields) => {
        const body = new TextEncoder().encode(new URLSearchParams(fields).toString());
        expect([...((await read(body, URLENCODED)) ?? [])]).toEqual(fields);
      }),
    );
  });

  it('reads bytes that are no UTF-8 as replacement characters', async () => {
    const form = await read(new TextEncoder().encode('email=%FF%FEana'), URLENCODED);

    expect(form?.get('email')).toBe('\ufffd\ufffdana');
  });
});
