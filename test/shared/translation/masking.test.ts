import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNames, unmaskNames } from '../../../shared/translation/masking.ts';

const NAMES = ['OAS', 'IDB', 'OAS General Secretariat', 'E-453/14'];

describe('masking', () => {
  it('gives back the text when nothing was done to it', () => {
    const pieces = fc.constantFrom(
      ...NAMES,
      ' ',
      'XQ',
      'xq0x',
      'https://example.org/a?b=1',
      '.',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))), (parts) => {
        const text = parts.join('');
        const masked = maskNames(text, NAMES);
        expect(unmaskNames(masked.text, masked)).toBe(text);
      }),
    );
  });

  it('hides names and addresses, and nothing else', () => {
    const masked = maskNames('OAS and IDB: see https://www.example.org/en/ for E-453/14.', NAMES);

    expect(masked.names).toEqual(['OAS', 'IDB', 'https://www.example.org/en/', 'E-453/14']);
    expect(masked.text).toBe('XQ0X and XQ1X: see XQ2X for XQ3X.');
  });

  it('hides whole words only', () => {
    expect(maskNames('TOAST, OASIS and ÉOAS', ['OAS']).names).toEqual([]);
  });

  it('hides the longest of two names that begin alike', () => {
    expect(maskNames('The OAS General Secretariat', NAMES).names).toEqual([
      'OAS General Secretariat',
    ]);
  });

  it('puts names back wherever the engine moved them, in whatever case', () => {
    const masked = maskNames('OAS and IDB', NAMES);

    expect(unmaskNames('El xq1x y la XQ0X', masked)).toBe('El IDB y la OAS');
  });

  it.each([
    ['lost', 'XQ0X y'],
    ['doubled', 'XQ0X y XQ1X y XQ1X'],
    ['made up', 'XQ0X y XQ1X y XQ2X'],
  ])('finds a placeholder that was %s', (_, translated) => {
    expect(unmaskNames(translated, maskNames('OAS and IDB', NAMES))).toBeNull();
  });

  it('takes other letters where the text holds the usual ones', () => {
    const masked = maskNames('OAS buys XQ0X', NAMES);

    expect(masked.text).toBe('ZX0Z buys XQ0X');
  });
});
