import type { Telemetry } from '../../shared/ports/work.ts';
import type { Subscriber } from '../../shared/subscriber/subscriber.ts';
import type { SubscriptionsPorts } from './ports.ts';

/** Sends to somebody again whose mail came back: they are there, and have said so. */
export async function tryAgain(
  { id }: Subscriber,
  { subscribers, clock }: Pick<SubscriptionsPorts, 'subscribers' | 'clock'>,
  telemetry: Telemetry,
): Promise<void> {
  await subscribers.noteReachable(id, clock.now());
  telemetry.fact('subscriber.tried-again', { subscriber: id });
}
