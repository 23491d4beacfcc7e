import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import {
  aboutFamily,
  digestNotice,
  digestSeries,
  digestSince,
  isDigestNotice,
  nextDigest,
  seriesOfNotice,
  zoneOfDigest,
} from '../../../shared/delivery/digest.ts';

const times = { hour: 7, weekday: 1, timeZone: 'America/New_York' };

it('goes out at the local hour, daily or on its weekday', () => {
  const after = '2026-10-30T15:00:00.000Z';
  expect(nextDigest('daily', after, times)).toBe('2026-10-31T11:00:00.000Z');
  expect(nextDigest('weekly', after, times)).toBe('2026-11-02T12:00:00.000Z');
});

it('takes the next hour for one that daylight saving skips, and the first of one that comes twice', () => {
  const spring = { ...times, hour: 2 };
  expect(nextDigest('daily', '2026-03-08T06:30:00.000Z', spring)).toBe('2026-03-08T07:00:00.000Z');
  const autumn = { ...times, hour: 1 };
  expect(nextDigest('daily', '2026-11-01T04:00:00.000Z', autumn)).toBe('2026-11-01T05:00:00.000Z');
  expect(nextDigest('daily', '2026-11-01T05:00:00.000Z', autumn)).toBe('2026-11-02T06:00:00.000Z');
});

it('comes exactly once on each local day, in every zone and across every change of the clocks', () => {
  const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 23 }),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-01'), noInvalidDate: true }),
      (timeZone, hour, start) => {
        const at = { hour, weekday: 1, timeZone };
        const first = nextDigest('daily', start.toISOString(), at);
        const second = nextDigest('daily', first, at);
        const day = (instant: string) =>
          Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
        expect(Date.parse(first)).toBeGreaterThan(start.getTime());
        expect(day(first).add({ days: 1 }).toString()).toBe(day(second).toString());
      },
    ),
  );
});

it('is called by its local day', () => {
  expect(digestNotice('daily', '2026-11-02T02:00:00.000Z', 'America/New_York')).toBe(
    'digest-daily-20261101',
  );
});

it.each([
  [
    'America/Santiago',
    '2026-09-04T12:00:00.000Z',
    '2026-09-05T11:00:00.000Z',
    '2026-09-06T10:00:00.000Z',
  ],
  [
    'America/Santiago',
    '2026-04-03T12:00:00.000Z',
    '2026-04-04T10:00:00.000Z',
    '2026-04-05T11:00:00.000Z',
  ],
  [
    'Europe/Madrid',
    '2026-03-27T12:00:00.000Z',
    '2026-03-28T06:00:00.000Z',
    '2026-03-29T05:00:00.000Z',
  ],
  [
    'Europe/Madrid',
    '2026-10-23T12:00:00.000Z',
    '2026-10-24T05:00:00.000Z',
    '2026-10-25T06:00:00.000Z',
  ],
])('stays at seven in %s when its clocks change, after %s', (timeZone, after, first, second) => {
  expect(nextDigest('daily', after, { ...times, timeZone })).toBe(first);
  expect(nextDigest('daily', first, { ...times, timeZone })).toBe(second);
});

it('is called by the day and name of a zone of its own, from which the zone is found again', () => {
  const zones = ['America/Argentina/Buenos_Aires', 'Pacific/Auckland', 'Etc/GMT+5', 'Etc/GMT-5'];
  const names = zones.map((zone) =>
    digestNotice('weekly', '2026-11-02T20:00:00.000Z', 'America/New_York', zone),
  );
  expect(names).toEqual([
    'digest-weekly-20261102-america-argentina-buenos-aires',
    'digest-weekly-20261103-pacific-auckland',
    'digest-weekly-20261102-etc-gmtplus5',
    'digest-weekly-20261103-etc-gmt-5',
  ]);
  expect(names.every(isDigestNotice)).toBe(true);
  expect(names.map((name) => zoneOfDigest(name, zones))).toEqual(zones);
  expect(zoneOfDigest('digest-weekly-20261102', zones)).toBeNull();
  // It is the value of an SES message tag.
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
});

it('follows on those of its frequency and zone alone', () => {
  const lima = 'digest-daily-20261102-america-lima';
  expect(seriesOfNotice(lima)).toBe(digestSeries('daily', 'America/Lima'));
  expect(seriesOfNotice('digest-weekly-20261102')).toBe(digestSeries('weekly', null));
});

it('looks back to eight days before the previous digest, for who came from another zone or frequency', () => {
  const now = '2026-11-20T12:00:00.000Z';
  expect(digestSince(now, '2026-11-19T12:00:00.000Z')).toBe('2026-11-11T12:00:00.000Z');
  expect(digestSince(now, '2026-11-02T12:00:00.000Z')).toBe('2026-10-25T12:00:00.000Z');
  expect(digestSince(now, null)).toBe('2026-11-05T12:00:00.000Z');
});

it('is, for each family in it, a delivery of that family alone', () => {
  const digest = {
    subscriberId: 's1',
    state: 'sent' as const,
    language: 'es',
    releaseLanguage: null,
    releaseVersion: null,
    messageId: 'm1',
    attempts: 1,
    at: '2026-11-01T12:00:00.000Z',
    reason: null,
    previousMessageId: null,
    items: [{ family: '453/14', language: 'en', releaseLanguage: 'en', releaseVersion: 2 }],
  };
  expect(aboutFamily(digest, '453/14')).toMatchObject([
    { subscriberId: 's1', state: 'sent', language: 'en', releaseVersion: 2, messageId: 'm1' },
  ]);
  expect(aboutFamily(digest, '454/14')).toEqual([]);
});
