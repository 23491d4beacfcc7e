import * as v from 'valibot';
import { systemClock } from '../shared/aws/system-clock.ts';
import type { Clock } from '../shared/ports/clock.ts';
import { NOTHING_RUNS } from './account.ts';
import { runningEngine } from './running-engine.ts';
import { UsageError } from './usage.ts';

const ClockPageSchema = v.object({ now: v.string(), frozen: v.boolean() });

/**
 * The time where a command does its work: the machine's in an account, else that of the running engine, which may
 * have been moved days ahead. What is written by another clock would lie before what it answers.
 */
export async function clockAt({ isAws }: { readonly isAws: boolean }): Promise<Clock> {
  const engine = isAws ? null : runningEngine();
  return engine === null ? systemClock : engineClock(engine.PUBLIC_URL);
}

/**
 * The clock of an engine, which is asked once.
 *
 * @param publicUrl of the engine's port for people
 * @throws {UsageError} when nothing answers there: it was killed, and could not take back what it announced
 */
export async function engineClock(publicUrl: string): Promise<Clock> {
  const answer = await fetch(`${publicUrl}/_local/clock`).catch((cause: unknown) => {
    throw new UsageError(NOTHING_RUNS, { cause });
  });
  const { now, frozen } = v.parse(ClockPageSchema, await answer.json());
  const aheadMs = Date.parse(now) - Date.now();
  return { now: () => (frozen ? now : new Date(Date.now() + aheadMs).toISOString()) };
}
