import { expect, it } from 'vitest';
import {
  type MailingReturns,
  returnsOf,
  spikeIn,
  spikeInLatest,
} from '../../../shared/delivery/breaker.ts';
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
  expect(spikeIn(returnsOf(deliveries.flat()))).toBe(verdict);
});

/** A mailing of two hundred on a day of November, of which so many bounced. */
const mailing = (day: number, bounced: number, accepted = 200): MailingReturns => ({
  mailing: `${day}/26#alert`,
  since: new Date(Date.UTC(2026, 10, day)).toISOString(),
  accepted,
  bounced,
  complained: 0,
});

it.each([
  ['nothing', [], null],
  ['too few mails together', [1, 2, 3, 4].map((day) => mailing(day, 12)), null],
  [
    'small mailings that all bounce a little',
    [1, 2, 3, 4, 5].map((day) => mailing(day, 8)),
    '40 of 1000 mails bounced',
  ],
  ['small mailings that bounce less', [1, 2, 3, 4, 5].map((day) => mailing(day, 7)), null],
  [
    'the latest alone, however well the others went',
    [mailing(1, 0, 100_000), ...[6, 3, 5, 4, 2].map((day) => mailing(day, 12))],
    '60 of 1000 mails bounced',
  ],
  [
    'the latest alone, however badly the others went',
    [mailing(1, 900, 1000), ...[6, 3, 5, 4, 2].map((day) => mailing(day, 0))],
    null,
  ],
])('judges of mailings together: %s', (_name, mailings, verdict) => {
  expect(spikeInLatest(mailings)).toBe(verdict);
});
