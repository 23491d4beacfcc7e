import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEvenTime } from '../../../functions/subscriptions/even-time.ts';
import { datedToken, unsubscribeToken } from '../../../shared/subscriber/tokens.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { passingTime } from '../../fakes/passing-time.ts';
import { NOW, newsroom, RING } from './newsroom.ts';

/** How long these take on a clock that passes by their calls alone. */
async function durations(
  time: ReturnType<typeof passingTime>,
  requests: readonly (() => Promise<unknown>)[],
): Promise<readonly number[]> {
  const all: number[] = [];
  for (const request of requests) {
    const startedMs = time.nowMs();
    await request();
    all.push(time.nowMs() - startedMs);
  }
  return all;
}

it('ends at a full step of half a second, and never before the work is done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 5000, noNaN: true }), async (workMs) => {
      const time = passingTime();
      const startedMs = time.nowMs();
      await inEvenTime(time, async () => time.pass(workMs));
      const steps = (time.nowMs() - startedMs) / 500;
      expect(steps).toBeCloseTo(Math.max(1, Math.ceil(workMs / 500)), 6);
    }),
  );
});

it('ends at once with what is no secret', async () => {
  const time = passingTime();
  const [took] = await durations(time, [
    () =>
      inEvenTime(
        time,
        async () => time.pass(30),
        () => false,
      ),
  ]);
  expect(took).toBe(30);
});

describe('the time of an answer', () => {
  it('is the same for a sign-up with any address, also one whose mailbox had its share', async () => {
    const people = (['pending', 'confirmed', 'left', 'suppressed'] as const).map((status) =>
      subscriberOf({ id: status, email: `${status}@example.org`, status }),
    );
    const { signUp, time } = newsroom(people);
    const addresses = [...people.map(({ email }) => email), 'new@example.org', 'new@example.org'];

    const took = await durations(
      time,
      addresses.map((email) => () => signUp(email)),
    );

    expect(new Set(took)).toEqual(new Set([505]));
  });

  it('is the same for every link that is not good, and none for one that is', async () => {
    const { get, time } = newsroom([subscriberOf({ id: 'ana' })]);
    const issued = (subscriberId: string) => ({ subscriberId, issuedAt: NOW });
    const other = { ...RING, current: { ...RING.current, key: 'x'.repeat(64) } };
    const wrong = [
      unsubscribeToken('gone', RING),
      unsubscribeToken('ana', other),
      datedToken('address', issued('ana'), other),
      datedToken('address', issued('gone'), RING),
      'nonsense',
    ];

    const paths = ['leave', 'preferences', 'confirm', 'account', 'address'].flatMap((page) =>
      wrong.map((token) => `/subscriptions/${page}/${token}`),
    );
    const took = await durations(
      time,
      paths.map((path) => () => get(path)),
    );
    const [good = Number.NaN] = await durations(time, [
      () => get(`/subscriptions/leave/${unsubscribeToken('ana', RING)}`),
    ]);

    expect(new Set(took)).toEqual(new Set([500]));
    expect(good).toBeLessThan(50);
  });
});
