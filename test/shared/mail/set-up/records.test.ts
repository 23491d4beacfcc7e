import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dmarcNames, isDmarc, parseDmarc } from '../../../../shared/mail/set-up/dmarc.ts';
import { lets, parseSpf } from '../../../../shared/mail/set-up/spf.ts';
import { parseTagList } from '../../../../shared/mail/set-up/tag-list.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
const value = fc.stringMatching(/^[a-zA-Z0-9:@.,!/=-]{0,20}$/);
const space = fc.constantFrom('', ' ', '\t', '  ');

describe('a list of tags', () => {
  it('is read as it was written, with any space between and a semicolon at the end or none', () => {
    const tags = fc.uniqueArray(fc.tuple(name, value, space), { selector: ([tag]) => tag });
    fc.assert(
      fc.property(tags, fc.boolean(), (list, isEnded) => {
        fc.pre(list.length > 0);
        const text = list.map(([tag, of, gap]) => `${gap}${tag}${gap}=${gap}${of}${gap}`).join(';');
        const read = parseTagList(isEnded ? `${text};` : text);
        expect(read).toEqual(new Map(list.map(([tag, of]) => [tag, of])));
      }),
    );
  });

  it('is refused or read, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseTagList(text);
        expect(typeof read === 'string' || read instanceof Map).toBe(true);
        expect(['string', 'object']).toContain(typeof parseDmarc(`v=DMARC1;${text}`));
        expect(['string', 'object']).toContain(typeof parseSpf(`v=spf1 ${text}`));
      }),
    );
  });

  it.each([
    ['v=DMARC1; p', '“p” is no “name=value”'],
    ['v=DMARC1; ; p=none', '“” is no “name=value”'],
    ['p=none; p=reject', 'it has “p” twice'],
  ])('%s is refused', (text, fault) => {
    expect(parseTagList(text)).toBe(fault);
  });
});

describe('a DMARC record', () => {
  it('is read with its defaults', () => {
    expect(parseDmarc('v=DMARC1; p=none')).toEqual({
      policy: 'none',
      subdomainPolicy: 'none',
      isDkimStrict: false,
      isSpfStrict: false,
      reportsTo: [],
    });
  });

  it('is read with all that counts, and tags that nobody knows', () => {
    const record =
      'v=DMARC1;p=Reject; sp=quarantine; adkim=s; aspf=S; pct=50; x=1; rua=mailto:a@example.org, mailto:b@example.com;';
    expect(parseDmarc(record)).toEqual({
      policy: 'reject',
      subdomainPolicy: 'quarantine',
      isDkimStrict: true,
      isSpfStrict: true,
      reportsTo: ['mailto:a@example.org', 'mailto:b@example.com'],
    });
  });

  it.each([
    ['v=dmarc1; p=none', 'begin'],
    ['p=none; v=DMARC1', 'begin'],
    ['v=DMARC1', 'no “p=”'],
    ['v=DMARC1; p=nothing', 'no “p=”'],
    ['v=DMARC1; p=none; sp=all', '“sp=”'],
    ['v=DMARC1; p=none; aspf=strict', '“aspf=”'],
  ])('%s is refused', (record, fault) => {
    expect(parseDmarc(record)).toContain(fault);
  });

  it('is not taken for one where another version is named', () => {
    expect(isDmarc('v=DMARC10; p=none')).toBe(false);
    expect(isDmarc('v = DMARC1 ; p=none')).toBe(true);
  });

  it('stands at the domain or above it, never at a registry’s', () => {
    expect(dmarcNames('news.press.example.org')).toEqual([
      '_dmarc.news.press.example.org',
      '_dmarc.press.example.org',
      '_dmarc.example.org',
    ]);
    expect(dmarcNames('localhost')).toEqual(['_dmarc.localhost']);
  });
});

describe('an SPF record', () => {
  it.each([
    ['v=spf1 include:amazonses.com ~all', true],
    ['v=spf1 +include:AmazonSES.com. -all', true],
    ['v=spf1 ip4:192.0.2.0/24 a mx/24 include:amazonses.com', true],
    ['V=SPF1  include:amazonses.com  exp=why.example.org', true],
    ['v=spf1 include:example.com ~all', false],
    ['v=spf1 -include:amazonses.com ~all', false],
    ['v=spf1 ~all include:amazonses.com', false],
    ['v=spf1', false],
  ])('%s lets SES send: %s', (record, isLet) => {
    const mechanisms = parseSpf(record);
    expect(typeof mechanisms === 'string' ? mechanisms : lets(mechanisms, 'amazonses.com')).toBe(
      isLet,
    );
  });

  it.each([
    ['v=spf10 -all', 'begin'],
    ['v=spf1 includes:amazonses.com', 'no mechanism'],
    ['v=spf1 include: -all', 'no domain'],
    ['v=spf1 +redirect=example.org', 'no mechanism'],
  ])('%s cannot be read', (record, fault) => {
    expect(parseSpf(record)).toContain(fault);
  });
});
