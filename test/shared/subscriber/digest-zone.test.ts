import { expect, it } from 'vitest';
import { digestZone, otherZones } from '../../../shared/subscriber/digest-zone.ts';

const config = {
  timeZone: 'America/Lima',
  mail: { digest: { timeZones: ['America/Lima', 'Europe/Madrid'] } },
};

it('has digests of their own for the zones listed, but the newsroom’s', () => {
  expect(otherZones(config)).toEqual(['Europe/Madrid']);
});

it.each([
  ['Europe/Madrid', 'Europe/Madrid'],
  ['America/Lima', null],
  ['Asia/Seoul', null],
  [null, null],
])('gives somebody of the zone %s the digests of %s', (timeZone, zone) => {
  expect(digestZone({ timeZone }, config)).toBe(zone);
});
