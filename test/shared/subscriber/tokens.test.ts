import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readUnsubscribeToken,
  type TokenKeyRing,
  unsubscribeToken,
} from '../../../shared/subscriber/tokens.ts';

const key = (version: string) => ({
  version,
  key: `key ${version} of more than 32 characters long`,
});
const ring: TokenKeyRing = { current: key('2'), previous: [key('1')] };
const aSubscriberId = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);

describe('an unsubscribe token', () => {
  it('gives back the subscriber it was made for', () => {
    fc.assert(
      fc.property(aSubscriberId, (id) => {
        expect(readUnsubscribeToken(unsubscribeToken(id, ring), ring)).toBe(id);
      }),
    );
  });

  it('stands in a URL path as it is', () => {
    fc.assert(
      fc.property(aSubscriberId, (id) => {
        const token = unsubscribeToken(id, ring);
        expect(encodeURIComponent(token)).toBe(token);
      }),
    );
  });

  it('is read after its key has been replaced', () => {
    const token = unsubscribeToken('ana-1', { current: key('1'), previous: [] });

    expect(readUnsubscribeToken(token, ring)).toBe('ana-1');
  });

  it('is not read once its key has gone', () => {
    const token = unsubscribeToken('ana-1', ring);

    expect(readUnsubscribeToken(token, { current: key('3'), previous: [key('1')] })).toBeNull();
  });

  it('is not read when its key version names another key', () => {
    const token = unsubscribeToken('ana-1', ring);

    expect(readUnsubscribeToken(token.replace(/^2/, '1'), ring)).toBeNull();
  });

  it('is not read after any one character has been changed', () => {
    const token = unsubscribeToken('ana-1', ring);
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(...'ABab01_-.%/ '),
        (position, character) => {
          fc.pre(token[position] !== character);
          const changed = token.slice(0, position) + character + token.slice(position + 1);
          expect(readUnsubscribeToken(changed, ring)).toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is not read when cut short or grown', () => {
    const token = unsubscribeToken('ana-1', ring);

    for (let length = 0; length < token.length; length += 1) {
      expect(readUnsubscribeToken(token.slice(0, length), ring)).toBeNull();
    }
    expect(readUnsubscribeToken(`${token}A`, ring)).toBeNull();
    expect(readUnsubscribeToken(`${token}\n`, ring)).toBeNull();
  });

  it('cannot be guessed from any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readUnsubscribeToken(text, ring)).toBeNull();
      }),
    );
  });
});
