import { expect, it } from 'vitest';
import { spikeIn } from '../../../shared/delivery/breaker.ts';
import { type Delivery, newDelivery } from '../../../shared/delivery/delivery.ts';

const some = (count: number, state: Delivery['state']): readonly Delivery[] =>
  Array.from({ length: count }, (_, i) => ({
    ...newDelivery(`${state}-${i}`, '2026-11-01T09:00:00.000Z', null),
    state,
  }));

it.each([
  ['a few bounces, whatever their share', [some(9, 'bounced'), some(1, 'sent')], null],
  ['many bounces that are few in a hundred', [some(39, 'bounced'), some(961, 'delivered')], null],
  ['4 % bounces', [some(40, 'bounced'), some(960, 'sent')], '40 of 1000 mails bounced'],
  ['two complaints', [some(2, 'complained'), some(98, 'sent')], null],
  ['three complaints in many mails', [some(3, 'complained'), some(3997, 'sent')], null],
  [
    'three complaints in few mails',
    [some(3, 'complained'), some(997, 'sent')],
    '3 of 1000 mails were reported as spam',
  ],
  [
    'shares of what SES took, not of the audience',
    [some(10, 'bounced'), some(90, 'sent'), some(900, 'pending'), some(100, 'skipped')],
    '10 of 100 mails bounced',
  ],
])('judges %s', (_name, deliveries, verdict) => {
  expect(spikeIn(deliveries.flat())).toBe(verdict);
});
