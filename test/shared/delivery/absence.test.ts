import { expect, it } from 'vitest';
import { whyAbsent } from '../../../shared/delivery/absence.ts';
import { subscriberOf } from '../../factories/subscriber.ts';

const AUDIENCE = { subjects: ['security'], frozenAt: '2026-11-01T09:00:00.000Z' };
const LATE = '2026-11-01T09:00:01.000Z';

it.each([
  [{ status: 'pending' as const }, 'has not confirmed the subscription'],
  [{ status: 'left' as const, leftAt: LATE }, `left on ${LATE}`],
  [
    {
      status: 'suppressed' as const,
      suppression: { reason: 'bounce Permanent/General', at: LATE },
    },
    'is suppressed: bounce Permanent/General',
  ],
  [{ confirmedAt: LATE }, 'subscribed after the audience was counted (2026-11-01T09:00:00.000Z)'],
  [
    { softBounces: { '1/26': LATE, '2/26': LATE, '3/26': LATE } },
    'gets nothing: 3 releases in a row came back (1/26, 2/26, 3/26); “subscribers lift” tries again',
  ],
  [{ frequency: 'daily' as const }, 'gets mail daily, not at once'],
  [{ subjects: ['democracy'] }, 'follows democracy; the release is about security'],
  [
    { subjects: ['democracy'], keywords: ['cyber'] },
    'follows democracy, “cyber”; the release is about security and had none of these words when it was counted',
  ],
  [{}, 'changed the subscription since; at the time something else was set'],
])('says of %o why there is no delivery', (facts, why) => {
  expect(whyAbsent(subscriberOf(facts), AUDIENCE)).toBe(why);
});
