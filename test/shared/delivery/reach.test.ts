import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delivery, newDelivery } from '../../../shared/delivery/delivery.ts';
import { reachOf, sumsOf } from '../../../shared/delivery/reach.ts';

const AT = '2026-11-01T09:00:00.000Z';
const STATES: readonly Delivery['state'][] = [
  ...(['waiting', 'pending', 'sending', 'sent', 'delivered', 'bounced'] as const),
  ...(['complained', 'failed', 'skipped', 'suppressed', 'superseded', 'unknown'] as const),
];
const delivery = (state: Delivery['state'], language: string | null = 'en'): Delivery => ({
  ...newDelivery('ana', AT, { language, releaseLanguage: language }),
  state,
});

describe('the sums of a mailing', () => {
  it('add up to its audience, whatever the states', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATES)), (states) => {
        const { audience, ...columns } = sumsOf(states.map((state) => delivery(state)));
        expect(audience).toBe(states.length);
        expect(Object.values(columns).reduce((sum, count) => sum + count, 0)).toBe(audience);
      }),
    );
  });
});

describe('the reach of a mailing', () => {
  it('tells what SES took from what arrived, in all and by language', () => {
    const reach = reachOf([
      delivery('delivered', 'es'),
      delivery('bounced', 'es'),
      delivery('complained'),
      delivery('sent'),
      delivery('failed'),
      delivery('waiting', null),
    ]);
    expect(reach).toMatchObject({
      ...{ audience: 6, sent: 4, delivered: 1, bounced: 1, complained: 1, failed: 1, pending: 1 },
      byLanguage: {
        en: { audience: 3, sent: 2, delivered: 0, bounced: 0 },
        es: { audience: 2, sent: 2, delivered: 1, bounced: 1 },
      },
    });
  });
});
