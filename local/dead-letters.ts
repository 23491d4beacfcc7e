import type { Emulators } from './emulators/emulators.ts';
import type { QueueState } from './emulators/protocol.ts';
import type { EngineLog } from './events.ts';

/** A message that nobody could process. */
export interface DeadLetter {
  /** The dead-letter queue it lies in. */
  readonly queue: string;
  readonly messageId: string;
  readonly body: string;
  /** Why its last attempt failed. */
  readonly reason: string;
}

/** Watches the dead-letter queues and remembers why messages failed. */
export interface DeadLetterWatch {
  remember(messageId: string, reason: string): void;
  /** Reads the queues that hold more than was seen. */
  look(states: readonly QueueState[]): Promise<void>;
  all(): readonly DeadLetter[];
}

/** @param isDeadLetterQueue whether some queue's redrive policy names it */
export function watchDeadLetters(
  emulators: Emulators,
  isDeadLetterQueue: (name: string) => boolean,
  log: EngineLog,
): DeadLetterWatch {
  const reasons = new Map<string, string>();
  const letters = new Map<string, DeadLetter>();
  const seen = new Map<string, number>();
  let looking = Promise.resolve();

  async function read(states: readonly QueueState[]): Promise<void> {
    for (const { name, available, inFlight } of states) {
      const holds = available + inFlight;
      if (!isDeadLetterQueue(name) || holds === (seen.get(name) ?? 0)) continue;
      seen.set(name, holds);
      for (const { messageId, body } of await emulators.peek(name)) {
        if (letters.has(messageId)) continue;
        const reason = reasons.get(messageId) ?? 'not known: it failed in an earlier run';
        letters.set(messageId, { queue: name, messageId, body, reason });
        log({ kind: 'message.dead-lettered', queue: name, messageId, reason });
      }
    }
  }

  return {
    remember(messageId, reason) {
      reasons.set(messageId, reason);
    },
    look(states) {
      // One after another: who looks second must not return before the first has read.
      const mine = looking.then(() => read(states));
      looking = mine.catch(() => {});
      return mine;
    },
    all: () => [...letters.values()],
  };
}
