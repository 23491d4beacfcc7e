import { describe, expect, it } from 'vitest';
import {
  dateInWords,
  dayInWords,
  momentInWords,
  monthInWords,
  monthOf,
} from '../../../shared/locale/dates.ts';

describe('dates in words', () => {
  it('say the day that it was in the newsroom', () => {
    expect(dayInWords('2026-10-23T01:00:00Z', 'en', 'America/New_York')).toBe('October 22, 2026');
  });

  it.each([
    ['en', 'October 22, 2014'],
    ['es', '22 de octubre de 2014'],
    ['fr', '22 octobre 2014'],
    ['pt', '22 de outubro de 2014'],
    ['de', '22. Oktober 2014'],
    ['it', '22 ottobre 2014'],
    ['nl', '22 oktober 2014'],
    ['ar', '22 أكتوبر 2014'],
    // Egypt writes Arabic-Indic figures, the Maghreb and the Gulf the others: CLDR knows.
    ['ar-EG', '٢٢ أكتوبر ٢٠١٤'],
    ['ar-MA', '22 أكتوبر 2014'],
  ])('keep a calendar date the same in %s', (language, words) => {
    expect(dateInWords('2014-10-22', language)).toBe(words);
  });

  it('name the zone of a moment', () => {
    expect(momentInWords('2026-10-23T15:00:00Z', 'en', 'America/New_York')).toBe(
      'October 23, 2026 at 11:00 AM EDT',
    );
  });
});

describe('months', () => {
  it('are those of the newsroom', () => {
    expect(monthOf('2026-11-01T03:00:00.000Z', 'America/New_York')).toBe('2026-10');
    expect(monthOf('2026-11-01T03:00:00.000Z', 'UTC')).toBe('2026-11');
  });

  it.each([
    ['en', 'October 2026'],
    ['es', 'Octubre de 2026'],
    ['fr', 'Octobre 2026'],
    ['pt', 'Outubro de 2026'],
    ['de', 'Oktober 2026'],
    ['it', 'Ottobre 2026'],
    ['nl', 'Oktober 2026'],
    ['ar', 'أكتوبر 2026'],
  ])('are titles in %s', (language, title) => {
    expect(monthInWords('2026-10', language)).toBe(title);
  });
});
