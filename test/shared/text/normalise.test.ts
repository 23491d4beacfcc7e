import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSpaces, foldText, normaliseText } from '../../../shared/text/normalise.ts';

describe('normalising', () => {
  it('keeps the number of lines', () => {
    expect(normaliseText('a\r\nb\rc\n\nf').split('\n')).toEqual(['a', 'b', 'c', '', 'f']);
  });

  it.each(['\u2028', '\u2029', '\u0085', '\u000b', '\u000c'])(
    'folds %j to a space in a text that ends its lines otherwise',
    (end) => {
      expect(normaliseText(`a${end}b\nc`)).toBe('a b\nc');
      expect(normaliseText(`a${end}b`)).toBe('a\nb');
    },
  );

  it('composes accents and makes every space a plain one', () => {
    expect(normaliseText('Ame\u0301rica\u00a0\u202f«\u2009x')).toBe('América  « x');
  });

  it('removes what cannot be seen, and keeps joiners where they mean something', () => {
    expect(normaliseText('se\u00adcu\u200brity\u2060\ufeff a\u200db')).toBe('security ab');
    expect(normaliseText('می\u200cخواهم 👩\u200d🔬')).toBe('می\u200cخواهم 👩\u200d🔬');
  });

  it('removes bidirectional controls and keeps right-to-left letters', () => {
    expect(normaliseText('\u202eשלום\u2069 \u200fabc')).toBe('שלום abc');
  });

  it('leaves nothing that XML may not hold, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once).not.toMatch(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/u);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});

it('folds for comparing', () => {
  expect(foldText('  PRESSE-\u00a0MITTEILUNG: „Größe“  ')).toBe('presse- mitteilung: „grosse“');
  expect(foldText('L’État – À propos')).toBe("l'etat - a propos");
});

it('collapses white space', () => {
  expect(collapseSpaces('\n a \t b\u00a0 c ')).toBe('a b c');
});

it('knows the bullets of symbol fonts', () => {
  expect(normaliseText('\uF0B7\tMore boats\n\uF0A7\tMore seats')).toBe(
    '•\tMore boats\n•\tMore seats',
  );
});
