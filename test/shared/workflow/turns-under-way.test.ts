import { describe, expect, it } from 'vitest';
import { NEW_PACE } from '../../../shared/delivery/pace.ts';
import { createTurnsUnderWay } from '../../../shared/workflow/turns-under-way.ts';
import { virtualTime } from '../../fakes/virtual-time.ts';

const NOW = Date.parse('2026-11-01T09:00:00.000Z');

/** Milliseconds that one waits when the turn that began last ends so long from now. */
async function waited(endsInMs: number): Promise<number> {
  const time = virtualTime(NOW);
  const pace = { ...NEW_PACE, begunUntilMs: NOW + endsInMs };
  await time.run(createTurnsUnderWay({ store: { read: async () => pace }, time })());
  return time.nowMs() - NOW;
}

describe('whoever waits for the turns under way', () => {
  it('waits until the last one has been handed to SES', async () => {
    expect(await waited(2_000)).toBe(2_300);
    expect(await waited(-100)).toBe(200);
  });

  it('does not wait when nothing is being sent', async () => {
    expect(await waited(-60_000)).toBe(0);
  });

  it('does not wait for a clock that runs ahead', async () => {
    expect(await waited(60_000)).toBe(5_000);
  });
});
