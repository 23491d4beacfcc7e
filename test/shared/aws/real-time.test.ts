import { afterEach, describe, expect, it, vi } from 'vitest';
import { realTime } from '../../../shared/aws/real-time.ts';

const START = Date.parse('2026-11-01T09:00:00.000Z');

afterEach(() => {
  vi.useRealTimers();
});

describe('real time', () => {
  it('goes on where the clock of the run stands', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    const time = realTime();

    const before = time.nowMs();
    await time.sleep(20);
    const after = time.nowMs();

    expect(before).toBe(START);
    expect(after - before).toBeGreaterThanOrEqual(19);
  });

  it('follows the clock of the run when it is moved', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    const time = realTime();
    time.nowMs();

    vi.setSystemTime(START + 900_000);

    expect(time.nowMs()).toBe(START + 900_000);
  });
});
