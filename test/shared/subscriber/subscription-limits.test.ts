import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientLimit, mailboxLimits } from '../../../shared/subscriber/subscription-limits.ts';

const RING = { current: { version: '1', key: 'k'.repeat(64) }, previous: [] };
const keyOf = (address: string) => clientLimit(address, RING).key;

describe('the bucket of a network address', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::2'],
    ['2001:db8::', '2001:db8:0:0:1::'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['fe80::1%eth0', 'fe80::2'],
  ])('is one for %s and %s: a subscriber of IPv6 has 64 bits to play with', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ['192.0.2.1', '192.0.2.2'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['2001:db8::1', '2001:db9::1'],
  ])('is another for %s and %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('shows no address, and is made of whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (address) => {
        expect(keyOf(address)).toMatch(/^client#[A-Za-z0-9_-]{43}$/);
      }),
    );
  });
});

it('the buckets of a mailbox are one however it is spelt, and show no address', () => {
  const spellings = ['a.na@example.org', 'ana+x@example.org', 'ANA@EXAMPLE.org'];

  expect(new Set(spellings.map((email) => JSON.stringify(mailboxLimits(email, RING)))).size).toBe(
    1,
  );
  expect(JSON.stringify(mailboxLimits('ana@example.org', RING))).not.toContain('ana');
  expect(mailboxLimits('ana@example.org', RING)).not.toEqual(
    mailboxLimits('ana@example.com', RING),
  );
});
