import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutIdentifiers } from '../../../../shared/release/fields/identifiers.ts';

describe('figures that nobody can call', () => {
  it.each([
    ['doi: 10.5555/wm.2026.0411', 'doi:'],
    ['ISBN 978-0-00-000000-2', ''],
    ['IBAN DE02 1203 0000 0000 2020 51', 'IBAN'],
    ['ECLI:NL:RBXXX:2026:0000', ''],
    ['Sentencia 1187-2026.pdf', 'Sentencia'],
    ['Beispielstadt, 18.11.2026', 'Beispielstadt,'],
    ['2026-11-18', ''],
    ['P.O. Box 5501-20100, Nakuru', ', Nakuru'],
    ['Postfach 10 01 02, Tel. 030 5550123', ', Tel. 030 5550123'],
    ['BP 12 04 65 55 01 33', '04 65 55 01 33'],
    ['Caixa Postal 1234', ''],
    ['link to doi.example.org/jos.2026.0147, which', 'link to   which'],
    ['quote reference 0417-220226 in a message', 'quote reference   in a message'],
    ['Aktenzeichen 0417-220226', 'Aktenzeichen'],
    ['Ref. UCC 2026/061', 'Ref.'],
    ['Geschäftsnummer RRB 2026-0714', 'Geschäftsnummer'],
    ['Nota n.º 2026/031', 'Nota n.º'],
    ['PB 2026/11', ''],
    ['FC Marschdorf II (2016-2019)', 'FC Marschdorf II ( )'],
  ])('%s is cut', (text, left) => {
    expect(withoutIdentifiers(text).trim()).toBe(left);
  });

  it.each([
    '+1 246 555 0134',
    '02.61.91.33.07',
    '030 23125-417',
    '(85) 5555-0136',
    '06 5550 1173',
    '(61) 2012-2045',
    'Tel. 2012-2045',
    '61 2012-2045',
    'Tel.030 23125 417',
    'press@example.org/030 23125 417',
    'wa.me/5531955501467',
    'Reference desk 030 23125 417',
    'Tel. 2026/031',
    'TEL 2026-0714',
    'CCCA 2026/11 22 33',
    'call 2026-0714',
  ])('%s stays', (number) => {
    expect(withoutIdentifiers(number)).toBe(number);
  });

  it.each([
    '1',
    '1-',
    '10.',
    'a-',
    '2 ',
    '- ',
    'AB12',
    'ISBN1',
    '1.1.2026',
    'a.',
    'aa.aa/',
    'BP 1 ',
  ])('cost no more than their length: %j again and again', (unit) => {
    const begun = performance.now();
    withoutIdentifiers(unit.repeat(20_000));
    // 10 ms on one core.
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('leave words without figures as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L} ,;()-]{0,200}$/u), (words) => {
        expect(withoutIdentifiers(words)).toBe(words);
      }),
    );
  });
});
