import type { EngineEvent } from '../local/engine.ts';

/** What went wrong, as a line for people; null for an event that is no problem. */
export function problemOf(event: EngineEvent): string | null {
  if (event.kind === 'function.failed') return `${event.function} failed: ${event.reason}`;
  if (event.kind === 'message.dead-lettered') {
    return `A message of ${event.queue} was given up: ${event.reason}`;
  }
  if (event.kind === 'engine.failed') return `The engine failed: ${event.reason}`;
  return null;
}
