import type { RealTime } from '../../shared/ports/pacing.ts';

/**
 * Longer than the work of an answer takes, mostly: four to ten calls to DynamoDB and one to SQS are some hundred
 * milliseconds. What takes longer waits for the next step, which tells little more.
 */
const STEP_MS = 500;

/**
 * Does work of which the duration might tell something, and ends at a full step of time since it was begun: whether an
 * address is known or was asked for lately, whether a link speaks for somebody.
 *
 * @param isSecret whether this outcome is to look like others; else it ends at once
 */
export async function inEvenTime<T>(
  time: RealTime,
  work: () => Promise<T>,
  isSecret: (outcome: T) => boolean = () => true,
): Promise<T> {
  const startedMs = time.nowMs();
  const outcome = await work();
  if (isSecret(outcome)) {
    const passedMs = time.nowMs() - startedMs;
    await time.sleep(Math.max(1, Math.ceil(passedMs / STEP_MS)) * STEP_MS - passedMs);
  }
  return outcome;
}
