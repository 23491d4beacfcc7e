import { describe, expect, it } from 'vitest';
import {
  figuresOf,
  localiseFigures,
  monthsOf,
  writesMonthsAsFigures,
} from '../../../shared/translation/figures.ts';

describe('figuresOf', () => {
  it.each([
    ['1,234.5 and 1.234,5', '1234|5'],
    ['1,234 and 1.234 and 1 234 and 1\u202f234', '1234'],
    ['2.5 and 2,5', '2|5'],
    ['12,345,678 and 12.345.678', '12345678'],
  ])('reads %s as the same figure', (text, figure) => {
    expect(new Set(figuresOf(text))).toEqual(new Set([figure]));
  });

  it('does not take a year and the number after it for one figure', () => {
    expect(figuresOf('in 2013 600 people')).toEqual(['2013', '600']);
  });

  it('finds figures in references, times and percentages', () => {
    expect(figuresOf('E-453/14 at 10:30, 45%')).toEqual(['10', '14', '30', '45', '453']);
  });
});

describe('localiseFigures', () => {
  const localise = (from: string, source: string, to: string, translated: string) =>
    localiseFigures({ text: translated, language: to }, { text: source, language: from });

  it.each([
    ['pt', '1.200 escolas', 'en', '1.200 schools', '1,200 schools'],
    ['en', '12,345,678 people', 'es', '12,345,678 personas', '12.345.678 personas'],
    ['en', '$1,234.50', 'pt', '$1,234.50', '$1.234,50'],
    ['en', '12,000 people', 'fr', '12,000 personnes', '12\u202f000 personnes'],
    ['fr', '12 000 personnes', 'en', '12 000 people', '12,000 people'],
    [
      'en',
      '123,456,789,012,345,678,901',
      'de',
      '123,456,789,012,345,678,901',
      '123.456.789.012.345.678.901',
    ],
  ])(
    'from %s writes “%s” in %s not as “%s” but as “%s”',
    (from, source, to, translated, expected) => {
      expect(localise(from, source, to, translated)).toBe(expected);
    },
  );

  it.each([
    ['a decimal', 'en', '3.5 points, Web 2.0', 'es', '3.5 puntos, Web 2.0'],
    [
      'thousands as another country of the language writes them',
      'es',
      '1,200 escuelas',
      'en',
      '1,200 schools',
    ],
    ['what the engine wrote itself', 'en', '1,200 schools', 'es', '1.200 escuelas'],
    ['years and references', 'en', 'E-453/14 of 2014', 'es', 'E-453/14 de 2014'],
    ['figures between languages that write them alike', 'pt', '1.200', 'es', '1.200'],
  ])('leaves %s', (_, from, source, to, translated) => {
    expect(localise(from, source, to, translated)).toBe(translated);
  });
});

describe('monthsOf', () => {
  it.each([
    ['en', 'on October 22, 2014'],
    ['en', 'on 22nd October'],
    ['es', 'el 22 de octubre de 2014'],
    ['es', 'octubre de 2014'],
    ['fr', 'le 22 octobre 2014'],
    ['pt', 'em 22 de outubro de 2014'],
  ])('finds the month of a date in %s: %s', (language, text) => {
    expect(monthsOf(text, language)).toEqual([10]);
  });

  it('finds no month in verbs', () => {
    expect(monthsOf('They may march in 2014 streets', 'en')).toEqual([]);
  });

  it('reads the first of May in French and Spanish', () => {
    expect(monthsOf('le 1er mai', 'fr')).toEqual([5]);
    expect(monthsOf('el 1.º de mayo', 'es')).toEqual([5]);
  });
});

it('knows which languages have no words for months', () => {
  expect(['en', 'es', 'fr', 'pt', 'zh', 'ja'].filter(writesMonthsAsFigures)).toEqual(['zh', 'ja']);
});
