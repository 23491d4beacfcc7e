import type { DistributionMessage } from '../../shared/messages/messages.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';
import type { Telemetry } from '../../shared/ports/work.ts';

export interface ClockPorts {
  readonly releases: ReleaseStore;
  readonly distributionQueue: MessageQueue<DistributionMessage>;
  readonly clock: Clock;
}

/** How far a tick looks ahead: the time to the next one. */
const TICK_MS = 60_000;

/**
 * Wakes what becomes due before the next tick, to the second, by an SQS delay. It only wakes: fan-out,
 * deliver and publish compare the instant themselves. What lies ahead stays on the list until its
 * instant has passed, so that a lost wake-up is repeated at the next tick.
 */
export function createClock({ releases, distributionQueue, clock }: ClockPorts) {
  return async function tick(telemetry: Telemetry): Promise<void> {
    const now = Date.parse(clock.now());
    const due = await releases.dueUntil(new Date(now + TICK_MS).toISOString());
    for (const { at, family } of due) {
      const delaySeconds = Math.max(0, Math.ceil((Date.parse(at) - now) / 1000));
      await distributionQueue.send({ version: 1, family, reason: 'due' }, { delaySeconds });
      // One tick later: a fan-out whose clock runs behind this one must be woken again.
      if (Date.parse(at) <= now - TICK_MS) await releases.removeDue(at, family);
      // No word of which: it is under embargo.
      telemetry.fact('embargo.due', { delaySeconds });
    }
  };
}
