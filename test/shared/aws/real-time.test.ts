import { afterEach, describe, expect, it, vi } from 'vitest';
import { realTime } from '../../../shared/aws/real-time.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('real time', () => {
  it('goes on where the clock of the run stands', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const time = realTime();

    const before = time.nowMs();
    await time.sleep(20);
    const after = time.nowMs();

    expect(after - before).toBeGreaterThanOrEqual(19);
  });

  it('follows the clock of the run when it is moved', () => {
    const later = Date.now() + 900_000;
    vi.useFakeTimers({ toFake: ['Date'], now: later });

    expect(realTime().nowMs()).toBe(later);
  });

  it('is the same for those who ask for the first time as for all others', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const early = realTime();
    early.nowMs();
    await early.sleep(20);

    const late = realTime();

    expect(Math.abs(late.nowMs() - early.nowMs())).toBeLessThan(10);
  });
});
