import { describe, expect, it } from 'vitest';
import { figuresOf, monthsOf, writesMonthsAsFigures } from '../../../shared/translation/figures.ts';

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
