import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, phraseFinder } from '../../../shared/text/phrases.ts';

const isIn = (phrase: string, ...texts: string[]) => phraseFinder(texts)(phrase);

describe('a phrase is found', () => {
  it.each([
    ['whatever its case', 'CYBER security', 'New rules for Cyber Security'],
    ['whatever its accents', 'credito', 'El crédito crece'],
    ['accented where the text is not', 'São Paulo', 'Sao Paulo wächst'],
    ['in the other normal form', 'Cafe\u0301', 'Ein Café'],
    ['with ß and with ss', 'strasse', 'Die Straße'],
    ['with a final sigma', 'ΚΟΣΜΟΣ', 'ο κόσμος'],
    ['behind an apostrophe', 'OEA', 'Déclaration de l’OEA sur le climat'],
    ['across a hyphen', 'cyber security', 'cyber-security'],
    ['with its figures', 'COVID-19', 'after Covid 19, said'],
    ['as a reference', 'E-453/14', '(E-453/14)'],
    ['in Arabic without its vowels', 'الأمن', 'حول الْأَمْن السيبراني'],
    ['in Hebrew without its points', 'שלום', 'שָׁלוֹם רב'],
    ['in Chinese, which sets no spaces', '网络安全', '各国就网络安全达成一致'],
    ['in Japanese', 'サイバー', '新しいサイバー対策'],
    ['in Thai', 'ความปลอดภัย', 'มาตรการความปลอดภัยใหม่'],
    ['in Hindi, by its whole word', 'सुरक्षा', 'साइबर सुरक्षा नीति'],
    ['in full-width letters', 'ＯＥＡ', 'OEA'],
  ])('%s', (_, phrase, text) => {
    expect(isIn(phrase, text)).toBe(true);
  });
});

describe('a phrase is not found', () => {
  it.each([
    ['in part of a word', 'art', 'The party started smartly'],
    ['with other words in between', 'cyber security', 'cyber and security'],
    ['backwards', 'security cyber', 'cyber security'],
    ['with another vowel sign', 'कि', 'का'],
    ['with another voice', 'か', 'が'],
    ['without a word', '!?', 'What!?'],
  ])('%s', (_, phrase, text) => {
    expect(isIn(phrase, text)).toBe(false);
  });

  it('from one text into the next', () => {
    expect(isIn('cyber security', 'All about cyber', 'security first')).toBe(false);
  });
});

const aText = fc.string({ unit: 'grapheme', maxLength: 60 });

it('every run of words of a text is found, in any case and normal form', () => {
  fc.assert(
    fc.property(
      aText,
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
      (text, from, length, form) => {
        const words = foldedWords(text);
        const start = words.length === 0 ? 0 : from % words.length;
        const run = words.slice(start, start + length);
        fc.pre(run.length > 0);
        expect(phraseFinder(['before', text])(run.join(' ').normalize(form))).toBe(true);
      },
    ),
  );
});

it('folding is done at once: folded words fold to themselves, and neither case nor form changes them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const words = foldedWords(text);
      expect(foldedWords(words.join(' '))).toEqual(words);
      expect(foldedWords(text.normalize('NFC'))).toEqual(words);
      expect(foldedWords(text.normalize('NFD'))).toEqual(words);
    }),
  );
});

it('finds what a search word for word finds, and nothing else', () => {
  const aWord = fc.constantFrom('a', 'b', 'ab', 'ba');
  fc.assert(
    fc.property(
      fc.array(aWord, { maxLength: 12 }),
      fc.array(aWord, { minLength: 1, maxLength: 3 }),
      (words, phrase) => {
        const expected = ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `);
        expect(isIn(phrase.join(' '), words.join(', '))).toBe(expected);
      },
    ),
  );
});
