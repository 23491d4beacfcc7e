import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseDay, pauseUntil } from '../../../shared/subscriber/pause.ts';

const config = {
  timeZone: 'America/New_York',
  mail: { digest: { timeZones: ['Europe/Madrid', 'America/Santiago'] } },
};
const until = (day: string, timeZone: string | null = null) =>
  pauseUntil(day, { timeZone }, config);

describe('a pause until a day', () => {
  it.each([
    ['2026-12-24', null, '2026-12-24T05:00:00.000Z'],
    ['2026-07-24', null, '2026-07-24T04:00:00.000Z'],
    ['2026-12-24', 'Europe/Madrid', '2026-12-23T23:00:00.000Z'],
    // Chile's clocks go from 24:00 to 01:00.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    // Offered no more: the newsroom's.
    ['2026-12-24', 'Asia/Tokyo', '2026-12-24T05:00:00.000Z'],
  ])('%s in %s ends at its first moment there', (day, zone, end) => {
    expect(until(day, zone)).toBe(end);
  });

  it('shows again the day that was chosen', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom(null, ...config.mail.digest.timeZones),
        (date, timeZone) => {
          const day = date.toISOString().slice(0, 10);
          expect(pauseDay({ timeZone, pausedUntil: until(day, timeZone) }, config)).toBe(day);
        },
      ),
    );
  });

  it('is none where no day is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{4}-\d{2}-\d{2}$/.test(text));
        expect(until(text)).toBeNull();
      }),
    );
    expect(until('2026-02-31')).toBeNull();
    expect(pauseDay({ timeZone: null, pausedUntil: null }, config)).toBe('');
  });
});
