import { describe, expect, it } from 'vitest';
import { planChunk } from '../../../shared/delivery/chunk-plan.ts';
import { type Delivery, newDelivery } from '../../../shared/delivery/delivery.ts';

const START = '2026-10-22T12:00:00.000Z';
const unknownAfterMs = 15 * 60_000;
const delivery = (facts: Partial<Delivery>): Delivery => ({
  ...newDelivery('ana', START, { language: 'en', releaseLanguage: 'en' }),
  ...facts,
});
const plan = (facts: Partial<Delivery>, now: string) =>
  planChunk([delivery(facts)], { now, unknownAfterMs });

describe('the plan for a chunk', () => {
  it('sends what is pending', () => {
    const { sendable, changed, recheckAt } = plan({}, START);
    expect([sendable.length, changed.length, recheckAt]).toEqual([1, 0, null]);
  });

  it.each(['sent', 'delivered', 'bounced', 'failed', 'skipped', 'waiting'] as const)(
    'leaves what is %s alone',
    (state) => {
      expect(plan({ state }, START)).toEqual({ changed: [], sendable: [], recheckAt: null });
    },
  );

  it('takes what a dead worker left in flight as unknown, and looks again in 15 minutes', () => {
    const { changed, sendable, recheckAt } = plan(
      { state: 'sending', attempts: 1 },
      '2026-10-22T12:02:00.000Z',
    );
    expect(changed).toMatchObject([{ state: 'unknown', reason: 'worker-lost' }]);
    expect(sendable).toEqual([]);
    expect(recheckAt).toBe('2026-10-22T12:15:00.000Z');
  });

  it('repeats an unknown send once when 15 minutes brought no evidence', () => {
    const { sendable } = plan({ state: 'unknown', attempts: 1 }, '2026-10-22T12:15:00.000Z');
    expect(sendable).toMatchObject([{ state: 'pending', attempts: 1 }]);
  });

  it('repeats up to five times what was lost with its workers, who may never have sent it', () => {
    const lost = { state: 'unknown', reason: 'worker-lost' } as const;
    const now = '2026-10-22T12:15:00.000Z';
    expect(plan({ ...lost, attempts: 5 }, now).sendable).toHaveLength(1);
    expect(plan({ ...lost, attempts: 6 }, now).changed).toMatchObject([{ state: 'failed' }]);
  });

  it('gives up after the one repetition', () => {
    const { sendable, changed } = plan(
      { state: 'unknown', attempts: 2, reason: 'ETIMEDOUT' },
      '2026-10-22T12:15:00.000Z',
    );
    expect(sendable).toEqual([]);
    expect(changed).toMatchObject([{ state: 'failed', reason: 'ETIMEDOUT' }]);
  });
});
