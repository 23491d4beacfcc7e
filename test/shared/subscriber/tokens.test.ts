import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DatedPurpose,
  datedToken,
  readDatedToken,
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

describe('a dated token', () => {
  const PURPOSES = ['confirm', 'account', 'address'] as const satisfies readonly DatedPurpose[];
  const ISSUED = '2026-11-01T09:00:00.000Z';
  const issued = { subscriberId: 'ana-1', issuedAt: ISSUED };
  const aPurpose = fc.constantFrom(...PURPOSES);
  const hoursLater = (hours: number, ms = 0) =>
    new Date(Date.parse(ISSUED) + hours * 3_600_000 + ms).toISOString();

  it('gives back whom it was made for, and when, for its own purpose alone', () => {
    fc.assert(
      fc.property(aSubscriberId, aPurpose, aPurpose, (subscriberId, made, read) => {
        const token = datedToken(made, { subscriberId, issuedAt: ISSUED }, ring);
        expect(readDatedToken(read, token, { ring, now: ISSUED })).toEqual(
          made === read ? { subscriberId, issuedAt: ISSUED } : null,
        );
      }),
    );
  });

  it.each([
    ['confirm', 7],
    ['account', 2],
    ['address', 2],
  ] as const)('to %s is good for %i days, and not a millisecond longer', (purpose, days) => {
    const token = datedToken(purpose, issued, ring);
    const readAt = (now: string) => readDatedToken(purpose, token, { ring, now });

    expect(readAt(hoursLater(days * 24))).toEqual(issued);
    expect(readAt(hoursLater(days * 24, 1))).toBeNull();
  });

  it('is read about what it was made about alone', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.emailAddress(), (made, read) => {
        fc.pre(made !== read);
        const token = datedToken('address', issued, ring, made);
        const at = { ring, now: ISSUED };
        expect(readDatedToken('address', token, { ...at, about: made })).toEqual(issued);
        expect(readDatedToken('address', token, { ...at, about: read })).toBeNull();
        expect(readDatedToken('address', token, at)).toBeNull();
      }),
    );
  });

  it('is not read after its key has gone, or when its version names another key', () => {
    const token = datedToken('confirm', issued, ring);
    const without = { current: key('3'), previous: [key('1')] };

    expect(readDatedToken('confirm', token, { ring: without, now: ISSUED })).toBeNull();
    expect(readDatedToken('confirm', token.replace(/^2/, '1'), { ring, now: ISSUED })).toBeNull();
  });

  it('is not read with a later instant, in other letters, cut short or grown', () => {
    const token = datedToken('confirm', issued, ring);
    const later = Date.parse(hoursLater(1)).toString(36);
    const [version, id, , signature] = token.split('.');
    const forged = [
      `${version}.${id}.${later}.${signature}`,
      token.toUpperCase(),
      token.toLowerCase(),
      `${token}A`,
      `${token}\n`,
      ...Array.from({ length: token.length }, (_, length) => token.slice(0, length)),
    ];

    for (const text of forged) {
      expect(readDatedToken('confirm', text, { ring, now: ISSUED }), text).toBeNull();
    }
  });

  it('opens nothing as a standing token, nor a standing one as a dated', () => {
    fc.assert(
      fc.property(aSubscriberId, aPurpose, (subscriberId, purpose) => {
        const dated = datedToken(purpose, { subscriberId, issuedAt: ISSUED }, ring);
        const standing = unsubscribeToken(subscriberId, ring);
        expect(readUnsubscribeToken(dated, ring)).toBeNull();
        expect(readDatedToken(purpose, standing, { ring, now: ISSUED })).toBeNull();
      }),
    );
  });
});
