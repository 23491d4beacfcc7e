import { describe, expect, it } from 'vitest';
import {
  type Delivery,
  type EvidenceByKind,
  isAcceptedSince,
  newDelivery,
  withEvidence,
} from '../../../shared/delivery/delivery.ts';

const minute = (number: number) => new Date(Date.UTC(2026, 10, 1, 9, number)).toISOString();
const news = (number: number) => ({ messageId: 'm-1', at: minute(number), reason: null });
const delivery = (facts: Partial<Delivery>): Delivery => ({
  ...newDelivery('ana', minute(0), null),
  ...facts,
});

describe('when SES took a mail', () => {
  const sent = delivery({ state: 'sent', at: minute(3) });
  it.each<[string, Delivery, EvidenceByKind, number]>([
    ['its worker wrote down', sent, {}, 3],
    ['its worker wrote down, whatever SES says later', sent, { bounce: news(9) }, 3],
    [
      'SES says, of a worker that died',
      delivery({ state: 'sending', at: minute(2) }),
      { send: news(4), complaint: news(9) },
      4,
    ],
    [
      'SES says first, where news was lost',
      delivery({ state: 'unknown' }),
      { delivery: news(5) },
      5,
    ],
    [
      'was known before it was written anew',
      withEvidence(sent, { bounce: news(9) }),
      { bounce: news(9) },
      3,
    ],
  ])('is when %s', (_who, before, evidence, accepted) => {
    const known = withEvidence(before, evidence);
    expect(isAcceptedSince(known, minute(accepted))).toBe(true);
    expect(isAcceptedSince(known, minute(accepted + 1))).toBe(false);
  });
});
