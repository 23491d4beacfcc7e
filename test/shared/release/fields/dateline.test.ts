import { describe, expect, it } from 'vitest';
import { standaloneDateline } from '../../../../shared/release/fields/dateline.ts';

describe('a line of its own with the date', () => {
  it.each([
    ['Angers, le 29 juillet 2026 – 18h00', 'Angers', '2026-07-29'],
    ['May 19, 2026 08:30 AM Eastern Daylight Time', null, '2026-05-19'],
    ['12.05.2026 – 14:35 Uhr', null, '2026-05-12'],
    ['Brest/Vigo/Setúbal, le 3 mars 2026', 'Brest/Vigo/Setúbal', '2026-03-03'],
    ['21-Jul-2026', null, '2026-07-21'],
    ['London, 3 March 2026, 9.30am GMT', 'London', '2026-03-03'],
    ['Madrid, 12 de noviembre de 2026 a las 10:00 h', 'Madrid', '2026-11-12'],
  ])('may have the time of issue: %s', (line, location, date) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location, date });
  });

  it('is none where more than a time follows', () => {
    expect(standaloneDateline('3 March 2026 – 18:00 doors open', 'day-first')).toBeNull();
  });
});
