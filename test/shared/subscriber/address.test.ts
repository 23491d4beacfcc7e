import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, normaliseAddress } from '../../../shared/subscriber/address.ts';

describe('normaliseAddress', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['  ana@example.org\t', 'ana@example.org'],
    ['Ana.Garcia@EXAMPLE.org', 'Ana.Garcia@example.org'],
    ['ana+news@sub.example.org', 'ana+news@sub.example.org'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['desk@MÜLLER.example', 'desk@xn--mller-kva.example'],
    ['desk@例え.テスト', 'desk@xn--r8jz45g.xn--zckzah'],
    ['desk@例え。テスト', 'desk@xn--r8jz45g.xn--zckzah'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('takes %j as %j', (raw, address) => {
    expect(normaliseAddress(raw)).toBe(address);
  });

  it.each([
    '',
    'ana',
    '@example.org',
    'ana@',
    'a@b@example.org',
    'ana@localhost',
    'ana@127.0.0.1',
    'ana@[127.0.0.1]',
    'ana@2130706433',
    'ana@example.org.',
    'ana@-example.org',
    'ana@exa_mple.org',
    'ana@example..org',
    'ana@example.org/path',
    'ana@example.org:25',
    'ana@exa%6Dple.org',
    'josé@example.org',
    '.ana@example.org',
    'ana.@example.org',
    'ana..maria@example.org',
    'ana maria@example.org',
    '"ana maria"@example.org',
    'Ana <ana@example.org>',
    'ana@example.org, bob@example.org',
    'ana@example.org\r\nBcc: bob@example.net',
    'ana\n@example.org',
    'ana\0@example.org',
    'ana@example.org\u0085x',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(64)}.org`,
  ])('refuses %j', (raw) => {
    expect(normaliseAddress(raw)).toBeNull();
  });

  it.each([
    ['a domain', `ana@${'abcdefgh.'.repeat(30)}org`],
    ['a whole', 'a'.repeat(10_000)],
  ])('refuses %s that is too long', (_, raw) => {
    expect(normaliseAddress(raw)).toBeNull();
  });

  it('gives printable ASCII with one @, or nothing, whatever stands inside an address', () => {
    const anything = fc.oneof(
      fc.constantFrom('', '\r\n', '@', 'é', ' ', '<', '%41', ',', '.', 'x'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(anything, anything, anything, (first, second, third) => {
        const address = normaliseAddress(`${first}ana${second}@exam${third}ple.org`);
        expect(address ?? 'a@b').toMatch(/^[!-?A-~]{1,64}@[a-z0-9.-]{1,189}$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves what it gave as it is', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (raw) => {
        const address = normaliseAddress(raw);
        fc.pre(address !== null);
        expect(normaliseAddress(address)).toBe(address);
      }),
    );
  });
});

describe('addressKey', () => {
  it('is one for two spellings that differ in case', () => {
    expect(addressKey('Ana@example.org')).toBe(addressKey('ana@example.org'));
  });
});
