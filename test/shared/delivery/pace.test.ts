import { describe, expect, it } from 'vitest';
import {
  isTooFast,
  isUnpaced,
  NEW_PACE,
  type Pace,
  roomToday,
  type Strain,
  sendRate,
  slotMs,
  slotsAtOnce,
  slowed,
  strainAfter,
  withQuota,
} from '../../../shared/delivery/pace.ts';

const NOW = Date.parse('2026-11-01T09:00:00.000Z');
const paceOf = (maxSendRate: number, facts: Partial<Pace> = {}): Pace => ({
  ...NEW_PACE,
  quota: { maxSendRate, max24HourSend: 50_000, sentLast24Hours: 0 },
  ...facts,
});

describe('the pace', () => {
  it.each([1, 14, 50, 500])(
    'uses between 97 and 100 %% of a rate of %d, with 15 ms to spare in each second',
    (rate) => {
      const each = slotMs(paceOf(rate), NOW);
      expect(1000 / each / rate).toBeGreaterThan(0.97);
      expect(each * rate).toBeGreaterThanOrEqual(1015);
    },
  );

  it.each([
    [1, 3],
    [14, 49],
    [50, 50],
  ])('at %d a second gives at most %d slots at once: three and a half seconds', (rate, slots) => {
    expect(slotsAtOnce(paceOf(rate), 50, NOW)).toBe(slots);
  });

  it('gives no more slots than the day has room for', () => {
    const quota = { maxSendRate: 50, max24HourSend: 200, sentLast24Hours: 150 };
    const pace = paceOf(50, { quota, taken: 47 });
    expect(roomToday(pace)).toBe(3);
    expect(slotsAtOnce(pace, 10, NOW)).toBe(3);
  });

  it('needs no slots where neither the rate nor the day can be reached', () => {
    const quota = { maxSendRate: 10_000, max24HourSend: 10_000_000, sentLast24Hours: 0 };
    expect(isUnpaced(paceOf(1, { quota }), NOW)).toBe(true);
    expect(isUnpaced(paceOf(1, { quota: { ...quota, max24HourSend: -1 } }), NOW)).toBe(true);
    expect(isUnpaced(paceOf(1, { quota: { ...quota, max24HourSend: 1000 } }), NOW)).toBe(false);
    expect(isUnpaced(paceOf(500), NOW)).toBe(false);
  });

  it.each([
    [
      'a burst of them',
      [
        [0, 5],
        [2000, 4],
      ],
      false,
    ],
    [
      'a burst, and another one after a clean window',
      [
        [0, 5],
        [2500, 0],
        [6000, 5],
      ],
      false,
    ],
    [
      'one in a window, again',
      [
        [0, 1],
        [5000, 1],
      ],
      false,
    ],
    [
      'half of them for five seconds',
      [
        [0, 5],
        [2500, 4],
        [5000, 6],
      ],
      true,
    ],
  ])(
    'takes throttled sends for a wrong rate only when they go on: %s',
    (_name, windows, isWrong) => {
      let strain: Strain | null = null;
      for (const [afterMs = 0, throttled = 0] of windows) {
        strain = strainAfter(strain, { throttled, attempted: 10 }, NOW + afterMs);
      }
      const last = NOW + (windows.at(-1)?.[0] ?? 0);
      expect(strain !== null && isTooFast(strain, last)).toBe(isWrong);
    },
  );

  it('follows a storm down to what got through, once in five seconds for all workers', () => {
    const pace = paceOf(100);
    const less = slowed(pace, { throttled: 4, attempted: 10 }, NOW);
    expect(less).toMatchObject({ factor: 0.6, slowedAtMs: NOW, line: 1 });
    const after = { ...pace, ...less };
    expect(slowed(after, { throttled: 9, attempted: 10 }, NOW + 4999)).toBeNull();
    expect(slowed(after, { throttled: 9, attempted: 10 }, NOW + 5000)?.factor).toBeCloseTo(0.3, 1);
  });

  it('never stops altogether, however hard it is throttled', () => {
    let pace = paceOf(100);
    for (let second = 1; second < 60; second += 1) {
      const all = { throttled: 10, attempted: 10 };
      pace = { ...pace, ...slowed(pace, all, NOW + second * 5000) };
    }
    expect(sendRate(pace, NOW + 300_000)).toBeGreaterThanOrEqual(10);
  });

  it('grows back by 5 %% in half a minute, and at once with another quota', () => {
    const slow = paceOf(100, { factor: 0.5, slowedAtMs: NOW });
    expect(sendRate(slow, NOW + 30_000)).toBeCloseTo(52.5);
    expect(sendRate(slow, NOW + 3_600_000)).toBe(100);
    const same = { maxSendRate: 100, max24HourSend: 9, sentLast24Hours: 3 };
    expect(withQuota(slow, same, NOW)).toEqual({ quota: same, taken: 0 });
    expect(withQuota(slow, { ...same, maxSendRate: 50 }, NOW).factor).toBe(1);
  });

  it('breaks up the line at another rate, and waits for what SES still counts of the last second', () => {
    const pace = paceOf(100, { line: 3, nextAtMs: NOW + 5000, begunUntilMs: NOW + 400 });
    const quota = { maxSendRate: 50, max24HourSend: 9000, sentLast24Hours: 3 };

    const half = withQuota(pace, quota, NOW);
    const twice = withQuota(pace, { ...quota, maxSendRate: 200 }, NOW);

    expect(half).toMatchObject({ line: 4, nextAtMs: NOW + 510, begunUntilMs: NOW + 510 });
    // Whoever has begun is not overtaken.
    expect(twice).toMatchObject({ line: 4, nextAtMs: NOW + 400 });
  });
});
